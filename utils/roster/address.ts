const LETTERS: string[] = [''];

/** "I" for 9. Columns count from 1. */
export function columnLetters(column: number): string {
  let letters = LETTERS[column];
  if (letters !== undefined) return letters;
  letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  if (column > 0 && column <= 16_384) LETTERS[column] = letters;
  return letters;
}

/** "I14" */
export function cellAddress(column: number, row: number): string {
  return columnLetters(column) + String(row);
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u;

/** Column and row of "I14", from 1; null when it is no address. */
export function parseAddress(address: string): { column: number; row: number } | null {
  const parts = ADDRESS.exec(address);
  if (!parts) return null;
  let column = 0;
  for (const letter of parts[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { column, row: Number(parts[2]) };
}

export interface Range {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The corners of "J2:K2" (or of a single "J2"); null when it is no range. */
export function parseRange(range: string): Range | null {
  const [from = '', to = from] = range.split(':');
  const a = parseAddress(from);
  const b = parseAddress(to);
  if (!a || !b) return null;
  return {
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
  };
}
