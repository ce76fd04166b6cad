import { allRows, sameName } from '../between/person';
import { placeOn, relatedCell, whereIs } from '../between/place';
import { COLUMN_INDEX } from '../columns';
import type { RosterRow } from '../model';
import type { NameIds } from '../name-ids';
import type { FileRule } from '../rule';
import { inCell } from '../say';

/** The same person written twice has the same name and role and no contradicting date. */
function samePerson(a: RosterRow, b: RosterRow, names: NameIds): boolean {
  return a.role === b.role && sameName(a, b, names) && (a.day === 0 || b.day === 0 || a.day === b.day);
}

const rule: FileRule = {
  id: 'email-duplicate',
  severity: 'error',
  scope: 'file',
  source: 'п. 4',
  title: 'Одна почта у двух человек',
  why: 'Если повторить одну почту несколько раз, импорт не пройдёт.',
  how: 'Укажите каждому свой адрес; у ученика почту можно оставить пустой.',
  fix: 'none',
  check(book, setting, emit) {
    const seen = new Map<string, RosterRow>();
    for (const row of allRows(book)) {
      const email = row.mended(COLUMN_INDEX.email);
      if (email === '' || email.length > 254 || !email.includes('@')) continue;
      const first = seen.get(email);
      if (!first) seen.set(email, row);
      else if (!samePerson(first, row, setting.names)) {
        const remedy =
          row.role === 'student' ? 'Укажите другой адрес или оставьте ячейку пустой' : 'Укажите другой адрес';
        emit(
          placeOn(row, 'email', () => ({
            message: `${inCell(row, 'email', COLUMN_INDEX.email)}: эта почта уже стоит в ${whereIs(first, row)} у другого человека, импорт не пройдёт. ${remedy}.`,
            related: relatedCell(first, 'email', row),
          })),
        );
      }
    }
  },
  examples: {
    pass: [
      {
        text: 'Без почты у учеников',
        book: { rows: [{ who: 'teacher', cells: {} }, { cells: {} }, { cells: { surname: 'Сомов' } }] },
      },
    ],
    fail: [
      {
        text: 'Одна на двоих',
        book: {
          rows: [
            { who: 'teacher', cells: {} },
            { cells: { email: 'a.volkov@mail.ru' } },
            { cells: { surname: 'Сомов', email: 'A.Volkov@mail.ru' } },
          ],
        },
      },
    ],
  },
};
export default rule;
