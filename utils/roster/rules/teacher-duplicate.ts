import { allRows, hasName } from '../between/person';
import { placeOn, relatedCell, whereIs } from '../between/place';
import { Chains, mix } from '../chains';
import { COLUMN_INDEX } from '../columns';
import type { RosterRow } from '../model';
import type { FileRule } from '../rule';

const NAMES = [COLUMN_INDEX.surname, COLUMN_INDEX.name, COLUMN_INDEX.patronymic];
const SCHOOL = COLUMN_INDEX.inn;

/** Namesakes with different dates: a few are enough to know them by. */
const MAX_NAMESAKES = 20;

const rule: FileRule = {
  id: 'teacher-duplicate',
  severity: 'warning',
  scope: 'file',
  source: '«Важно!»',
  title: 'Учитель записан дважды',
  why: 'Платформа проверяет и дубли педагогов; по каким столбцам, неизвестно.',
  how: 'Если это один человек, оставьте одну строку, если однофамильцы, проверьте их данные.',
  fix: 'none',
  check(book, setting, emit) {
    const { names } = setting;
    const id = (row: RosterRow, index: number): number => names.loose(row.id(index));
    const namesakes = (a: RosterRow, b: RosterRow): boolean =>
      a.id(SCHOOL) === b.id(SCHOOL) && NAMES.every((index) => id(a, index) === id(b, index));
    const teachers: RosterRow[] = [];
    for (const row of allRows(book)) if (row.role === 'teacher' && hasName(row)) teachers.push(row);
    /** Of each place that is a double: the first place of that teacher, plus one. */
    const firsts = new Int32Array(teachers.length);
    const chains = new Chains(teachers.length);
    for (const [place, row] of teachers.entries()) {
      const [surname = 0, name = 0, patronymic = 0] = NAMES.map((index) => id(row, index));
      let found = -1;
      let different = 0;
      let at = chains.put(mix(surname, name, patronymic, row.id(SCHOOL), 0), place);
      for (; at >= 0 && different < MAX_NAMESAKES; at = chains.before(at)) {
        const other = teachers[at];
        if (!other || !namesakes(other, row)) continue;
        if (other.day !== 0 && row.day !== 0 && other.day !== row.day) different += 1;
        else {
          found = at;
          break;
        }
      }
      if (found < 0) continue;
      const known = firsts[found] ?? 0;
      firsts[place] = known > 0 ? known : found + 1;
      const first = teachers[known > 0 ? known - 1 : found];
      if (!first) continue;
      emit(
        placeOn(row, 'surname', {
          message: `Учитель в строке ${row.number} уже записан в ${whereIs(first, row)}. Если это один человек, оставьте одну строку.`,
          related: relatedCell(first, 'surname', row),
        }),
      );
    }
  },
  examples: {
    pass: [
      {
        text: 'Разные учителя',
        book: {
          rows: [
            { who: 'teacher', cells: {} },
            { cells: {} },
            { who: 'teacher', cells: { surname: 'Петрова', email: 'p@mail.ru', letter: 'Б' } },
            { cells: { surname: 'Сомов', letter: 'Б' } },
          ],
        },
      },
    ],
    fail: [
      {
        text: 'Тот же учитель перед вторым классом',
        book: {
          rows: [
            { who: 'teacher', cells: {} },
            { cells: {} },
            { who: 'teacher', cells: { letter: 'Б' } },
            { cells: { surname: 'Сомов', letter: 'Б' } },
          ],
        },
      },
    ],
  },
};
export default rule;
