import { count, formatDay, fullYears } from '@/utils/text';
import { sample, type CellRule } from '../rule';
import { inCell } from '../say';

const rule: CellRule = {
  id: 'birth-date-young',
  severity: 'error',
  scope: 'cell',
  columns: ['birthDate'],
  looksAt: 'role',
  source: 'п. 6',
  title: 'Ученику нет 10 лет',
  why: 'Учеников младше 10 лет платформа не пропустит.',
  how: 'Проверьте дату рождения; если она верна, этого ученика пока заводить нельзя.',
  fix: 'none',
  check(row, _key, _index, setting) {
    if (row.role !== 'student' || row.day === 0 || row.day > setting.today) return false;
    return fullYears(row.day, setting.today) < 10;
  },
  tell(row, key, index, setting) {
    const age = fullYears(row.day, setting.today);
    const years = count(age, 'полный год', 'полных года', 'полных лет');
    return {
      message: `${inCell(row, key, index)}: на ${formatDay(setting.today)} ученику ${years}, а платформа принимает с 10 лет. Проверьте дату.`,
    };
  },
  examples: {
    pass: [sample('Ровно 10 лет', { birthDate: '20.11.2016', grade: '6' }, { today: '2026-11-20' })],
    fail: [sample('Завтра 10 лет', { birthDate: '21.11.2016' }, { today: '2026-11-20' })],
  },
};
export default rule;
