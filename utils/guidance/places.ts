import { enrolmentState } from '@/utils/audit';
import type { PageAudit } from '@/utils/audit';
import type { ClassCardReading, PageReading } from '@/utils/cabinet';
import { EVENT, counted, number, some } from './words';

/** How the events of a section are filled. Closed ones (finished, cancelled, full) are nobody's fault and stand apart. */
export interface EventSummary {
  all: number;
  part: number;
  nobody: number;
  closed: number;
  unread: number;
  /** Events with somebody still to enrol. */
  left: number;
  /** «записаны все: 5, не все: 2, никто: 1» */
  words: string;
}

/** Counts the events on the page by how far they are filled; null where there are none. */
export function eventSummary(audit: PageAudit): EventSummary | null {
  const summary = { all: 0, part: 0, nobody: 0, closed: 0, unread: 0 };
  let events = 0;
  for (const { reading } of audit.rows) {
    if (reading.kind !== 'event') continue;
    events += 1;
    const state = enrolmentState(reading);
    summary[typeof state === 'object' ? 'unread' : state] += 1;
  }
  if (events === 0) return null;
  const parts: [string, number][] = [
    ['записаны все', summary.all],
    ['не все', summary.part],
    ['никто', summary.nobody],
    ['запись закрыта', summary.closed],
    ['не прочитано', summary.unread],
  ];
  return {
    ...summary,
    left: summary.part + summary.nobody,
    words: parts
      .filter(([, n]) => n > 0)
      .map(([word, n]) => `${word}: ${number(n)}`)
      .join(', '),
  };
}

/** «осталось записать: 3 мероприятия», or that nothing is left among what was read. */
export function eventsLeft(summary: EventSummary): string {
  if (summary.left > 0) return `Осталось записать: ${some(summary.left, EVENT)}`;
  return summary.unread > 0
    ? 'Среди прочитанных мероприятий записаны все'
    : 'На открытые мероприятия записаны все';
}

/** Whether the section is the one where every lesson of «Россия — мои горизонты» counts. */
export function isExtracurricular(reading: Pick<PageReading, 'section'>): boolean {
  return /внеурочн/iu.test(reading.section ?? '');
}

/** What a class is called, without quotes, spaces and case, so that «9 «А»», «9А» and «9 "а" класс» are one. */
export function classKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/класс\S*/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** What is known of a class on its card, without what other pages have shown. */
export function classWords({ students }: ClassCardReading): string {
  if (students.state === 'unread') return 'Сколько учеников, не прочитано';
  return students.value === 0
    ? 'Учеников нет: откройте класс и нажмите плюс в верхнем правом углу'
    : counted(students.value, 'ученик', 'ученика', 'учеников');
}
