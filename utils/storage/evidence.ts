import { storage } from 'wxt/utils/storage';
import { type GatheredEvidence, NOTHING_GATHERED } from '@/utils/guidance';
import { z } from '@/utils/zod';

const KEY = 'session:evidence';
const count = z.number().int().min(0).nullable();

const evidence = z.object({
  cabinetSeen: z.boolean(),
  consentModal: z.enum(['open', 'gone', 'never']),
  profileEmpty: count,
  students: count,
  uploadRequired: count,
  notConfirmed: count,
  notVerified: count,
  extracurricularLeft: count,
  practiceLeft: count,
  inClasses: count,
});

/** What the cabinet has shown in this browser session: counts only; gone when the browser closes. */
export async function readEvidence(): Promise<GatheredEvidence> {
  const kept = evidence.safeParse(await storage.getItem<unknown>(KEY));
  return kept.success ? kept.data : NOTHING_GATHERED;
}

export async function keepEvidence(value: GatheredEvidence): Promise<void> {
  await storage.setItem(KEY, value);
}
