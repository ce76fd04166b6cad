import { quote, tidySpaces } from '@/utils/text';
import { classInName, classInside, classLabel, parseClass } from './class-text';
import { type Context, type Get, textOf } from './context';
import { mayBeName } from './full-name';
import { fieldOfTitle } from './header';
import { genderHeading } from './roles';
import { teacherInside } from './row-text';
import type { SourceRow, SourceSheet } from './types';

const TOTALS = /^(?:итого|всего|итог|общее количество|количество)(?:\s|[:.,—-]|$)/iu;
/** The cell that names the person. */
function personOf(get: Get): string {
  return tidySpaces(textOf(get('fullName'))) || tidySpaces(textOf(get('surname')));
}

/** Why a row is no person's, or what it tells of the rows below. */
export function oddRow(
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
      const named = classInside(joined) ?? parseClass(classInName(joined) ?? '');
      if (named && named.letter !== '') context.className = classLabel(named);
      return { why: 'строка о руководителе: он учтён для строк ниже', canInclude: false };
    }
    const inside = texts.length === 1 && !mayBeName(only) ? classInside(only) : null;
    const name = texts.length === 1 ? (parseClass(only) ?? (inside?.letter ? inside : null)) : null;
    const gender = texts.length === 1 ? genderHeading(only) : null;
    if (gender !== null) {
      context.gender = gender;
      return { why: `заголовок ${quote(only)}: пол учтён для строк ниже`, canInclude: false };
    }
    if (name) {
      context.className = classLabel(name);
      context.teacher = null;
      context.gender = '';
      return { why: `заголовок класса ${classLabel(name)}: учтён для строк ниже`, canInclude: false };
    }
  }
  const person = personOf(get);
  const given = tidySpaces(`${textOf(get('name'))}${textOf(get('namePatronymic'))}`);
  if (person === '' && given === '') return { why: 'нет фамилии и имени', canInclude: true };
  if (person !== '' && !mayBeName(person))
    return { why: `${quote(person)} не похоже на имя человека`, canInclude: true };
  return null;
}
