import { count } from '@/utils/text';
import { columnTitles, COLUMN_INDEX } from '../columns';
import type { BookView, RosterRow, Table } from '../model';
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

interface Seen {
  rows: number;
  first: RosterRow;
}

function tally(
  tables: readonly Table[],
  index: number,
  isCode: (text: string) => boolean,
): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  let last = -1;
  let known: Seen | undefined;
  for (const table of tables) {
    for (const row of table.rows) {
      // Nearly all rows have the code of the row above.
      const fact = row.fact(index);
      if (fact !== last) {
        last = fact;
        const value = row.mended(index);
        known = seen.get(value);
        // What is no code at all is told by the format rule; it makes no other school.
        if (known === undefined && isCode(value)) {
          known = { rows: 0, first: row };
          seen.set(value, known);
        }
      }
      if (known) known.rows += 1;
    }
  }
  return seen;
}

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
    check(book: BookView, _setting, emit: Emit) {
      const seen = tally(book.tables, index, key === 'inn' ? isInn : isKpp);
      if (seen.size < 2) return;
      const [main, ...rest] = [...seen].sort((a, b) => b[1].rows - a[1].rows);
      if (!main) return;
      for (const [, { rows, first }] of rest.slice(0, 1_000)) {
        const column = first.table.header.columns.get(key)?.column ?? 1;
        emit({
          table: first.table,
          row: first.number,
          column,
          key,
          value: first.raw(index),
          message: `${inCell(first, key, index)} (${count(rows, 'строка', 'строки', 'строк')}), а чаще в столбце «${columnTitles[key]}» стоит ${main[0].slice(0, 60)}. Проверьте, одна ли это школа.`,
          related:
            main[1].first.table === first.table
              ? [cellAddress(main[1].first.number, main[1].first.table.header.columns.get(key)?.column ?? 1)]
              : [],
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
