import { readDate } from '@/utils/text';
import { parseClass } from './class-text';
import { looksLikeFullName } from './full-name';
import { fieldOfTitle } from './header';
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
  if (cells.length < 2) return null;
  for (const [field, fits] of BY_VALUE) {
    if (cells.filter(fits).length >= cells.length * (field === 'fullName' ? 0.7 : 0.9)) return field;
  }
  return null;
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
    .map((column) => {
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
        found: {
          column,
          title,
          samples,
          guess: again ? 'skip' : (named ?? 'skip'),
          because,
        } satisfies SourceColumn,
        named,
        cells,
      };
    });
  const parted = taken.has('surname') && taken.has('name');
  for (const { found, named, cells } of columns) {
    if (named !== null) continue;
    const field = fieldByValues(cells);
    const usable = field !== null && !taken.has(field) && !(field === 'fullName' && parted);
    if (usable) taken.add(field);
    const guessed: SourceColumn = found;
    guessed.guess = usable ? field : 'skip';
    guessed.because = usable ? 'по значениям' : 'по заголовку не понять';
  }
  // «Фамилия» beside an empty «Имя» may hold whole names.
  const surname = columns.find(({ found }) => found.guess === 'surname');
  if (
    surname &&
    !taken.has('name') &&
    !taken.has('namePatronymic') &&
    fieldByValues(surname.cells) === 'fullName'
  ) {
    const whole: SourceColumn = surname.found;
    whole.guess = 'fullName';
    whole.because = 'по значениям: в столбце имена целиком';
  }
  return columns.map(({ found }) => found);
}
