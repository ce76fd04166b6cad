/** Columns without a usable header: how one is described when it is pointed at, and found again. */

import type { TaughtColumn } from '@/utils/page-map';
import { PLAIN_SELECTOR } from '@/utils/text';
import type { FoundList } from '../lists';
import { bare } from '../words';

export type ColumnSpot = Omit<TaughtColumn, 'fact'>;

const SAMPLE = 12;
const NEVER = /^(?:id|style|title|href|src|class|headers|tabindex|rowspan|colspan|on.*|data-bvb-.*|aria-.*)$/;
/** Made by a compiler or a counter, and other tomorrow. */
const MADE = /\d{2}|[a-z]\d|\d[a-z]|[a-z][A-Z].*[a-z][A-Z].*[A-Z]|^(?:css|sc|jss|svelte|_ng|v)-/;

function cellsOf(list: FoundList, index: number): Element[] {
  const cells: Element[] = [];
  for (const row of list.rows) {
    const cell = row.spanning ? null : row.cells[index];
    if (cell) cells.push(cell);
    if (cells.length >= SAMPLE) break;
  }
  return cells;
}

const headerOf = (list: FoundList, index: number): string | null =>
  index < 0 || index >= list.columns.length ? null : bare(list.columns[index]?.texts[0] ?? '');

const isHeaderless = (list: FoundList, index: number): boolean => headerOf(list, index) === '';

/** The path without what differs from class to class or from user to user. */
export const pageOf = (path: string): string =>
  path
    .split('/')
    .map((part) => (/\d/.test(part) || part.length > 40 ? '#' : part))
    .join('/')
    .slice(0, 300);

/** What all cells of the column have and no cell of another. */
function selectorOf(list: FoundList, index: number): string | null {
  const cells = cellsOf(list, index);
  const [first] = cells;
  // With one row nothing tells a column from a student.
  if (!first || cells.length < 2) return null;
  const others = list.columns.flatMap((_, at) => (at === index ? [] : cellsOf(list, at)));
  const candidates = [
    ...first
      .getAttributeNames()
      .filter((name) => !NEVER.test(name))
      .map((name) => `[${name}="${first.getAttribute(name) ?? ''}"]`),
    ...Array.from(first.classList)
      .filter((name) => !MADE.test(name))
      .map((name) => `.${name}`),
  ];
  const tells = (selector: string): boolean =>
    PLAIN_SELECTOR.test(selector) &&
    cells.every((cell) => cell.matches(selector)) &&
    !others.some((cell) => cell.matches(selector));
  return candidates.find(tells) ?? null;
}

/** How a column without a header can be found again; null where it has one, or where nothing would tell it from another. */
export function spotOf(list: FoundList, index: number, path: string): ColumnSpot | null {
  if (!isHeaderless(list, index) || cellsOf(list, index).length === 0) return null;
  const between: ColumnSpot['between'] = [headerOf(list, index - 1), headerOf(list, index + 1)];
  const cell = selectorOf(list, index);
  // Beside another nameless column, the two could change places unseen.
  if (cell === null && between.includes('')) return null;
  return { page: pageOf(path), cell, index, of: list.columns.length, between };
}

/** Whether this is the column that was pointed at. */
export function isAt(list: FoundList, index: number, taught: TaughtColumn, path: string): boolean {
  if (taught.page !== pageOf(path) || !isHeaderless(list, index)) return false;
  const { cell } = taught;
  if (cell !== null) {
    const cells = cellsOf(list, index);
    const elsewhere = list.columns.flatMap((_, at) => (at === index ? [] : cellsOf(list, at)));
    return (
      PLAIN_SELECTOR.test(cell) &&
      cells.length > 0 &&
      cells.every((one) => one.matches(cell)) &&
      !elsewhere.some((one) => one.matches(cell))
    );
  }
  return (
    taught.index === index &&
    taught.of === list.columns.length &&
    taught.between[0] === headerOf(list, index - 1) &&
    taught.between[1] === headerOf(list, index + 1)
  );
}
