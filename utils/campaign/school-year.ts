import { dayFromIso } from '@/utils/text';

/** Which school years an import may name on a given day. */
export interface SchoolYears {
  /** What to write now: the running year, in June–August the coming one: "2026-2027". */
  offered: string;
  /** The running year alone; in June–August the ending and the coming one. */
  accepted: string[];
  /** June–August: which of the two the platform takes is not known. */
  summer: boolean;
  /** The calendar year of 1 September of `offered`. */
  start: number;
}

/** «2026-2027» for the school year that begins in autumn 2026. */
export function schoolYearFrom(start: number): string {
  return `${start}-${start + 1}`;
}

/**
 * The school years of a day. A year runs from 1 September; 31 August still is summer (п. 10).
 * @param today YYYY-MM-DD
 * @throws RangeError when it is no date
 */
export function schoolYears(today: string): SchoolYears {
  const day = dayFromIso(today);
  const year = Math.floor(day / 10_000);
  const month = Math.floor(day / 100) % 100;
  if (month >= 6 && month <= 8) {
    const accepted = [schoolYearFrom(year - 1), schoolYearFrom(year)];
    return { offered: schoolYearFrom(year), accepted, summer: true, start: year };
  }
  const start = month >= 9 ? year : year - 1;
  return { offered: schoolYearFrom(start), accepted: [schoolYearFrom(start)], summer: false, start };
}

/** The school year to write on a day: "2026-2027"; in June–August the coming one. */
export function schoolYear(today: string): string {
  return schoolYears(today).offered;
}
