import { tidySpaces } from '@/utils/text';
import type { ImportLine } from './types';

const TEACHER_ROLE =
  /^(?:учитель|педагог|преподаватель|педагог-навигатор|навигатор|классный руководитель)$/iu;
const STUDENT_ROLE = /^(?:ученик|ученица|учащийся|учащаяся|обучающийся|обучающаяся|школьник|школьница)$/iu;

/** «ученик», «обучающаяся» and the like. */
export function isStudentRole(text: string): boolean {
  return STUDENT_ROLE.test(tidySpaces(text));
}

/** The role that a list's own word means; an empty one is a student's; null when it is not known. */
export function roleOf(text: string): ImportLine['role'] | null {
  const tidy = tidySpaces(text);
  return tidy === '' || STUDENT_ROLE.test(tidy) ? 'ученик' : TEACHER_ROLE.test(tidy) ? 'учитель' : null;
}

const GENDER_HEADINGS: ReadonlyMap<string, 'М' | 'Ж'> = new Map([
  ['мальчики', 'М'],
  ['юноши', 'М'],
  ['девочки', 'Ж'],
  ['девушки', 'Ж'],
]);

/** What a heading over a part of a list tells of the gender of those under it; null when it is no such heading. */
export function genderHeading(text: string): 'М' | 'Ж' | null {
  return GENDER_HEADINGS.get(tidySpaces(text).toLocaleLowerCase('ru').replace(/[:.]$/u, '')) ?? null;
}
