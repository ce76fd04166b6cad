import type { Deadline } from '@/utils/campaign';
import { deadlineWords } from '@/utils/guidance';

/** How many days before a date a reminder comes. */
export const DAYS_BEFORE = [7, 3, 1, 0] as const;
/** The hour of the local day: after the first bell, before the day's last. */
const HOUR = 9;

export interface ReminderPlan {
  /** A reminder's moment has come since the last one, and its date has not passed. */
  due: boolean;
  /** The next moment, ms of the epoch; null: nothing to wait for. */
  next: number | null;
}

type Dated = Exclude<Deadline, { state: 'unknown' }>;

const ahead = (deadlines: readonly Deadline[]) =>
  deadlines.filter(
    (deadline): deadline is Dated => deadline.state === 'future' || deadline.state === 'today',
  );

/** The local moment of a reminder: nine in the morning, so many days before an ISO date. */
function momentOf(date: string, daysBefore: number): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day - daysBefore, HOUR).getTime();
}

/**
 * What there is to do now. Works from the dates alone, so a browser that was closed over a reminder's moment gives it
 * on the next start, once, and alarms that the browser has forgotten do no harm.
 * @param deadlines as seen from the day of `now`
 * @param now ms of the epoch
 * @param last ms of the last reminder, or of the moment when reminders were switched on
 */
export function planReminders(deadlines: readonly Deadline[], now: number, last: number): ReminderPlan {
  const moments = ahead(deadlines).flatMap(({ date }) => DAYS_BEFORE.map((days) => momentOf(date, days)));
  const coming = moments.filter((moment) => moment > now);
  return {
    due: moments.some((moment) => moment > last && moment <= now),
    next: coming.length > 0 ? Math.min(...coming) : null,
  };
}

/** The reminder's text: dates of the coming week, without counts and names. */
export function reminderWords(deadlines: readonly Deadline[]): string {
  return ahead(deadlines)
    .filter(({ daysLeft }) => daysLeft <= DAYS_BEFORE[0])
    .map((deadline) => deadlineWords(deadline))
    .join('\n');
}
