import type { Deadline } from '@/utils/campaign';
import { deadlineWords, humanDate } from '../deadlines';
import { type Person, byClass, having, names, oneLine } from './people';

/** «Список на сбор согласий»: what a printed page or a workbook is made from. */
export interface CollectionList {
  title: string;
  /** «Составлен 22.11.2026, прочитано 24 из 132 учеников» */
  source: string;
  bring: readonly string[];
  /** Dates in words. */
  until: string[];
  classes: CollectionClass[];
  total: number;
  /** Students without a consent of whom it is not known who must act; they are not in the list. */
  unclear: number;
}

export interface CollectionClass {
  name: string;
  students: string[];
  /** Students whose name was not read. */
  nameless: number;
}

const BRING = [
  'Согласие на участие в проекте, заполненное и подписанное родителем или законным представителем: оригинал на бумаге.',
  'Шаблон: «Мои ученики», карточка ученика, «Скачать шаблон согласия».',
] as const;

/**
 * Who must bring a consent signed by parents, by class and alphabet. Full names stand only where two of one class
 * would look the same; ages and ОВЗ are left out.
 * @param read how much of the list this is, in words; stands in the header
 */
export function collectionList(
  people: readonly Person[],
  { deadlines, today, read }: { deadlines: readonly Deadline[]; today: string; read: string | null },
): CollectionList {
  const found = having(people, 'consent-upload-required');
  const dates = deadlines.filter(({ key }) => key !== 'deletionFrom');
  return {
    title: 'Список на сбор согласий',
    source: [`Составлен ${humanDate(today)}`, read === null ? '' : lowerFirst(read)]
      .filter((part) => part !== '')
      .join(', '),
    bring: BRING,
    until: dates.some(({ state }) => state !== 'unknown')
      ? dates.map((date) => deadlineWords(date, { countdown: false }))
      : ['Срок не задан'],
    classes: byClass(found).map((group) => {
      const students = names(group.people);
      return {
        name: group.name ?? 'Класс не прочитан',
        students,
        nameless: group.people.length - students.length,
      };
    }),
    total: found.length,
    unclear: having(people, 'consent-missing').length,
  };
}

/** The list as rows of a book's text cells, header first: класс, № в классе, ученик, columns to tick by hand. */
export function collectionRows(list: CollectionList): string[][] {
  return [
    ['Класс', '№', 'Ученик', 'Бланк выдан', 'Оригинал сдан', 'Скан загружен'],
    ...list.classes.flatMap(({ name, students, nameless }) =>
      [...students, ...Array.from({ length: nameless }, () => 'Имя не прочитано')].map((student, index) => [
        oneLine(name),
        String(index + 1),
        oneLine(student),
        '',
        '',
        '',
      ]),
    ),
  ];
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
