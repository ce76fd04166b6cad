import { storage } from 'wxt/utils/storage';
import type { KnownStudent } from '@/utils/roster';
import {
  EMPTY_SESSION,
  type SchoolSession,
  type SessionEvent,
  collect,
  knownStudents,
  newcomers,
  parseSession,
  tableOfSession,
} from '@/utils/school';

/** Names live in session memory only and go when the browser closes. */
const SESSION = 'session:school';

/** What the cabinet has shown in this browser session. */
export async function readSchoolSession(): Promise<SchoolSession> {
  return parseSession(await storage.getItem<unknown>(SESSION));
}

export function watchSchoolSession(onChange: (session: SchoolSession) => void, signal: AbortSignal): void {
  const stop = storage.watch<unknown>(SESSION, (value) => {
    if (!signal.aborted) onChange(value === null ? EMPTY_SESSION : parseSession(value));
  });
  signal.addEventListener('abort', stop, { once: true });
}

export async function wipeSchoolSession(): Promise<void> {
  await storage.removeItem(SESSION);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Takes in what one look at a page gave. Looks come from several tabs at once, so they are written one after another.
 * @returns how many students have come to a list that had been read whole before
 */
export function addToSchoolSession(event: Extract<SessionEvent, { type: 'page' }>): Promise<number> {
  const adding = last.then(async () => {
    const before = await readSchoolSession();
    await storage.setItem(SESSION, collect(before, event));
    return newcomers(before, event);
  });
  last = adding.catch(() => undefined);
  return adding;
}

/** The students that the cabinet has shown in this session, for the question whether a file repeats them. */
export async function readKnownStudents(): Promise<KnownStudent[]> {
  return knownStudents(tableOfSession(await readSchoolSession()));
}
