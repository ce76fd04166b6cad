import { cellAddress } from '@/utils/workbook';
import type { SheetRule } from '../rule';

const rule: SheetRule = {
  id: 'header-offset',
  severity: 'warning',
  scope: 'sheet',
  source: '—',
  title: 'Названия столбцов не в первой строке',
  why: 'В шаблоне названия стоят в первой строке, данные начинаются со второй.',
  how: 'Удалите строки над названиями столбцов.',
  fix: 'none',
  check({ header, present }, _setting, emit) {
    const first = present[0];
    if (header.bottom === 1 || !first) return;
    const cell = header.columns.get(first.key);
    const where =
      header.top === header.bottom ? `в строке ${header.top}` : `в строках ${header.top}–${header.bottom}`;
    emit({
      row: cell?.row ?? header.top,
      column: first.column,
      key: first.key,
      value: cell?.title ?? '',
      tell: () => ({
        message: `Названия столбцов начинаются с ячейки ${cellAddress(cell?.row ?? header.top, first.column)} (${where}), а должны стоять в строке 1, одной строкой. Удалите лишние строки.`,
      }),
    });
  },
  examples: {
    pass: [{ text: 'В первой строке', book: {} }],
    fail: [{ text: 'В третьей строке', book: { headerRow: 3 } }],
  },
};
export default rule;
