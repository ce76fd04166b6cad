import { allRows, genderOf, hasName, innOf, nameKey } from '../between/person';
import { placeOn, relatedCell, whereIs } from '../between/place';
import type { RosterRow } from '../model';
import type { FileRule } from '../rule';

const rule: FileRule = {
  id: 'student-duplicate',
  severity: 'error',
  scope: 'file',
  source: '«Важно!»',
  title: 'Ученик записан дважды',
  why: 'Платформа ищет дубли в школе по ФИО, дате рождения и полу и выдаст ошибку.',
  how: 'Удалите лишнюю строку.',
  fix: 'none',
  check(book, _setting, emit) {
    const seen = new Map<string, RosterRow>();
    for (const row of allRows(book)) {
      if (row.role !== 'student' || row.day === 0 || !hasName(row)) continue;
      const key = `${nameKey(row)}|${row.day}${genderOf(row)}${innOf(row)}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, row);
        continue;
      }
      emit(
        placeOn(row, 'surname', {
          message: `Ученик в строке ${row.number} уже записан в ${whereIs(first, row)}: совпадают ФИО, дата рождения и пол. Удалите одну из строк.`,
          related: relatedCell(first, 'surname', row),
        }),
      );
    }
  },
  examples: {
    pass: [
      {
        text: 'Тёзки с разными датами',
        book: {
          rows: [{ who: 'teacher', cells: {} }, { cells: {} }, { cells: { birthDate: '15.11.2010' } }],
        },
      },
    ],
    fail: [
      { text: 'Та же строка', book: { rows: [{ who: 'teacher', cells: {} }, { cells: {} }, { cells: {} }] } },
      {
        text: 'Другими буквами',
        book: { rows: [{ who: 'teacher', cells: {} }, { cells: {} }, { cells: { surname: 'ВОЛКОВ ' } }] },
      },
    ],
  },
};
export default rule;
