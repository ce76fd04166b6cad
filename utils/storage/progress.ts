import { storage } from 'wxt/utils/storage';
import { CHECKLISTS, type ChecklistRole } from '@/utils/guidance';
import { z } from '@/utils/zod';

/** What the user says of himself and has ticked by hand. On disk; no names. */
export interface Progress {
  /** The first-run questions were answered or skipped. */
  asked: boolean;
  role: ChecklistRole | null;
  /** Ids of steps ticked by hand in `schoolYear`. */
  ticks: string[];
  /** The steps are to be done anew every school year: ticks of another one do not count. */
  schoolYear: string;
}

const KEY = 'local:progress';
const ROLES = Object.keys(CHECKLISTS) as [ChecklistRole, ...ChecklistRole[]];

const progress = z.object({
  asked: z.boolean(),
  role: z.enum(ROLES).nullable().catch(null),
  ticks: z.array(z.string().max(60)).max(200).catch([]),
  schoolYear: z.string().max(9).catch(''),
});

/**
 * Makes progress of what lies in the storage; nothing done yet where it cannot be read.
 * @param schoolYear the year of today: «2026-2027»
 */
export function parseProgress(raw: unknown, schoolYear: string): Progress {
  const kept = progress.safeParse(raw);
  if (!kept.success) return { asked: false, role: null, ticks: [], schoolYear };
  return kept.data.schoolYear === schoolYear ? kept.data : { ...kept.data, ticks: [], schoolYear };
}

export async function readProgress(schoolYear: string): Promise<Progress> {
  return parseProgress(await storage.getItem<unknown>(KEY), schoolYear);
}

export async function keepProgress(value: Progress): Promise<void> {
  await storage.setItem(KEY, value);
}
