import { ICON_MEANINGS, type PageMap, TEACHABLE, type TaughtColumn } from '@/utils/page-map';
import { PLAIN_SELECTOR } from '@/utils/text';
import { fold, parentOf, textOf, tidy } from '../tree';
import type { IconReader } from '../icons';
import type { FoundList } from '../lists';
import { bare, labelOf, type Label } from '../words';
import { spotOf, type ColumnSpot } from './taught-columns';

export { isAt, pageOf } from './taught-columns';

const meanings: ReadonlySet<unknown> = new Set(ICON_MEANINGS);
const labels: ReadonlySet<unknown> = new Set(TEACHABLE);

/**
 * A map looked at once more before it is believed. Whoever keeps maps checks them in full; the page carries no schemas, so
 * here it is only made sure that a bad map cannot break the reading.
 */
function isMap(raw: unknown): raw is PageMap {
  if (typeof raw !== 'object' || raw === null) return false;
  const map = raw as Partial<Record<keyof PageMap, unknown>>;
  const holds = (part: unknown, known: ReadonlySet<unknown>) =>
    typeof part === 'object' && part !== null && Object.values(part).every((value) => known.has(value));
  return (
    map.version === 1 &&
    holds(map.labels, labels) &&
    holds(map.icons, meanings) &&
    (map.columns === undefined || (Array.isArray(map.columns) && map.columns.every(isPlace)))
  );
}

function isPlace(raw: unknown): raw is TaughtColumn {
  if (typeof raw !== 'object' || raw === null) return false;
  const place = raw as Partial<Record<keyof TaughtColumn, unknown>>;
  return (
    labels.has(place.fact) &&
    typeof place.page === 'string' &&
    (place.cell === null || (typeof place.cell === 'string' && PLAIN_SELECTOR.test(place.cell))) &&
    Number.isInteger(place.index) &&
    Number.isInteger(place.of) &&
    Array.isArray(place.between)
  );
}

/** What maps say, as the reader needs it. */
export interface Taught {
  /** Header wordings without arrows and counters. */
  aliases: Map<string, Label>;
  icons: Map<string, 'yes' | 'no' | 'unknown'>;
  columns: TaughtColumn[];
}

/** Several maps as the reader needs them; on a clash the later map wins. A bad map is left out. */
export function mergeMaps(maps: readonly unknown[]): Taught {
  const taught: Taught = { aliases: new Map(), icons: new Map(), columns: [] };
  for (const raw of maps) {
    if (!isMap(raw)) continue;
    for (const [text, label] of Object.entries(raw.labels)) {
      const words = bare(text);
      if (words !== '') taught.aliases.set(words, label);
    }
    for (const [drawing, meaning] of Object.entries(raw.icons)) taught.icons.set(drawing, meaning);
    taught.columns.unshift(...((raw.columns as PageMap['columns'] | undefined) ?? []));
  }
  return taught;
}

/** What stands under the pointer when the user teaches. */
export type PointedAt =
  | { kind: 'column'; text: string; label: Label | null }
  /** A column that has no header's words, or an icon in one: `spot` is how it is found again, `drawing` the icon's. */
  | { kind: 'nameless'; spot: ColumnSpot; icon: { drawing: string; meaning: Meaning } | null }
  | { kind: 'icon'; drawing: string; meaning: Meaning; column: string | null }
  /** A column that has no header's words, and nothing else that would tell it from its neighbours. */
  | { kind: 'alike' }
  | { kind: 'nothing' };

type Meaning = 'yes' | 'no' | 'unknown';

/** A header's words as they are kept: without arrows, which turn when the list is sorted. */
function kept(text: string): string {
  const words = bare(text);
  if (words === fold(text)) return text;
  // As the page writes it, where the words stand in one piece: «Класс ↑» is «Класс».
  const written = tidy(text);
  const at = fold(written).indexOf(words);
  const piece = written.slice(at, at + words.length);
  return at >= 0 && fold(piece) === words ? piece : words;
}

/** Tells which column header or which drawing an element is; climbs a few steps, since icons are small. */
export function describePoint(
  element: Element,
  lists: readonly FoundList[],
  icons: IconReader,
  path: string,
): PointedAt {
  for (let here: Element | null = element, step = 0; here && step < 8; here = parentOf(here), step++) {
    for (const list of lists) {
      const headed = list.columns.findIndex((column) => column.header === here);
      if (headed >= 0) {
        const text = kept(list.columns[headed]?.texts[0] ?? tidy(textOf(here))).slice(0, 120);
        if (text !== '') return { kind: 'column', text, label: labelOf(text)?.label ?? null };
        return nameless(list, headed, null, path);
      }
      for (const row of list.rows) {
        const at = row.cells.indexOf(here);
        if (at < 0) continue;
        const reading = icons.read(element).meaning === 'none' ? icons.read(here) : icons.read(element);
        const column = list.columns[at]?.texts[0] ?? null;
        const icon =
          reading.meaning === 'none' ? null : { drawing: reading.drawing, meaning: reading.meaning };
        if (column === null) return nameless(list, at, icon, path);
        return icon ? { kind: 'icon', ...icon, column } : { kind: 'nothing' };
      }
    }
  }
  return { kind: 'nothing' };
}

function nameless(
  list: FoundList,
  index: number,
  icon: { drawing: string; meaning: Meaning } | null,
  path: string,
): PointedAt {
  const spot = spotOf(list, index, path);
  if (spot) return { kind: 'nameless', spot, icon };
  return icon ? { kind: 'icon', ...icon, column: null } : { kind: 'alike' };
}
