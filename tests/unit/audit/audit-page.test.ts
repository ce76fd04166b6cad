import { describe, expect, it } from 'vitest';
import { auditPage, fullYears } from '@/utils/audit';
import type { EventReading, PageReading, StudentReading } from '@/utils/cabinet';
import {
  event as anyEvent,
  page,
  read,
  student as anyStudent,
  unread as noFact,
} from '../../fixtures/readings';

const unread = noFact();
const student = (facts: Partial<StudentReading> = {}) =>
  anyStudent('k', { name: read('Иванова Мария'), consent: read('present'), ...facts });
const event = (facts: Partial<EventReading> = {}) =>
  anyEvent('e', { enrolment: read({ enrolled: 0, total: 25 }), ...facts });

const today = '2025-09-01';
const issuesOf = (row: PageReading['rows'][number]) => auditPage(page([row]), { today }).rows[0]?.issues;
const unreadOf = (row: PageReading['rows'][number]) => auditPage(page([row]), { today }).rows[0]?.unread;

describe('consent', () => {
  it('takes the platform’s own status as it is', () => {
    expect(issuesOf(student({ consent: read('upload-required') }))).toEqual(['consent-upload-required']);
    expect(issuesOf(student({ consent: read('not-confirmed-by-student') }))).toEqual([
      'consent-not-confirmed',
    ]);
    for (const fine of ['uploaded-by-teacher', 'confirmed-by-parent', 'confirmed-by-student'] as const) {
      expect(issuesOf(student({ consent: read(fine) }))).toEqual([]);
    }
  });

  it('narrows a bare cross by ОВЗ and age', () => {
    const absent = read('absent' as const);
    expect(issuesOf(student({ consent: absent, ovz: read(true) }))).toEqual(['consent-upload-required']);
    expect(issuesOf(student({ consent: absent, birthDate: read('02.09.2011') }))).toEqual([
      'consent-upload-required',
    ]);
    expect(issuesOf(student({ consent: absent, birthDate: read('01.09.2011') }))).toEqual([
      'consent-not-confirmed',
    ]);
    expect(issuesOf(student({ consent: absent }))).toEqual(['consent-missing']);
    expect(issuesOf(student({ consent: absent, ovz: unread, birthDate: read('01.09.2009') }))).toEqual([
      'consent-missing',
    ]);
  });

  it('is unread, never fine, when it could not be read', () => {
    expect(issuesOf(student({ consent: unread }))).toEqual([]);
    expect(unreadOf(student({ consent: unread }))).toEqual(['consent']);
    expect(auditPage(page([student({ consent: unread })]), { today }).complete).toBe(false);
  });
});

describe('flags', () => {
  it('sorts the tokens and leaves out checks that are off by default', () => {
    const row = student({
      verified: read(false),
      profile: read(false),
      active: read(false),
      parent: read(false),
      consent: read('upload-required'),
    });
    expect(issuesOf(row)).toEqual(['consent-upload-required', 'not-verified', 'profile-incomplete']);
    expect(auditPage(page([row]), { today, enabled: { 'not-active': true } }).rows[0]?.issues).toContain(
      'not-active',
    );
  });

  it('names an unread fact of a check that is off without counting the row as unchecked', () => {
    const audit = auditPage(page([student({ parent: unread })]), { today });
    expect(audit.rows[0]?.unread).toEqual(['parent']);
    expect(audit.complete).toBe(true);
  });
});

describe('events', () => {
  it('tells nobody, a part and everyone apart', () => {
    expect(issuesOf(event())).toEqual(['not-enrolled']);
    expect(issuesOf(event({ enrolment: read({ enrolled: 12, total: 25 }) }))).toEqual(['partly-enrolled']);
    expect(issuesOf(event({ enrolment: read({ enrolled: 25, total: 25 }) }))).toEqual([]);
    expect(issuesOf(event({ enrolment: read({ enrolled: 'all', total: null }) }))).toEqual([]);
  });

  it('does not blame a closed event and does not trust a count without a total', () => {
    expect(issuesOf(event({ open: read(false) }))).toEqual([]);
    expect(unreadOf(event({ open: read(false), enrolment: unread }))).toEqual([]);
    expect(unreadOf(event({ enrolment: read({ enrolled: 12, total: null }) }))).toEqual(['enrolment']);
    expect(unreadOf(event({ enrolment: unread }))).toEqual(['enrolment']);
  });
});

describe('completeness', () => {
  it('is claimed only when every row was read', () => {
    const rows = [student()];
    expect(auditPage(page(rows), { today }).complete).toBe(true);
    expect(auditPage(page(rows, { total: 132 }), { today }).complete).toBe(false);
    expect(auditPage(page(rows, { partial: true }), { today }).complete).toBe(false);
    expect(auditPage(page([]), { today }).complete).toBe(false);
  });
});

describe('fullYears', () => {
  it('counts a birthday as reached on the day itself', () => {
    expect(fullYears('15.03.2012', '2026-03-14')).toBe(13);
    expect(fullYears('15.03.2012', '2026-03-15')).toBe(14);
    expect(fullYears('нет', '2026-03-15')).toBeNull();
  });
});
