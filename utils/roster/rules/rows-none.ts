import type { SheetRule } from '../rule';

const rule: SheetRule = {
  id: 'rows-none',
  severity: 'error',
  scope: 'sheet',
  source: '—',
  title: 'Названия есть, а людей нет',
  why: 'В файле нечего импортировать.',
  how: 'Впишите учителя и его учеников под названиями столбцов.',
  fix: 'none',
  check(table, _setting, emit) {
    if (table.rows.length > 0) return;
    emit({
      row: 0,
      column: 0,
      value: '',
      tell: () => ({
        message: 'Под названиями столбцов нет ни одной строки. Впишите учителя и его учеников.',
      }),
    });
  },
  examples: {
    pass: [{ text: 'Есть строки', book: {} }],
    fail: [{ text: 'Только названия', book: { rows: [] } }],
  },
};
export default rule;
