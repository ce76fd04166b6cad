import { COLUMN_KEYS, columnTitles, TEMPLATE_HEADER } from '../columns';
import type { SheetRule } from '../rule';

const rule: SheetRule = {
  id: 'column-missing',
  severity: 'error',
  scope: 'sheet',
  source: '—',
  title: 'Нет столбца шаблона',
  why: 'Платформа ждёт все двенадцать столбцов шаблона.',
  how: 'Добавьте столбец с названием из шаблона.',
  fix: 'none',
  check(table, _setting, emit) {
    for (const key of COLUMN_KEYS) {
      if (table.header.columns.has(key)) continue;
      emit({
        row: 0,
        column: 0,
        key,
        value: '',
        message: `На листе нет столбца «${columnTitles[key]}». Добавьте его, как в шаблоне.`,
      });
    }
  },
  examples: {
    pass: [{ text: 'Все столбцы', book: {} }],
    fail: [{ text: 'Нет столбца «Учебный год»', book: { header: TEMPLATE_HEADER.slice(0, 11) } }],
  },
};
export default rule;
