import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignFor } from '@/utils/campaign';
import { planReminders, reminderWords } from '@/utils/reminders';

const given = [{ schoolYear: '2026-2027', scansUntil: '2026-12-04', originalsUntil: '2026-12-11' }];
const on = (today: string) => campaignFor(today, given).deadlines;
const at = (day: number, hour: number, month = 12) => new Date(2026, month - 1, day, hour).getTime();

describe('reminders of the campaign’s dates', () => {
  it.each([
    ['2026-11-22', at(22, 12, 11), at(27, 9, 11)],
    ['2026-11-27', at(27, 12, 11), at(1, 9)],
    ['2026-12-01', at(1, 12), at(3, 9)],
    ['2026-12-03', at(3, 12), at(4, 9)],
    ['2026-12-11', at(11, 8), at(11, 9)],
  ])('come 7, 3 and 1 days before and on the day, at nine: seen from %s', (today, now, next) => {
    expect(planReminders(on(today), now, now)).toEqual({ due: false, next });
  });

  it('are given once on the next start when the browser was closed over the moment', () => {
    const deadlines = on('2026-12-02');
    expect(planReminders(deadlines, at(2, 8), at(30, 9, 11)).due).toBe(true);
    expect(planReminders(deadlines, at(2, 9), at(2, 8)).due).toBe(false);
  });

  it('keep silent about what is past, unknown, or was before they were switched on', () => {
    expect(planReminders(on('2026-12-20'), at(20, 12), 0)).toEqual({ due: false, next: null });
    expect(planReminders(campaignFor('2026-12-01').deadlines, at(1, 12), 0)).toEqual({
      due: false,
      next: null,
    });
    expect(planReminders(on('2026-12-02'), at(2, 12), at(2, 12)).due).toBe(false);
  });

  it('say only what lies within the week, without counts and names', () => {
    expect(reminderWords(on('2026-12-01'))).toBe(
      'Скан на платформу: до\u00a004.12.2026 включительно, осталось 3\u00a0дня',
    );
    expect(reminderWords(on('2026-12-04')).split('\n')).toEqual([
      'Скан на платформу: сегодня, 04.12.2026, последний день',
      'Оригинал на бумаге: до\u00a011.12.2026 включительно, осталось 7\u00a0дней',
    ]);
  });

  it('have words whenever they are due, and the next moment always lies ahead', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 23 }),
        fc.nat(),
        (day, hour, back) => {
          const moment = new Date(2026, 10, 10 + day, hour);
          const today = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
            .map((part) => String(part).padStart(2, '0'))
            .join('-');
          const plan = planReminders(on(today), moment.getTime(), Math.max(0, moment.getTime() - back));
          if (plan.due) expect(reminderWords(on(today))).not.toBe('');
          if (plan.next !== null) expect(plan.next).toBeGreaterThan(moment.getTime());
        },
      ),
    );
  });
});
