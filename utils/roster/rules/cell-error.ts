import { COLUMN_KEYS } from '../columns';
import { holdsError } from '../mend/values';
import { sample, type CellRule } from '../rule';
import { inCell } from '../say';

const rule: CellRule = {
  id: 'cell-error',
  severity: 'error',
  scope: 'cell',
  columns: COLUMN_KEYS,
  looksAt: 'cell',
  source: '—',
  title: 'Ошибка Excel в ячейке',
  why: 'Вместо значения в ячейке стоит ошибка формулы.',
  how: 'Впишите настоящее значение.',
  fix: 'none',
  check(row, _key, index) {
    return holdsError(row.cell(index));
  },
  tell(row, key, index) {
    return {
      message: `${inCell(row, key, index)}: это ошибка Excel, а не значение. Впишите значение.`,
    };
  },
  examples: {
    pass: [sample('Значение', { surname: 'Волков' })],
    fail: [sample('#Н/Д', { surname: { error: '#N/A' } }), sample('#ССЫЛКА!', { grade: { error: '#REF!' } })],
  },
};
export default rule;
