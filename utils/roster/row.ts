import { type Cell, cellAddress, type Row } from '@/utils/workbook';
import { COLUMN_INDEX } from './columns';
import { FACT, tidyText } from './facts';
import { mendClass } from './mend/class';
import { holdsError } from './mend/values';
import type { Setting } from './setting';
import { type ClassFacts, RosterRow, type Table } from './model';
import type { ColumnKey } from './types';

/** Whether a cell shows nothing but blanks. Cheap for the ordinary cell. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  if ((first > 32 && first < 127) || (first >= 0x400 && first < 0x500)) return false;
  return tidyText(text.slice(0, 1_000)) === '' && tidyText(text) === '';
}

/** Notes what is known of the cells of a sheet's row; gives its place in the table's grid. */
export function noteFacts(row: Row, table: Table, setting: Setting): number {
  const { indexOf, grid } = table;
  const book = setting.facts;
  const place = grid.open();
  for (const cell of row.cells) {
    const index = indexOf[cell.column] ?? -1;
    if (index >= 0) grid.set(place, index, book.numberOf(cell, index, setting));
  }
  return place;
}

/** Keeps a row of the twelve columns, with what it would be once mended. */
export function makeRow(row: Row, table: Table, place: number): RosterRow {
  table.grid.keep();
  return new RosterRow(table, place, row.number, row.hidden, classOf(table, place));
}

/** The class that a row's two cells name, worked out once for each pair of values. */
function classOf(table: Table, place: number): ClassFacts {
  const { grid, classes } = table;
  const grade = grid.numberAt(place, COLUMN_INDEX.grade);
  const letter = grid.numberAt(place, COLUMN_INDEX.letter);
  const known = classes.get(grade)?.get(letter);
  if (known) return known;
  const { book } = grid;
  const made: ClassFacts = {
    class: mendClass(
      book.tidy(grade),
      book.tidy(letter),
      writable(table, book.cell(grade), 'grade'),
      writable(table, book.cell(letter), 'letter'),
    ),
    grade: 'not yet',
    letter: 'not yet',
  };
  if (book.flagsOf(grade) & book.flagsOf(letter) & FACT.shared) remember(classes, grade, letter, made);
  return made;
}

/** Different values of one class column that are remembered: a school has a dozen of numbers and as many letters. */
const REMEMBERED = 1_000;

function remember(classes: Table['classes'], grade: number, letter: number, made: ClassFacts): void {
  const letters = classes.get(grade);
  if (letters === undefined) {
    if (classes.size < REMEMBERED) classes.set(grade, new Map([[letter, made]]));
  } else if (letters.size < REMEMBERED) letters.set(letter, made);
}

function writable(table: Table, cell: Cell | undefined, key: ColumnKey): boolean {
  return table.header.columns.has(key) && !holdsError(cell);
}

/** "I14" of a row's cell; "" when the sheet lacks the column. */
export function addressOf(row: RosterRow, key: ColumnKey): string {
  const column = row.table.header.columns.get(key)?.column;
  return column === undefined ? '' : cellAddress(row.number, column);
}

/** Where in rows that stand in order a row with this number is, or would be. */
export function placeOfRow(rows: readonly { number: number }[], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row with this number, of rows that stand in order. */
export function rowNumbered(rows: readonly RosterRow[], number: number): RosterRow | undefined {
  const row = rows[placeOfRow(rows, number)];
  return row?.number === number ? row : undefined;
}
