import { count } from '@/utils/text';
import type { Table } from '../model';
import { isBlank } from '../row';
import { columnsText, rowsText } from '../say';
import type { SheetRule } from '../rule';

/** Hidden columns with a title, of the template or not, that hold something under it; left to right. */
function hiddenWithData({ sheet, header }: Table): number[] {
  const titled = [...header.columns.values(), ...header.duplicates, ...header.unknown];
  const hidden = new Set(sheet.hiddenColumns);
  const watched = new Set(titled.map(({ column }) => column).filter((column) => hidden.has(column)));
  const full: number[] = [];
  for (const { number, cells } of watched.size > 0 ? sheet.rows : []) {
    if (number <= header.bottom) continue;
    for (const { column, text } of cells)
      if (watched.has(column) && !isBlank(text) && watched.delete(column)) full.push(column);
  }
  return full.sort((x, y) => x - y);
}

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
        tell: () => ({
          message: `${text}, а данные в ${many === 1 ? 'ней' : 'них'} есть. Снимите фильтр или покажите скрытое и проверьте.`,
        }),
      });
    }
    const full = hiddenWithData(table);
    for (let i = 0; i < full.length; i += 1) {
      const from = full[i];
      if (from === undefined) continue;
      let last = from;
      for (let next = full[i + 1]; next === last + 1; next = full[i + 1]) {
        last = next;
        i += 1;
      }
      const key = table.present.find(({ column }) => column === from)?.key;
      const header = key === undefined ? undefined : table.header.columns.get(key);
      const text = last === from ? 'Скрыт' : 'Скрыты';
      emit({
        row: header?.row ?? table.header.bottom,
        column: from,
        key,
        value: header?.title ?? '',
        tell: () => ({
          message: `${text} ${columnsText(from, last)}, а данные там есть. Покажите скрытое и проверьте.`,
        }),
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
