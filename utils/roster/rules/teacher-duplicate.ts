import { allRows, hasName, sameName } from '../between/person';
import { placeOn, relatedCell, whereIs } from '../between/place';
import { Chains, mix } from '../chains';
import { COLUMN_INDEX } from '../columns';
import type { RosterRow } from '../model';
import type { NameIds } from '../name-ids';
import type { FileRule } from '../rule';

const { inn: SCHOOL, surname: SURNAME, name: NAME, patronymic: PATRONYMIC } = COLUMN_INDEX;

/** Namesakes with different dates: a few are enough to know them by. */
const MAX_NAMESAKES = 20;

function hashOf(row: RosterRow, names: NameIds): number {
  const id = (index: number): number => names.loose(row.id(index));
  return mix(id(SURNAME), id(NAME), id(PATRONYMIC), row.id(SCHOOL), 0);
}

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
    const teachers = allRows(book).filter((row) => row.role === 'teacher' && hasName(row));
    /** Of each place that is a double: the first place of that teacher, plus one. */
    const firsts = new Int32Array(teachers.length);
    const chains = new Chains(teachers.length);
    for (let place = 0; place < teachers.length; place += 1) {
      const row = teachers[place];
      if (!row) continue;
      let found = -1;
      let different = 0;
      let at = chains.put(hashOf(row, names), place);
      for (; at >= 0 && different < MAX_NAMESAKES; at = chains.before(at)) {
        const other = teachers[at];
        if (other?.id(SCHOOL) !== row.id(SCHOOL) || !sameName(other, row, names)) continue;
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
        placeOn(row, 'surname', () => ({
          message: `Учитель в строке ${row.number} уже записан в ${whereIs(first, row)}. Если это один человек, оставьте одну строку.`,
          related: relatedCell(first, 'surname', row),
        })),
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
