import { count } from '@/utils/text';
import { placeOn, relatedCell, whereIs } from '../between/place';
import { COLUMN_INDEX } from '../columns';
import type { RosterRow } from '../model';
import type { FileRule } from '../rule';

const rule: FileRule = {
  id: 'class-split',
  severity: 'warning',
  scope: 'file',
  source: '—',
  title: 'Один класс в разных местах файла',
  why: 'Так легко потерять учеников или отдать их чужому учителю.',
  how: 'Соберите класс вместе под его учителем.',
  fix: 'none',
  check(book, _setting, emit) {
    /** Where each class of each school began, by the name of the class and the number of the ИНН. */
    const seen = new Map<string, Map<number, RosterRow>>();
    let school = 0;
    let name = '';
    let block: RosterRow[] = [];
    const flush = (): void => {
      const [first] = block;
      if (!first) return;
      const schools = seen.get(name) ?? new Map<number, RosterRow>();
      const before = schools.get(school);
      if (before) {
        const many = block.length;
        emit(
          placeOn(first, 'letter', () => ({
            message: `Со строки ${first.number} снова ${count(many, 'ученик', 'ученика', 'учеников')} класса ${first.class.key.slice(0, 20)}, а начало этого класса в ${whereIs(before, first)}. Соберите класс вместе.`,
            related: relatedCell(before, 'letter', first),
          })),
        );
      } else seen.set(name, schools.set(school, first));
      block = [];
    };
    for (const table of book.tables) {
      for (const row of table.rows) {
        if (row.class.key === '' || row.role === null) continue;
        // A row with a wrong or missing ИНН amid its class belongs to it.
        if (row.class.key !== name) {
          flush();
          name = row.class.key;
          school = row.id(COLUMN_INDEX.inn);
        }
        if (row.role === 'student') block.push(row);
      }
      flush();
      name = '';
    }
  },
  examples: {
    pass: [
      { text: 'Класс подряд', book: {} },
      {
        text: 'Класс на двух учителей',
        book: {
          rows: [
            { who: 'teacher', cells: {} },
            { cells: {} },
            { who: 'teacher', cells: { surname: 'Петрова', email: 'p@mail.ru' } },
            { cells: { surname: 'Сомов' } },
          ],
        },
      },
    ],
    fail: [
      {
        text: '9А прерван классом 9Б',
        book: {
          rows: [
            { who: 'teacher', cells: {} },
            { cells: {} },
            { cells: { surname: 'Сомов', letter: 'Б' } },
            { cells: { surname: 'Лисин' } },
          ],
        },
      },
    ],
  },
};
export default rule;
