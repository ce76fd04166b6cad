import { z } from '@/utils/zod';
import { fold, parentOf, textOf, tidy } from '../tree';
import type { IconReader } from '../icons';
import type { FoundList } from '../lists';
import { labelOf, type Label } from '../words';

/** What a person can teach about a column. */
export const teachable = [
  'name',
  'class',
  'consent',
  'verified',
  'profile',
  'active',
  'parent',
  'ovz',
  'disability',
] as const satisfies readonly Label[];

const makeSchema = () =>
  z.strictObject({
    version: z.literal(1),
    /** Header text to fact. */
    labels: z.record(z.string().min(1).max(120), z.enum(teachable)).default({}),
    /** Signature of a drawing to its meaning. */
    icons: z.record(z.string().min(1).max(400), z.enum(['yes', 'no', 'unknown'])).default({}),
  });

/** Answers to «Научить»: header wordings and meanings of drawings; holds nothing of persons. */
export type PageMap = z.infer<ReturnType<typeof makeSchema>>;

/** Checks a map from storage or a file; null when it is none. */
export function parsePageMap(raw: unknown): PageMap | null {
  const parsed = makeSchema().safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** Several maps as the reader needs them; on a clash the later map wins. A bad map is left out. */
export function mergeMaps(maps: readonly unknown[]): {
  aliases: Map<string, Label>;
  icons: Map<string, 'yes' | 'no' | 'unknown'>;
} {
  const aliases = new Map<string, Label>();
  const icons = new Map<string, 'yes' | 'no' | 'unknown'>();
  for (const raw of maps) {
    const map = parsePageMap(raw);
    if (!map) continue;
    for (const [text, label] of Object.entries(map.labels)) aliases.set(fold(text), label);
    for (const [drawing, meaning] of Object.entries(map.icons)) icons.set(drawing, meaning);
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
