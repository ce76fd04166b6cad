import type { PageMap } from '@/utils/page-map';
import { fold, parentOf, textOf, tidy } from '../tree';
import type { IconReader } from '../icons';
import type { FoundList } from '../lists';
import { labelOf, type Label } from '../words';

const meanings: ReadonlySet<unknown> = new Set<PageMap['icons'][string]>(['yes', 'no', 'unknown']);
const labels: ReadonlySet<unknown> = new Set<PageMap['labels'][string]>([
  'name',
  'class',
  'consent',
  'verified',
  'profile',
  'active',
  'parent',
  'ovz',
  'disability',
]);

/**
 * A map looked at once more before it is believed. Whoever keeps maps checks them in full; the page carries no schemas, so
 * here it is only made sure that a bad map cannot break the reading.
 */
function isMap(raw: unknown): raw is PageMap {
  if (typeof raw !== 'object' || raw === null) return false;
  const map = raw as Partial<Record<keyof PageMap, unknown>>;
  const holds = (part: unknown, known: ReadonlySet<unknown>) =>
    typeof part === 'object' && part !== null && Object.values(part).every((value) => known.has(value));
  return map.version === 1 && holds(map.labels, labels) && holds(map.icons, meanings);
}

/** Several maps as the reader needs them; on a clash the later map wins. A bad map is left out. */
export function mergeMaps(maps: readonly unknown[]): {
  aliases: Map<string, Label>;
  icons: Map<string, 'yes' | 'no' | 'unknown'>;
} {
  const aliases = new Map<string, Label>();
  const icons = new Map<string, 'yes' | 'no' | 'unknown'>();
  for (const raw of maps) {
    if (!isMap(raw)) continue;
    for (const [text, label] of Object.entries(raw.labels)) aliases.set(fold(text), label);
    for (const [drawing, meaning] of Object.entries(raw.icons)) icons.set(drawing, meaning);
  }
  return { aliases, icons };
}

/** What stands under the pointer when the user teaches. */
export type PointedAt =
  | { kind: 'column'; text: string; label: Label | null }
  | { kind: 'icon'; drawing: string; meaning: 'yes' | 'no' | 'unknown'; column: string | null }
  | { kind: 'nothing' };

/** Tells which column header or which drawing an element is; climbs a few steps, since icons are small. */
export function describePoint(element: Element, lists: readonly FoundList[], icons: IconReader): PointedAt {
  for (let here: Element | null = element, step = 0; here && step < 8; here = parentOf(here), step++) {
    for (const list of lists) {
      const header = list.columns.find((column) => column.header === here);
      if (header) {
        const text = header.texts[0] ?? tidy(textOf(here));
        return { kind: 'column', text, label: labelOf(text)?.label ?? null };
      }
      for (const row of list.rows) {
        const at = row.cells.indexOf(here);
        if (at < 0) continue;
        const reading = icons.read(element).meaning === 'none' ? icons.read(here) : icons.read(element);
        if (reading.meaning === 'none') return { kind: 'nothing' };
        return {
          kind: 'icon',
          drawing: reading.drawing,
          meaning: reading.meaning,
          column: list.columns[at]?.texts[0] ?? null,
        };
      }
    }
  }
  return { kind: 'nothing' };
}
