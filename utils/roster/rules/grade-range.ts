import { sample, type CellRule } from '../rule';
import { inCell } from '../say';

const rule: CellRule = {
  id: 'grade-range',
  severity: 'error',
  scope: 'cell',
  columns: ['grade'],
  looksAt: 'class',
  source: 'п. 8',
  title: 'Класс не от 6 до 11',
  why: 'Классы до 6 и после 11 платформа не примет.',
  how: 'Впишите настоящий класс ученика, от 6 до 11, или удалите строку.',
  fix: 'none',
  check(row, _key, index) {
    const { number } = row.class;
    return number === 0 ? /^\d+$/u.test(row.tidy(index)) : number < 6 || number > 11;
  },
  tell(row, key, index) {
    return {
      message: `${inCell(row, key, index)}: класс может быть только от 6 до 11. Впишите верный класс или удалите строку.`,
    };
  },
  examples: {
    pass: [sample('11 класс', { grade: '11', birthDate: '20.01.2009' })],
    fail: [sample('5 класс', { grade: '5' }), sample('12 класс', { grade: 12 })],
  },
};
export default rule;
