import { columnName, columnNumber, MAX_COLUMN, MAX_ROW } from './cell-ref';

const END = '(?![\\p{L}\\p{N}_.(!\\\\?])';
const CELL = new RegExp(`(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{1,7})${END}`, 'uy');
const COLUMNS = new RegExp(`(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})${END}`, 'uy');
const ROWS = new RegExp(`(\\$?)([0-9]{1,7}):(\\$?)([0-9]{1,7})${END}`, 'uy');
const WORD = /[\p{L}\p{N}_.\\?$]+/uy;

function wrap(n: number, by: number, max: number): number {
  return ((((n - 1 + by) % max) + max) % max) + 1;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where a quoted piece ends; the quote doubled stands for itself. */
export function quotedEnd(text: string, at: number): number {
  const quote = text.charAt(at);
  for (let i = at + 1; i < text.length; i++) {
    if (text.charAt(i) !== quote) continue;
    if (text.charAt(i + 1) !== quote) return i + 1;
    i++;
  }
  return text.length;
}

/** Where a bracketed piece (table columns, other workbooks) ends; an apostrophe escapes the sign after it. */
export function bracketEnd(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === "'") i++;
    else if (c === '[') depth++;
    else if (c === ']' && --depth === 0) return i + 1;
  }
  return text.length;
}

/**
 * A formula as it reads when moved: references without `$` move with it; texts, sheet names, functions and table columns
 * stay. This is how the cells of a shared formula get their own. Over the sheet's edge a reference comes in on the other
 * side, as in Excel.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const column = (fixed = '', name = ''): string => {
    const number = columnNumber(name);
    if (fixed === '$' || number > MAX_COLUMN) return fixed + name;
    return columnName(wrap(number, columns, MAX_COLUMN));
  };
  const row = (fixed = '', digits = ''): string =>
    fixed === '$' ? fixed + digits : String(wrap(Number(digits), rows, MAX_ROW));
  const isRow = (digits = ''): boolean => Number(digits) >= 1 && Number(digits) <= MAX_ROW;

  let out = '';
  let at = 0;
  while (at < formula.length) {
    const c = formula.charAt(at);
    let end = at + 1;
    let piece: string | null = null;
    if (c === '"' || c === "'") end = quotedEnd(formula, at);
    else if (c === '[') end = bracketEnd(formula, at);
    else if (/[\p{L}\p{N}_\\$]/u.test(c)) {
      const cell = matchAt(CELL, formula, at);
      const wholeColumns = matchAt(COLUMNS, formula, at);
      const wholeRows = matchAt(ROWS, formula, at);
      const word = matchAt(WORD, formula, at);
      if (cell && columnNumber(cell[2] ?? '') <= MAX_COLUMN && isRow(cell[4])) {
        piece = column(cell[1], cell[2]) + row(cell[3], cell[4]);
        end = at + cell[0].length;
      } else if (wholeColumns) {
        piece = `${column(wholeColumns[1], wholeColumns[2])}:${column(wholeColumns[3], wholeColumns[4])}`;
        end = at + wholeColumns[0].length;
      } else if (wholeRows && isRow(wholeRows[2]) && isRow(wholeRows[4])) {
        piece = `${row(wholeRows[1], wholeRows[2])}:${row(wholeRows[3], wholeRows[4])}`;
        end = at + wholeRows[0].length;
      } else if (word) end = at + word[0].length;
    }
    out += piece ?? formula.slice(at, end);
    at = end;
  }
  return out;
}
