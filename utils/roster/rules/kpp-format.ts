import { isKpp } from '../mend/codes';
import { sample, type CellRule } from '../rule';
import { inCell, reviewFix, safeFix } from '../say';
import { toLatin } from '@/utils/text';

const rule: CellRule = {
  id: 'kpp-format',
  severity: 'error',
  scope: 'cell',
  columns: ['kpp'],
  looksAt: 'cell',
  source: '—',
  title: 'КПП не из 9 знаков',
  why: 'КПП состоит из 9 знаков: 4 цифры, 2 цифры или латинские буквы, 3 цифры.',
  how: 'Впишите КПП школы, как на платформе; если Excel потерял ноль в начале, сделайте ячейку текстовой.',
  fix: 'both',
  check(row, _key, index) {
    const tidy = row.tidy(index);
    return tidy !== '' && !isKpp(tidy);
  },
  tell(row, key, index) {
    const tidy = row.tidy(index);
    const mended = row.mended(index);
    if (isKpp(mended)) {
      return {
        message: `${inCell(row, key, index)}: потерян ноль в начале, должно быть ${mended}.`,
        fix: safeFix(row, index),
      };
    }
    const bare = toLatin(
      tidy
        .slice(0, 60)
        .toUpperCase()
        .replace(/[.,]0+$/u, '')
        .replace(/^КПП/u, ''),
    ).replace(/[\s.,:№\-–—«»"']+/gu, '');
    const guess = /^\d{8}$/u.test(bare) ? `0${bare}` : bare;
    return {
      message: `${inCell(row, key, index)}: в КПП должно быть 9 знаков.${isKpp(guess) ? ` Возможно, ${guess}.` : ' Впишите его, как на платформе.'}`,
      fix: isKpp(guess) ? reviewFix(guess) : undefined,
    };
  },
  examples: {
    pass: [sample('9 цифр', { kpp: '661201001' }), sample('С буквами', { kpp: '6612AB001' })],
    fail: [
      sample('Число без нуля в начале', { kpp: 12345678 }),
      sample('Текст из 8 цифр', { kpp: '61201001' }),
      sample('10 цифр', { kpp: '7900000000' }),
    ],
  },
};
export default rule;
