import { storage } from 'wxt/utils/storage';
import { z } from '@/utils/zod';

/** Where the user left the panel on the cabinet's pages. */
export interface Placement {
  edge: 'left' | 'right';
  /** Share of the window's height above the panel, 0…1. */
  top: number;
  /** What the user last chose; null before he chose anything. */
  open: boolean | null;
  /** «Показать только проблемных» */
  onlyIssues?: boolean;
}

const KEY = 'local:panel-placement';
const placement = z.object({
  edge: z.enum(['left', 'right']),
  top: z.number().min(0).max(1),
  open: z.boolean().nullable(),
  onlyIssues: z.boolean().exactOptional(),
});

/** The remembered place, or null when there is none or it cannot be read. */
export async function readPlacement(): Promise<Placement | null> {
  const kept = placement.safeParse(await storage.getItem<unknown>(KEY));
  return kept.success ? kept.data : null;
}

/** Remembers the place; what makes no sense is not kept. */
export async function keepPlacement(value: unknown): Promise<void> {
  const checked = placement.safeParse(value);
  if (checked.success) await storage.setItem(KEY, checked.data);
}
