export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

export interface CellPlace {
  row: number;
  column: number;
}

export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** "I14" → {row: 14, column: 9}; null when it is no cell of a sheet. */
export function parseCell(ref: string): CellPlace | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(ref);
  if (!match) return null;
  const column = columnNumber(match[1] ?? '');
  const row = Number(match[2]);
  return column <= MAX_COLUMN && row >= 1 && row <= MAX_ROW ? { row, column } : null;
}

/** "A1:B2" or "A1"; null when it is no range. */
export function parseRange(ref: string): CellRange | null {
  const [first = '', second = first] = ref.split(':');
  const a = parseCell(first);
  const b = parseCell(second);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export function inRange(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** A → 1, AA → 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + ((letters.charCodeAt(i) | 32) - 96);
  return column;
}

const NAMES: string[] = [''];

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  const known = NAMES[column];
  if (known !== undefined) return known;
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  if (column > 0 && column <= MAX_COLUMN) NAMES[column] = name;
  return name;
}

/** 14, 9 → "I14". */
export function cellAddress(row: number, column: number): string {
  return columnName(column) + String(row);
}

/** The cell of "I14", of a range its first one; null for anything else. */
export function firstCell(ref: string): CellPlace | null {
  return parseRange(ref) && parseCell(ref.split(':', 1)[0] ?? '');
}
