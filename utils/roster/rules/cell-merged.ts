import { count } from '@/utils/text';
import { parseRange } from '@/utils/workbook';
import { rowNumbered } from '../row';
import type { SheetRule } from '../rule';

const rule: SheetRule = {
  id: 'cell-merged',
  severity: 'error',
  scope: 'sheet',
  source: '—',
  title: 'Объединённые ячейки среди данных',
  why: 'В объединённых ячейках значение есть только у первой, остальные для импорта пусты.',
  how: 'Отмените объединение и заполните каждую ячейку.',
  fix: 'none',
  check(table, _setting, emit) {
    const last = table.rows.at(-1)?.number ?? 0;
    if (last === 0 || table.sheet.merges.length === 0) return;
    const strays = new Set(table.stray.map((row) => row.number));
    const ranges = table.sheet.merges.flatMap((text) => {
      const range = parseRange(text.toUpperCase());
      return range ? [{ text, range }] : [];
    });
    for (const { text, range } of ranges) {
      const { left, right, top, bottom } = range;
      if (bottom <= table.header.bottom || top > last || (left === right && top === bottom)) continue;
      if (top === bottom && strays.has(top)) continue;
      const touched = table.present.find(({ column }) => column >= left && column <= right);
      if (!touched) continue;
      const many = (right - left + 1) * (bottom - top + 1);
      // Of a whole column or sheet the count says nothing to anybody.
      const size = many > 1_000 ? '' : ` (${count(many, 'ячейка', 'ячейки', 'ячеек')})`;
      const row = rowNumbered(table.rows, top);
      emit({
        row: top,
        column: left,
        key: touched.column === left ? touched.key : undefined,
        value: row?.raw(touched.index) ?? '',
        tell: () => ({
          message: `Объединены ячейки ${text}${size}: значение есть только в первой. Отмените объединение и заполните каждую.`,
        }),
      });
    }
  },
  examples: {
    pass: [{ text: 'Без объединения', book: {} }],
    fail: [{ text: 'Объединены номер и буква класса', book: { merges: ['J3:K3'] } }],
  },
};
export default rule;
