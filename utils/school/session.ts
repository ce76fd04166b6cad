import type { ConsentStatus } from '@/utils/cabinet';
import { classLabel, parseClass } from '@/utils/classlist';
import { formatDay } from '@/utils/text';
import { consentCode, consentGiven } from './measures';
import { TableBuilder } from './table';
import { type Measure, NO, type SchoolTable, UNREAD, YES } from './types';

type Tri = boolean | 'unread';

/** One student as a page of the cabinet showed him. Plain JSON; the content script makes it from a page audit. */
export interface CollectedStudent {
  /** From the reader: identifies the student in this session. */
  key: string;
  name: string;
  /** As shown: «9 «А»»; empty when unread. */
  className: string;
  navigator?: string;
  registered?: string;
  /** ДД.ММ.ГГГГ */
  birthDate?: string;
  facts: {
    consent: ConsentStatus | 'unread';
    verified: Tri;
    profile: Tri;
    active: Tri;
    parent: Tri;
    ovz: Tri;
  };
  /** ISO date and time of the reading. */
  readAt: string;
}

/** One list of the cabinet, as far as it was read. */
export interface CollectedPage {
  /** The same list gives the same id: its address or its heading with filters. */
  id: string;
  /** Where the list stands, whatever its length is now; absent: it is not followed from one length to another. */
  place?: string;
  /** How people know it: «Дашборд → Ученики». */
  label: string;
  /** Students that the page says the list has; null when it does not say. */
  total: number | null;
  /** A pager, a virtual list or a filter was seen. */
  partial: boolean;
}

interface Covered extends CollectedPage {
  keys: string[];
  readAt: string;
}

/** What the cabinet has shown in this browser session. Lives in session memory only. */
export interface SchoolSession {
  students: Record<string, CollectedStudent>;
  lists: Record<string, Covered>;
}

/** What one look at a page gave. */
export interface Look {
  page: CollectedPage;
  students: readonly CollectedStudent[];
  at: string;
}

export type SessionEvent = ({ type: 'page' } & Look) | { type: 'wipe' };

export const EMPTY_SESSION: SchoolSession = { students: {}, lists: {} };

const DETAILED: Readonly<Record<'present' | 'absent', readonly ConsentStatus[]>> = {
  present: ['uploaded-by-teacher', 'confirmed-by-parent', 'confirmed-by-student'],
  absent: ['upload-required', 'not-confirmed-by-student'],
};

/** A status read by hovering stays when a later look sees only the tick or cross that goes with it. */
function mergeConsent(
  before: ConsentStatus | 'unread',
  now: ConsentStatus | 'unread',
): ConsentStatus | 'unread' {
  if (now === 'unread') return before;
  if ((now === 'present' || now === 'absent') && before !== 'unread' && DETAILED[now].includes(before))
    return before;
  return now;
}

function mergeStudent(before: CollectedStudent | undefined, now: CollectedStudent): CollectedStudent {
  if (!before) return now;
  const tri = (was: Tri, is: Tri): Tri => (is === 'unread' ? was : is);
  const { facts: was } = before;
  const { facts: is } = now;
  return {
    ...before,
    ...now,
    name: now.name || before.name,
    className: now.className || before.className,
    facts: {
      consent: mergeConsent(was.consent, is.consent),
      verified: tri(was.verified, is.verified),
      profile: tri(was.profile, is.profile),
      active: tri(was.active, is.active),
      parent: tri(was.parent, is.parent),
      ovz: tri(was.ovz, is.ovz),
    },
  };
}

/** Takes in what one look at a page gave; never changes the session it was given. */
export function collect(session: SchoolSession, event: SessionEvent): SchoolSession {
  if (event.type === 'wipe') return EMPTY_SESSION;
  const { page, at } = event;
  // A null prototype: keys come from pages, and «__proto__» is a text like any other.
  const students = Object.assign(Object.create(null) as SchoolSession['students'], session.students);
  for (const student of event.students) students[student.key] = mergeStudent(students[student.key], student);
  const lists = Object.assign(Object.create(null) as SchoolSession['lists'], session.lists);
  const keys = new Set(lists[page.id]?.keys);
  for (const { key } of event.students) keys.add(key);
  lists[page.id] = { ...page, keys: [...keys], readAt: at };
  return { students, lists };
}

/**
 * Students that have come to a list since it was last read whole. Only a list without pages and filters can tell: behind
 * those, a student who was not seen before may simply not have been on screen.
 */
export function newcomers(session: SchoolSession, { page, students }: Look): number {
  if (page.place === undefined || page.partial || !isWhole(page, students.length)) return 0;
  const before = Object.values(session.lists).some(
    ({ keys, ...list }) => list.place === page.place && !list.partial && isWhole(list, keys.length),
  );
  return before ? students.filter(({ key }) => !Object.hasOwn(session.students, key)).length : 0;
}

function isWhole({ total, partial }: CollectedPage, read: number): boolean {
  return total === null ? !partial && read > 0 : read >= total;
}

export interface Coverage {
  label: string;
  read: number;
  /** Null when the page does not say. */
  total: number | null;
  complete: boolean;
  readAt: string;
  /** «прочитано 24 из 132», «прочитано 24; сколько всего, страница не говорит». */
  words: string;
}

/** What was covered and what not, list by list. A list is complete only when the page's own total was reached. */
export function coverageOf(session: SchoolSession): Coverage[] {
  return Object.values(session.lists).map(({ keys, readAt, ...list }) => {
    const { label, total } = list;
    const read = keys.length;
    const complete = isWhole(list, read);
    const words =
      total !== null
        ? `прочитано ${read} из ${total}`
        : complete
          ? `прочитано ${read}`
          : `прочитано ${read}; сколько всего, страница не говорит`;
    return { label, read, total, complete, readAt, words };
  });
}

const flag = (value: Tri): number => (value === 'unread' ? UNREAD : value ? YES : NO);

/** The session as a table, so that the same sums, filters and lists serve it. */
export function tableOfSession(session: SchoolSession): SchoolTable {
  const all = Object.values(session.students);
  const coverage = coverageOf(session);
  const builder = new TableBuilder(all.length);
  for (const { name, className, navigator, registered, birthDate, facts } of all) {
    const parsed = parseClass(className);
    const consent = facts.consent === 'unread' ? 0 : consentCode(facts.consent);
    builder.add({
      name,
      className: parsed ? classLabel(parsed) : className,
      ...(parsed ? { grade: Number(parsed.grade) } : {}),
      ...(navigator === undefined ? {} : { navigator }),
      ...(registered === undefined ? {} : { registered }),
      ...(birthDate === undefined ? {} : { birthDate }),
      consent,
      facts: {
        consent: consent === 0 ? UNREAD : consentGiven(consent) ? YES : NO,
        verified: flag(facts.verified),
        profile: flag(facts.profile),
        active: flag(facts.active),
        parent: flag(facts.parent),
      },
      source: 0,
    });
  }
  const gaps = coverage.filter(({ complete }) => !complete).map(({ label, words }) => `${label}: ${words}`);
  const latest = Object.values(session.lists)
    .map(({ readAt }) => readAt)
    .toSorted()
    .at(-1);
  const absent: Measure[] = ['loggedIn', 'diagnostics', 'trials', 'excursions', 'masterclasses', 'events'];
  return builder.finish(
    [
      {
        name: 'кабинет',
        kind: 'cabinet',
        date: latest === undefined ? null : dayOf(latest),
        rows: all.length,
        partial: gaps.length > 0 ? gaps.join('; ') : null,
      },
    ],
    [],
    absent,
  );
}

function dayOf(iso: string): string {
  const number = Number(iso.slice(0, 10).replaceAll('-', ''));
  return Number.isFinite(number) ? formatDay(number) : iso;
}
