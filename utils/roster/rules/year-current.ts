import { isYearText } from '../mend/year';
import { sample, type CellRule } from '../rule';
import { inCell, reviewFix } from '../say';

const rule: CellRule = {
  id: 'year-current',
  severity: 'error',
  scope: 'cell',
  columns: ['year'],
  looksAt: 'cell',
  source: 'п. 10',
  title: 'Учебный год не нынешний',
  why: 'Учеников заводят в нынешний учебный год; летом платформа переходит на класс старше, и какой год она примет, неизвестно.',
  how: 'Впишите нынешний учебный год; летом спросите территориального администратора, перешла ли платформа.',
  fix: 'review',
  check(row, _key, index, setting) {
    const year = row.mended(index);
    if (row.tidy(index) === '' || !isYearText(year)) return false;
    if (!setting.acceptedYears.includes(year)) return true;
    return setting.summer ? 'warning' : false;
  },
  tell(row, key, index, setting) {
    const begin = inCell(row, key, index);
    const { acceptedYears, offeredYear } = setting;
    if (acceptedYears.includes(row.mended(index)))
      return {
        message: `${begin}: летом платформа переходит с ${acceptedYears.join(' на ')}. Уточните у территориального администратора, какой год ставить.`,
      };
    return {
      message: `${begin}: это не нынешний учебный год. Впишите ${acceptedYears.join(' или ')}.`,
      fix: reviewFix(offeredYear),
    };
  },
  examples: {
    pass: [sample('Нынешний', { year: '2026-2027' })],
    fail: [
      sample('Прошлый', { year: '2025-2026' }),
      sample('Летом', { year: '2026-2027' }, { today: '2027-07-01' }),
    ],
  },
};
export default rule;
