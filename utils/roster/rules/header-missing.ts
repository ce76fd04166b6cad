import { columnTitles, COLUMN_KEYS } from '../columns';
import type { FileRule } from '../rule';

const rule: FileRule = {
  id: 'header-missing',
  severity: 'error',
  scope: 'file',
  source: '—',
  title: 'Не найдена строка с названиями столбцов',
  why: 'Без названий нельзя понять, что в каком столбце.',
  how: 'Скопируйте в первую строку названия столбцов из шаблона.',
  fix: 'none',
  check(book, _setting, emit) {
    if (book.trouble !== null || book.tables.length > 0) return;
    const looked = COLUMN_KEYS.map((key) => `«${columnTitles[key]}»`).join(', ');
    emit({
      row: 0,
      column: 0,
      value: '',
      tell: () => ({
        message: `Ни на одном листе в первых 20 строках нет названий столбцов. Искали: ${looked}. Скопируйте их из шаблона в первую строку.`,
      }),
    });
  },
  examples: {
    pass: [{ text: 'Названия на месте', book: {} }],
    fail: [{ text: 'Названий нет', book: { header: [] } }],
  },
};
export default rule;
