import { formatDay } from '@/utils/text';
import { sample, type CellRule } from '../rule';
import { inCell, safeFix } from '../say';

const rule: CellRule = {
  id: 'birth-date-cell',
  severity: 'warning',
  scope: 'cell',
  columns: ['birthDate'],
  looksAt: 'cell',
  source: 'п. 6',
  title: 'Дата рождения хранится как дата Excel, а не текстом',
  why: 'Внутри файла такая дата хранится числом, и платформа может прочесть не то, что видно на экране.',
  how: 'Запишите дату текстом: ДД.ММ.ГГГГ.',
  fix: 'safe',
  check(row, _key, index) {
    return row.cell(index)?.kind === 'date' && row.birth?.state === 'readable';
  },
  tell(row, key, index) {
    return {
      message: `${inCell(row, key, index)}: это дата Excel, а не текст. Запишите её текстом: ${formatDay(row.day)}.`,
      fix: safeFix(row, index),
    };
  },
  examples: {
    pass: [sample('Текстом', { birthDate: '20.01.2011' })],
    fail: [sample('Дата Excel', { birthDate: { date: '2011-01-20' } })],
  },
};
export default rule;
