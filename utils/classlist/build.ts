import type { ColumnKey } from '@/utils/roster';
import { count, quote, tidySpaces } from '@/utils/text';
import { classLabel } from './class-text';
import { type Context, type Get, getter, textOf } from './context';
import { personText, splitFullName } from './full-name';
import { oddRow } from './odd-row';
import { arrange } from './order';
import { roleOf } from './roles';
import { carriesClass, classOf } from './row-class';
import { rowText } from './row-text';
import type {
  BuildOptions,
  BuiltCell,
  Draft,
  ImportBuild,
  ImportLine,
  LeftRow,
  Mapping,
  SourceCell,
  SourceRow,
  SourceSheet,
} from './types';
import {
  built,
  codeCell,
  constant,
  dateCell,
  emailCell,
  emptyCell,
  genderCell,
  nameCell,
  patronymicCell,
  textCell,
} from './values';

function nameParts(
  get: Get,
  notes: string[],
): Pick<Record<ColumnKey, BuiltCell>, 'surname' | 'name' | 'patronymic'> {
  const whole = textOf(get('fullName'));
  if (tidySpaces(whole) !== '') {
    const parts = splitFullName(whole);
    if (parts.note !== undefined) notes.push(parts.note);
    const { remark } = personText(whole);
    if (remark !== '') notes.push(`при имени пометка ${quote(remark)}`);
    // A part that stands in the cell as it is was only split off.
    const part = (value: string): BuiltCell =>
      value === '' ? emptyCell() : built(value, whole, whole.includes(value) ? 'as-is' : 'mended');
    // «Фамилия, имя» in one column, the patronymic in its own.
    const own = patronymicCell(textOf(get('patronymic')));
    return {
      surname: part(parts.surname),
      name: part(parts.name),
      patronymic: parts.patronymic === '' ? own : part(parts.patronymic),
    };
  }
  const both = tidySpaces(textOf(get('namePatronymic')));
  const [first = '', ...rest] = both.split(' ');
  return {
    surname: nameCell(textOf(get('surname'))),
    name: both === '' ? nameCell(textOf(get('name'))) : nameCell(first),
    patronymic: both === '' ? patronymicCell(textOf(get('patronymic'))) : patronymicCell(rest.join(' ')),
  };
}

/** The birth date as one cell: its own column, three columns for day, month and year, or behind the name. */
function birthCell(get: Get): SourceCell | undefined {
  const own = get('birthDate');
  if (own && tidySpaces(own.text) !== '') return own;
  const [day, month, year] = (['birthDay', 'birthMonth', 'birthYear'] as const).map((field) =>
    tidySpaces(textOf(get(field))),
  );
  const text =
    day && month && year
      ? /^\d+$/u.test(month)
        ? `${day.padStart(2, '0')}.${month.padStart(2, '0')}.${year}`
        : `${day} ${month} ${year}`
      : personText(textOf(get('fullName'))).birth;
  return text === '' ? own : { text, number: null, date: false };
}

function draftOf(
  row: SourceRow,
  sheet: SourceSheet,
  get: Get,
  context: Context,
  options: BuildOptions,
): Draft {
  const notes: string[] = [];
  const names = nameParts(get, notes);
  const { grade, letter } = classOf(get, context, options, notes);
  const date = dateCell(birthCell(get), options.today, sheet.date1904);
  if (date.note !== undefined) notes.push(date.note);
  const gender = genderCell(textOf(get('gender')), names.patronymic.value, context.gender);
  const roleText = textOf(get('role'));
  const role = roleOf(roleText);
  if (role === null) notes.push(`роль ${quote(roleText)} не узнана: записан учеником`);
  if (row.hidden) notes.push('строка в файле скрыта');
  const left = [...row.cells.values()].find(({ text }) => /(?:^|[\s(])(?:выбыл|отчислен)/iu.test(text));
  if (left) notes.push(`в строке ${quote(tidySpaces(left.text))}: проверьте, учится ли`);
  const own = (field: 'inn' | 'kpp' | 'year', value: string): BuiltCell => {
    const text = textOf(get(field));
    return tidySpaces(text) === '' ? constant(value) : field === 'year' ? textCell(text) : codeCell(text);
  };
  const line: ImportLine = {
    role: role ?? 'ученик',
    cells: {
      inn: own('inn', options.inn),
      kpp: own('kpp', options.kpp),
      role: roleText === '' ? constant('ученик') : built(role ?? 'ученик', roleText),
      email: emailCell(textOf(get('email'))),
      ...names,
      gender,
      birthDate: date.cell,
      grade,
      letter,
      year: own('year', options.year),
    },
    source: { sheet: sheet.name, row: row.number },
    notes,
  };
  const className = classLabel({ grade: grade.value, letter: letter.value });
  return {
    line,
    className,
    teacher: tidySpaces(textOf(get('teacher'))) || context.teacher,
    teacherEmail: tidySpaces(textOf(get('teacherEmail'))),
  };
}

/** Empty patronymics become «—» only where the list tells patronymics of others; otherwise nobody knows them. */
function fillPatronymics(drafts: readonly Draft[], notes: string[]): void {
  const students = drafts.filter(({ line }) => line.role === 'ученик');
  const lacking = students.filter(({ line }) => line.cells.patronymic.value === '');
  if (lacking.length === 0) return;
  if (lacking.length * 2 > students.length) {
    notes.push(
      `Отчеств нет у ${count(lacking.length, 'ученика', 'учеников', 'учеников')} из ${students.length}: похоже, в списке их не писали. Впишите их, иначе импорт не пройдёт (п. 5).`,
    );
    return;
  }
  for (const { line } of lacking) {
    if (line.cells.name.value === '') continue;
    line.cells.patronymic = { value: '—', origin: 'proposed' };
    line.notes.push('отчества в списке нет, поставлено «—»: проверьте');
  }
}

/**
 * Makes the lines of the import file. Every source row ends in a line or in `left` with the reason.
 * @param sheets each with the mapping that the user has looked at
 */
export function buildImport(
  sheets: readonly { sheet: SourceSheet; mapping: Mapping }[],
  options: BuildOptions,
): ImportBuild {
  const drafts: Draft[] = [];
  const left: LeftRow[] = [];
  const notes: string[] = [];
  const include = new Set(options.include);
  let sourceRows = 0;
  for (const { sheet, mapping } of sheets) {
    const context: Context = {
      className: sheet.classAbove,
      teacher: sheet.teacherAbove,
      gender: '',
      carries: carriesClass(sheet, mapping),
      carried: null,
    };
    for (const row of sheet.rows) {
      sourceRows += 1;
      const get = getter(row, mapping);
      const odd = oddRow(row, sheet, get, context);
      const forced = include.has(`${sheet.name}!${row.number}`);
      if (odd && !(forced && odd.canInclude)) {
        left.push({ sheet: sheet.name, row: row.number, text: rowText(row), ...odd });
        continue;
      }
      const draft = draftOf(row, sheet, get, context, options);
      const grade = Number(draft.line.cells.grade.value);
      if (!forced && draft.line.role === 'ученик' && grade >= 1 && grade <= 5) {
        const why = `класс ${draft.className}: импорт принимает только классы с 6 по 11 (п. 8)`;
        left.push({ sheet: sheet.name, row: row.number, text: rowText(row), why, canInclude: true });
        continue;
      }
      drafts.push(draft);
    }
  }
  fillPatronymics(drafts, notes);
  const carried = drafts.filter(
    ({ line }) => line.cells.grade.origin === 'proposed' && line.role === 'ученик',
  );
  if (carried.length > 0 && sheets.some(({ sheet, mapping }) => carriesClass(sheet, mapping))) {
    notes.push(
      `Класс ${count(carried.length, 'ученика', 'учеников', 'учеников')} взят из строки выше, где он назван: проверьте.`,
    );
  }
  const nowhere = drafts.filter(({ className, line }) => className === '' && line.role === 'ученик').length;
  if (nowhere > 0) {
    notes.push(
      `Класс не указан у ${count(nowhere, 'ученика', 'учеников', 'учеников')}: выберите столбец класса или впишите класс для всего списка.`,
    );
  }
  const proposed = drafts.filter(({ line }) => line.cells.gender.origin === 'proposed').length;
  if (proposed > 0) {
    notes.push(`Пол ${count(proposed, 'ученика', 'учеников', 'учеников')} предложен по отчеству: проверьте.`);
  }
  const { lines, classes } = arrange(drafts, options, notes);
  return { lines, left, classes, notes, sourceRows, counts: { lines: lines.length, left: left.length } };
}
