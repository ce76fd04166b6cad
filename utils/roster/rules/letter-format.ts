import { quote } from '@/utils/text';
import { COLUMN_INDEX } from '../columns';
import { isNoLetter, isRiddle, readLetterCell } from '../mend/class';
import { addressOf } from '../row';
import { sample, type CellRule } from '../rule';
import { inCell, safeFix } from '../say';

const SOMETHING = /[\p{L}\d]/u;

const rule: CellRule = {
  id: 'letter-format',
  severity: 'warning',
  scope: 'cell',
  columns: ['letter'],
  looksAt: 'class',
  source: 'п. 9',
  title: 'Буква класса записана по-своему',
  why: 'Платформа сочтёт «А», а и латинскую A разными классами.',
  how: 'Пишите большую русскую букву без кавычек и без номера: А.',
  fix: 'safe',
  check(row, _key, index) {
    const tidy = row.tidy(index);
    if (tidy === '') return false;
    if (row.mended(index) !== tidy || readLetterCell(tidy) || isRiddle(tidy)) return true;
    return !SOMETHING.test(tidy) || isNoLetter(tidy);
  },
  tell(row, key, index) {
    const tidy = row.tidy(index);
    const mended = row.mended(index);
    const begin = inCell(row, key, index);
    if (mended !== tidy) {
      const grade = row.mended(COLUMN_INDEX.grade);
      const parted = row.tidy(COLUMN_INDEX.grade) === '' && grade !== '';
      const fix = safeFix(row, index);
      if (fix && parted) fix.also = [{ cell: addressOf(row, 'grade'), value: grade }];
      const rest = parted ? `, а номер ${grade} перенесите в столбец «Номер класса»` : '';
      return { message: `${begin}: напишите ${quote(mended, 40)}${rest}.`, fix };
    }
    const inside = readLetterCell(tidy);
    if (inside && row.class.conflict) {
      return {
        message: `${begin} назван ${inside.number} класс, а в столбце «Номер класса» стоит ${row.class.number}. Проверьте, какой это класс.`,
      };
    }
    if (inside)
      return { message: `${begin}: вместе с буквой стоит номер класса. Разнесите их по двум столбцам.` };
    if (isRiddle(tidy)) return { message: `${begin}: буква латинская. Напишите русскую: А, Б, В.` };
    return { message: `${begin}: это не буква класса. Впишите букву: А, Б, В.` };
  },
  examples: {
    pass: ['А', 'АА', 'А1', 'АБ'].map((letter) => sample(`Буква ${letter}`, { letter })),
    fail: [
      sample('В кавычках', { letter: '«А»' }),
      sample('Строчная', { letter: 'а' }),
      sample('С номером', { letter: '9А' }),
      sample('Латинская A', { letter: 'A' }),
      sample('Номер и буква вместе', { grade: '', letter: '9 А' }),
    ],
  },
};
export default rule;
