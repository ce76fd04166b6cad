import { guessGender } from '../mend/values';
import { sample, type CellRule } from '../rule';
import { inCell, reviewFix, safeFix } from '../say';

const rule: CellRule = {
  id: 'gender-format',
  severity: 'error',
  scope: 'cell',
  columns: ['gender'],
  looksAt: 'cell',
  source: 'п. 7',
  title: 'Пол не «М» и не «Ж»',
  why: 'Другой формат система не пропустит.',
  how: 'Пишите большую русскую букву: «М» или «Ж».',
  fix: 'both',
  check(row, _key, index) {
    const tidy = row.tidy(index);
    return tidy !== 'М' && tidy !== 'Ж' && tidy !== '';
  },
  tell(row, key, index) {
    const tidy = row.tidy(index);
    const mended = row.mended(index);
    if (mended === 'М' || mended === 'Ж') {
      const latin = tidy === 'M' || tidy === 'm' ? 'латинская буква, нужна' : 'нужна';
      return {
        message: `${inCell(row, key, index)}: ${latin} большая русская «${mended}».`,
        fix: safeFix(row, index),
      };
    }
    const guess = guessGender(tidy);
    return {
      message: `${inCell(row, key, index)}: платформа примет только «М» или «Ж».${guess ? ` Похоже на «${guess}».` : ''}`,
      fix: guess ? reviewFix(guess) : undefined,
    };
  },
  examples: {
    pass: [sample('М', { gender: 'М' })],
    fail: [
      sample('Строчная', { gender: 'м' }),
      sample('Словом', { gender: 'муж' }),
      sample('Латинская M', { gender: 'M' }),
      sample('По-английски', { gender: 'male' }),
      sample('Непонятно', { gender: '1' }),
    ],
  },
};
export default rule;
