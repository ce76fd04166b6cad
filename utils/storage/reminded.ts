import { storage } from 'wxt/utils/storage';
import { z } from '@/utils/zod';

const KEY = 'local:reminded-at';
/** Memory of this browser session: takes over where the disk is full or closed. */
const SESSION_KEY = 'session:reminded-at';
const moment = z.number().int().min(0);

/** When the last reminder was shown, or reminders were switched on: ms of the epoch; null when neither is known. */
export async function readReminded(): Promise<number | null> {
  const kept = await Promise.all(
    ([KEY, SESSION_KEY] as const).map((key) => storage.getItem<unknown>(key).catch(() => null)),
  );
  const moments = kept.flatMap((value) => {
    const read = moment.safeParse(value);
    return read.success ? [read.data] : [];
  });
  return moments.length > 0 ? Math.max(...moments) : null;
}

/** @returns false when neither the disk nor the session's memory took it */
export async function keepReminded(at: number | null): Promise<boolean> {
  const keep = (key: typeof KEY | typeof SESSION_KEY) =>
    (at === null ? storage.removeItem(key) : storage.setItem(key, at)).then(
      () => true,
      () => false,
    );
  if (at !== null) return (await keep(KEY)) || (await keep(SESSION_KEY));
  const gone = await Promise.all([keep(KEY), keep(SESSION_KEY)]);
  return gone.every(Boolean);
}
