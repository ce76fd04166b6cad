import { findHeader, mendClass } from '@/utils/roster';
import { tidySpaces } from '@/utils/text';
import type { Row, Workbook } from '@/utils/workbook';

/** Rows stand in order. Made anew for each edit, a map of a hundred thousand would cost as much as the check itself. */
function rowAt(rows: readonly Row[], number: number): Row | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  const row = rows[low];
  return row?.number === number ? row : undefined;
}

const REMEMBERED = 10_000;

/** Tells the class of a row as the rules read it, «9 «А»», for grouping on screen; null where there is none. */
export function classReader(workbook: Workbook): (sheet: string, row: number) => string | null {
  /** Labels by what stands in the two cells: a school has a hundred different ones. */
  const labels = new Map<string, string | null>();
  const sheets = new Map(
    workbook.sheets.map((sheet) => [
      sheet.name,
      {
        columns: findHeader(sheet)?.columns,
        rows: sheet.rows,
      },
    ]),
  );
  return (name, number) => {
    const sheet = sheets.get(name);
    const row = sheet && rowAt(sheet.rows, number);
    if (!sheet?.columns || !row) return null;
    const textAt = (key: 'grade' | 'letter'): string => {
      const column = sheet.columns?.get(key)?.column;
      return tidySpaces(row.cells.find((cell) => cell.column === column)?.text ?? '');
    };
    const [written, letter] = [textAt('grade'), textAt('letter')];
    const key = `${written}\n${letter}`;
    let label = labels.get(key);
    if (label === undefined) {
      label = labelOf(written, letter);
      if (labels.size < REMEMBERED) labels.set(key, label);
    }
    return label;
  };
}

function labelOf(written: string, letter: string): string | null {
  const mended = mendClass(written, letter, true, true);
  const grade = mended.number > 0 ? String(mended.number) : mended.grade;
  if (grade === '') return null;
  return mended.letter === '' ? grade : `${grade} «${mended.letter}»`;
}
