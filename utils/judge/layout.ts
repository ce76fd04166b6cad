import type { Sheet } from '@/utils/workbook';
import type { RowRun } from './types';

/** Longer stretches of empty rows take one place in the grid: a lone cell in row 1 048 576 must not make a million. */
export const LONGEST_EMPTY = 30;

/**
 * How a sheet's rows stand in the grid. Every row up to the last one has a place, and a stretch of more than
 * `LONGEST_EMPTY` empty rows has one place for all.
 */
export function layRows(sheet: Pick<Sheet, 'rows'>): { runs: RowRun[]; length: number; lastRow: number } {
  const runs: RowRun[] = [];
  let index = 0;
  let next = 1;
  let run: RowRun | null = null;
  for (const { number } of sheet.rows) {
    const empty = number - next;
    if (empty > LONGEST_EMPTY) {
      index += 1;
      run = null;
    }
    if (!run) {
      const first: number = empty > LONGEST_EMPTY ? number : next;
      run = { index, row: first, count: 0 };
      runs.push(run);
    }
    const added: number = number - (run.row + run.count) + 1;
    run.count += added;
    index += added;
    next = number + 1;
  }
  return { runs, length: index, lastRow: next - 1 };
}

/** The last run that begins at or before the place. */
function runAt(runs: readonly RowRun[], value: number, key: 'index' | 'row'): RowRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  let found: RowRun | undefined;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run[key] <= value) {
      found = run;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** Excel's row number at a place in the grid; of a stretch of empty rows the first, with how many it stands for. */
export function rowAtPlace(runs: readonly RowRun[], place: number): { number: number; skipped: number } {
  const run = runAt(runs, place, 'index');
  if (run && place < run.index + run.count) return { number: run.row + place - run.index, skipped: 0 };
  const first = run ? run.row + run.count : 1;
  const after = runs[run ? runs.indexOf(run) + 1 : 0];
  return { number: first, skipped: after ? after.row - first : 0 };
}

/** The place in the grid of an Excel row; a row inside an empty stretch gives the stretch's place. */
export function placeOfRow(runs: readonly RowRun[], row: number): number {
  const run = runAt(runs, row, 'row');
  if (!run) return 0;
  return Math.min(run.index + (row - run.row), run.index + run.count);
}
