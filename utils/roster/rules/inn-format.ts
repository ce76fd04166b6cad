import { isInn } from '../mend/codes';
import { sample, type CellRule } from '../rule';
import { inCell, reviewFix, safeFix } from '../say';

const rule: CellRule = {
  id: 'inn-format',
  severity: 'error',
  scope: 'cell',
  columns: ['inn'],
  looksAt: 'cell',
  source: '—',
  title: 'ИНН не из 10 цифр',
  why: 'ИНН организации состоит ровно из 10 цифр, с другим платформа школу не найдёт.',
  how: 'Впишите 10 цифр; если Excel потерял ноль в начале, сделайте ячейку текстовой.',
  fix: 'both',
  check(row, _key, index) {
    const tidy = row.tidy(index);
    return tidy !== '' && !isInn(tidy);
  },
  tell(row, key, index) {
    const tidy = row.tidy(index);
    const mended = row.mended(index);
    if (isInn(mended)) {
      return {
        message: `${inCell(row, key, index)}: потерян ноль в начале, должно быть ${mended}.`,
        fix: safeFix(row, index),
      };
    }
    const digits = tidy
      .slice(0, 60)
      .replace(/[.,]0+$/u, '')
      .replace(/^ИНН/iu, '')
      .replace(/[\s.,:№\-–—«»"']+/gu, '');
    const guess = /^\d{9}$/u.test(digits) ? `0${digits}` : digits;
    const hint =
      tidy.length === 12 && /^\d+$/u.test(tidy)
        ? ' Двенадцать цифр бывает у человека, а здесь нужен ИНН школы.'
        : '';
    return {
      message: `${inCell(row, key, index)}: в ИНН школы должно быть 10 цифр.${hint}${isInn(guess) ? ` Возможно, ${guess}.` : ' Впишите его, как на платформе.'}`,
      fix: isInn(guess) ? reviewFix(guess) : undefined,
    };
  },
  examples: {
    pass: [sample('10 цифр', { inn: '6612000008' }), sample('Числом', { inn: 6612000008 })],
    fail: [
      sample('Число без нуля в начале', { inn: 660000000 + 12345 }),
      sample('Текст из 9 цифр', { inn: '660000001' }),
      sample('12 цифр', { inn: '660000000312' }),
    ],
  },
};
export default rule;
