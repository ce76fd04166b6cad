import { isMain } from './names';
import { builtInFormat, type NumberFormat, parseFormat } from './number-format';
import type { Pace } from './pace';
import { readSmall } from './small-xml';
import type { Budget, Entry } from './zip';

/** The number format of each cell style, by style index. */
export interface Styles {
  format: (style: number) => NumberFormat;
}

const GENERAL = parseFormat('General');

export const NO_STYLES: Styles = { format: () => GENERAL };

/** Reads what the styles part says of number formats. */
export async function readStyles(
  bytes: Uint8Array,
  entry: Entry,
  budget: Budget,
  pace: Pace,
): Promise<Styles> {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  await readSmall(bytes, entry, budget, pace, ({ uri, local, attributes, path }) => {
    if (!isMain(uri) || path.length !== 2) return;
    if (local === 'numFmt' && path[1] === 'numFmts') {
      custom.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
    } else if (local === 'xf' && path[1] === 'cellXfs') ids.push(Number(attributes.get('numFmtId') ?? 0));
  });
  const known = new Map<number, NumberFormat>();
  const formats = ids.map((id) => {
    const before = known.get(id);
    if (before) return before;
    const format = parseFormat(custom.get(id) ?? builtInFormat(id));
    known.set(id, format);
    return format;
  });
  return { format: (style) => formats[style] ?? GENERAL };
}
