import { COLUMN_INDEX } from '../columns';
import { sample, type CellRule } from '../rule';
import { inCell } from '../say';
import type { ColumnKey } from '../types';

const SAMPLES: Partial<Record<ColumnKey, string>> = { inn: '7900000000', email: 'test@yandex.ru' };

const rule: CellRule = {
  id: 'sample-row',
  severity: 'error',
  scope: 'cell',
  columns: ['inn', 'email'],
  ruledOut: (row, key, index) => row.mended(index) !== SAMPLES[key],
  source: '—',
  title: 'Осталась строка-образец из шаблона',
  why: 'Образец на платформу попасть не должен.',
  how: 'Удалите строку-образец или впишите в неё настоящие данные.',
  fix: 'none',
  check(row, key, index) {
    if (row.mended(index) !== SAMPLES[key]) return false;
    // Said once a row.
    return key !== 'email' || row.mended(COLUMN_INDEX.inn) !== SAMPLES.inn;
  },
  tell(row, key, index) {
    return {
      message: `${inCell(row, key, index)}: это строка-образец из шаблона. Удалите её или впишите настоящие данные.`,
    };
  },
  examples: {
    pass: [sample('Настоящий адрес', { email: 'test.ivanov@yandex.ru' })],
    fail: [
      sample('Адрес из образца', { email: 'Test@yandex.ru' }, { who: 'teacher' }),
      sample('ИНН из образца', { inn: '7900000000' }),
    ],
  },
};
export default rule;
