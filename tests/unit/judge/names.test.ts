import { expect, it } from 'vitest';
import { besideName } from '@/utils/judge/names';

it.each([
  ['Импорт 9А.xlsx', 'Импорт 9А — исправлено.xlsx'],
  ['ИМПОРТ.XLSX', 'ИМПОРТ — исправлено.xlsx'],
  ['С макросами.xlsm', 'С макросами — исправлено.xlsm'],
  ['Под старым именем.xls', 'Под старым именем — исправлено.xlsx'],
  ['Импорт — исправлено.xlsx', 'Импорт — исправлено.xlsx'],
  ['без окончания', 'без окончания — исправлено.xlsx'],
  ['.xlsx', 'файл — исправлено.xlsx'],
])('%s is mended into %s', (name, mended) => {
  expect(besideName(name, 'исправлено')).toBe(mended);
});
