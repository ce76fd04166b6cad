import { quote } from '@/utils/text';
import { COLUMN_INDEX } from '../columns';
import { type FullName, type Repeated, repeatedName, splitCombined, splitFix } from '../mend/full-name';
import { sample, type RowRule, type Telling } from '../rule';
import type { RosterRow } from '../model';
import { inCell, reviewFix } from '../say';

const ONLY = { surname: 'нужна только фамилия', name: 'нужно только имя' } as const;

function tellSplit(row: RosterRow, split: FullName): Telling {
  const { key, surname, name, patronymic } = split;
  const parts = [surname, name, patronymic].filter((part) => part !== '').join(' | ');
  return {
    message: `${inCell(row, key, COLUMN_INDEX[key])}: всё имя стоит в одной ячейке. Разнесите его по столбцам: ${parts.slice(0, 80).replace(/\.$/u, '')}.`,
    fix: splitFix(row, split, key),
  };
}

function tellRepeated(row: RosterRow, { key, rest }: Repeated): Telling {
  const remedy =
    rest === null
      ? 'а стоит и то, чему место в других столбцах. Проверьте все три'
      : `остальное уже стоит в своих столбцах. Оставьте ${quote(rest)}`;
  return {
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
    if (split) return { key: split.key, tell: () => tellSplit(row, split) };
    const found = repeatedName(row);
    return found && { key: found.key, severity: 'warning', tell: () => tellRepeated(row, found) };
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
