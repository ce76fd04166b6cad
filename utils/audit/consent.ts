import type { StudentReading } from '@/utils/cabinet';
import { fullYears } from './age';
import type { IssueToken, UnreadToken } from './types';

/** What the consent column says of a student, once age and ОВЗ have been weighed in. */
export type ConsentNeed =
  | Extract<IssueToken, 'consent-upload-required' | 'consent-not-confirmed' | 'consent-missing'>
  | 'fine'
  | { unread: UnreadToken[] };

/** Age from which a student without ОВЗ confirms the consent himself (instruction, «Верификация», п. 1–2). */
export const OWN_CONSENT_AGE = 14;

/**
 * Decides which of the three consent matters a row has. An exact status from the platform wins; a bare cross is
 * narrowed by ОВЗ and age (ОВЗ of any age and everyone under 14: the navigator uploads the parents' scan; otherwise
 * the student confirms himself), and stays `consent-missing` where these do not decide.
 */
export function consentNeed(row: StudentReading, today: string): ConsentNeed {
  if (row.consent.state === 'unread') return { unread: ['consent'] };
  switch (row.consent.value) {
    case 'upload-required':
      return 'consent-upload-required';
    case 'not-confirmed-by-student':
      return 'consent-not-confirmed';
    case 'uploaded-by-teacher':
    case 'confirmed-by-parent':
    case 'confirmed-by-student':
    case 'present':
      return 'fine';
    case 'absent':
      return narrow(row, today);
  }
}

function narrow(row: StudentReading, today: string): ConsentNeed {
  const ovz = row.ovz.state === 'read' ? row.ovz.value : null;
  if (ovz === true) return 'consent-upload-required';
  const age = row.birthDate.state === 'read' ? fullYears(row.birthDate.value, today) : null;
  if (age === null) return 'consent-missing';
  if (age < OWN_CONSENT_AGE) return 'consent-upload-required';
  return ovz === false ? 'consent-not-confirmed' : 'consent-missing';
}
