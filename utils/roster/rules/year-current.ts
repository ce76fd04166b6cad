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
  check(row, key, index, setting) {
    const year = row.mended(index);
    if (row.tidy(index) === '' || !isYearText(year)) return null;
    if (!setting.acceptedYears.includes(year)) {
      return {
        message: `${inCell(row, key, index)}: это не нынешний учебный год. Впишите ${setting.acceptedYears.join(' или ')}.`,
        fix: reviewFix(setting.offeredYear),
      };
    }
    if (!setting.summer) return null;
    return {
      severity: 'warning',
      message: `${inCell(row, key, index)}: летом платформа переходит с ${setting.acceptedYears.join(' на ')}. Уточните у территориального администратора, какой год ставить.`,
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
