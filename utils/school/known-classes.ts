import type { SchoolSession } from './session';

/** What this session knows of a class; counts only. */
export interface KnownClass {
  name: string;
  students: number;
  /** Without a consent, whoever must act. */
  noConsent: number;
  notVerified: number;
  /** Whose consent or verification could not be read: what is said of the rest is not said of them. */
  unread: number;
  /** HH:MM of the oldest reading among its students. */
  readAt: string;
}

const WITHOUT: ReadonlySet<string> = new Set(['absent', 'upload-required', 'not-confirmed-by-student']);

/** Classes of the students that the cabinet has shown in this session, for the cards of «Активные классы». */
export function knownClasses(session: SchoolSession): KnownClass[] {
  const classes = new Map<string, KnownClass & { since: string }>();
  for (const { className, facts, readAt } of Object.values(session.students)) {
    if (className === '') continue;
    const known = classes.get(className) ?? {
      name: className,
      students: 0,
      noConsent: 0,
      notVerified: 0,
      unread: 0,
      readAt: '',
      since: readAt,
    };
    known.students += 1;
    if (WITHOUT.has(facts.consent)) known.noConsent += 1;
    if (facts.verified === false) known.notVerified += 1;
    if (facts.consent === 'unread' || facts.verified === 'unread') known.unread += 1;
    if (readAt < known.since) known.since = readAt;
    classes.set(className, known);
  }
  return [...classes.values()].map(({ since, ...known }) => ({ ...known, readAt: clock(since) }));
}

/** Local time of an ISO moment. */
function clock(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime())
    ? ''
    : `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}
