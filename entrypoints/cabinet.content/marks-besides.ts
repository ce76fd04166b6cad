import type { PageReading } from '@/utils/cabinet';
import { classKey } from '@/utils/guidance';
import type { KnownClass } from '@/utils/school';
import { classChip } from './class-chips';
import type { PaintOptions } from './paint';

/** What is marked on a page besides rows: cards of classes, and empty fields of a profile or a student's card. */
export function marksBesides(
  reading: PageReading,
  classes: readonly KnownClass[],
): Pick<PaintOptions, 'cards' | 'fields'> {
  const known = new Map(classes.map((each) => [classKey(each.name), each]));
  return {
    cards: reading.classes.flatMap((card) => {
      const chip = classChip(card, known.get(classKey(card.name)));
      const { element, name } = card;
      return chip ? [{ card: { element, nameElement: element, name }, chip }] : [];
    }),
    fields: [...(reading.profile?.empty ?? []), ...(reading.card?.empty ?? [])].map(({ element }) => element),
  };
}
