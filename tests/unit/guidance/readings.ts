import { type AuditOptions, auditPage } from '@/utils/audit';
import type { EventReading, PageReading, StudentCardReading, StudentReading } from '@/utils/cabinet';
import type { Deadline } from '@/utils/campaign';
import type { HeadlineContext } from '@/utils/guidance';
import { event as anyEvent, read, student as anyStudent } from '../../fixtures/readings';

export const TODAY = '2026-11-10';
export { page, read, unread } from '../../fixtures/readings';

let serial = 0;
export const student = (facts: Partial<StudentReading> = {}): StudentReading =>
  anyStudent(`k${String((serial += 1))}`, facts);

export const event = (facts: Partial<EventReading> = {}): EventReading =>
  anyEvent(`e${String((serial += 1))}`, facts);

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
