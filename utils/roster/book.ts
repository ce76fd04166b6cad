import type { FileTrouble, Workbook } from '@/utils/workbook';
import { judge } from './judge-rows';
import { findHeader, HEADER_ROWS } from './header';
import type { Setting } from './setting';
import type { BookView, Table } from './model';
import { addRow, makeTable } from './table';

/** Data rows over all sheets that a file may have. */
export const MAX_ROWS = 200_000;

/** Cells of all sheets among which headers are looked for: a thousand sheets of an honest file have half as many. */
const MAX_HEADER_CELLS = 500_000;

function countHeaderCells({ sheets }: Workbook): number {
  let count = 0;
  for (const { rows } of sheets)
    for (const row of rows.slice(0, HEADER_ROWS)) if (row.number <= HEADER_ROWS) count += row.cells.length;
  return count;
}

/** The sheets that have a header, without their rows yet. */
export function openBook(workbook: Workbook, setting: Setting): BookView {
  const tables: Table[] = [];
  if (countHeaderCells(workbook) > MAX_HEADER_CELLS) return unreadBook('too-large-unpacked');
  for (const [order, sheet] of workbook.sheets.entries()) {
    const header = findHeader(sheet);
    if (header) tables.push(makeTable(sheet, order, header, setting));
  }
  return { trouble: null, sheets: workbook.sheets.length, tables, students: null };
}

/** Fills a table from its sheet, `size` rows a step. */
export function* fillTable(table: Table, setting: Setting, size = 2_000): Generator<number, void, void> {
  const { rows } = table.sheet;
  for (let from = 0; from < rows.length; from += size) {
    const to = Math.min(from + size, rows.length);
    for (let i = from; i < to; i += 1) {
      const row = rows[i];
      if (row) addRow(table, row, setting, judge);
    }
    if (to - from === size) yield to;
  }
  // A rule may have asked for it before all rows were there.
  table.common.clear();
}

/** A further sheet with a header and nothing under it raises nothing; the first stays when all are empty. */
export function dropEmptyTables(book: BookView): void {
  const filled = book.tables.filter((table) => table.rows.length > 0);
  book.tables = filled.length > 0 ? filled : book.tables.slice(0, 1);
}

/** A book that could not be read. */
export function unreadBook(trouble: FileTrouble): BookView {
  return { trouble, sheets: 0, tables: [], students: null };
}
