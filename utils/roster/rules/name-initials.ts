import { sample, type CellRule } from '../rule';
import { inCell } from '../say';

const DOTTED = /(?:^|[ .])\p{L}\./u;
const SINGLE = /^\p{L}(?: \p{L})*$/u;

const rule: CellRule = {
  id: 'name-initials',
  severity: 'warning',
  scope: 'cell',
  columns: ['surname', 'name', 'patronymic'],
  looksAt: 'cell',
  source: '—',
  title: 'Инициалы вместо имени',
  why: 'По инициалам ученика не узнать, и проверка на дубли не сработает.',
  how: 'Впишите имя и отчество полностью.',
  fix: 'none',
  check(row, key, index) {
    const value = row.mended(index);
    if (value === '' || (value.length > 3 && !value.includes('.')) || value.length > 200) return null;
    // A one-letter surname is a real one: Ю, О.
    if (!DOTTED.test(value) && (key === 'surname' || !SINGLE.test(value))) return null;
    return { message: `${inCell(row, key, index)}: стоят инициалы. Впишите полностью, как в документе.` };
  },
  examples: {
    pass: [sample('Полностью', { name: 'Иван' }), sample('Короткая фамилия', { surname: 'Ли' })],
    fail: [sample('«И.»', { name: 'И.' }), sample('«И.П.»', { name: 'И.П.' })],
  },
};
export default rule;
