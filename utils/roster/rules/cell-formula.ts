import { COLUMN_KEYS } from '../columns';
import { addressOf } from '../row';
import { sample, type CellRule } from '../rule';
import { inCell } from '../say';

const rule: CellRule = {
  id: 'cell-formula',
  severity: 'warning',
  scope: 'cell',
  columns: COLUMN_KEYS,
  looksAt: 'cell',
  source: '—',
  title: 'Формула вместо значения',
  why: 'Импорт может прочесть формулу, а не её результат.',
  how: 'Замените формулу её значением.',
  fix: 'safe',
  check(row, _key, index) {
    return row.cell(index)?.formula === true;
  },
  tell(row, key, index) {
    const cell = row.cell(index);
    if (cell?.valueless === true)
      return {
        message: `В ячейке ${addressOf(row, key)} стоит формула, а её значения в файле нет. Откройте файл в Excel и сохраните или впишите значение.`,
      };
    const message =
      row.raw(index) === ''
        ? `В ячейке ${addressOf(row, key)} стоит формула, а видна пустота. Удалите формулу.`
        : `${inCell(row, key, index)} получено формулой. Замените её значением.`;
    return { message, fix: { value: row.mended(index), safe: true } };
  },
  examples: {
    pass: [sample('Значение', { surname: 'Волков' })],
    fail: [
      sample('Формула', { surname: { formula: 'Волков' } }),
      sample('Формула, которая даёт пустоту', { email: { formula: '' } }),
    ],
  },
};
export default rule;
