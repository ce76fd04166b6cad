import type { SheetShape } from './types';

/** First and last row of a sheet's titles. */
export interface TitleRows {
  top: number;
  bottom: number;
}

/** Titles that are kept in sight; wider sheets have no more that matter. */
const MOST = 100;

/** What stands in the row of titles now, changes and all; of two lines the lower one speaks where it says anything. */
export function titlesOf(
  rows: TitleRows | null,
  columns: number,
  textAt: (row: number, column: number) => string,
): SheetShape['header'] {
  if (!rows) return null;
  const titles: { column: number; text: string }[] = [];
  for (let column = 1; column <= Math.min(columns, MOST); column += 1) {
    const text = textAt(rows.bottom, column) || textAt(rows.top, column);
    if (text !== '') titles.push({ column, text: text.slice(0, 100) });
  }
  return { row: rows.bottom, titles };
}
