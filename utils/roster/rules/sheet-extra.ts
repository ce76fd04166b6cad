import { count, quote } from '@/utils/text';
import type { FileRule } from '../rule';

const rule: FileRule = {
  id: 'sheet-extra',
  severity: 'warning',
  scope: 'file',
  source: '—',
  title: 'Данные на нескольких листах',
  why: 'Платформа может прочесть только первый лист.',
  how: 'Перенесите всех на один лист или сделайте из листов отдельные файлы.',
  fix: 'none',
  check(book, _setting, emit) {
    for (const table of book.tables.slice(1)) {
      const where = `${table.sheet.hidden ? 'скрытом листе' : 'листе'} ${quote(table.sheet.name.slice(0, 31))}`;
      emit({
        table,
        row: 0,
        column: 0,
        value: '',
        tell: () => ({
          message: `На ${where} тоже есть список, в нём ${count(table.rows.length, 'строка', 'строки', 'строк')}. Перенесите всех на один лист или удалите лишний.`,
        }),
      });
    }
  },
  examples: {
    pass: [
      { text: 'Один лист', book: {} },
      { text: 'На втором листе справочник', book: { second: { header: ['учитель', 'ученик'], rows: [] } } },
      { text: 'На втором листе только названия столбцов', book: { second: { rows: [] } } },
    ],
    fail: [
      {
        text: 'Второй список',
        book: {
          second: {
            rows: [
              { who: 'teacher', cells: { surname: 'Петрова', email: 'p@mail.ru' } },
              { cells: { surname: 'Сомов', letter: 'Б' } },
            ],
          },
        },
      },
    ],
  },
};
export default rule;
