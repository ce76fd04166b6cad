import { COLUMN_INDEX } from '../columns';
import { sample, type RowRule } from '../rule';
import { inCell } from '../say';

const INN = '7900000000';
const EMAIL = 'test@yandex.ru';

const rule: RowRule = {
  id: 'sample-row',
  severity: 'error',
  scope: 'row',
  source: '—',
  title: 'Осталась строка-образец из шаблона',
  why: 'Образец на платформу попасть не должен.',
  how: 'Удалите строку-образец или впишите в неё настоящие данные.',
  fix: 'none',
  check(row) {
    const inn = row.mended(COLUMN_INDEX.inn) === INN;
    if (!inn && row.mended(COLUMN_INDEX.email) !== EMAIL) return null;
    const key = inn ? 'inn' : 'email';
    return {
      key,
      message: `${inCell(row, key, COLUMN_INDEX[key])}: это строка-образец из шаблона. Удалите её или впишите настоящие данные.`,
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
