import { type AuditOptions, auditPage } from '@/utils/audit';
import type { EventReading, Fact, PageReading, StudentCardReading, StudentReading } from '@/utils/cabinet';
import type { Deadline } from '@/utils/campaign';
import type { HeadlineContext } from '@/utils/guidance';

export const TODAY = '2026-11-10';
export const read = <T>(value: T): Fact<T> => ({ state: 'read', value, via: 'test' });
export const unread = (reason = 'столбца нет') => ({ state: 'unread', reason }) as const;
const element = {} as HTMLElement;

let serial = 0;
export function student(facts: Partial<StudentReading> = {}): StudentReading {
  serial += 1;
  return {
    kind: 'student',
    element,
    parts: [],
    nameElement: null,
    cells: {},
    key: `k${String(serial)}`,
    name: read('Иванова Мария Петровна'),
    class: read({ grade: '9', letter: 'А', text: '9 «А»' }),
    registered: unread(),
    birthDate: unread(),
    navigator: unread(),
    ovz: read(false),
    disability: read(false),
    active: read(true),
    profile: read(true),
    verified: read(true),
    consent: read('confirmed-by-student'),
    parent: read(true),
    ...facts,
  };
}

export function event(facts: Partial<EventReading> = {}): EventReading {
  serial += 1;
  return {
    kind: 'event',
    element,
    parts: [],
    nameElement: null,
    key: `e${String(serial)}`,
    name: read('Экскурсия'),
    enrolment: read({ enrolled: 25, total: 25 }),
    open: read(true),
    ...facts,
  };
}

export function page(rows: PageReading['rows'], more: Partial<PageReading> = {}): PageReading {
  return {
    page: 'students',
    section: null,
    rows,
    total: rows.length,
    partial: false,
    trouble: null,
    loading: false,
    translated: false,
    profile: null,
    classes: [],
    card: null,
    why: [],
    ...more,
  };
}

/** An audit and what the first line needs besides. */
export function audited(reading: PageReading, enabled?: AuditOptions['enabled']) {
  const context: HeadlineContext = { reading, today: TODAY, readAt: '14:05', enabled };
  return { audit: auditPage(reading, { today: TODAY, ...(enabled ? { enabled } : {}) }), context };
}

export function card(facts: Partial<StudentCardReading> = {}): StudentCardReading {
  return {
    name: read('Хмуров Евгений Петрович'),
    class: read({ grade: '7', letter: 'Б', text: '7 «Б»' }),
    birthDate: read('15.03.2013'),
    ovz: read(false),
    consentFile: read(false),
    empty: [],
    fileInput: null,
    template: null,
    ...facts,
  };
}

export const FUTURE: Deadline[] = [
  { key: 'scansUntil', state: 'future', date: '2026-11-13', daysLeft: 3 },
  { key: 'originalsUntil', state: 'unknown' },
  { key: 'deletionFrom', state: 'future', date: '2026-12-01', daysLeft: 21 },
];
export const PAST: Deadline[] = [
  { key: 'scansUntil', state: 'past', date: '2025-09-05', daysLeft: -431 },
  { key: 'originalsUntil', state: 'past', date: '2025-09-13', daysLeft: -423 },
  { key: 'deletionFrom', state: 'past', date: '2025-09-08', daysLeft: -428 },
];
