import type { SchoolEvent } from './events.ts';
import { consentIsTick, type Student } from './students.ts';

/** Tokens of `data-bvb-issues`, written down again here so that the product cannot mark its own work. */
export type Token =
  | 'consent-upload-required'
  | 'consent-not-confirmed'
  | 'consent-missing'
  | 'not-verified'
  | 'profile-incomplete'
  | 'not-active'
  | 'no-parent'
  | 'not-enrolled'
  | 'partly-enrolled';

export interface StudentKnowledge {
  /**
   * `icons`: a tick or a cross, the status not read yet (the dashboard shows no birth date, so of the two crosses only
   * ОВЗ can tell). `statuses`: the hover text was read.
   */
  consent: 'icons' | 'statuses';
  /** Also the checks that are off by default: `not-active`, `no-parent`. */
  allChecks?: boolean;
}

/** What `data-bvb-issues` of this student's row on «Дашборд → Ученики» should hold, sorted. Source: OVERLAY, «Checks». */
export function studentTokens(student: Student, { consent, allChecks = false }: StudentKnowledge): Token[] {
  const tokens: Token[] = [];
  if (!consentIsTick(student.consent)) {
    if (consent === 'statuses')
      tokens.push(
        student.consent === 'upload-required' ? 'consent-upload-required' : 'consent-not-confirmed',
      );
    else tokens.push(student.ovz ? 'consent-upload-required' : 'consent-missing');
  }
  if (!student.verified) tokens.push('not-verified');
  if (!student.profile) tokens.push('profile-incomplete');
  if (allChecks && !student.active) tokens.push('not-active');
  if (allChecks && !student.parent) tokens.push('no-parent');
  return tokens.sort();
}

/** What `data-bvb-issues` of this event's row or card should hold. Source: OVERLAY, «Checks». */
export function eventTokens(event: SchoolEvent): Token[] {
  if (event.state !== 'open' || event.enrolled >= event.total) return [];
  return [event.enrolled === 0 ? 'not-enrolled' : 'partly-enrolled'];
}
