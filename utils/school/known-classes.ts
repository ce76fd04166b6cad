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
  /** HH:MM of the oldest reading among its students; with its date when that was on another day. */
  readAt: string;
}

const WITHOUT: ReadonlySet<string> = new Set(['absent', 'upload-required', 'not-confirmed-by-student']);

/**
 * Classes of the students that the cabinet has shown in this session, for the cards of «Активные классы».
 * @param today ISO date: a browser may stay open for days
 */
export function knownClasses(session: SchoolSession, today: string): KnownClass[] {
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
  return [...classes.values()].map(({ since, ...known }) => ({ ...known, readAt: clock(since, today) }));
}

/** Local time of an ISO moment: «13:45», «26.11 в 13:45». */
function clock(iso: string, today: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const day = `${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${String(at.getFullYear())}-${day}` === today
    ? time
    : `${two(at.getDate())}.${two(at.getMonth() + 1)} в ${time}`;
}
