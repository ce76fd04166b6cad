import { count, fullYears } from '@/utils/text';
import { sample, type CellRule } from '../rule';
import { inCell } from '../say';

const rule: CellRule = {
  id: 'birth-date-adult',
  severity: 'warning',
  scope: 'cell',
  columns: ['birthDate'],
  looksAt: 'role',
  source: '—',
  title: 'Учителю нет 18 лет',
  why: 'Скорее всего, ошибка в годе рождения или в роли.',
  how: 'Проверьте дату рождения и роль.',
  fix: 'none',
  check(row, _key, _index, setting) {
    if (row.role !== 'teacher' || row.day === 0 || row.day > setting.today) return false;
    return fullYears(row.day, setting.today) < 18;
  },
  tell(row, key, index, setting) {
    const age = fullYears(row.day, setting.today);
    return {
      message: `${inCell(row, key, index)}: учителю ${count(age, 'год', 'года', 'лет')}. Проверьте дату рождения и роль.`,
    };
  },
  examples: {
    pass: [
      sample('Взрослый', {}, { who: 'teacher' }),
      sample('Даты нет', { birthDate: '' }, { who: 'teacher' }),
    ],
    fail: [sample('15 лет', { birthDate: '20.01.2011' }, { who: 'teacher' })],
  },
};
export default rule;
