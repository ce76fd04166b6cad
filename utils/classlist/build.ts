import type { ColumnKey } from '@/utils/roster';
import { count, plural, quote, tidySpaces } from '@/utils/text';
import { classLabel, parseClass, tidyLetter } from './class-text';
import { mayBeName, splitFullName } from './full-name';
import { fieldOfTitle } from './header';
import { arrange } from './order';
import { rowText, teacherInside } from './read';
import type {
  BuildOptions,
  BuiltCell,
  Draft,
  Field,
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

const TOTALS = /^(?:итого|всего|итог|общее количество|количество)(?:\s|[:.,—-]|$)/iu;
const TEACHER_ROLE =
  /^(?:учитель|педагог|преподаватель|педагог-навигатор|навигатор|классный руководитель)$/iu;
const STUDENT_ROLE = /^(?:ученик|ученица|учащийся|учащаяся|обучающийся|обучающаяся|школьник|школьница)$/iu;

/** What rows above told, good for the rows below until something else is told. */
interface Context {
  className: string | null;
  teacher: string | null;
}

type Get = (field: Field) => SourceCell | undefined;

function getter(row: SourceRow, mapping: Mapping): Get {
  const columns = new Map(
    mapping.fields.filter(({ field }) => field !== 'skip').map(({ field, column }) => [field, column]),
  );
  return (field) => {
    const column = columns.get(field);
    return column === undefined ? undefined : row.cells.get(column);
  };
}

const textOf = (cell: SourceCell | undefined): string => cell?.text ?? '';

function nameParts(
  get: Get,
  notes: string[],
): Pick<Record<ColumnKey, BuiltCell>, 'surname' | 'name' | 'patronymic'> {
  const whole = textOf(get('fullName'));
  if (tidySpaces(whole) !== '') {
    const parts = splitFullName(whole);
    if (parts.note !== undefined) notes.push(parts.note);
    const part = (value: string) => (value === '' ? emptyCell() : built(value, whole, 'mended'));
    return { surname: part(parts.surname), name: part(parts.name), patronymic: part(parts.patronymic) };
  }
  const both = tidySpaces(textOf(get('namePatronymic')));
  const [first = '', ...rest] = both.split(' ');
  return {
    surname: nameCell(textOf(get('surname'))),
    name: both === '' ? nameCell(textOf(get('name'))) : nameCell(first),
    patronymic: both === '' ? patronymicCell(textOf(get('patronymic'))) : patronymicCell(rest.join(' ')),
  };
}

/** Grade and letter of a row: its own cells first, then what stands above, then what the user gave. */
function classOf(
  get: Get,
  context: Context,
  options: BuildOptions,
  notes: string[],
): { grade: BuiltCell; letter: BuiltCell } {
  const letterText = tidySpaces(textOf(get('letter')));
  for (const field of ['class', 'grade', 'letter'] as const) {
    const cell = get(field);
    const text = tidySpaces(textOf(cell));
    if (text === '') continue;
    const parsed = cell?.date ? null : parseClass(text);
    if (parsed && (field !== 'letter' || parsed.letter !== '')) {
      const own = parsed.letter === '' && field !== 'letter' ? tidyLetter(letterText) : parsed.letter;
      const differs =
        letterText !== '' &&
        field !== 'letter' &&
        parsed.letter !== '' &&
        (parseClass(letterText)?.letter ?? tidyLetter(letterText)) !== parsed.letter;
      if (differs) notes.push(`в столбцах класса разное: ${quote(text)} и ${quote(letterText)}`);
      return {
        grade: built(parsed.grade, text),
        letter: built(own, parsed.letter === '' ? letterText : text),
      };
    }
    if (field !== 'letter') {
      notes.push(`класс ${quote(text)} не читается`);
      return { grade: built(text, text), letter: built(tidyLetter(letterText), letterText) };
    }
  }
  const told = parseClass(context.className ?? options.className ?? '');
  if (!told) return { grade: emptyCell(), letter: built(tidyLetter(letterText), letterText) };
  const origin = context.className === null ? 'constant' : 'proposed';
  return {
    grade: { value: told.grade, origin },
    letter:
      letterText !== ''
        ? built(tidyLetter(letterText), letterText)
        : told.letter === ''
          ? emptyCell()
          : { value: told.letter, origin },
  };
}

function roleOf(text: string): ImportLine['role'] | null {
  const tidy = tidySpaces(text);
  return tidy === '' || STUDENT_ROLE.test(tidy) ? 'ученик' : TEACHER_ROLE.test(tidy) ? 'учитель' : null;
}

/** Why a row is no person's, or what it tells of the rows below. */
function oddRow(
  row: SourceRow,
  sheet: SourceSheet,
  get: Get,
  context: Context,
): { why: string; canInclude: boolean } | null {
  const texts = [...row.cells.values()].map(({ text }) => tidySpaces(text));
  const named = texts.filter((text) => fieldOfTitle(text) !== null).length;
  if (sheet.headerRow !== null && named >= 2 && named * 2 > texts.length)
    return { why: 'повтор заголовка', canInclude: false };
  if (texts.some((text) => TOTALS.test(text))) return { why: 'строка итогов', canInclude: false };
  const [only] = texts;
  if (texts.length <= 2 && only !== undefined) {
    const joined = texts.join(' ');
    const teacher = teacherInside(joined);
    if (teacher !== null) {
      context.teacher = teacher;
      return { why: 'строка о руководителе: он учтён для строк ниже', canInclude: false };
    }
    const name = texts.length === 1 ? parseClass(only) : null;
    if (name) {
      context.className = classLabel(name);
      context.teacher = null;
      return { why: `заголовок класса ${classLabel(name)}: учтён для строк ниже`, canInclude: false };
    }
  }
  const person = tidySpaces(textOf(get('fullName'))) || tidySpaces(textOf(get('surname')));
  const given = tidySpaces(`${textOf(get('name'))}${textOf(get('namePatronymic'))}`);
  if (person === '' && given === '') return { why: 'нет фамилии и имени', canInclude: true };
  if (person !== '' && !mayBeName(person))
    return { why: `${quote(person)} не похоже на имя человека`, canInclude: true };
  return null;
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
  const date = dateCell(get('birthDate'), options.today, sheet.date1904);
  if (date.note !== undefined) notes.push(date.note);
  const gender = genderCell(textOf(get('gender')), names.patronymic.value);
  const roleText = textOf(get('role'));
  const role = roleOf(roleText);
  if (role === null) notes.push(`роль ${quote(roleText)} не узнана: записан учеником`);
  if (row.hidden) notes.push('строка в файле скрыта');
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
  return { line, className, teacher: tidySpaces(textOf(get('teacher'))) || context.teacher };
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
    const context: Context = { className: sheet.classAbove, teacher: sheet.teacherAbove };
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
  const nowhere = drafts.filter(({ className, line }) => className === '' && line.role === 'ученик').length;
  if (nowhere > 0) {
    notes.push(
      `Класс не указан у ${count(nowhere, 'ученика', 'учеников', 'учеников')}: выберите столбец класса или впишите класс для всего списка.`,
    );
  }
  const proposed = drafts.filter(({ line }) => line.cells.gender.origin === 'proposed').length;
  if (proposed > 0) {
    notes.push(
      `Пол ${count(proposed, 'ученика', 'учеников', 'учеников')} ${plural(proposed, 'предложен', 'предложен', 'предложен')} по отчеству: проверьте.`,
    );
  }
  const { lines, classes } = arrange(drafts, options, notes);
  return { lines, left, classes, notes, sourceRows, counts: { lines: lines.length, left: left.length } };
}
