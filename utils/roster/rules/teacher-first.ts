import { count } from '@/utils/text';
import { mayBeTeacher } from '../between/person';
import { placeOn } from '../between/place';
import type { SheetRule } from '../rule';
import { rowsText } from '../say';

const rule: SheetRule = {
  id: 'teacher-first',
  severity: 'error',
  scope: 'sheet',
  source: '«Важно!»',
  title: 'Ученики стоят раньше учителя',
  why: 'Педагог указывается перед списком его учеников: по нему платформа поймёт, чьи они.',
  how: 'Поставьте строку учителя над его учениками.',
  fix: 'none',
  check(table, _setting, emit) {
    const above = table.rows.findIndex((row) => row.role === 'teacher' || mayBeTeacher(row));
    const students = table.rows
      .slice(0, above < 0 ? undefined : above)
      .filter(({ role }) => role === 'student');
    const first = students[0];
    const last = students.at(-1);
    if (!first || !last) return;
    const many = students.length;
    emit(
      placeOn(first, 'role', () => ({
        message: `Над ${many === 1 ? 'учеником' : 'учениками'} (${rowsText(first.number, last.number)}, ${count(many, 'ученик', 'ученика', 'учеников')}) нет учителя. Поставьте строку учителя перед его классом.`,
      })),
    );
  },
  examples: {
    pass: [
      { text: 'Учитель, затем ученики', book: {} },
      { text: 'Только учителя', book: { rows: [{ who: 'teacher', cells: {} }] } },
    ],
    fail: [
      {
        text: 'Ученик над учителем',
        book: { rows: [{ cells: {} }, { who: 'teacher', cells: {} }, { cells: { surname: 'Сомов' } }] },
      },
      { text: 'Одни ученики', book: { rows: [{ cells: {} }] } },
    ],
  },
};
export default rule;
