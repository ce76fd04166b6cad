import { storage } from 'wxt/utils/storage';
import { NO_NEW_STUDENTS, type NewStudents } from '@/utils/school';
import { z } from '@/utils/zod';

const KEY = 'session:new-students';
const count = z.number().int().min(0).max(1_000_000);
const kept = z.object({ counts: z.record(z.string().max(40), count), byCards: count, byLists: count });

let last: Promise<unknown> = Promise.resolve();

/** Students that have come in this browser session; counts by class, without names. */
export async function readNewStudents(): Promise<NewStudents> {
  const read = kept.safeParse(await storage.getItem<unknown>(KEY));
  return read.success ? read.data : NO_NEW_STUDENTS;
}

/** Changes what is kept; several tabs tell at once, so changes are made one after another. */
export function changeNewStudents(change: (before: NewStudents) => NewStudents): Promise<NewStudents> {
  const changing = last.then(async () => {
    const after = change(await readNewStudents());
    await storage.setItem(KEY, kept.parse(after));
    return after;
  });
  last = changing.catch(() => undefined);
  return changing;
}
