import type { CellFix, Finding } from '@/utils/roster';

/** Every cell that one finding's fix writes: its own, and those that belong to the same mending («9 А» parted). */
export function fixCells({ sheet, cell, fix }: Pick<Finding, 'sheet' | 'cell' | 'fix'>): CellFix[] {
  if (!fix) return [];
  return [{ sheet, cell, value: fix.value }, ...(fix.also ?? []).map((other) => ({ sheet, ...other }))];
}
