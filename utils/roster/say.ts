import { quote } from '@/utils/text';
import { columnName } from '@/utils/workbook';
import { COLUMN_INDEX } from './columns';
import type { RosterRow } from './model';
import { addressOf } from './row';
import type { ColumnKey, Fix } from './types';

/** «В ячейке I14 «1.20.2010»»: the beginning of most messages. */
export function inCell(row: RosterRow, key: ColumnKey, index: number): string {
  return `В ячейке ${addressOf(row, key)} ${quote(row.raw(index))}`;
}

/** «Ячейка I14 пуста», or what else makes it empty for an import: a formula that nobody has worked out. */
export function emptyCell(row: RosterRow, key: ColumnKey): string {
  if (row.cell(COLUMN_INDEX[key])?.valueless === true)
    return `В ячейке ${addressOf(row, key)} формула, а значения в файле нет`;
  return `Ячейка ${addressOf(row, key)} пуста`;
}

/** The cell with all its safe mending; none when that leaves it as it is. */
export function safeFix(row: RosterRow, index: number): Fix | undefined {
  const value = row.mended(index);
  const cell = row.cell(index);
  const same = value === row.raw(index) && cell?.formula !== true && cell?.kind !== 'date';
  return same ? undefined : { value, safe: true };
}

export function reviewFix(value: string): Fix {
  return { value, safe: false };
}

/** «строка 5», «строки 5–9» */
export function rowsText(first: number, last: number): string {
  return first === last ? `строка ${first}` : `строки ${first}–${last}`;
}

/** «столбец D», «столбцы D–F» */
export function columnsText(first: number, last: number): string {
  return first === last ? `столбец ${columnName(first)}` : `столбцы ${columnName(first)}–${columnName(last)}`;
}
