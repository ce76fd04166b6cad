import type { Day } from '@/utils/text';
import type { NameIds } from './name-ids';
import type { KnownStudent } from './types';

/** Everything outside the file that rules may look at. Rules never read a clock. */
export interface Inputs {
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
}
