import { type Sheet, parseRange } from '@/utils/workbook';
import type { SourceCell, SourceRow } from './types';

/**
 * Gives the rows under the header what a cell merged downwards shows in each of them («9А» beside a whole class).
 * Only the first column of a range: a heading merged across says nothing of the columns it covers.
 * @param from Excel's number of the first row that may be filled
 */
export function fillMerged(rows: readonly SourceRow[], merges: Sheet['merges'], from: number): void {
  const ranges = merges
    .flatMap((ref) => {
      const range = parseRange(ref);
      return range && range.bottom > range.top && range.top >= from ? [{ ...range, column: range.left }] : [];
    })
    .toSorted((a, b) => a.column - b.column || a.top - b.top);
  if (ranges.length === 0) return;
  const places = new Map(rows.map(({ number }, at) => [number, at]));
  let [column, end] = [0, 0];
  for (const range of ranges) {
    // Ranges that overlap are no work of Excel's; each row of a column is filled once.
    if (range.column === column && range.top <= end) continue;
    [column, end] = [range.column, range.bottom];
    const at = places.get(range.top);
    const shown: SourceCell | undefined = at === undefined ? undefined : rows[at]?.cells.get(column);
    if (at === undefined || !shown) continue;
    for (let next = at + 1; (rows[next]?.number ?? Infinity) <= range.bottom; next += 1) {
      const cells = rows[next]?.cells;
      if (cells && !cells.has(column)) cells.set(column, shown);
    }
  }
}
