import { describe, expect, it } from 'vitest';
import {
  type CollectedStudent,
  EMPTY_SESSION,
  type SchoolSession,
  collect,
  coverageOf,
  newcomers,
  select,
  sumsBy,
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

  it('sums up by navigator where the page showed one', () => {
    const session = look(
      EMPTY_SESSION,
      { ...collected('a', 'Котов Пётр Ильич'), navigator: 'Орлова Инна Олеговна' },
      { ...collected('b', 'Зимина Ольга Петровна', { verified: false }), navigator: 'Орлова Инна Олеговна' },
      collected('c', 'Белов Иван Олегович'),
    );
    const table = tableOfSession(session);
    expect(
      sumsBy(table, select(table, {}), 'navigator').map(({ label, students, measures }) => [
        label,
        students,
        measures.verified.no,
      ]),
    ).toEqual([
      ['Орлова Инна Олеговна', 2, 1],
      ['', 1, 0],
    ]);
  });

  it('calls students new only in a list that was read whole before and is whole now', () => {
    const at = '2025-10-01T10:00:00';
    const list = (total: number | null, partial: boolean) => ({
      id: `7А ${String(total)}`,
      place: '7А',
      label: '7 «А»',
      total,
      partial,
    });
    const [a, b, c] = ['Котов Пётр Ильич', 'Зимина Ольга Петровна', 'Белов Иван Олегович'].map((name) =>
      collected(name, name),
    );
    if (!a || !b || !c) throw new Error('three students are needed');
    const session = (page: ReturnType<typeof list>, ...students: CollectedStudent[]) =>
      collect(EMPTY_SESSION, { type: 'page', page, students, at });
    const whole = { page: list(3, false), students: [a, b, c], at };
    expect(newcomers(EMPTY_SESSION, whole)).toBe(0);
    expect(newcomers(session(list(2, false), a, b), whole)).toBe(1);
    expect(newcomers(session(list(null, false), a, b), { ...whole, page: list(null, false) })).toBe(1);
    // Only a part had been read, or a pager or filter stood there: not seen is not new.
    expect(newcomers(session(list(3, false), a, b), whole)).toBe(0);
    expect(newcomers(session(list(2, true), a, b), whole)).toBe(0);
    expect(newcomers(session(list(2, false), a, b), { ...whole, page: list(3, true) })).toBe(0);
    // Seen in this session on another page of the cabinet.
    const elsewhere = { ...list(1, false), id: 'дашборд', place: 'дашборд' };
    expect(
      newcomers(
        collect(session(list(2, false), a, b), { type: 'page', page: elsewhere, students: [c], at }),
        whole,
      ),
    ).toBe(0);
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
