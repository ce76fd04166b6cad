/** Excel's letters for a column number: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "I14" → {row: 14, column: 9}; of a range its first cell; null for anything else. */
export function parseAddress(cell: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::|$)/.exec(cell);
  const letters = match?.[1];
  const digits = match?.[2];
  if (!letters || !digits) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

/** {row: 14, column: 9} → "I14". */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
