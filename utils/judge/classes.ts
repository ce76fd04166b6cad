import { findHeader, mendClass } from '@/utils/roster';
import { tidySpaces } from '@/utils/text';
import type { Workbook } from '@/utils/workbook';

/** Tells the class of a row as the rules read it, «9 «А»», for grouping on screen; null where there is none. */
export function classReader(workbook: Workbook): (sheet: string, row: number) => string | null {
  const sheets = new Map(
    workbook.sheets.map((sheet) => [
      sheet.name,
      {
        columns: findHeader(sheet)?.columns,
        rows: new Map(sheet.rows.map((row) => [row.number, row])),
      },
    ]),
  );
  return (name, number) => {
    const sheet = sheets.get(name);
    const row = sheet?.rows.get(number);
    if (!sheet?.columns || !row) return null;
    const textAt = (key: 'grade' | 'letter'): string => {
      const column = sheet.columns?.get(key)?.column;
      return tidySpaces(row.cells.find((cell) => cell.column === column)?.text ?? '');
    };
    const mended = mendClass(textAt('grade'), textAt('letter'), true, true);
    const grade = mended.number > 0 ? String(mended.number) : mended.grade;
    if (grade === '') return null;
    return mended.letter === '' ? grade : `${grade} «${mended.letter}»`;
  };
}
