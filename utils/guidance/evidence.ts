import { consentNeed } from '@/utils/audit';
import type { PageAudit } from '@/utils/audit';
import type { PageKind, PageReading, StudentReading } from '@/utils/cabinet';
import { type Evidence, NOTHING_SEEN } from './checklists';
import { eventSummary, isExtracurricular } from './places';

/** What one page shows about the steps of the checklists: counts only. Null: not shown here, or not wholly read. */
export interface PageEvidence {
  page: PageKind;
  /** Students of a list that was read to its end. */
  students: number | null;
  /** Different classes in that list. */
  classes: number;
  uploadRequired: number | null;
  notConfirmed: number | null;
  notVerified: number | null;
  /** Students on all class cards together. */
  inClasses: number | null;
  profileEmpty: number | null;
  events: { extracurricular: boolean; left: number | null } | null;
}

/** What all pages of a session have shown. */
export interface GatheredEvidence extends Evidence {
  /** Students on all class cards together, to tell the whole list from one class. */
  inClasses: number | null;
}

export const NOTHING_GATHERED: GatheredEvidence = { ...NOTHING_SEEN, inClasses: null };

type Facts = Pick<
  PageReading,
  'page' | 'section' | 'partial' | 'loading' | 'trouble' | 'classes' | 'profile'
>;

/**
 * What a page shows, whatever checks are on. A count above zero is said as soon as it is seen; a zero only when every row
 * was read and had its fact.
 * @param today ISO date; ages are counted from it
 */
export function pageEvidence(audit: PageAudit, reading: Facts, today: string): PageEvidence {
  const whole =
    !reading.partial &&
    !reading.loading &&
    reading.trouble === null &&
    (audit.total === null || audit.read >= audit.total);
  const students = audit.rows.flatMap((row) => (row.reading.kind === 'student' ? [row.reading] : []));
  const list = audit.page === 'students' && students.length > 0;
  const count = (answers: (boolean | null)[]): number | null => {
    if (!list) return null;
    const found = answers.filter((answer) => answer === true).length;
    return found > 0 ? found : whole && !answers.includes(null) ? 0 : null;
  };
  const needs = students.map((student) => consentNeed(student, today));
  const waiting = (token: 'consent-upload-required' | 'consent-not-confirmed') =>
    count(
      needs.map((need) => (typeof need === 'object' || need === 'consent-missing' ? null : need === token)),
    );
  return {
    page: audit.page,
    students: list && whole ? students.length : null,
    classes: new Set(audit.rows.map(({ className }) => className)).size,
    uploadRequired: waiting('consent-upload-required'),
    notConfirmed: waiting('consent-not-confirmed'),
    notVerified: count(students.map(unverified)),
    inClasses: audit.page === 'classes' && whole ? inClasses(reading) : null,
    profileEmpty:
      audit.page === 'profile' && !reading.loading && reading.profile ? reading.profile.empty.length : null,
    events: audit.page === 'events' ? eventsHere(audit, reading, whole) : null,
  };
}

function unverified({ verified }: StudentReading): boolean | null {
  return verified.state === 'read' ? !verified.value : null;
}

function inClasses({ classes }: Facts): number | null {
  const known = classes.flatMap(({ students }) => (students.state === 'read' ? [students.value] : []));
  return classes.length > 0 && known.length === classes.length
    ? known.reduce((sum, students) => sum + students, 0)
    : null;
}

function eventsHere(audit: PageAudit, reading: Facts, whole: boolean): PageEvidence['events'] {
  const summary = eventSummary(audit);
  const extracurricular = isExtracurricular(reading);
  if (!summary || (!extracurricular && !/практико/iu.test(reading.section ?? ''))) return null;
  const left = summary.left > 0 ? summary.left : whole && summary.unread === 0 ? 0 : null;
  return { extracurricular, left };
}

/**
 * Adds what one more page has shown. A zero of one class says nothing of the other classes: it counts only when the list
 * holds all students of the class cards, or, while those are not known, students of several classes.
 */
export function gatherEvidence(before: GatheredEvidence, seen: PageEvidence): GatheredEvidence {
  if (seen.page === 'other') return before;
  const inClassesNow = seen.inClasses ?? before.inClasses;
  const all =
    seen.students !== null && (inClassesNow === null ? seen.classes > 1 : seen.students >= inClassesNow);
  const count = (was: number | null, now: number | null) => (now === null || (now === 0 && !all) ? was : now);
  const { events } = seen;
  return {
    cabinetSeen: true,
    consentModal:
      seen.page === 'consent-modal' ? 'open' : before.consentModal === 'open' ? 'gone' : before.consentModal,
    profileEmpty: seen.profileEmpty ?? before.profileEmpty,
    students: all ? seen.students : (seen.inClasses ?? before.students),
    uploadRequired: count(before.uploadRequired, seen.uploadRequired),
    notConfirmed: count(before.notConfirmed, seen.notConfirmed),
    notVerified: count(before.notVerified, seen.notVerified),
    extracurricularLeft: (events?.extracurricular ? events.left : null) ?? before.extracurricularLeft,
    practiceLeft: (events && !events.extracurricular ? events.left : null) ?? before.practiceLeft,
    inClasses: inClassesNow,
  };
}
