/** Page maps: what a person has taught about a page, as it is kept, exported and imported. Holds nothing of persons. */
import { PLAIN_SELECTOR } from '@/utils/text';
import { z } from '@/utils/zod';
import { ICON_MEANINGS, TEACHABLE } from './teachable';

export { ICON_MEANINGS, TEACHABLE };

/** The place of a column without a header: nothing but short plain selectors, so that a map from elsewhere can do no harm. */
const place = z.strictObject({
  fact: z.enum(TEACHABLE),
  /** Path of the page, numbers taken out. */
  page: z.string().min(1).max(300),
  /** What the column's cells have and no others; null where their place alone tells them. */
  cell: z.string().max(120).regex(PLAIN_SELECTOR).nullable(),
  /** Place among so many columns, from 0. */
  index: z.number().int().min(0).max(99),
  of: z.number().int().min(1).max(100),
  /** Words of the headers on both sides; null at the edge. */
  between: z.tuple([z.string().max(120).nullable(), z.string().max(120).nullable()]),
});

/** A column without a usable header, as it was pointed at. */
export type TaughtColumn = z.infer<typeof place>;

const schema = z.strictObject({
  version: z.literal(1),
  /** Header text → fact. */
  labels: z.record(z.string().min(1).max(120), z.enum(TEACHABLE)).default({}),
  /** Signature of a drawing → its meaning. */
  icons: z.record(z.string().min(1).max(400), z.enum(ICON_MEANINGS)).default({}),
  /** Columns without a usable header. */
  columns: z.array(place).max(60).default([]),
});

/** Answers to «Научить»: header wordings, meanings of drawings, places of columns without a header. */
export type PageMap = z.infer<typeof schema>;

/** Checks a map from storage or a file; null when it is none. */
export function parsePageMap(raw: unknown): PageMap | null {
  const parsed = schema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** One answer to «Научить». */
export type TeachAnswer =
  | { label: [string, PageMap['labels'][string]] }
  | { icon: [string, PageMap['icons'][string]] }
  | { column: TaughtColumn };

/** One answer more in the last of the maps; the others stay as they are. */
export function teach(maps: readonly PageMap[], answer: TeachAnswer): PageMap[] {
  return [...maps.slice(0, -1), withAnswer(maps.at(-1), answer)];
}

/** The same for maps as they are kept: one that cannot be read here is left alone, and a new one is begun behind it. */
export function teachKept(
  kept: readonly Record<string, unknown>[],
  answer: TeachAnswer,
): Record<string, unknown>[] {
  const last = kept.length > 0 ? parsePageMap(kept.at(-1)) : null;
  return last ? [...kept.slice(0, -1), withAnswer(last, answer)] : [...kept, withAnswer(undefined, answer)];
}

function withAnswer(map: PageMap | undefined, answer: TeachAnswer): PageMap {
  const own = map ?? { version: 1, labels: {}, icons: {}, columns: [] };
  if ('label' in answer) return { ...own, labels: { ...own.labels, [answer.label[0]]: answer.label[1] } };
  if ('icon' in answer) return { ...own, icons: { ...own.icons, [answer.icon[0]]: answer.icon[1] } };
  const { column } = answer;
  const others = own.columns.filter((one) => !isSamePlace(one, column));
  return { ...own, columns: [...others, column].slice(-60) };
}

const isSamePlace = (one: TaughtColumn, other: TaughtColumn): boolean =>
  JSON.stringify({ ...one, fact: null }) === JSON.stringify({ ...other, fact: null });

/** Whether one of the maps, such as a district's, says something else of the same thing. */
export function contradicts(maps: readonly unknown[], answer: TeachAnswer): boolean {
  return maps.some((raw) => {
    const map = parsePageMap(raw);
    if (!map) return false;
    if ('label' in answer) return (map.labels[answer.label[0]] ?? answer.label[1]) !== answer.label[1];
    if ('icon' in answer) return (map.icons[answer.icon[0]] ?? answer.icon[1]) !== answer.icon[1];
    const { column } = answer;
    return map.columns.some((one) => isSamePlace(one, column) && one.fact !== column.fact);
  });
}
