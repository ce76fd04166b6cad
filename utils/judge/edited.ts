import type { Cell, Row, Sheet, Workbook } from '@/utils/workbook';
import { parseAddress } from './address';
import type { Write } from './book';

function withCell(row: Row, cell: Cell | undefined, column: number): Row {
  const cells = row.cells.filter((one) => one.column !== column);
  if (cell) cells.push(cell);
  cells.sort((a, b) => a.column - b.column);
  return { ...row, cells };
}

function written(column: number, text: string): Cell | undefined {
  return text === '' ? undefined : { column, kind: 'text', text, number: null, formula: false };
}

function originalRow(sheet: Sheet | undefined, number: number): Row | undefined {
  const rows = sheet?.rows ?? [];
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (!row || row.number === number) return row;
    if (row.number < number) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** `current` with cells written as text, or brought back from `original` where the value is null. Neither is changed. */
export function withWrites(original: Workbook, current: Workbook, writes: readonly Write[]): Workbook {
  const sheets = current.sheets.map((sheet): Sheet => {
    const own = writes.filter((write) => write.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const source = original.sheets.find(({ name }) => name === sheet.name);
    const rows = new Map(sheet.rows.map((row) => [row.number, row]));
    for (const { cell, value } of own) {
      const at = parseAddress(cell);
      if (!at) continue;
      const before = originalRow(source, at.row);
      const row = rows.get(at.row) ?? { number: at.row, hidden: before?.hidden ?? false, cells: [] };
      const next =
        value === null ? before?.cells.find(({ column }) => column === at.column) : written(at.column, value);
      rows.set(at.row, withCell(row, next, at.column));
    }
    return {
      ...sheet,
      rows: [...rows.values()].filter(({ cells }) => cells.length > 0).sort((a, b) => a.number - b.number),
    };
  });
  return { ...current, sheets };
}
