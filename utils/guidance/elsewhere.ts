import type { Actor, IssueToken } from '@/utils/audit';
import type { PageReading } from '@/utils/cabinet';
import type { GatheredEvidence } from './evidence';
import { isExtracurricular } from './places';
import { EVENT, STUDENT, counted, listed, number, some } from './words';

/** One matter of another section of the cabinet, as this session has seen it. */
export interface ElsewhereLine {
  id: string;
  /** Ends with the way there: «Загрузить сканы согласий: 5 учеников. «Дашборд» → «Ученики»». */
  text: string;
  actor: Actor;
}

/** What is left in other sections, and which of them this session has not read to the end. */
export interface Elsewhere {
  left: ElsewhereLine[];
  /** One sentence; null when every section was read. */
  unseen: string | null;
}

const STUDENTS = '«Дашборд» → «Ученики»';
const EXTRA = '«Мероприятия» → «Внеурочная деятельность»';
const PRACTICE = '«Мероприятия» → «Практико-ориентированный модуль»';
const PROFILE = '«Профиль»';

/**
 * What this session has seen in sections other than the one on screen. Counts only; a section that was not read to its end
 * is named as such and never passed over in silence.
 * @param enabled checks switched on or off; what is off is not reminded of
 * @param newStudents students that have come since their class was seen first
 */
export function elsewhere(
  evidence: GatheredEvidence,
  { page, section }: Pick<PageReading, 'page' | 'section'>,
  enabled: Partial<Record<IssueToken, boolean>> = {},
  newStudents = 0,
): Elsewhere {
  const left: ElsewhereLine[] = [];
  const unseen: string[] = [];
  const isOn = (token: IssueToken) => enabled[token] ?? true;
  const add = (id: string, actor: Actor, count: number | null, words: (count: number) => string) => {
    if (count !== null && count > 0) left.push({ id, actor, text: words(count) });
  };
  if (page !== 'students') {
    const line = (what: string) => (n: number) => `${what}: ${some(n, STUDENT)}. ${STUDENTS}`;
    if (isOn('consent-upload-required'))
      add('scans', 'navigator', evidence.uploadRequired, line('Загрузить сканы согласий'));
    if (isOn('consent-not-confirmed'))
      add('confirm', 'student', evidence.notConfirmed, line('Попросить подтвердить согласие'));
    if (isOn('not-verified')) add('verify', 'student', evidence.notVerified, line('Пройти верификацию'));
    const { uploadRequired, notConfirmed, notVerified } = evidence;
    if ([uploadRequired, notConfirmed, notVerified].includes(null)) unseen.push(STUDENTS);
    if (page !== 'classes')
      add(
        'logins',
        'navigator',
        newStudents,
        (n) => `Новых учеников: ${number(n)}, выгрузить логины и пароли. «Мои ученики» → «Активные классы»`,
      );
  }
  const events = (here: boolean, id: string, count: number | null, way: string) => {
    if (here || !isOn('not-enrolled') || !isOn('partly-enrolled')) return;
    add(id, 'navigator', count, (n) => `Записать учеников: ${some(n, EVENT)}. ${way}`);
    if (count === null) unseen.push(way);
  };
  const onEvents = page === 'events';
  events(onEvents && isExtracurricular({ section }), 'extra', evidence.extracurricularLeft, EXTRA);
  events(onEvents && /практико/iu.test(section ?? ''), 'practice', evidence.practiceLeft, PRACTICE);
  if (page !== 'profile' && isOn('profile-incomplete')) {
    add(
      'profile',
      'navigator',
      evidence.profileEmpty,
      (n) => `В вашем профиле ${counted(n, 'пустое поле', 'пустых поля', 'пустых полей')}. ${PROFILE}`,
    );
    if (evidence.profileEmpty === null) unseen.push(PROFILE);
  }
  return {
    left,
    unseen: unseen.length > 0 ? `Не прочитано до конца в этом сеансе: ${listed(unseen)}.` : null,
  };
}
