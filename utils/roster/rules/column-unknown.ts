import { quote } from '@/utils/text';
import { cellAddress } from '@/utils/workbook';
import { TEMPLATE_HEADER } from '../columns';
import type { SheetRule } from '../rule';

const rule: SheetRule = {
  id: 'column-unknown',
  severity: 'info',
  scope: 'sheet',
  source: '—',
  title: 'Столбца нет в шаблоне',
  why: 'В шаблоне двенадцать столбцов; что платформа сделает с лишним, неизвестно.',
  how: 'Удалите столбец, если он не нужен.',
  fix: 'none',
  check({ header }, _setting, emit) {
    for (const { column, row, title } of header.unknown) {
      emit({
        row,
        column,
        value: title,
        tell: () => ({
          message: `В ячейке ${cellAddress(row, column)} ${quote(title)}: такого столбца в шаблоне нет. Удалите его, если он не нужен.`,
        }),
      });
    }
  },
  examples: {
    pass: [{ text: 'Только столбцы шаблона', book: {} }],
    fail: [{ text: 'Столбец «Телефон»', book: { header: [...TEMPLATE_HEADER, 'Телефон'] } }],
  },
};
export default rule;
