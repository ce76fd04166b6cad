import type { Check, IssueToken } from '../types';
import { consentMissing } from './consent-missing';
import { consentNotConfirmed } from './consent-not-confirmed';
import { consentUploadRequired } from './consent-upload-required';
import { noParent } from './no-parent';
import { notActive } from './not-active';
import { notEnrolled } from './not-enrolled';
import { notVerified } from './not-verified';
import { partlyEnrolled } from './partly-enrolled';
import { profileIncomplete } from './profile-incomplete';

/** Every check, the most urgent first. */
export const checks: readonly Check[] = [
  consentMissing,
  consentUploadRequired,
  consentNotConfirmed,
  notVerified,
  profileIncomplete,
  notActive,
  noParent,
  notEnrolled,
  partlyEnrolled,
].toSorted((a, b) => a.urgency - b.urgency);

const byToken = new Map(checks.map((check) => [check.token, check]));

/** The check behind a token. */
export function checkOf(token: IssueToken): Check {
  const check = byToken.get(token);
  if (!check) throw new Error(`no check for ${token}`);
  return check;
}
