/** Page maps: what a person has taught about a page, as it is kept, exported and imported. Holds nothing of persons. */
import { z } from '@/utils/zod';

/** What a person can teach about a column. */
export const TEACHABLE = [
  'name',
  'class',
  'consent',
  'verified',
  'profile',
  'active',
  'parent',
  'ovz',
  'disability',
] as const;

const schema = z.strictObject({
  version: z.literal(1),
  /** Header text → fact. */
  labels: z.record(z.string().min(1).max(120), z.enum(TEACHABLE)).default({}),
  /** Signature of a drawing → its meaning. */
  icons: z.record(z.string().min(1).max(400), z.enum(['yes', 'no', 'unknown'])).default({}),
});

/** Answers to «Научить»: header wordings and meanings of drawings. */
export type PageMap = z.infer<typeof schema>;

/** Checks a map from storage or a file; null when it is none. */
export function parsePageMap(raw: unknown): PageMap | null {
  const parsed = schema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** One answer more in the last of the maps; the others stay as they are. */
export function teach(
  maps: readonly PageMap[],
  answer: { label: [string, PageMap['labels'][string]] } | { icon: [string, PageMap['icons'][string]] },
): PageMap[] {
  const own = maps.at(-1) ?? { version: 1, labels: {}, icons: {} };
  const next: PageMap =
    'label' in answer
      ? { ...own, labels: { ...own.labels, [answer.label[0]]: answer.label[1] } }
      : { ...own, icons: { ...own.icons, [answer.icon[0]]: answer.icon[1] } };
  return [...maps.slice(0, -1), next];
}
