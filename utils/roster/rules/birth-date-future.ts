import { formatDay } from '@/utils/text';
import { sample, type CellRule } from '../rule';
import { inCell } from '../say';

const rule: CellRule = {
  id: 'birth-date-future',
  severity: 'error',
  scope: 'cell',
  columns: ['birthDate'],
  looksAt: 'cell',
  source: '—',
  title: 'Дата рождения ещё не наступила',
  why: 'Такой даты рождения быть не может.',
  how: 'Проверьте год.',
  fix: 'none',
  check(row, _key, _index, setting) {
    return row.day !== 0 && row.day > setting.today;
  },
  tell(row, key, index, setting) {
    return {
      message: `${inCell(row, key, index)}: эта дата ещё не наступила, сегодня ${formatDay(setting.today)}. Проверьте год.`,
    };
  },
  examples: {
    pass: [sample('В прошлом', { birthDate: '20.01.2011' })],
    fail: [sample('В будущем', { birthDate: '20.01.2031' })],
  },
};
export default rule;
