import { dayFromIso, daysBetween } from '@/utils/text';
import { z } from '@/utils/zod';
import { schoolYearFrom, schoolYears } from './school-year';

const IsoDate = z.iso.date();

/** The dates of one campaign, ISO, each inclusive; absent: not announced. */
export const CampaignDates = z.strictObject({
  schoolYear: z.string().regex(/^\d{4}-\d{4}$/u),
  /** Scans of the parents' consents are uploaded until this day. */
  scansUntil: IsoDate.optional(),
  /** Paper originals are brought until this day. */
  originalsUntil: IsoDate.optional(),
  /** From this day profiles without the new consent are deleted. */
  deletionFrom: IsoDate.optional(),
});
export type CampaignDates = z.infer<typeof CampaignDates>;

/** What the document announces: only 2025-2026. Later years come from the settings. */
export const KNOWN_CAMPAIGNS: readonly CampaignDates[] = [
  {
    schoolYear: '2025-2026',
    scansUntil: '2025-09-05',
    originalsUntil: '2025-09-13',
    deletionFrom: '2025-09-08',
  },
];

export type DeadlineKey = 'scansUntil' | 'originalsUntil' | 'deletionFrom';

/** A date of the campaign as seen from a day. `unknown`: nobody has announced it, «не задано». */
export type Deadline =
  | { key: DeadlineKey; state: 'unknown' }
  | { key: DeadlineKey; state: 'past' | 'today' | 'future'; date: string; daysLeft: number };

export interface Campaign {
  schoolYear: string;
  /** In the order of the document: scans, originals, deletion. */
  deadlines: Deadline[];
}

const KEYS: readonly DeadlineKey[] = ['scansUntil', 'originalsUntil', 'deletionFrom'];

/** Where a date stands as seen from today (both ISO). `daysLeft` is negative once it is past. */
export function deadlineFor(key: DeadlineKey, date: string | undefined, today: string): Deadline {
  if (date === undefined) return { key, state: 'unknown' };
  const daysLeft = daysBetween(dayFromIso(today), dayFromIso(date));
  return { key, state: daysLeft < 0 ? 'past' : daysLeft === 0 ? 'today' : 'future', date, daysLeft };
}

/**
 * The campaign of a day's school year, June–August counting to the coming one.
 * @param today YYYY-MM-DD
 * @param given dates from the settings; they win over the built-in ones
 */
export function campaignFor(today: string, given: readonly CampaignDates[] = []): Campaign {
  const year = schoolYearFrom(schoolYears(today).start);
  const known = KNOWN_CAMPAIGNS.find((dates) => dates.schoolYear === year);
  const own = given.find((dates) => dates.schoolYear === year);
  return {
    schoolYear: year,
    deadlines: KEYS.map((key) => deadlineFor(key, own?.[key] ?? known?.[key], today)),
  };
}
