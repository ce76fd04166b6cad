import { storage } from 'wxt/utils/storage';
import { z } from '@/utils/zod';

const KEY = 'local:reminded-at';
const moment = z.number().int().min(0);

/** When the last reminder was shown, or reminders were switched on: ms of the epoch; null when neither is known. */
export async function readReminded(): Promise<number | null> {
  const kept = moment.safeParse(await storage.getItem<unknown>(KEY));
  return kept.success ? kept.data : null;
}

export async function keepReminded(at: number | null): Promise<void> {
  if (at === null) await storage.removeItem(KEY);
  else await storage.setItem(KEY, at);
}
