import { fold } from '../tree';
import type { ConsentStatus } from '../types';

/** The document's five statuses, in its words and in near ones; folded text. */
const statuses: readonly [ConsentStatus, RegExp][] = [
  [
    'not-confirmed-by-student',
    /не\s*подтвержден[оаы]?(?: лично)? (?:учеником|обучающимся|учащимся)|(?:ученик|обучающийся|учащийся) не подтвердил|ожидает подтверждения учеником/,
  ],
  [
    'upload-required',
    /необходимо (?:загрузить|подгрузить)|(?:требуется|нужно) (?:загрузить|подгрузить|загрузка)/,
  ],
  ['uploaded-by-teacher', /(?<!не\s?)(?:загружен[оаы]?|подгружен[оаы]?) (?:педагогом|учителем|навигатором)/],
  ['confirmed-by-parent', /(?<!не\s?)подтвержден[оаы]? (?:родител(?:ем|ями)|законным представителем)/],
  ['confirmed-by-student', /(?<!не\s?)подтвержден[оаы]?(?: лично)? (?:учеником|обучающимся|учащимся)/],
];

/** Statuses that a text names: none, one, or several when it is a legend. */
export function consentsIn(text: string): ConsentStatus[] {
  if (text.length > 600) return [];
  const folded = fold(text);
  if (!/подтвер|гру[зж]/.test(folded)) return [];
  return statuses.filter(([, words]) => words.test(folded)).map(([status]) => status);
}

/** The one status a short text states, with nothing around it that could turn its meaning. */
export function consentOf(text: string): ConsentStatus | null {
  if (text.length > 160) return null;
  const [only, ...rest] = consentsIn(text);
  return only && rest.length === 0 ? only : null;
}

/** Whether a status is shown by a tick. */
export const consentIsThere = (status: ConsentStatus): boolean =>
  status === 'uploaded-by-teacher' ||
  status === 'confirmed-by-parent' ||
  status === 'confirmed-by-student' ||
  status === 'present';

/** The five statuses as the platform writes them, and the two that a bare icon gives. */
export const CONSENT_LABELS: Readonly<Record<ConsentStatus, string>> = {
  'uploaded-by-teacher': 'Загружено педагогом',
  'confirmed-by-parent': 'Подтверждено родителем',
  'confirmed-by-student': 'Подтверждено учеником',
  present: 'Есть (статус не прочитан)',
  'upload-required': 'Необходимо загрузить',
  'not-confirmed-by-student': 'Не подтверждено учеником',
  absent: 'Нет (статус не прочитан)',
};
