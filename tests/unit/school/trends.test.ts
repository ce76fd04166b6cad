import { describe, expect, it } from 'vitest';
import { type DayCounts, dayCounts, recordDay, select, sumsOf, weekChange } from '@/utils/school';
import { student, summary } from './exports';

describe('over time', () => {
  const day = (iso: string, yes: number, complete = true, scope = 'Кабинет'): DayCounts => ({
    day: iso,
    scope,
    students: 30,
    complete,
    counts: { consent: { yes, read: 30 } },
  });
  const history = (...days: DayCounts[]) => days.reduce<DayCounts[]>(recordDay, []);

  it('says what a week changed, in words', () => {
    expect(weekChange(history(day('2025-09-01', 3), day('2025-09-08', 17)), 'Кабинет', 'consent').words).toBe(
      'за неделю +14 согласий',
    );
    expect(weekChange(history(day('2025-09-01', 3), day('2025-09-08', 4)), 'Кабинет', 'consent').words).toBe(
      'за неделю +1 согласие',
    );
    expect(weekChange(history(day('2025-09-01', 5), day('2025-09-10', 3)), 'Кабинет', 'consent').words).toBe(
      'с 01.09.2025 −2 согласия',
    );
  });

  it('compares neither parts nor different things', () => {
    expect(
      weekChange(history(day('2025-09-01', 30), day('2025-09-08', 3, false)), 'Кабинет', 'consent').delta,
    ).toBeNull();
    expect(
      weekChange(history(day('2025-09-01', 30, true, 'Лицей'), day('2025-09-08', 3)), 'Кабинет', 'consent')
        .delta,
    ).toBeNull();
  });

  it('does not take an export of fewer classes for a loss', () => {
    const part: DayCounts = {
      ...day('2025-09-08', 9),
      students: 10,
      counts: { consent: { yes: 9, read: 10 } },
    };
    const told = weekChange(history(day('2025-09-01', 20), part), 'Кабинет', 'consent');
    expect(told.delta).toBeNull();
    expect(told.words).toContain('сравнивать нельзя, учеников было 30, стало 10');
  });

  it('keeps 400 days, one record a day and scope, and no names', async () => {
    const long = Array.from({ length: 500 }, (_, at) =>
      day(new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10), at),
    );
    expect(history(...long)).toHaveLength(400);
    expect(history(day('2025-09-01', 3), day('2025-09-01', 9))).toEqual([day('2025-09-01', 9)]);
    expect(history(day('2025-09-01', 9), day('2025-09-01', 2, false))).toEqual([day('2025-09-01', 9)]);
    const { table } = await summary([student('Котов Пётр Ильич', 9, 'А')]);
    const counts = dayCounts(sumsOf(table, select(table, {})), '2025-12-05', 'МБОУ СОШ № 2', true);
    expect(counts.counts.verified).toEqual({ yes: 1, read: 1 });
    expect(counts.counts.consent).toBeUndefined();
    expect(JSON.stringify(counts)).not.toContain('Котов');
  });
});
