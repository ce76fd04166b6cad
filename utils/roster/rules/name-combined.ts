import { quote } from '@/utils/text';
import { COLUMN_INDEX } from '../columns';
import { repeatedInSurname, splitCombined, splitFix } from '../mend/full-name';
import { sample, type RowRule } from '../rule';
import type { RosterRow } from '../model';
import { fixWhenTold, inCell, reviewFix } from '../say';

function repeated(row: RosterRow): ReturnType<RowRule['check']> {
  const surname = repeatedInSurname(row);
  if (surname === null) return null;
  return {
    key: 'surname',
    severity: 'warning',
    message: `${inCell(row, 'surname', COLUMN_INDEX.surname)}: здесь нужна только фамилия, имя и отчество уже стоят в своих столбцах. Оставьте ${quote(surname)}.`,
    fix: reviewFix(surname),
  };
}

const rule: RowRule = {
  id: 'name-combined',
  severity: 'error',
  scope: 'row',
  source: '—',
  title: 'ФИО в одной ячейке',
  why: 'Фамилия, имя и отчество нужны в трёх столбцах.',
  how: 'Разнесите ФИО по столбцам «Фамилия», «Имя», «Отчество».',
  fix: 'review',
  check(row) {
    const split = splitCombined(row);
    if (!split) return repeated(row);
    const { key } = split;
    if (key !== 'surname' && key !== 'name' && key !== 'patronymic') return null;
    const parts = [split.surname, split.name, split.patronymic].filter((part) => part !== '').join(' | ');
    return {
      key,
      message: `${inCell(row, key, COLUMN_INDEX[key])}: всё имя стоит в одной ячейке. Разнесите его по столбцам: ${parts.slice(0, 80).replace(/\.$/u, '')}.`,
      fix: fixWhenTold(() => splitFix(row, split, key)),
    };
  },
  examples: {
    pass: [
      sample('По столбцам', {}),
      sample('Двойная фамилия', { surname: 'Гасан Заде' }),
      sample('Отчество из двух слов', { patronymic: 'Гасан оглы' }),
    ],
    fail: [
      sample('Всё в фамилии', { surname: 'Волков Иван Артёмович', name: '', patronymic: '' }),
      sample('Всё в имени', { surname: '', name: 'Волков Иван', patronymic: '' }),
    ],
  },
};
export default rule;
