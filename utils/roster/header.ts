import type { Cell, Row, Sheet } from '@/utils/workbook';
import { recogniseTitle, type TitleMeaning } from './header-titles';
import type { ColumnKey } from './types';

/** The header is looked for in these first rows, as Excel numbers them. */
export const HEADER_ROWS = 20;

export interface HeaderCell {
  /** From 1. */
  column: number;
  row: number;
  title: string;
}

export interface Header {
  /** First and last row of the header. */
  top: number;
  bottom: number;
  /** The column that holds each key. */
  columns: Map<ColumnKey, HeaderCell>;
  duplicates: (HeaderCell & { key: ColumnKey })[];
  /** Titles that the template does not have. */
  unknown: HeaderCell[];
}

interface Titled extends HeaderCell {
  meaning: TitleMeaning | null;
}

function titlesOf(row: Row): Titled[] {
  return row.cells
    .filter((cell) => cell.text.trim() !== '')
    .map((cell) => ({
      column: cell.column,
      row: row.number,
      title: cell.text,
      meaning: cell.kind === 'text' ? recogniseTitle(cell.text) : null,
    }));
}

function keysOf(titles: readonly Titled[]): Set<ColumnKey> {
  const keys = new Set<ColumnKey>();
  for (const title of titles) if (title.meaning) keys.add(title.meaning.key);
  return keys;
}

/** A header names at least three columns, and a person among them: a lookup list of roles and classes is none. */
function looksLikeHeader(titles: readonly Titled[]): boolean {
  const keys = keysOf(titles);
  const person = keys.has('surname') || keys.has('name') || keys.has('patronymic');
  return keys.size >= 3 && (person || keys.size >= 6);
}

/** The second line of a two-line header: titles only, standing where the other line has none of its own. */
function completes(line: readonly Titled[], main: readonly Titled[], below: boolean): Titled[] {
  const taken = new Set(main.filter((title) => title.meaning).map((title) => title.column));
  const keys = keysOf(main);
  const extra = line.filter(
    (title) => title.meaning && !taken.has(title.column) && !keys.has(title.meaning.key),
  );
  // Below the titles stands data: a line counts only when it holds titles and hardly anything else.
  const others = line.filter((title) => !title.meaning).length;
  if (below && (extra.length < 2 || others * 3 > extra.length)) return [];
  return extra;
}

function settle(titles: readonly Titled[], top: number, bottom: number): Header {
  const columns = new Map<ColumnKey, HeaderCell>();
  const duplicates: Header['duplicates'] = [];
  const unknown: HeaderCell[] = [];
  const strong = new Set(
    titles.flatMap((title) => (title.meaning?.weak === false ? [title.meaning.key] : [])),
  );
  for (const { meaning, column, row, title } of [...titles].sort((a, b) => a.column - b.column)) {
    const cell = { column, row, title };
    if (!meaning || (meaning.weak && strong.has(meaning.key))) unknown.push(cell);
    else if (columns.has(meaning.key)) duplicates.push({ ...cell, key: meaning.key });
    else columns.set(meaning.key, cell);
  }
  return { top, bottom, columns, duplicates, unknown };
}

/** Finds the header among the first rows by what its cells mean. Null when no row reads like one. */
export function findHeader(sheet: Sheet): Header | null {
  const early = sheet.rows.filter((row) => row.number <= HEADER_ROWS).slice(0, HEADER_ROWS);
  const lines = early.map(titlesOf);
  let best = -1;
  let most = 0;
  for (const [index, line] of lines.entries()) {
    const keys = keysOf(line);
    if (!looksLikeHeader(line)) continue;
    // Of the two lines of a header, the one that names a person.
    const weight = keys.size * 2 + (keys.has('surname') || keys.has('name') ? 1 : 0);
    if (weight > most) [best, most] = [index, weight];
  }
  // A header in two lines may be too thin in each of them alone.
  if (best === -1)
    best = lines.findIndex(
      (line, i) =>
        looksLikeHeader([...line, ...(lines[i + 1] ?? [])]) &&
        keysOf(line).size >= 2 &&
        completes(lines[i + 1] ?? [], line, true).length > 0,
    );
  const main = lines[best];
  const row = early[best];
  if (!main || !row) return null;
  const above =
    early[best - 1]?.number === row.number - 1 ? completes(lines[best - 1] ?? [], main, false) : [];
  const below =
    early[best + 1]?.number === row.number + 1
      ? completes(lines[best + 1] ?? [], [...above, ...main], true)
      : [];
  const covered = new Set([...above, ...below].map((title) => title.column));
  const titles = [
    ...main.filter((title) => title.meaning !== null || !covered.has(title.column)),
    ...above,
    ...below,
  ];
  return settle(
    titles,
    above.length > 0 ? row.number - 1 : row.number,
    below.length > 0 ? row.number + 1 : row.number,
  );
}

/** Values that no title is: numbers, dates, years. */
const VALUE = /^[\d\s./-]+$/u;

/** Whether a cell holds what no title is, whatever the column. */
export function isNoTitle({ kind, text }: Cell): boolean {
  return kind !== 'text' || (text.length < 20 && VALUE.test(text));
}

/** Whether a row repeats the header: most of its filled cells name the very column they stand in. */
export function repeatsHeader(row: Row, keyOf: (column: number) => ColumnKey | undefined): boolean {
  if (row.cells.some(isNoTitle)) return false;
  let filled = 0;
  let same = 0;
  for (const { column, text } of row.cells) {
    const key = keyOf(column);
    if (key === undefined || text === '') continue;
    filled += 1;
    if (text.length < 60 && recogniseTitle(text)?.key === key) same += 1;
    else if (filled - same > 3) return false;
  }
  return same >= 3 && same * 2 > filled;
}
