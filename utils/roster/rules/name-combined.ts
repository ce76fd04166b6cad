import { quote } from '@/utils/text';
import { COLUMN_INDEX } from '../columns';
import { repeatedName, splitCombined, splitFix } from '../mend/full-name';
import { sample, type RowRule } from '../rule';
import type { RosterRow } from '../model';
import { inCell, isTold, reviewFix } from '../say';

const ONLY = { surname: 'нужна только фамилия', name: 'нужно только имя' } as const;

function repeated(row: RosterRow): ReturnType<RowRule['check']> {
  const found = repeatedName(row);
  if (found === null) return null;
  const { key, rest } = found;
  const remedy =
    rest === null
      ? 'а стоит и то, чему место в других столбцах. Проверьте все три'
      : `остальное уже стоит в своих столбцах. Оставьте ${quote(rest)}`;
  return {
    key,
    severity: 'warning',
    message: `${inCell(row, key, COLUMN_INDEX[key])}: здесь ${ONLY[key]}, ${remedy}.`,
    fix: rest === null ? undefined : reviewFix(rest),
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
      fix: isTold() ? splitFix(row, split, key) : undefined,
    };
  },
  examples: {
    pass: [
      sample('По столбцам', {}),
      sample('Двойная фамилия', { surname: 'Гасан Заде' }),
      sample('Отчество из двух слов', { patronymic: 'Гасан оглы' }),
      sample('Имя из двух слов', { surname: 'Нгуен Ван', name: 'Мария Луиза' }),
    ],
    fail: [
      sample('Всё в фамилии', { surname: 'Волков Иван Артёмович', name: '', patronymic: '' }),
      sample('Всё в имени', { surname: '', name: 'Волков Иван', patronymic: '' }),
      sample('Отчество ещё и в имени', { name: 'Иван Артёмович', patronymic: 'Артёмович' }),
    ],
  },
};
export default rule;
