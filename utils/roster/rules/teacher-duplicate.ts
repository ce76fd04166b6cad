import { allRows, hasName } from '../between/person';
import { placeOn, relatedCell, whereIs } from '../between/place';
import { COLUMN_INDEX } from '../columns';
import type { RosterRow } from '../model';
import type { FileRule } from '../rule';

const { surname: SURNAME, name: NAME, patronymic: PATRONYMIC, inn: INN } = COLUMN_INDEX;

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
    const seen = new Map<string, RosterRow[]>();
    for (const row of allRows(book)) {
      if (row.role !== 'teacher' || !hasName(row)) continue;
      const ids = [SURNAME, NAME, PATRONYMIC].map((index) => setting.names.loose(row.id(index)));
      const key = `${ids.join(' ')} ${row.id(INN)}`;
      const known = seen.get(key);
      const first = known?.find((one) => one.day === 0 || row.day === 0 || one.day === row.day);
      if (!first) {
        // Namesakes with different dates: a few are enough to know them by.
        if (!known) seen.set(key, [row]);
        else if (known.length < 20) known.push(row);
        continue;
      }
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
