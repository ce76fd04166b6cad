import { consentIsTick, type SchoolEvent, type Student } from '../data.ts';

/** One column of «Дашборд → Ученики» (Рис. 9). */
export interface StudentColumn {
  key: string;
  /** The whole word. */
  title: string;
  /** As the page clips it where its script, not CSS, does the clipping. */
  clipped: string;
  sortable: boolean;
  width: number;
  /** For columns of icons. */
  mark?: (student: Student) => boolean;
}

export const STUDENT_COLUMNS: readonly StudentColumn[] = [
  { key: 'name', title: 'ФИО', clipped: 'ФИО', sortable: true, width: 270 },
  { key: 'class', title: 'Класс', clipped: 'Класс', sortable: true, width: 90 },
  { key: 'group', title: 'Группы', clipped: 'Группы', sortable: false, width: 84 },
  { key: 'ovz', title: 'ОВЗ', clipped: 'ОВЗ', sortable: true, width: 76, mark: (one) => one.ovz },
  {
    key: 'disability',
    title: 'Инвалидность',
    clipped: 'Инвалидно...',
    sortable: true,
    width: 128,
    mark: (one) => one.disability,
  },
  {
    key: 'active',
    title: 'Активность',
    clipped: 'Активно...',
    sortable: true,
    width: 114,
    mark: (one) => one.active,
  },
  {
    key: 'profile',
    title: 'Профиль',
    clipped: 'Профиль',
    sortable: true,
    width: 104,
    mark: (one) => one.profile,
  },
  {
    key: 'verified',
    title: 'Верификация',
    clipped: 'Верифик...',
    sortable: true,
    width: 116,
    mark: (one) => one.verified,
  },
  {
    key: 'consent',
    title: 'Согласие',
    clipped: 'Согласие',
    sortable: false,
    width: 96,
    mark: (one) => consentIsTick(one.consent),
  },
  {
    key: 'parent',
    title: 'Родитель',
    clipped: 'Родитель',
    sortable: true,
    width: 108,
    mark: (one) => one.parent,
  },
];

/** What a column is sorted by. */
export function studentValue(student: Student, key: string): string | number {
  if (key === 'name') return student.name;
  if (key === 'class') return student.className;
  const mark = STUDENT_COLUMNS.find((column) => column.key === key)?.mark;
  return mark ? Number(mark(student)) : '';
}

export const EVENT_COLUMNS = [
  { key: 'title', title: 'Мероприятие', sortable: true, width: 400 },
  { key: 'date', title: 'Дата', sortable: true, width: 130 },
  { key: 'class', title: 'Класс', sortable: true, width: 90 },
  { key: 'enrolled', title: 'Запись', sortable: true, width: 210 },
  { key: 'state', title: 'Статус', sortable: false, width: 150 },
  { key: 'action', title: '', sortable: false, width: 206 },
] as const;

export function eventValue(event: SchoolEvent, key: string): string | number {
  switch (key) {
    case 'date':
      return event.date.split('.').reverse().join('');
    case 'class':
      return event.className;
    case 'enrolled':
      return event.enrolled / event.total;
    default:
      return event.title;
  }
}

export const STATE_TEXT: Record<SchoolEvent['state'], string> = {
  open: 'Запись открыта',
  finished: 'Завершено',
  cancelled: 'Отменено',
  full: 'Мест нет',
};

/** «Записано 12 из 25» and its relatives. */
export function enrolmentText({ enrolled, total }: SchoolEvent): string {
  if (enrolled === 0) return 'Никто не записан';
  if (enrolled === total) return `Записаны все (${total} из ${total})`;
  return `Записано ${enrolled} из ${total}`;
}

/** The button that a person finds at the event; null where nothing can be done. */
export function actionText(event: SchoolEvent): string | null {
  if (event.state === 'cancelled') return null;
  if (event.state === 'finished') return 'Подробнее';
  if (event.enrolled === event.total) return 'Отменить запись';
  if (event.state === 'full') return 'Лист ожидания';
  return event.enrolled === 0 ? 'Записать учеников' : 'Изменить запись';
}
