/** School years and the dates of a campaign. Pure; the day is always an input. */
export { type SchoolYears, schoolYear, schoolYearFrom, schoolYears } from './school-year';
export {
  type Campaign,
  CampaignDates,
  type Deadline,
  type DeadlineKey,
  KNOWN_CAMPAIGNS,
  campaignFor,
  deadlineFor,
} from './dates';
export { campaignProblems } from './problems';
