import { COLUMN_INDEX } from '../columns';
import { addressOf } from '../row';
import type { RosterRow } from '../model';
import { sample, type RowRule, type Telling } from '../rule';
import { inCell } from '../say';

function tell(row: RosterRow, expected: 'М' | 'Ж'): Telling {
  const patronymic = row.mended(COLUMN_INDEX.patronymic).slice(0, 60);
  const kind = expected === 'М' ? 'мужское' : 'женское';
  return {
    message: `${inCell(row, 'gender', COLUMN_INDEX.gender)}, а отчество «${patronymic}» ${kind}. Проверьте, что из них верно.`,
    related: [addressOf(row, 'patronymic')],
  };
}

const rule: RowRule = {
  id: 'name-gender',
  severity: 'warning',
  scope: 'row',
  source: '—',
  title: 'Пол не подходит к отчеству',
  why: 'Скорее всего, ошибка в поле или в отчестве.',
  how: 'Проверьте пол и отчество.',
  fix: 'none',
  check(row, setting) {
    const gender = row.mended(COLUMN_INDEX.gender);
    if (gender !== 'М' && gender !== 'Ж') return null;
    const expected = setting.names.gender(row.id(COLUMN_INDEX.patronymic));
    if (expected === null || expected === gender) return null;
    return { key: 'gender', tell: () => tell(row, expected) };
  },
  examples: {
    pass: [
      sample('Сходится', { gender: 'М', patronymic: 'Ильич' }),
      sample('Отчество о поле не говорит', { gender: 'Ж', patronymic: '—' }),
      sample('Гасан оглы', { gender: 'М', patronymic: 'Гасан оглы' }),
    ],
    fail: [
      sample('-вич и Ж', { gender: 'Ж', patronymic: 'Артёмович' }),
      sample('-вна и М', { gender: 'М', patronymic: 'Юрьевна' }),
    ],
  },
};
export default rule;
