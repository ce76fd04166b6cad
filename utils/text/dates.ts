/** A calendar day as a number: 20120315 is 15 March 2012. Compares and sorts as is. */
export type Day = number;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(month: number, year: number): number {
  return month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}

/** The day, or 0 where the calendar has no such day. */
export function makeDay(day: number, month: number, year: number): Day {
  return day >= 1 && month >= 1 && month <= 12 && year >= 1 && year <= 9999 && day <= daysInMonth(month, year)
    ? year * 10_000 + month * 100 + day
    : 0;
}

/** ДД.ММ.ГГГГ */
export function formatDay(day: Day): string {
  const date = day % 100;
  const month = Math.floor(day / 100) % 100;
  return `${date < 10 ? '0' : ''}${date}.${month < 10 ? '0' : ''}${month}.${String(Math.floor(day / 10_000)).padStart(4, '0')}`;
}

/** A day from YYYY-MM-DD. Throws RangeError when it is none. */
export function dayFromIso(iso: string): Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
  const day = parts ? makeDay(Number(parts[3]), Number(parts[2]), Number(parts[1])) : 0;
  if (day === 0) throw new RangeError(`Not an ISO date: ${iso.slice(0, 40)}`);
  return day;
}

/** YYYY-MM-DD of a moment, by the machine's own clock and zone. */
export function isoToday(now: Date = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Full years between birth and a later day. Negative or zero when the day is before. Born on 29 February: full on 1 March. */
export function fullYears(birth: Day, on: Day): number {
  return Math.floor((on - birth) / 10_000);
}

/** Days from one day to another; negative when `to` is before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

function utc(day: Day): number {
  const moment = new Date(0);
  moment.setUTCFullYear(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
  return moment.getTime();
}

/** The day behind a spreadsheet's serial number, 0 when out of range. The 1900 system keeps its invented 29.02.1900. */
export function dayFromSerial(serial: number, date1904: boolean): Day {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= 2_958_465)) return 0;
  const offset = date1904 ? 24_107 : whole < 60 ? 25_568 : 25_569;
  const moment = new Date((whole - offset) * 86_400_000);
  return makeDay(moment.getUTCDate(), moment.getUTCMonth() + 1, moment.getUTCFullYear());
}
