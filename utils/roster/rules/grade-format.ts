import { addressOf } from '../row';
import { readClass } from '../mend/class';
import { COLUMN_INDEX } from '../columns';
import { sample, type CellRule } from '../rule';
import { inCell, reviewFix, safeFix } from '../say';

const PLAIN = /^\d{1,3}$/u;
/** Told by grade-range. */
const ZERO = /^0+$/u;

const rule: CellRule = {
  id: 'grade-format',
  severity: 'error',
  scope: 'cell',
  columns: ['grade'],
  looksAt: 'class',
  source: 'п. 8',
  title: 'Номер класса не числом',
  why: 'В этом столбце платформа ждёт только число от 6 до 11.',
  how: 'Оставьте одно число, а букву перенесите в соседний столбец.',
  fix: 'both',
  check(row, _key, index) {
    const tidy = row.tidy(index);
    return tidy !== '' && (!PLAIN.test(tidy) || tidy.startsWith('0')) && !ZERO.test(tidy);
  },
  tell(row, key, index) {
    const tidy = row.tidy(index);
    const mended = row.mended(index);
    const letter = row.mended(COLUMN_INDEX.letter);
    if (mended !== tidy) {
      const parted = row.tidy(COLUMN_INDEX.letter) === '' && letter !== '';
      const fix = safeFix(row, index);
      if (fix && parted) fix.also = [{ cell: addressOf(row, 'letter'), value: letter }];
      const rest = parted ? `, а букву ${letter.slice(0, 20)} перенесите в столбец «Буква класса»` : '';
      return { message: `${inCell(row, key, index)}: нужно только число ${mended}${rest}.`, fix };
    }
    const read = readClass(tidy);
    if (!read) return { message: `${inCell(row, key, index)}: нужно только число от 6 до 11.` };
    const fits = row.table.header.columns.has('letter');
    return {
      message: `${inCell(row, key, index)}: нужно только число, а буква ${read.letter} не совпадает со столбцом «Буква класса». Проверьте, какой это класс.`,
      fix: fits ? reviewFix(String(read.number)) : undefined,
    };
  },
  examples: {
    pass: [sample('Число', { grade: '9' }), sample('Числом', { grade: 9 })],
    fail: [
      sample('С буквой', { grade: '9 А' }),
      sample('С окончанием', { grade: '9-й' }),
      sample('Со словом', { grade: '9 класс' }),
      sample('Римскими', { grade: 'IX' }),
      sample('Буквы расходятся', { grade: '9 Б' }),
    ],
  },
};
export default rule;
