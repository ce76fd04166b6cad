import type { Row, Workbook } from '@/utils/workbook';

const GRADE = /^(?:номер|№)?\s*класс|параллель/iu;
const LETTER = /букв|литер/iu;
const HEADER_ROWS = 20;

interface Columns {
  grade: number;
  letter: number;
}

function headerColumns(rows: readonly Row[]): Columns | null {
  for (const row of rows.slice(0, HEADER_ROWS)) {
    const letter = row.cells.find(({ text }) => LETTER.test(text))?.column;
    const grade = row.cells.find(({ text, column }) => column !== letter && GRADE.test(text.trim()))?.column;
    if (letter !== undefined && grade !== undefined) return { grade, letter };
  }
  return null;
}

/** Tells the class of a row as it stands there, «9 «А»», for grouping on screen; null where there is none. */
export function classReader(workbook: Workbook): (sheet: string, row: number) => string | null {
  const sheets = new Map(
    workbook.sheets.map(({ name, rows }) => [
      name,
      { columns: headerColumns(rows), rows: new Map(rows.map((row) => [row.number, row])) },
    ]),
  );
  return (name, number) => {
    const sheet = sheets.get(name);
    const row = sheet?.rows.get(number);
    if (!sheet?.columns || !row) return null;
    const textAt = (column: number) => row.cells.find((cell) => cell.column === column)?.text.trim() ?? '';
    const grade = textAt(sheet.columns.grade).toLocaleUpperCase('ru');
    const letter = textAt(sheet.columns.letter).toLocaleUpperCase('ru');
    const whole = /^(\d{1,2})\s*[-«"]?\s*([А-ЯЁA-Z]\w*)/u.exec(grade || letter);
    if (whole && (grade === '' || letter === '')) return `${whole[1] ?? ''} «${whole[2] ?? ''}»`;
    if (grade === '') return null;
    return letter === '' ? grade : `${grade} «${letter}»`;
  };
}
