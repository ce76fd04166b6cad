import { readDate } from '@/utils/text';
import { parseClass } from './class-text';
import { isListWord, looksLikeFullName } from './full-name';
import { fieldOfTitle, foldTitle } from './header';
import { nameColumns } from './name-columns';
import { isStudentRole } from './roles';
import type { Field, SourceCell, SourceColumn, SourceRow } from './types';

const SAMPLE_ROWS = 200;
const SAMPLES = 4;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/u;
const GENDER = /^(?:[мжmfw]|муж\p{L}*\.?|жен\p{L}*\.?|male|female|мальчик|девочка|юноша|девушка)$/iu;
/** Any recent year will do: whether a text is a date does not hang on it. */
const ANY_YEAR = 2026;

const BY_VALUE: readonly (readonly [Field, (cell: SourceCell) => boolean])[] = [
  ['fullName', ({ text }) => looksLikeFullName(text)],
  ['email', ({ text }) => EMAIL.test(text.trim())],
  [
    'birthDate',
    ({ text, date }) => date || /^(?:exact|readable)$/u.test(readDate(text.trim(), ANY_YEAR).state),
  ],
  ['gender', ({ text }) => GENDER.test(text.trim())],
  ['class', ({ text, date }) => !date && (parseClass(text)?.letter ?? '') !== ''],
];

/** What most of a column's values look like: nine of ten, and at least two. */
function fieldByValues(cells: readonly SourceCell[]): Field | null {
  for (const [field, fits] of BY_VALUE) {
    // Between names stand headings of a list without a header: «9А класс», «Девочки».
    const told =
      field === 'fullName'
        ? cells.filter(({ text }) => parseClass(text) === null && !isListWord(text))
        : cells;
    if (told.length < 2) continue;
    if (told.filter(fits).length >= told.length * (field === 'fullName' ? 0.7 : 0.9)) return field;
  }
  return null;
}

const BIRTH_PARTS: readonly Field[] = ['birthDay', 'birthMonth', 'birthYear'];

interface Candidate {
  found: SourceColumn;
  named: Field | null;
  cells: readonly SourceCell[];
}

/** Columns side by side that hold the parts of names, though no title of their own says so. */
function nameByValues(columns: readonly Candidate[], taken: Set<Field>): void {
  const whole = columns.find(({ named }) => named === 'fullName');
  if (taken.has('surname') || taken.has('name')) return;
  const open = columns.filter((one) => one === whole || (one.named === null && one.found.title === ''));
  const parts = nameColumns(
    open.map(({ found, cells }) => ({ column: found.column, cells })),
    whole?.found.column ?? null,
  );
  if (parts.size === 0) return;
  if (whole) taken.delete('fullName');
  for (const one of open) {
    const field = parts.get(one.found.column);
    if (field === undefined) continue;
    taken.add(field);
    one.named = field;
    one.found.guess = field;
    one.found.because = one === whole ? 'по значениям: под «ФИО» части имени' : 'по значениям';
  }
}

/**
 * Proposes a meaning for every column: by its title; where the title tells nothing, by the values. A meaning is
 * given once, to the first column that claims it by title.
 */
export function guessColumns(
  titles: ReadonlyMap<number, string>,
  rows: readonly SourceRow[],
): SourceColumn[] {
  const numbers = new Set(titles.keys());
  const sampled = rows.slice(0, SAMPLE_ROWS);
  for (const row of sampled) for (const column of row.cells.keys()) numbers.add(column);
  const taken = new Set<Field>();
  const columns = [...numbers]
    .sort((a, b) => a - b)
    .map((column): Candidate => {
      const title = titles.get(column) ?? '';
      const cells = sampled.flatMap((row) => row.cells.get(column) ?? []);
      const samples = cells.slice(0, SAMPLES).map(({ text }) => text.replace(/\s+/gu, ' ').trim());
      const named = fieldOfTitle(title);
      const again = named !== null && named !== 'skip' && taken.has(named);
      if (named !== null && !again) taken.add(named);
      const because =
        named === null
          ? ''
          : again
            ? 'такой столбец уже есть левее'
            : named === 'skip'
              ? 'для импорта не нужен'
              : 'по заголовку';
      return {
        found: { column, title, samples, guess: again ? 'skip' : (named ?? 'skip'), because },
        named,
        cells,
      };
    });
  const birth = BIRTH_PARTS.every((field) => taken.has(field));
  for (const one of columns) {
    // «Число», «Месяц», «Год» are a birth date only all together.
    if (one.named === null || !BIRTH_PARTS.includes(one.named) || (birth && !taken.has('birthDate')))
      continue;
    taken.delete(one.named);
    one.named = null;
  }
  for (const one of columns) {
    // Posts are roles only in a list that holds students too.
    if (one.named !== 'role' || foldTitle(one.found.title) !== 'должность') continue;
    if (one.cells.some(({ text }) => isStudentRole(text))) continue;
    taken.delete('role');
    one.named = 'skip';
    one.found.guess = 'skip';
    one.found.because = 'для импорта не нужен';
  }
  nameByValues(columns, taken);
  const parted = taken.has('surname') && taken.has('name');
  for (const { found, named, cells } of columns) {
    if (named !== null) continue;
    const field = fieldByValues(cells);
    const usable = field !== null && !taken.has(field) && !(field === 'fullName' && parted);
    if (usable) taken.add(field);
    found.guess = usable ? field : 'skip';
    found.because = usable ? 'по значениям' : 'по заголовку не понять';
  }
  // «Фамилия» beside an empty «Имя» may hold whole names.
  const surname = columns.find(({ found }) => found.guess === 'surname');
  if (
    surname &&
    !taken.has('name') &&
    !taken.has('namePatronymic') &&
    fieldByValues(surname.cells) === 'fullName'
  ) {
    surname.found.guess = 'fullName';
    surname.found.because = 'по значениям: в столбце имена целиком';
  }
  return columns.map(({ found }) => found);
}
