import { quote } from '@/utils/text';
import { cellAddress } from '@/utils/workbook';
import { COLUMN_INDEX, TEMPLATE_HEADER } from '../columns';
import type { SheetRule } from '../rule';

const rule: SheetRule = {
  id: 'column-order',
  severity: 'warning',
  scope: 'sheet',
  source: '—',
  title: 'Столбцы не в порядке шаблона',
  why: 'Если платформа читает столбцы по порядку, данные попадут не туда.',
  how: 'Расставьте столбцы, как в шаблоне.',
  fix: 'none',
  check({ header, present }, _setting, emit) {
    let last = -1;
    for (const { key, column } of present) {
      const index = COLUMN_INDEX[key];
      const cell = header.columns.get(key);
      if (index < last && cell) {
        const right = present.map((one) => one.index).sort((a, b) => a - b);
        emit({
          row: cell.row,
          column,
          key,
          value: cell.title,
          tell: () => ({
            message: `В ячейке ${cellAddress(cell.row, column)} ${quote(cell.title)}: столбец стоит не на своём месте. Порядок шаблона: ${right.map((i) => TEMPLATE_HEADER[i] ?? '').join(', ')}.`,
          }),
        });
        return;
      }
      last = index;
    }
  },
  examples: {
    pass: [
      { text: 'Порядок шаблона', book: {} },
      { text: 'Лишний столбец порядку не мешает', book: { header: [...TEMPLATE_HEADER, 'Телефон'] } },
    ],
    fail: [
      {
        text: 'Имя раньше фамилии',
        book: {
          header: TEMPLATE_HEADER.map((title) =>
            title === 'Имя' ? 'Фамилия' : title === 'Фамилия' ? 'Имя' : title,
          ),
        },
      },
    ],
  },
};
export default rule;
