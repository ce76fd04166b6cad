import { count } from '@/utils/text';
import { columnTitles, COLUMN_INDEX } from '../columns';
import { IntList } from '../int-list';
import { allRows } from '../between/person';
import type { BookView, RosterRow } from '../model';
import { type CellRule, type Emit, type FileRule, sample } from '../rule';
import { isInn, isKpp } from '../mend/codes';
import { inCell, reviewFix } from '../say';
import { cellAddress } from '@/utils/workbook';
import type { Setting } from '../setting';

type SchoolKey = 'inn' | 'kpp';

/** Makes «not the school of the settings». */
export function mismatch(
  id: string,
  key: SchoolKey,
  source: string,
  own: (setting: Setting) => string,
  other: string,
): CellRule {
  const name = key === 'inn' ? 'ИНН' : 'КПП';
  return {
    id,
    severity: 'error',
    scope: 'cell',
    columns: [key],
    looksAt: 'cell',
    source,
    title: `${name} не вашей школы`,
    why: `${name} в таблице должен быть тот же, что у школы на платформе.`,
    how: `Исправьте ${name} или проверьте школу в настройках.`,
    fix: 'review',
    check(row, _key, index, setting) {
      const expected = own(setting);
      const value = row.mended(index);
      return expected !== '' && value !== '' && value !== expected;
    },
    tell(row, column, index, setting) {
      const expected = own(setting);
      return {
        message: `${inCell(row, column, index)}: у вашей школы ${name} ${expected.slice(0, 40)}. Исправьте его или проверьте школу в настройках.`,
        fix: reviewFix(expected),
      };
    },
    examples: {
      pass: [
        sample('Тот же', {}, { school: { inn: '6600000003', kpp: '660001001' } }),
        sample('Школа не задана', {}),
      ],
      fail: [sample('Другой', { [key]: other }, { school: { inn: '6600000003', kpp: '660001001' } })],
    },
  };
}

/** The codes of a file in the order in which they were met. */
interface Tally {
  firsts: RosterRow[];
  /** How many rows have the code of each of `firsts`. */
  rows: IntList;
}

function tally(book: BookView, index: number, isCode: (text: string) => boolean, { names }: Setting): Tally {
  /** By the number of a code's text: its place, plus one. */
  const places = new IntList();
  const seen: Tally = { firsts: [], rows: new IntList() };
  let last = -1;
  let place = -1;
  for (const row of allRows(book)) {
    // Nearly all rows have the code of the row above.
    const fact = row.fact(index);
    if (fact !== last) {
      last = fact;
      const value = row.mended(index);
      // What is no code at all is told by the format rule; it makes no other school.
      const id = isCode(value) ? names.id(value) : 0;
      if (id !== 0 && places.at(id) === 0) places.set(id, seen.firsts.push(row));
      place = places.at(id) - 1;
    }
    if (place >= 0) seen.rows.set(place, seen.rows.at(place) + 1);
  }
  return seen;
}

/** Rarer codes that are told of one by one. */
const TOLD = 1_000;

/** Makes «several schools in one file»: one finding for each value that is not the commonest, where it first stands. */
export function mixed(id: string, key: SchoolKey, other: string): FileRule {
  const name = key === 'inn' ? 'ИНН' : 'КПП';
  const index = COLUMN_INDEX[key];
  return {
    id,
    severity: 'warning',
    scope: 'file',
    source: '—',
    title: `В файле разные ${name}`,
    why: 'Похоже, в одном файле несколько школ или в номере опечатка.',
    how: 'Проверьте номер; для каждой школы делайте свой файл.',
    fix: 'none',
    check(book: BookView, setting, emit: Emit) {
      const { firsts, rows } = tally(book, index, key === 'inn' ? isInn : isKpp, setting);
      if (firsts.length < 2) return;
      // Places by how many rows have the code; of equals, the one met first.
      const [main = 0, ...rest] = new Int32Array(firsts.length)
        .map((_, place) => place)
        .sort((a, b) => rows.at(b) - rows.at(a) || a - b)
        .subarray(0, TOLD + 1);
      const usual = firsts[main];
      if (!usual) return;
      const columnOf = (row: RosterRow): number => row.table.header.columns.get(key)?.column ?? 1;
      for (const place of rest) {
        const row = firsts[place];
        if (!row) continue;
        emit({
          table: row.table,
          row: row.number,
          column: columnOf(row),
          key,
          value: row.raw(index),
          tell: () => ({
            message: `${inCell(row, key, index)} (${count(rows.at(place), 'строка', 'строки', 'строк')}), а чаще в столбце «${columnTitles[key]}» стоит ${usual.mended(index).slice(0, 60)}. Проверьте, одна ли это школа.`,
            related: usual.table === row.table ? [cellAddress(usual.number, columnOf(usual))] : [],
          }),
        });
      }
    },
    examples: {
      pass: [{ text: 'Одна школа', book: {} }],
      fail: [
        {
          text: 'Две школы',
          book: {
            rows: [
              { who: 'teacher', cells: {} },
              { cells: {} },
              { cells: { surname: 'Сомов', [key]: other } },
            ],
          },
        },
      ],
    },
  };
}
