import { schoolYears } from '@/utils/campaign';
import { dayFromIso, isoToday } from '@/utils/text';
import { FactsBook } from './facts';
import type { Inputs } from './inputs';
import { NameIds } from './name-ids';
import type { RosterOptions } from './types';

/** The inputs of a check, with what it learns of cells on the way. */
export interface Setting extends Inputs {
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
