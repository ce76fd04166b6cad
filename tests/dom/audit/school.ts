import type { AuditPageProps } from '@/components/audit/AuditPage';
import {
  type AuditQuery,
  type AuditView,
  EMPTY_SESSION,
  SchoolDesk,
  collect,
  recordDay,
  type DayCounts,
} from '@/utils/school';
import { makeXlsx } from '../../fixtures/workbook';
import { SUMMARY_HEADER } from '../../fixtures/export-header';

const HEADER = SUMMARY_HEADER.slice(0, 10);
const SURNAMES = ['Котов', 'Зимин', 'Белов', 'Серов', 'Орлов', 'Львов'];
const NAMES = ['Пётр', 'Олег', 'Иван', 'Илья', 'Савва', 'Тимур'];

/** A school of four classes; every third student is not verified, every fifth has an unread diagnosis. */
export function schoolFile(): { name: string; bytes: Uint8Array } {
  const rows = Array.from({ length: 48 }, (_, i) => [
    `${SURNAMES[i % 6] ?? ''} ${NAMES[(i * 5) % 6] ?? ''} ${NAMES[(i * 7) % 6] ?? ''}ович`,
    'Верхнесалдинский МО',
    'МБОУ СОШ № 2',
    8 + (i % 2),
    i % 4 < 2 ? 'А' : 'Б',
    i % 3 === 0 ? 'Не верифицирован' : 'Верифицирован',
    i === 47 ? '01.09.2025' : 'Нет',
    i % 7 === 0 ? 'Нет' : '20.11.2025',
    i % 5 === 0 ? '' : i % 4,
    i % 2,
  ]);
  return {
    name: 'students.xlsx',
    bytes: makeXlsx({
      sheets: [
        {
          name: 'Отчёт',
          rows: [['Сводный отчет по ученикам'], ['Дата формирования: 01.12.2025'], HEADER, ...rows],
        },
      ],
    }),
  };
}

export function newDesk(): SchoolDesk {
  return new SchoolDesk({ today: '2025-12-05', makeBook: () => Promise.resolve(new Uint8Array()) });
}

export function history(): DayCounts[] {
  return [1, 8, 15].reduce<DayCounts[]>(
    (kept, day, at) =>
      recordDay(kept, {
        day: `2025-11-${String(day).padStart(2, '0')}`,
        scope: 'МБОУ СОШ № 2',
        students: 47,
        complete: at !== 1,
        counts: { verified: { yes: 10 + at * 7, read: 47 } },
      }),
    [],
  );
}

/** A part of a dashboard as the cabinet showed it. */
export function partSession() {
  const student = (
    key: string,
    name: string,
    consent: 'upload-required' | 'uploaded-by-teacher' | 'unread',
  ) => ({
    key,
    name,
    className: '9 «А»',
    facts: {
      consent,
      verified: true,
      profile: false,
      active: true,
      parent: 'unread',
      ovz: 'unread',
    } as const,
    readAt: '2025-12-05T10:00:00',
  });
  return collect(EMPTY_SESSION, {
    type: 'page',
    page: { id: 'students', label: 'Дашборд → Ученики', total: 132, partial: true },
    students: [
      student('a', 'Котов Пётр Ильич', 'upload-required'),
      student('b', 'Зимина Ольга Петровна', 'unread'),
    ],
    at: '2025-12-05T10:00:00',
  });
}

const nothing = () => undefined;

/** Everything that the page needs, answered by a desk in the same thread. */
export function propsOf(
  desk: SchoolDesk,
  view: AuditView | null,
  more: Partial<AuditPageProps> = {},
): AuditPageProps {
  const query: AuditQuery = { filter: {}, by: 'class' };
  return {
    view,
    query,
    work: null,
    failed: null,
    onStop: nothing,
    onFiles: nothing,
    onRemove: nothing,
    onUse: nothing,
    onWipeSession: nothing,
    onQuery: nothing,
    onCopy: nothing,
    load: (filter, from, count) => Promise.resolve(desk.people(filter, from, count)),
    compare: {
      busy: false,
      comparison: null,
      changes: null,
      onCompare: nothing,
      onChanges: nothing,
      onUseInCheck: null,
    },
    trends: { history: history(), on: true, onSwitch: nothing, onWipe: nothing },
    handout: {
      trouble: null,
      busy: false,
      print: null,
      onMake: nothing,
      onPreview: nothing,
      onPrint: nothing,
    },
    ...more,
  };
}
