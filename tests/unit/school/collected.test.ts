import { describe, expect, it } from 'vitest';
import {
  type CollectedStudent,
  EMPTY_SESSION,
  type SchoolSession,
  collect,
  coverageOf,
  tableOfSession,
} from '@/utils/school';

function collected(
  key: string,
  name: string,
  facts: Partial<CollectedStudent['facts']> = {},
): CollectedStudent {
  return {
    key,
    name,
    className: '9 «А»',
    facts: {
      consent: 'unread',
      verified: true,
      profile: 'unread',
      active: 'unread',
      parent: 'unread',
      ovz: 'unread',
      ...facts,
    },
    readAt: '2025-10-01T10:00:00',
  };
}

describe('what the cabinet showed in this session', () => {
  const page = { id: 'students', label: 'Дашборд → Ученики', total: 3, partial: true };
  const look = (session: SchoolSession, ...students: CollectedStudent[]) =>
    collect(session, { type: 'page', page, students, at: '2025-10-01T10:00:00' });

  it('gathers page by page and says how much was covered', () => {
    const first = look(
      EMPTY_SESSION,
      collected('a', 'Котов Пётр Ильич'),
      collected('b', 'Зимина Ольга Петровна'),
    );
    expect(coverageOf(first)[0]).toMatchObject({
      read: 2,
      total: 3,
      complete: false,
      words: 'прочитано 2 из 3',
    });
    expect(tableOfSession(first).sources[0]?.partial).toBe('Дашборд → Ученики: прочитано 2 из 3');
    const whole = look(first, collected('c', 'Белов Иван Олегович'));
    expect(coverageOf(whole)[0]?.complete).toBe(true);
    expect(tableOfSession(whole).sources[0]?.partial).toBeNull();
    expect(collect(whole, { type: 'wipe' })).toEqual(EMPTY_SESSION);
  });

  it('keeps what was read when a later look could not read it, and takes what changed', () => {
    const hovered = look(EMPTY_SESSION, collected('a', 'Котов Пётр Ильич', { consent: 'upload-required' }));
    expect(
      look(hovered, collected('a', 'Котов Пётр Ильич', { consent: 'absent', verified: 'unread' })).students.a
        ?.facts,
    ).toMatchObject({
      consent: 'upload-required',
      verified: true,
    });
    expect(
      look(hovered, collected('a', 'Котов Пётр Ильич', { consent: 'present' })).students.a?.facts.consent,
    ).toBe('present');
  });

  it('never changes the session it was given, and takes any key', () => {
    const before = look(EMPTY_SESSION, collected('a', 'Котов Пётр Ильич'));
    const frozen = JSON.stringify(before);
    const after = look(before, collected('__proto__', 'Зимина Ольга Петровна'));
    expect(JSON.stringify(before)).toBe(frozen);
    expect(tableOfSession(after).size).toBe(2);
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });
});
