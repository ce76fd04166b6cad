import { quote } from '@/utils/text';
import { cellAddress } from '@/utils/workbook';
import { columnTitles, TEMPLATE_HEADER } from '../columns';
import type { SheetRule } from '../rule';

const rule: SheetRule = {
  id: 'column-duplicate',
  severity: 'error',
  scope: 'sheet',
  source: '—',
  title: 'Столбец стоит дважды',
  why: 'Из двух одинаковых столбцов платформа возьмёт один, и неизвестно какой.',
  how: 'Оставьте один из столбцов, второй удалите.',
  fix: 'none',
  check({ header }, _setting, emit) {
    for (const { key, column, row, title } of header.duplicates) {
      const first = header.columns.get(key);
      const there = first ? cellAddress(first.row, first.column) : '';
      emit({
        row,
        column,
        key,
        value: title,
        tell: () => ({
          message: `В ячейке ${cellAddress(row, column)} ${quote(title)}: столбец «${columnTitles[key]}» уже есть в ${there}. Оставьте один из них.`,
          related: [there],
        }),
      });
    }
  },
  examples: {
    pass: [{ text: 'Каждый столбец один раз', book: {} }],
    fail: [{ text: 'Две «Фамилии»', book: { header: [...TEMPLATE_HEADER, 'Фамилия'] } }],
  },
};
export default rule;
