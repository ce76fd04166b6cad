import { quote } from '@/utils/text';
import { isName } from '../mend/name-signs';
import { isNoPatronymic, isUntoldPatronymic } from '../mend/values';
import { sample, type CellRule } from '../rule';
import { inCell, reviewFix } from '../say';

const LETTER = /\p{L}/u;
const MARKS = /(?<=\p{Script=Cyrillic})[\u0300-\u0305\u0307\u0309-\u036f]/gu;

/** «Ив.», «Алекс.»: a name cut short, not one with a stray dot. */
const CUT_SHORT = /^\p{L}{2,5}\.$/u;

/** Other hyphens, accents and hanging commas mended; null when that does not help. */
function guessName(text: string): string | null {
  if (text.length > 200) return null;
  const guess = text
    .replace(MARKS, '')
    .replace(/\s*[‐‑‒–—−]\s*/gu, '-')
    .replace(/^[\s.,;:_*"«»“”„-]+|[\s.,;:_*"«»“”„-]+$/gu, '')
    .replace(/-{2,}/gu, '-')
    .trim();
  return guess !== text && isName(guess) ? guess : null;
}

const rule: CellRule = {
  id: 'name-characters',
  severity: 'error',
  scope: 'cell',
  columns: ['surname', 'name', 'patronymic'],
  looksAt: 'cell',
  source: '—',
  title: 'В имени цифры или знаки, которых в именах не бывает',
  why: 'В ФИО бывают только буквы, дефис, пробел и апостроф.',
  how: 'Уберите лишние знаки.',
  fix: 'review',
  check(row, key, index) {
    const value = row.mended(index);
    if (value === '' || isName(value)) return false;
    return key !== 'patronymic' || !(isNoPatronymic(value) || isUntoldPatronymic(value));
  },
  tell(row, key, index) {
    const value = row.mended(index);
    if (CUT_SHORT.test(value))
      return {
        message: `${inCell(row, key, index)}: похоже на сокращение. Впишите полностью, как в документе.`,
      };
    const guess = key === 'patronymic' && !LETTER.test(value.slice(0, 200)) ? '—' : guessName(value);
    return {
      message: `${inCell(row, key, index)}: в именах бывают только буквы, дефис, пробел и апостроф. ${guess ? `Похоже на ${quote(guess)}.` : 'Уберите лишнее.'}`,
      fix: guess ? reviewFix(guess) : undefined,
    };
  },
  examples: {
    pass: ['Мамин-Сибиряк', 'О’Генри', "О'Генри", 'О´Генри', 'Ли', 'де ла Крус', 'аль-Хаким'].map((surname) =>
      sample(surname, { surname }),
    ),
    fail: [
      sample('Цифра', { surname: 'Волков2' }),
      sample('Скобки', { surname: 'Волков (Лисин)' }),
      sample('Тире вместо дефиса', { surname: 'Мамин–Сибиряк' }),
    ],
  },
};
export default rule;
