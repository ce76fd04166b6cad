import { classLabel, parseClass } from './class-text';
import { columnName } from '@/utils/workbook';
import { isListWord, looksLikeFullName } from './full-name';
import { fieldOfTitle, foldTitle } from './header';
import { HEADER_ROWS, type ListHeader, findHeader } from './list-header';
import type { SourceRow } from './types';

/** One list of a sheet. */
export interface Block {
  /** «столбцы A–C» where a sheet holds several. */
  label: string | null;
  rows: SourceRow[];
  /** The class that stands over the block. */
  className: string | null;
  /** It has no header of its own: names stand right under the class. */
  headless: boolean;
}

interface Span {
  first: number;
  /** The last column; Infinity for the rightmost block. */
  last: number;
}

const NUMBERS = /^(?:№|#|n|no|п п|№ ?п ?п)$/u;

const namesPeople = (title: string): boolean => {
  const field = fieldOfTitle(title);
  return field === 'fullName' || field === 'surname';
};

const classOf = (text: string): string | null => {
  const name = parseClass(text);
  return name && name.letter !== '' ? classLabel(name) : null;
};

function within(rows: readonly SourceRow[], { first, last }: Span): SourceRow[] {
  return rows
    .map((row) => ({
      ...row,
      cells: new Map([...row.cells].filter(([column]) => column >= first && column <= last)),
    }))
    .filter((row) => row.cells.size > 0);
}

function spansFrom(starts: readonly number[]): Span[] {
  return starts.map((first, at) => ({ first, last: (starts[at + 1] ?? Infinity) - 1 }));
}

function labelOf({ first, last }: Span, rows: readonly SourceRow[]): string {
  const used = rows.reduce((most, row) => Math.max(most, ...row.cells.keys()), first);
  const end = Math.min(last, used);
  return end === first ? `столбец ${columnName(first)}` : `столбцы ${columnName(first)}–${columnName(end)}`;
}

/** «6А | 6Б | 7А» in a row, and under each the names of its students. */
function classesAsTitles(rows: readonly SourceRow[]): Block[] | null {
  for (const [at, row] of rows.slice(0, HEADER_ROWS).entries()) {
    const titles = [...row.cells].map(([column, { text }]) => ({ column, name: classOf(text), text }));
    const classes = titles.filter(({ name }) => name !== null);
    if (classes.length < 2 || new Set(classes.map(({ name }) => name)).size < classes.length) continue;
    if (titles.some(({ name, text }) => name === null && !NUMBERS.test(foldTitle(text)))) continue;
    const below = rows.slice(at + 1);
    const columns = new Set(classes.map(({ column }) => column));
    const values = below.flatMap(({ cells }) =>
      [...cells].filter(([column, { text }]) => columns.has(column) && !isListWord(text)),
    );
    const names = values.filter(([, { text }]) => looksLikeFullName(text));
    if (names.length === 0 || names.length < values.length * 0.7) continue;
    const starts = [...columns].toSorted((a, b) => a - b);
    return spansFrom(starts).map((span) => {
      const own = within(below, span);
      const className = classes.find(({ column }) => column === span.first)?.name ?? null;
      return { label: labelOf(span, own), rows: own, className, headless: true };
    });
  }
  return null;
}

/** Where each list begins under a header that names a column of names more than once. */
function startsUnder(titles: ReadonlyMap<number, string>): number[] | null {
  const columns = [...titles.keys()].toSorted((a, b) => a - b);
  const folded = (column: number): string => foldTitle(titles.get(column) ?? '');
  const named = columns.filter((column) => namesPeople(titles.get(column) ?? ''));
  const [name, ...others] = named;
  const [lead] = columns;
  if (name === undefined || lead === undefined) return null;
  const again = others.filter((column) => folded(column) === folded(name));
  if (again.length === 0) return null;
  // A list may begin before its names, with «№».
  const starts = again.map((column, at) => {
    const before = again[at - 1] ?? name;
    return columns.find((one) => one > before && one <= column && folded(one) === folded(lead)) ?? column;
  });
  return [lead, ...starts];
}

/** «№ | ФИО || № | ФИО»: one header over several lists. Only with proof that each is a list of its own. */
function listsUnderOneHeader(rows: readonly SourceRow[], header: ListHeader): Block[] | null {
  const starts = startsUnder(header.titles);
  if (!starts) return null;
  const blocks = spansFrom(starts).map((span) => {
    const own = [...header.titles].filter(([column]) => column >= span.first && column <= span.last);
    const fields = own.map(([, title]) => fieldOfTitle(title));
    const over = within(rows.slice(0, header.last), span).flatMap(({ cells }) =>
      [...cells.values()].map(({ text }) => text),
    );
    const classes = new Set(over.map(classOf).filter((name) => name !== null));
    return {
      span,
      className: classes.size === 1 ? ([...classes][0] ?? null) : null,
      ownClass: fields.includes('class') || fields.includes('grade'),
      numbered: own.some(([, title]) => NUMBERS.test(foldTitle(title))),
      // A parent's or a teacher's name under the same word is nobody's name here.
      foreign: over.some((text) => ['teacher', 'skip'].includes(fieldOfTitle(text) ?? '')),
    };
  });
  const distinct = new Set(blocks.map(({ className }) => className)).size === blocks.length;
  const proven =
    blocks.every(({ foreign }) => !foreign) &&
    (distinct || blocks.every(({ ownClass }) => ownClass) || blocks.every(({ numbered }) => numbered));
  if (!proven) return null;
  return blocks.map(({ span, className }) => {
    const own = within(rows, span);
    return { label: labelOf(span, own), rows: own, className, headless: false };
  });
}

/** The lists of a sheet: mostly one, the whole; sometimes several side by side. */
export function listsOf(rows: SourceRow[]): Block[] {
  const header = findHeader(rows);
  const named = header !== null && [...header.titles.values()].some(namesPeople);
  const several = named ? listsUnderOneHeader(rows, header) : classesAsTitles(rows);
  return several ?? [{ label: null, rows, className: null, headless: false }];
}
