import { knownStudents, sameStudent, studentHash } from '../between/person';
import { placeOn, relatedCell, whereIs } from '../between/place';
import { Chains } from '../chains';
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
    const students = knownStudents(book);
    const { rows } = students;
    /** Of each place that is a double: the first place of that student, plus one. */
    const firsts = new Int32Array(rows.length);
    const chains = new Chains(rows.length);
    for (let place = 0; place < rows.length; place += 1) {
      let at = chains.put(studentHash(students, place), place);
      while (at >= 0 && !sameStudent(students, at, place)) at = chains.before(at);
      if (at < 0) continue;
      const known = firsts[at] ?? 0;
      firsts[place] = known > 0 ? known : at + 1;
      const [first, row] = [rows[known > 0 ? known - 1 : at], rows[place]];
      if (!first || !row) continue;
      emit(
        placeOn(row, 'surname', () => ({
          message: `Ученик в строке ${row.number} уже записан в ${whereIs(first, row)}: совпадают ФИО, дата рождения и пол. Удалите одну из строк.`,
          related: relatedCell(first, 'surname', row),
        })),
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
