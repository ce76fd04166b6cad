import { quote } from '@/utils/text';
import { TEMPLATE_HEADER } from '../columns';
import type { SheetRule } from '../rule';

const WHAT = {
  header: 'названия столбцов повторяются',
  numbers: 'номера столбцов',
  total: 'строка итогов',
  note: 'надпись, а не данные человека',
} as const;

const rule: SheetRule = {
  id: 'row-stray',
  severity: 'warning',
  scope: 'sheet',
  source: '—',
  title: 'Посторонняя строка среди данных',
  why: 'Каждую строку импорт считает человеком: и «Итого», и повтор названий.',
  how: 'Удалите строку.',
  fix: 'none',
  check(table, _setting, emit) {
    for (const { number, column, text, why } of table.stray) {
      emit({
        row: number,
        column,
        value: text,
        tell: () => ({ message: `В строке ${number} ${quote(text)}: ${WHAT[why]}. Удалите эту строку.` }),
      });
    }
  },
  examples: {
    pass: [{ text: 'Только люди', book: {} }],
    fail: [
      {
        text: 'Итоги',
        book: { rows: [{ who: 'teacher', cells: {} }, { cells: {} }, ['', '', '', '', 'Итого', '1']] },
      },
      {
        text: 'Названия ещё раз',
        book: { rows: [{ who: 'teacher', cells: {} }, TEMPLATE_HEADER, { cells: {} }] },
      },
    ],
  },
};
export default rule;
