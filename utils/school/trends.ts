import { dayFromIso, daysBetween, formatDay, plural } from '@/utils/text';
import { MEASURES, measureWords } from './measures';
import type { Sums } from './sums';
import type { Measure } from './types';

/** How many days of counts are kept. */
export const KEPT_DAYS = 400;

/** Counts of one day: numbers only, never a name. */
export interface DayCounts {
  /** ISO date. */
  day: string;
  /** What was counted: «Кабинет», a school, «Выгрузка: 12 школ». Only like is compared with like. */
  scope: string;
  students: number;
  /** Everything that the source has was read. */
  complete: boolean;
  /** Yes and read, by measure; measures that were not read at all are absent. */
  counts: Partial<Record<Measure, { yes: number; read: number }>>;
}

/** Sums as a day's counts. */
export function dayCounts(sums: Sums, day: string, scope: string, complete: boolean): DayCounts {
  const counts: DayCounts['counts'] = {};
  for (const { id } of MEASURES) {
    const { yes, no } = sums.measures[id];
    if (yes + no > 0) counts[id] = { yes, read: yes + no };
  }
  return { day, scope, students: sums.students, complete, counts };
}

/**
 * Adds a day to the history: the last counts of a day and scope stand, but a whole reading is not replaced by a part
 * of the same day. Days older than 400 go.
 */
export function recordDay(history: readonly DayCounts[], today: DayCounts): DayCounts[] {
  const same = ({ day, scope }: DayCounts): boolean => day === today.day && scope === today.scope;
  const before = history.find(same);
  const entry =
    before && before.complete && !today.complete && before.students >= today.students ? before : today;
  const last = dayFromIso(today.day);
  return [
    ...history.filter((one) => !same(one) && daysBetween(dayFromIso(one.day), last) < KEPT_DAYS),
    entry,
  ].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : a.scope < b.scope ? -1 : a.scope > b.scope ? 1 : 0,
  );
}

export interface TrendPoint {
  day: string;
  yes: number;
  read: number;
  complete: boolean;
}

/** One measure of one scope, day by day. */
export function trendOf(history: readonly DayCounts[], scope: string, id: Measure): TrendPoint[] {
  return history.flatMap(({ day, scope: own, counts, complete }) => {
    const count = counts[id];
    return own === scope && count ? [{ day, ...count, complete }] : [];
  });
}

/** Less of the greater number of students is not the same school a week apart. */
const SAME = 0.8;

export interface WeekChange {
  id: Measure;
  /** Difference in «yes»; null when there is nothing to compare with. */
  delta: number | null;
  /** «за неделю +14 согласий»; or why nothing can be said. */
  words: string;
}

/**
 * What a week changed: the latest counts against the latest ones that are at least 7 and at most 21 days older, of
 * the same scope. Parts are not compared: fewer read rows would look like a loss. So would an export of fewer schools or
 * classes under the same name.
 */
export function weekChange(history: readonly DayCounts[], scope: string, id: Measure): WeekChange {
  const points = trendOf(history, scope, id).filter(({ complete }) => complete);
  const latest = points.at(-1);
  const { title, units } = measureWords(id);
  if (!latest) return { id, delta: null, words: `${title}: полных данных ещё нет` };
  const age = ({ day }: TrendPoint): number => daysBetween(dayFromIso(day), dayFromIso(latest.day));
  const base = points.findLast((point) => age(point) >= 7 && age(point) <= 21);
  if (!base) return { id, delta: null, words: `${title}: за неделю сравнить не с чем` };
  if (Math.min(latest.read, base.read) < SAME * Math.max(latest.read, base.read))
    return {
      id,
      delta: null,
      words: `${title}: сравнивать нельзя, учеников было ${base.read}, стало ${latest.read}`,
    };
  const delta = latest.yes - base.yes;
  const days = age(base);
  const since = days === 7 ? 'за неделю' : `с ${formatDay(dayFromIso(base.day))}`;
  if (delta === 0) return { id, delta, words: `${since} без изменений: ${title.toLocaleLowerCase('ru')}` };
  const sign = delta > 0 ? '+' : '−';
  return { id, delta, words: `${since} ${sign}${Math.abs(delta)} ${plural(delta, ...units)}` };
}
