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
    const seen = new Map<string, RosterRow>();
    let here = '';
    let name = '';
    let block: RosterRow[] = [];
    const flush = (): void => {
      const [first] = block;
      if (!first) return;
      const before = seen.get(here);
      if (before) {
        emit(
          placeOn(first, 'letter', {
            message: `Со строки ${first.number} снова ${count(block.length, 'ученик', 'ученика', 'учеников')} класса ${first.class.key.slice(0, 20)}, а начало этого класса в ${whereIs(before, first)}. Соберите класс вместе.`,
            related: relatedCell(before, 'letter', first),
          }),
        );
      } else seen.set(here, first);
      block = [];
    };
    for (const table of book.tables) {
      for (const row of table.rows) {
        if (row.class.key === '' || row.role === null) continue;
        // A row with a wrong or missing ИНН amid its class belongs to it.
        const key = row.class.key === name ? here : `${row.id(COLUMN_INDEX.inn)} ${row.class.key}`;
        name = row.class.key;
        if (key !== here) flush();
        here = key;
        if (row.role === 'student') block.push(row);
      }
      flush();
      here = '';
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
