export type * from './types';
export { auditPage } from './audit-page';
export { checkOf, checks } from './checks';
export { fullYears } from './age';
export { consentNeed, OWN_CONSENT_AGE } from './consent';
export { enrolmentState } from './enrolment';
