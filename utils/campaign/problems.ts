import type { CampaignDates, DeadlineKey } from './dates';

/** Sentences about the dates of one campaign, by date; nothing is refused, since only the organisers know. */
export function campaignProblems(dates: CampaignDates): Partial<Record<DeadlineKey, string>> {
  const problems: Partial<Record<DeadlineKey, string>> = {};
  const start = Number(dates.schoolYear.slice(0, 4));
  const outside = (date: string) => date < `${start}-06-01` || date > `${start + 1}-08-31`;
  for (const key of ['scansUntil', 'originalsUntil', 'deletionFrom'] as const) {
    const date = dates[key];
    if (date !== undefined && outside(date)) {
      problems[key] = `Этот день вне учебного года ${dates.schoolYear}. Проверьте год.`;
    }
  }
  const { scansUntil, originalsUntil, deletionFrom } = dates;
  if (scansUntil !== undefined && originalsUntil !== undefined && originalsUntil < scansUntil) {
    problems.originalsUntil ??= 'Оригиналы раньше сканов. Проверьте, не перепутаны ли дни.';
  }
  if (scansUntil !== undefined && deletionFrom !== undefined && deletionFrom <= scansUntil) {
    problems.deletionFrom ??= 'Удаление начинается раньше, чем кончается срок сканов. Проверьте день.';
  }
  return problems;
}
