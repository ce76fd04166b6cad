import { allRows } from '../between/person';
import { placeOn } from '../between/place';
import type { FileRule } from '../rule';
import type { BookView } from '../model';

function hasStudents(book: BookView): boolean {
  for (const row of allRows(book)) if (row.role === 'student') return true;
  return false;
}

const rule: FileRule = {
  id: 'teacher-alone',
  severity: 'warning',
  scope: 'file',
  source: '«Важно!»',
  title: 'У учителя нет учеников',
  why: 'Ученики должны стоять под своим учителем; возможно, строки перепутаны.',
  how: 'Поставьте учеников под их учителем.',
  fix: 'none',
  check(book, _setting, emit) {
    if (!hasStudents(book)) return;
    for (const { rows } of book.tables) {
      for (let i = 0; i < rows.length; i += 1) {
        const row = rows[i];
        if (row?.role !== 'teacher') continue;
        // A row whose role is unclear may be a student: only another teacher or the end tells.
        const next = rows[i + 1];
        if (next && next.role !== 'teacher') continue;
        emit(
          placeOn(row, 'role', () => ({
            message: `Под учителем в строке ${row.number} нет ни одного ученика. Поставьте под ним его класс или проверьте порядок строк.`,
          })),
        );
      }
    }
  },
  examples: {
    pass: [
      { text: 'Ученики под учителем', book: {} },
      { text: 'Только учителя', book: { rows: [{ who: 'teacher', cells: {} }] } },
    ],
    fail: [
      {
        text: 'Учитель в конце',
        book: {
          rows: [
            { who: 'teacher', cells: {} },
            { cells: {} },
            { who: 'teacher', cells: { surname: 'Петрова', email: 'p@mail.ru' } },
          ],
        },
      },
    ],
  },
};
export default rule;
