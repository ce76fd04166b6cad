import { COLUMN_INDEX } from '../columns';
import { isNoPatronymic } from '../mend/values';
import { sample, type CellRule } from '../rule';
import { inCell } from '../say';

const DOTTED = /(?:^|[ .])\p{L}\./u;
const VOWEL = /^[АЕЁИОУЫЭЮЯ]$/u;
const SINGLE = /^\p{L}(?: \p{L})*$/u;

/** Nothing there, or too long for initials. */
function isFull(value: string): boolean {
  return value === '' || (value.length > 3 && !value.includes('.')) || value.length > 200;
}

const rule: CellRule = {
  id: 'name-initials',
  severity: 'warning',
  scope: 'cell',
  columns: ['surname', 'name', 'patronymic'],
  source: '—',
  title: 'Инициалы вместо имени',
  why: 'По инициалам ученика не узнать, и проверка на дубли не сработает.',
  how: 'Впишите имя и отчество полностью.',
  fix: 'none',
  ruledOut(row, _key, index) {
    const value = row.mended(index);
    return isFull(value) || !(DOTTED.test(value) || SINGLE.test(value));
  },
  check(row, key, index) {
    const value = row.mended(index);
    if (isFull(value)) return false;
    // A one-letter surname is a real one: Ю, О. So is a vowel for a name where there is no patronymic: И, Э.
    if (!DOTTED.test(value)) {
      if (key === 'surname' || !SINGLE.test(value)) return false;
      const whole = key === 'name' && VOWEL.test(value);
      if (whole && isNoPatronymic(row.mended(COLUMN_INDEX.patronymic))) return false;
    }
    return true;
  },
  tell(row, key, index) {
    return {
      message: `${inCell(row, key, index)}: стоят инициалы. Впишите полностью, как в документе.`,
    };
  },
  examples: {
    pass: [sample('Полностью', { name: 'Иван' }), sample('Короткая фамилия', { surname: 'Ли' })],
    fail: [sample('«И.»', { name: 'И.' }), sample('«И.П.»', { name: 'И.П.' })],
  },
};
export default rule;
