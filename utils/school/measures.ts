import type { ConsentStatus } from '@/utils/cabinet';
import { CONSENTS, type Measure } from './types';

export interface MeasureWords {
  id: Measure;
  /** Heading of its column: «Верификация». */
  title: string;
  /** «верифицированы»: 12 из 27 … */
  yes: string;
  /** «без верификации»: what the list of those who lack it is called. */
  lacks: string;
  /** «за неделю +14 согласий»: one, few, many. */
  units: readonly [string, string, string];
  /** Who must act where it lacks; decides the colour. */
  actor: 'navigator' | 'student';
}

/** In the order in which tables show them. */
export const MEASURES: readonly MeasureWords[] = [
  {
    id: 'loggedIn',
    title: 'Вход на платформу',
    yes: 'входили',
    lacks: 'не входили на платформу',
    units: ['вход', 'входа', 'входов'],
    actor: 'student',
  },
  {
    id: 'consent',
    title: 'Согласие',
    yes: 'с согласием',
    lacks: 'без согласия',
    units: ['согласие', 'согласия', 'согласий'],
    actor: 'navigator',
  },
  {
    id: 'verified',
    title: 'Верификация',
    yes: 'верифицированы',
    lacks: 'без верификации',
    units: ['верификация', 'верификации', 'верификаций'],
    actor: 'student',
  },
  {
    id: 'profile',
    title: 'Профиль',
    yes: 'с заполненным профилем',
    lacks: 'с незаполненным профилем',
    units: ['профиль', 'профиля', 'профилей'],
    actor: 'student',
  },
  {
    id: 'active',
    title: 'Активность',
    yes: 'активны',
    lacks: 'не активны',
    units: ['активный', 'активных', 'активных'],
    actor: 'student',
  },
  {
    id: 'parent',
    title: 'Родитель',
    yes: 'с родителем на платформе',
    lacks: 'без родителя на платформе',
    units: ['родитель', 'родителя', 'родителей'],
    actor: 'student',
  },
  {
    id: 'diagnostics',
    title: 'Диагностики',
    yes: 'прошли диагностику',
    lacks: 'без диагностики',
    units: ['ученик с диагностикой', 'ученика с диагностикой', 'учеников с диагностикой'],
    actor: 'student',
  },
  {
    id: 'trials',
    title: 'Пробы',
    yes: 'были на пробах',
    lacks: 'без проб',
    units: ['ученик с пробой', 'ученика с пробой', 'учеников с пробой'],
    actor: 'navigator',
  },
  {
    id: 'excursions',
    title: 'Экскурсии',
    yes: 'были на экскурсиях',
    lacks: 'без экскурсий',
    units: ['ученик с экскурсией', 'ученика с экскурсией', 'учеников с экскурсией'],
    actor: 'navigator',
  },
  {
    id: 'masterclasses',
    title: 'Мастер-классы',
    yes: 'были на мастер-классах',
    lacks: 'без мастер-классов',
    units: ['ученик с мастер-классом', 'ученика с мастер-классом', 'учеников с мастер-классом'],
    actor: 'navigator',
  },
  {
    id: 'events',
    title: 'Мероприятия',
    yes: 'есть в списках мероприятий',
    lacks: 'нет в списках мероприятий',
    units: ['записанный', 'записанных', 'записанных'],
    actor: 'navigator',
  },
];

const BY_ID = new Map(MEASURES.map((words) => [words.id, words]));

/** Words of a measure. */
export function measureWords(id: Measure): MeasureWords {
  const words = BY_ID.get(id);
  if (!words) throw new RangeError(`No measure ${id}`);
  return words;
}

/** Code of a status in `SchoolTable.consent`. */
export function consentCode(status: ConsentStatus): number {
  return CONSENTS.indexOf(status) + 1;
}

/** Whether a consent with this code counts as given. */
export function consentGiven(code: number): boolean {
  return code >= 1 && code <= 4;
}
