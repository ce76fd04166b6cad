import { exactName, knownStudents } from '../between/person';
import { placeOn, relatedCell, whereIs } from '../between/place';
import { COLUMN_INDEX } from '../columns';
import type { RosterRow } from '../model';
import { Chains, mix } from '../name-ids';
import type { FileRule } from '../rule';

const { surname: SURNAME, name: NAME, patronymic: PATRONYMIC, gender: GENDER, inn: INN } = COLUMN_INDEX;

/** The platform's key: ФИО, birth date and gender within one school. */
function isSame(a: RosterRow, b: RosterRow): boolean {
  return exactName(a, b) && a.day === b.day && a.id(GENDER) === b.id(GENDER) && a.id(INN) === b.id(INN);
}

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
    const firsts = new Map<RosterRow, RosterRow>();
    const rows = knownStudents(book);
    const chains = new Chains(rows.length);
    for (let place = 0; place < rows.length; place += 1) {
      const row = rows[place];
      if (!row) continue;
      const hash = mix(
        row.id(SURNAME),
        row.id(NAME),
        row.id(PATRONYMIC),
        row.day,
        row.id(INN) * 31 + row.id(GENDER),
      );
      let first: RosterRow | undefined;
      for (let at = chains.put(hash, place); at >= 0; at = chains.before(at)) {
        const other = rows[at];
        if (!other || !isSame(other, row)) continue;
        first = firsts.get(other) ?? other;
        break;
      }
      if (!first) continue;
      firsts.set(row, first);
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
