import { fold } from '../tree';
import type { ConsentStatus } from '../types';

const pupil = '(?:учеником|ученицей|обучающимся|учащимся|ребенком)';
const teacher = '(?:педагогом|учителем|навигатором)';
const parent = '(?:родител(?:ем|ями)|законным представителем)';
const pupils = '(?:ученик|ученица|обучающийся|учащийся|ребенок)';
const self = '(?: (?:лично|самим|самостоятельно))?';

/** The document's five statuses, in its words and in near ones; folded text. */
const statuses: readonly [ConsentStatus, RegExp][] = (
  [
    [
      'not-confirmed-by-student',
      `не\\s*подтвержден[оаы]?${self} ${pupil}|${pupils} (?:еще |пока )?не подтвердил|(?:ожидает(?:ся)?|ждет) подтверждени[яе] (?:от )?(?:${pupil}|ученика|обучающегося|учащегося)`,
    ],
    [
      'upload-required',
      '(?:необходимо|требуется|нужно|надо) (?:загрузить|подгрузить|загрузка)|необходима загрузка',
    ],
    [
      'uploaded-by-teacher',
      `(?<!не\\s?)(?:загружен[оаы]?|подгружен[оаы]?) ${teacher}|(?:педагог|учитель|навигатор) (?:загрузил|подгрузил)|(?<!не )(?:загрузил|подгрузил)а? (?:педагог|учитель|навигатор)`,
    ],
    [
      'confirmed-by-parent',
      `(?<!не\\s?)подтвержден[оаы]? ${parent}|(?:родитель|представитель) подтвердил|(?<!не )подтвердила? (?:родитель|законный представитель)`,
    ],
    [
      'confirmed-by-student',
      `(?<!не\\s?)подтвержден[оаы]?${self} ${pupil}|${pupils} подтвердил|(?<!не )подтвердила? ${pupils}`,
    ],
  ] as const
).map(([status, words]) => [status, new RegExp(words)]);

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
