import { count } from '@/utils/text';
import { columnsText, rowsText } from '../say';
import type { SheetRule } from '../rule';

const rule: SheetRule = {
  id: 'row-hidden',
  severity: 'warning',
  scope: 'sheet',
  source: '—',
  title: 'В скрытых строках или столбцах есть данные',
  why: 'Скрытое на экране импорт всё равно прочтёт.',
  how: 'Снимите фильтр и покажите скрытое; лишнее удалите.',
  fix: 'none',
  check(table, _setting, emit) {
    const first = table.present[0]?.column ?? 1;
    const { rows } = table;
    for (let i = 0; i < rows.length; i += 1) {
      const from = rows[i];
      if (!from?.hidden) continue;
      let last = from;
      let many = 1;
      for (
        let next = rows[i + 1];
        next?.hidden === true && next.number === last.number + 1;
        next = rows[i + 1]
      ) {
        last = next;
        many += 1;
        i += 1;
      }
      const text =
        many === 1
          ? `Скрыта ${rowsText(from.number, last.number)}`
          : `Скрыты ${rowsText(from.number, last.number)} (${count(many, 'строка', 'строки', 'строк')})`;
      emit({
        row: from.number,
        column: first,
        value: '',
        message: `${text}, а данные в ${many === 1 ? 'ней' : 'них'} есть. Снимите фильтр или покажите скрытое и проверьте.`,
      });
    }
    const hidden = new Set(table.sheet.hiddenColumns);
    if (hidden.size === 0) return;
    const full = table.present.filter(
      ({ column, index }) => hidden.has(column) && rows.some((row) => row.raw(index) !== ''),
    );
    for (let i = 0; i < full.length; i += 1) {
      const from = full[i];
      if (!from) continue;
      let last = from.column;
      for (let next = full[i + 1]; next?.column === last + 1; next = full[i + 1]) {
        last = next.column;
        i += 1;
      }
      const header = table.header.columns.get(from.key);
      const text = last === from.column ? 'Скрыт' : 'Скрыты';
      emit({
        row: header?.row ?? table.header.bottom,
        column: from.column,
        key: from.key,
        value: header?.title ?? '',
        message: `${text} ${columnsText(from.column, last)}, а данные там есть. Покажите скрытое и проверьте.`,
      });
    }
  },
  examples: {
    pass: [{ text: 'Всё видно', book: {} }],
    fail: [
      { text: 'Скрыта строка 3', book: { hiddenRows: [3] } },
      { text: 'Скрыт столбец B', book: { hiddenColumns: [2] } },
    ],
  },
};
export default rule;
