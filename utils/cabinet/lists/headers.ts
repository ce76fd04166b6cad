import { childrenOf, fold, isDrawn, isElement, linesOf, piecesOf, tidy } from '../tree';
import { labelOf } from '../words';
import type { Group, Line, ListColumn } from './types';

const naming = [
  'aria-label',
  'title',
  'data-label',
  'data-title',
  'data-original-title',
  'data-bs-title',
  'abbr',
  'data-tooltip',
  'data-tip',
  'data-tippy-content',
  'data-header',
];

/** A wording that was cut: «Инвалидно...». */
const clipped = (text: string): boolean => /(?:…|\.\.+)\s*[^а-яё]*$/i.test(text);

/** All wordings of a header cell: what is written, and longer ones in attributes. */
export function headerTexts(cell: Element): string[] {
  const whole = tidy(linesOf(cell).join(' '));
  const said: string[] = [];
  const look = (element: Element): void => {
    for (const name of naming) {
      const value = element.getAttribute(name);
      if (value !== null && value.trim() !== '' && value.length < 120) said.push(tidy(value));
    }
  };
  look(cell);
  for (const element of cell.querySelectorAll(
    '[aria-label],[title],[data-label],[data-title],[abbr],[data-tooltip],[data-original-title],[data-bs-title],[data-tippy-content]',
  )) {
    if (!/^(?:input|select|option)$/.test(element.localName)) look(element);
  }
  const pieces = piecesOf(cell);
  const longer = clipped(whole) || whole === '' ? said.filter((text) => labelOf(text) !== null) : [];
  return [...new Set([...longer, whole, ...pieces, ...said])].filter((text) => text !== '');
}

/** The first wording that says what the column tells. */
export const guessOf = (texts: readonly string[]) => {
  for (const text of texts) {
    const guess = labelOf(text);
    if (guess) return guess;
  }
  return null;
};

/** Label words in a line's cells: how many different things they name. */
export function labelsIn(cells: readonly Element[]): number {
  const found = new Set<string>();
  for (const cell of cells) {
    const text = cell.textContent;
    if (text.length > 200) continue;
    const guess = guessOf(headerTexts(cell));
    if (guess) found.add(guess.label);
  }
  return found.size;
}

/** Columns of header lines, spans laid out; of several lines the lowest cell with words names the column. */
export function columnsOf(lines: readonly Line[]): ListColumn[] {
  const grid: (Element | undefined)[][] = lines.map(() => []);
  lines.forEach((line, top) => {
    let at = 0;
    for (const cell of line.cells) {
      while (grid[top]?.[at]) at++;
      const wide = spanOf(cell, 'colspan', 'aria-colspan');
      const high = Math.min(spanOf(cell, 'rowspan', 'aria-rowspan'), lines.length - top);
      for (let down = 0; down < high; down++) {
        for (let right = 0; right < wide; right++) {
          const row = grid[top + down];
          if (row) row[at + right] = cell;
        }
      }
      at += wide;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  const columns: ListColumn[] = [];
  for (let at = 0; at < width; at++) {
    const stack = grid.map((row) => row[at]).filter((cell) => cell !== undefined);
    const named = stack.toReversed().find((cell) => guessOf(headerTexts(cell)) !== null);
    const header =
      named ?? stack.toReversed().find((cell) => fold(cell.textContent) !== '') ?? stack.at(-1) ?? null;
    columns.push({ header, texts: header ? headerTexts(header) : [] });
  }
  return columns;
}

export function spanOf(cell: Element, ...names: string[]): number {
  if (!cell.hasAttributes()) return 1;
  for (const name of names) {
    const value = Number(cell.getAttribute(name));
    if (Number.isInteger(value) && value > 1 && value <= 200) return value;
  }
  return 1;
}

/** Header lines of a group: said so by the markup, or by words at its top. */
export function headerLines(group: Group, marked = false): Line[] {
  const said = group.lines.filter((line) => line.header);
  // Where another part of the list has its header marked, the first line here is one of the list's own.
  if (said.length > 0 || marked) return said;
  const [first, next] = group.lines.filter((line) => line.cells.length > 1);
  // A frozen column is a table of one column.
  if (!first) return singleHeader(group);
  return labelsIn(first.cells) >= 2 && !(next && alike(first, next)) ? [first] : [];
}

/** The first line of a table of one column, where it is a label and the next is none. */
function singleHeader(group: Group): Line[] {
  const [first, next] = group.lines.filter(
    (line) => line.cells.length === 1 && fold(line.element.textContent) !== '',
  );
  return first && labelsIn(first.cells) > 0 && !(next && labelsIn(next.cells) > 0) ? [first] : [];
}

/** Nothing is typed in, or «(Все)» is chosen. */
const isBlank = ({ value }: HTMLInputElement): boolean =>
  /^(?:|\W*(?:все|all|any|люб)(?![а-яa-z]{3}).{0,8})$/i.test(value.trim());

/** A line of empty fields, with no word of its own: what the list is filtered by, or where a new line is written. */
export const isFilter = ({ element, cells }: Line): boolean => {
  const fields = [...element.querySelectorAll<HTMLInputElement>('input,select,textarea')];
  const typed = fields.filter(
    ({ localName, type }) =>
      localName !== 'select' && !/^(?:checkbox|radio|button|submit|image|hidden)$/.test(type),
  );
  return (
    (typed.length > 0 || fields.some(({ localName }) => localName === 'select')) &&
    typed.every(isBlank) &&
    cells.every((cell) => linesOf(cell).length === 0)
  );
};

/** Lines whose cells all name themselves, the same names in each. */
function alike(one: Line, other: Line): boolean {
  const names = (line: Line): string =>
    line.cells.map((cell) => guessOf(headerTexts(cell))?.label ?? '').join();
  return names(one) === names(other);
}

const cellRoles = /^(?:cell|gridcell|columnheader|rowheader)$/;
const isCell = (element: Element): boolean =>
  element.localName === 'td' ||
  element.localName === 'th' ||
  cellRoles.test(element.getAttribute('role') ?? '');

/** Cells of a `tr` or `role=row`. */
export function cellsOf(row: Element): Element[] {
  const found: Element[] = [];
  // The lines of a native table hold nothing else, and there are many.
  if (row.localName === 'tr' && !row.shadowRoot) {
    let child = row.firstElementChild;
    for (; child; child = child.nextElementSibling) {
      const name = child.localName;
      if (name !== 'td' && name !== 'th') break;
      found.push(child);
    }
    if (!child && found.length > 0) return found;
    found.length = 0;
  }
  const take = (child: Element): void => {
    if (isCell(child)) found.push(child);
    else if (child.childElementCount > 0 || child.shadowRoot || child.localName === 'slot') walk(child);
  };
  const walk = (here: Element): void => {
    if (here.shadowRoot || here.localName === 'slot') {
      for (const child of childrenOf(here)) if (isElement(child)) take(child);
    } else for (let child = here.firstElementChild; child; child = child.nextElementSibling) take(child);
  };
  walk(row);
  return found.length > 0 ? found : Array.from(childrenOf(row)).filter(isElement);
}

export const drawnLines = (lines: readonly Line[]): Line[] => lines.filter((line) => isDrawn(line.element));
