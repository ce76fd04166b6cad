import { count } from '@/utils/text';
import type { Table } from '../model';
import { rowsText } from '../say';
import type { SheetRule } from '../rule';

/** Runs of empty rows between the titles and the last data row. */
function blankRuns(table: Table): [from: number, to: number][] {
  const runs: [number, number][] = [];
  let stray = 0;
  let last = table.header.bottom;
  for (const { number } of table.rows) {
    if (number > last + 1) {
      for (let one = table.stray[stray]; one && one.number < number; one = table.stray[++stray]) {
        if (one.number <= last) continue;
        if (one.number > last + 1) runs.push([last + 1, one.number - 1]);
        last = one.number;
      }
      if (number > last + 1) runs.push([last + 1, number - 1]);
    }
    last = number;
  }
  return runs;
}

const rule: SheetRule = {
  id: 'row-blank',
  severity: 'warning',
  scope: 'sheet',
  source: '—',
  title: 'Пустые строки между данными',
  why: 'На пустой строке импорт может остановиться или выдать ошибку.',
  how: 'Удалите пустые строки.',
  fix: 'none',
  check(table, _setting, emit) {
    const column = table.present[0]?.column ?? 1;
    for (const [from, to] of blankRuns(table)) {
      const many = to - from + 1;
      const text = rowsText(from, to);
      emit({
        row: from,
        column,
        value: '',
        tell: () => ({
          message: `${from === table.header.bottom + 1 ? 'Под названиями столбцов' : 'Между данными'} ${many === 1 ? 'пустая' : 'пустые'} ${text}${many === 1 ? '' : ` (${count(many, 'строка', 'строки', 'строк')})`}. Удалите ${many === 1 ? 'её' : 'их'}.`,
        }),
      });
    }
  },
  examples: {
    pass: [{ text: 'Подряд', book: {} }],
    fail: [
      {
        text: 'Пустая строка под названиями',
        book: { rows: [null, { who: 'teacher', cells: {} }, { cells: {} }] },
      },
      { text: 'Пустая строка', book: { rows: [{ who: 'teacher', cells: {} }, null, { cells: {} }] } },
      {
        text: 'Три подряд',
        book: { rows: [{ who: 'teacher', cells: {} }, null, null, null, { cells: {} }] },
      },
    ],
  },
};
export default rule;
