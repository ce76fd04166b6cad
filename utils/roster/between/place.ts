import type { RosterRow } from '../model';
import type { Placed, Telling } from '../rule';
import { cellAddress } from '@/utils/workbook';
import { COLUMN_INDEX } from '../columns';
import type { ColumnKey } from '../types';

/** What is said, put on a row's cell, or on the row's first column where the sheet lacks that one. */
export function placeOn(row: RosterRow, key: ColumnKey, tell: () => Telling): Placed {
  const cell = row.table.header.columns.get(key);
  return {
    table: row.table,
    row: row.number,
    column: cell?.column ?? row.table.present[0]?.column ?? 1,
    key: cell ? key : undefined,
    value: row.raw(COLUMN_INDEX[key]),
    tell,
  };
}

/** «строке 5», with the sheet when it is another one. */
export function whereIs(row: RosterRow, from: RosterRow): string {
  return row.table === from.table
    ? `строке ${row.number}`
    : `строке ${row.number} листа «${row.table.sheet.name.slice(0, 31)}»`;
}

/** The cell of another row, for `related`; nothing when it is on another sheet, where a bare address would mislead. */
export function relatedCell(row: RosterRow, key: ColumnKey, from: RosterRow): string[] {
  if (row.table !== from.table) return [];
  return [
    cellAddress(row.number, row.table.header.columns.get(key)?.column ?? row.table.present[0]?.column ?? 1),
  ];
}
