import { parseClass } from './class-text';
import { looksLikeFullName } from './full-name';
import { fieldOfTitle, foldTitle } from './header';
import { teacherInside } from './row-text';
import type { Field, SourceRow } from './types';

/** How far down a header is looked for: above it stand titles, stamps of approval, remarks. */
export const HEADER_ROWS = 50;
const EMAIL = /^[^\s@]+@[^\s@]+$/u;

/** How many different meanings the cells of a row name; rows that hold data score nothing. */
function headerScore(row: SourceRow): number {
  const found = new Set<string>();
  let known = 0;
  for (const cell of row.cells.values()) {
    if (cell.date || (cell.number !== null && row.cells.size > 1)) return 0;
    const field = fieldOfTitle(cell.text);
    if (field === null) continue;
    known += 1;
    if (field !== 'skip') found.add(field);
  }
  return found.size === 0 ? 0 : found.size + known / 100;
}

export interface ListHeader {
  /** Place of the last header row among the rows. */
  last: number;
  first: number;
  titles: Map<number, string>;
}

function titlesOf(row: SourceRow): Map<number, string> {
  return new Map([...row.cells].map(([column, cell]) => [column, cell.text.replace(/\s+/gu, ' ').trim()]));
}

/** A row with values is no row of titles, though its words may be titles elsewhere («учитель», «Класс: 8А»). */
function holdsValues(row: SourceRow): boolean {
  return [...row.cells.values()].some(
    ({ text, date, number }) =>
      date || number !== null || EMAIL.test(text.trim()) || (parseClass(text)?.letter ?? '') !== '',
  );
}

/** The same of a row under the titles, where names stand («Сведения об обучающемся» above them look like one). */
function holdsData(row: SourceRow): boolean {
  return holdsValues(row) || [...row.cells.values()].some(({ text }) => looksLikeFullName(text));
}

/** Whether a lower title says more than the one above it: «Фамилия» under «ФИО», anything known under nothing. */
function completes(above: string | undefined, title: string): boolean {
  const upper = above === undefined ? null : fieldOfTitle(above);
  const lower = fieldOfTitle(title);
  if (lower === null || lower === 'skip') return false;
  if (upper === null) return true;
  const parts: Partial<Record<Field, readonly Field[]>> = {
    fullName: ['surname', 'name', 'patronymic'],
    class: ['grade', 'letter'],
    birthDate: ['birthDay', 'birthMonth', 'birthYear'],
  };
  return parts[upper]?.includes(lower) ?? false;
}

/** «Номер» under «Класс» is the class's number; anywhere else it numbers the rows. */
function nameGrades(upper: SourceRow | undefined, titles: Map<number, string>): void {
  for (const [column, title] of titles) {
    if (!/^(?:номер|№|цифра|число)$/u.test(foldTitle(title))) continue;
    const over = [...(upper?.cells ?? [])].findLast(([at]) => at <= column);
    if (over && fieldOfTitle(over[1].text) === 'class') titles.set(column, 'Номер класса');
  }
}

/** The header row by meaning; two rows where the lower one names what the upper leaves open. */
export function findHeader(rows: readonly SourceRow[]): ListHeader | null {
  let best = -1;
  let bestScore = 0;
  const within = rows.filter((row) => row.number <= HEADER_ROWS || rows.indexOf(row) < HEADER_ROWS);
  within.forEach((row, at) => {
    const score = headerScore(row);
    // A sentence such as «Классный руководитель: …» alone in its row is no header.
    if (row.cells.size === 1 && [...row.cells.values()].some((cell) => cell.text.length > 40)) return;
    if (row.cells.size === 1 && teacherInside([...row.cells.values()][0]?.text ?? '') !== null) return;
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  });
  const row = rows[best];
  if (!row) return null;
  const titles = titlesOf(row);
  let [first, last] = [best, best];
  const under = rows[best + 1];
  const names = under
    ? [...titlesOf(under)].filter(([column, title]) => completes(titles.get(column), title))
    : [];
  const next = under?.number === row.number + 1 && !holdsData(under);
  if (under && next && names.length > 0 && headerScore(under) >= 1) {
    for (const [column, title] of names) titles.set(column, title);
    last = best + 1;
  }
  const over = rows[best - 1];
  if (over?.number === row.number - 1 && headerScore(over) >= 1 && !holdsValues(over)) {
    for (const [column, title] of titlesOf(over)) if (!titles.has(column)) titles.set(column, title);
    first = best - 1;
  }
  if (first < last) nameGrades(rows[first], titles);
  return { first, last, titles };
}

/**
 * The row of titles of a table whose titles tell nothing: the first row with several cells, where none holds a value and
 * values stand under them. Without such values it may as well be the first row of the list.
 */
export function plainHeader(rows: readonly SourceRow[]): ListHeader | null {
  const at = rows.slice(0, HEADER_ROWS).findIndex(({ cells }) => cells.size > 1);
  const row = rows[at];
  if (!row || holdsData(row)) return null;
  const under = rows.slice(at + 1, at + 1 + HEADER_ROWS).filter(({ cells }) => cells.size > 1);
  const valued = under.filter((each) => holdsData(each)).length;
  return valued > under.length / 2 ? { first: at, last: at, titles: titlesOf(row) } : null;
}
