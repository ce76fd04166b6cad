import { count } from '@/utils/text';
import { sample, type CellRule } from '../rule';
import { inCell } from '../say';

const rule: CellRule = {
  id: 'letter-long',
  severity: 'warning',
  scope: 'cell',
  columns: ['letter'],
  looksAt: 'cell',
  source: 'п. 9',
  title: 'Слишком длинная буква класса',
  why: 'В инструкции не советуют длинные буквы, особенно названия школ целиком.',
  how: 'Оставьте букву или короткое обозначение: А, А1, АБ.',
  fix: 'none',
  check(row, _key, index) {
    const { length } = row.tidy(index);
    if (length <= 5) return false;
    return length >= 250 ? 'error' : 'warning';
  },
  tell(row, key, index) {
    const { length } = row.tidy(index);
    return {
      message: `${inCell(row, key, index)}: ${count(length, 'знак', 'знака', 'знаков')}, для буквы класса это много. Оставьте короткое обозначение: А, А1.`,
    };
  },
  examples: {
    pass: [sample('Пять знаков', { letter: 'АБВГ1' })],
    fail: [sample('Слово', { letter: 'КАДЕТЫ' }), sample('Название школы', { letter: 'Ш'.repeat(250) })],
  },
};
export default rule;
