import { patchCells } from '@/utils/workbook';
import type { CellFix } from './types';

/**
 * The corrected file: the user's own, with the given cells replaced inside its XML and nothing else touched.
 * @param fixes whole values of cells; the last one wins where a cell is named twice
 * @throws WorkbookError when the file cannot be read or a cell cannot be found
 */
export async function fixRoster(bytes: Uint8Array, fixes: readonly CellFix[]): Promise<Uint8Array> {
  return patchCells(
    bytes,
    fixes.map(({ sheet, cell, value }) => ({ sheet, cell, value })),
  );
}
