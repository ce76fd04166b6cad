import { schoolYears } from '@/utils/campaign';
import { type Day, dayFromIso, isoToday } from '@/utils/text';
import { FactsBook } from './facts';
import { NameIds } from './name-ids';
import type { KnownStudent, RosterOptions } from './types';

/** Everything outside the file that rules may look at. Rules never read a clock. */
export interface Setting {
  today: Day;
  thisYear: number;
  /** The school year to write now: "2026-2027". */
  offeredYear: string;
  acceptedYears: readonly string[];
  summer: boolean;
  /** Calendar years whose 1 September the age is counted on; two in summer. */
  startYears: readonly number[];
  date1904: boolean;
  schoolInn: string;
  schoolKpp: string;
  onPlatform: readonly KnownStudent[];
  /** Names of this check as numbers. */
  names: NameIds;
  /** What is known of cells by themselves, for this check. */
  facts: FactsBook;
}

/**
 * The inputs of a check from its options.
 * @throws RangeError when `today` is no ISO date
 */
export function makeSetting(options: RosterOptions, date1904: boolean): Setting {
  const iso = options.today ?? isoToday();
  const years = schoolYears(iso);
  const today = dayFromIso(iso);
  return {
    today,
    thisYear: Math.floor(today / 10_000),
    offeredYear: years.offered,
    acceptedYears: years.accepted,
    summer: years.summer,
    startYears: years.summer ? [years.start - 1, years.start] : [years.start],
    date1904,
    schoolInn: options.school?.inn?.trim() ?? '',
    schoolKpp: options.school?.kpp?.trim() ?? '',
    onPlatform: options.onPlatform ?? [],
    names: new NameIds(),
    facts: new FactsBook(),
  };
}
