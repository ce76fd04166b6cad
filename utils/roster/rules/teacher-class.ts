import { count } from '@/utils/text';
import { mayBeTeacher } from '../between/person';
import { placeOn, relatedCell } from '../between/place';
import type { RosterRow } from '../model';
import type { Emit, SheetRule } from '../rule';
import { rowsText } from '../say';

function emitBlock(teacher: RosterRow, block: readonly RosterRow[], emit: Emit): void {
  const first = block[0];
  const last = block.at(-1);
  if (!first || !last) return;
  emit(
    placeOn(first, 'grade', () => ({
      message: `${block.length === 1 ? 'Строка' : 'Строки'} ${rowsText(first.number, last.number).replace(/^\S+ /u, '')}: ${count(block.length, 'ученик', 'ученика', 'учеников')} класса ${first.class.key.slice(0, 20)}, а у учителя в строке ${teacher.number} класс ${teacher.class.key.slice(0, 20)}. Проверьте классы или поставьте перед ними их учителя.`,
      related: relatedCell(teacher, 'grade', first),
    })),
  );
}

const rule: SheetRule = {
  id: 'teacher-class',
  severity: 'warning',
  scope: 'sheet',
  source: '«Важно!»',
  title: 'Класс учеников не тот, что у учителя над ними',
  why: 'Педагог указывается перед своим классом; ученики под чужим учителем попадут к нему.',
  how: 'Проверьте классы или поставьте перед учениками их учителя.',
  fix: 'none',
  check(table, _setting, emit) {
    let teacher: RosterRow | null = null;
    let block: RosterRow[] = [];
    const flush = (): void => {
      if (teacher && block.length > 0) emitBlock(teacher, block, emit);
      block = [];
    };
    for (const row of table.rows) {
      if (row.role === 'teacher') {
        flush();
        teacher = row;
      } else if (mayBeTeacher(row)) {
        flush();
        teacher = null;
      } else if (row.role === 'student' && teacher && row.class.key !== '' && teacher.class.key !== '') {
        const differs = row.class.key !== teacher.class.key;
        if (block.length > 0 && (!differs || block[0]?.class.key !== row.class.key)) flush();
        if (differs) block.push(row);
      }
    }
    flush();
  },
  examples: {
    pass: [
      { text: 'Тот же класс', book: {} },
      {
        text: 'Латинская A и «9А» это тоже 9А',
        book: { rows: [{ who: 'teacher', cells: { letter: 'A' } }, { cells: { letter: '9А' } }] },
      },
    ],
    fail: [
      {
        text: 'Другая буква',
        book: {
          rows: [
            { who: 'teacher', cells: {} },
            { cells: { letter: 'Б' } },
            { cells: { letter: 'Б', surname: 'Сомов' } },
          ],
        },
      },
    ],
  },
};
export default rule;
