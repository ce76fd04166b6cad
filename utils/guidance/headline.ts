import { checks } from '@/utils/audit';
import type { IssueToken, PageAudit, UnreadToken } from '@/utils/audit';
import type { ClassCardReading, PageReading } from '@/utils/cabinet';
import { plural } from '@/utils/text';
import { cardHeadline } from './card';
import type { Headline } from './types';
import { unreadByFact, waitingFor } from './waiting';
import {
  EVENT,
  type Noun,
  ROW,
  STUDENT,
  agreed,
  counted,
  number,
  ofRead,
  ofSome,
  readSome,
  some,
} from './words';

export interface HeadlineContext {
  reading: Pick<
    PageReading,
    'page' | 'trouble' | 'loading' | 'translated' | 'partial' | 'classes' | 'card' | 'profile'
  >;
  /** ISO date; ages on a student's card are counted from it. */
  today: string;
  /** The class whose page this is, where nothing else was recognised. */
  classHere?: ClassCardReading | null | undefined;
  /** HH:MM of the last reading. */
  readAt: string;
  /** Checks switched on or off in the settings, as given to the audit. */
  enabled: Partial<Record<IssueToken, boolean>> | undefined;
}

/**
 * The one line that can be read aloud: how many wait and for whom, or why that cannot be told. «Всё в порядке» is said
 * only of a complete audit with at least one check on.
 */
export function headline(audit: PageAudit, context: HeadlineContext): Headline {
  const { reading } = context;
  if (reading.page === 'consent-modal') {
    return {
      state: 'matters',
      text: 'На экране окно с согласием на обработку персональных данных: пока оно не подтверждено, доступ ограничен',
    };
  }
  if (audit.rows.length > 0) return ofRows(audit, context);
  if (reading.loading) return { state: 'loading', text: 'Страница загружается, список ещё не появился' };
  if (reading.page === 'student-card' && reading.card) return cardHeadline(reading.card, context.today);
  if (reading.page === 'profile' && reading.profile) return ofProfile(reading.profile);
  if (reading.page === 'classes' && reading.classes.length > 0) return ofClasses(reading.classes);
  if (reading.page === 'other' && context.classHere) {
    return {
      state: 'unread',
      text: `Класс ${context.classHere.name}: согласий и верификации на этой странице не видно`,
    };
  }
  return ofNothing(audit, reading);
}

function ofRows(audit: PageAudit, context: HeadlineContext): Headline {
  const noun = nounOf(audit);
  const { reading } = context;
  if (audit.issueRows > 0) return { state: 'matters', text: ofMatters(audit, noun, reading.partial) };
  if (activeOn(audit, context).length === 0) {
    return { state: 'info', text: 'Проверки для этой страницы выключены в настройках' };
  }
  if (reading.translated) {
    return {
      state: 'unread',
      text: 'Страница переведена браузером: дел не найдено, но показаниям верить нельзя',
    };
  }
  if (audit.uncheckedRows > 0) {
    const facts = unreadByFact(audit.rows).map(({ token }) => token);
    return {
      state: 'unread',
      text: `Дел не найдено, но проверено не всё: у\u00a0${number(audit.uncheckedRows)} из ${ofSome(audit.read, noun)} не ${agreed('прочитан', facts)}`,
    };
  }
  if (reading.loading) return { state: 'partial', text: 'Список ещё загружается, прочитано не всё' };
  if (audit.total !== null && audit.read < audit.total) {
    return {
      state: 'partial',
      text: `Прочитано ${number(audit.read)} из ${ofSome(audit.total, noun)}, среди них дел не найдено`,
    };
  }
  if (reading.trouble !== null) {
    return {
      state: 'unread',
      text: `${readSome(audit.read, noun)}, дел не найдено, но прочесть удалось не всё`,
    };
  }
  if (reading.partial || !audit.complete) {
    return {
      state: 'partial',
      text: `${readSome(audit.read, noun)}, дел не найдено, но на странице не весь список`,
    };
  }
  return { state: 'fine', text: fineWords(audit, context, noun) };
}

/** «12 из 27 учеников ждут действий: 7 от вас, 5 от учеников» */
function ofMatters(audit: PageAudit, noun: Noun, partial: boolean): string {
  const { navigator, student, both, either } = waitingFor(audit.rows);
  const read = audit.total === null ? partial : audit.read < audit.total;
  const whole = read ? ofRead(audit.read, noun) : ofSome(audit.read, noun);
  const verb = plural(audit.issueRows, 'ждёт', 'ждут', 'ждут');
  const parts = [
    navigator > 0 ? `${number(navigator)} от вас` : '',
    student > 0 ? `${number(student)} от ${plural(student, 'ученика', 'учеников', 'учеников')}` : '',
    both > 0 ? `${number(both)} и от вас, и от ${plural(both, 'ученика', 'учеников', 'учеников')}` : '',
    either > 0 ? `${number(either)} от вас или ${plural(either, 'ученика', 'учеников', 'учеников')}` : '',
  ].filter((part) => part !== '');
  return `${number(audit.issueRows)} из ${whole} ${verb} действий: ${parts.join(', ')}`;
}

function ofProfile(profile: NonNullable<PageReading['profile']>): Headline {
  const empty = profile.empty.length;
  return empty > 0
    ? {
        state: 'matters',
        text: `В профиле ${plural(empty, 'пусто', 'пусты', 'пусты')} ${counted(empty, 'поле', 'поля', 'полей')}`,
      }
    : { state: 'info', text: 'Пустых обязательных полей в профиле не видно' };
}

function ofClasses(classes: PageReading['classes']): Headline {
  const bare = classes.filter(({ students }) => students.state === 'read' && students.value === 0).length;
  const all = counted(classes.length, 'класс', 'класса', 'классов');
  if (bare === classes.length) {
    return { state: 'matters', text: `На странице ${all}, учеников в ${bare === 1 ? 'нём' : 'них'} нет` };
  }
  return bare > 0
    ? {
        state: 'matters',
        text: `На странице ${all}, без учеников ${counted(bare, 'класс', 'класса', 'классов')}`,
      }
    : { state: 'info', text: `На странице ${all}` };
}

function ofNothing(audit: PageAudit, reading: HeadlineContext['reading']): Headline {
  const noun = reading.page === 'events' ? EVENT : STUDENT;
  if (reading.page === 'other') {
    return {
      state: 'unknown',
      text: 'Страница не распознана: списка учеников или мероприятий помощник здесь не нашёл',
    };
  }
  if (reading.page === 'import-report') return { state: 'info', text: 'Отчёт об импорте на этой странице' };
  if (reading.trouble !== null) return { state: 'unread', text: 'Прочитать эту страницу не удалось' };
  if (audit.total !== null && audit.total > 0) {
    return { state: 'unread', text: `Не прочитано ничего из ${ofSome(audit.total, noun)}` };
  }
  if (reading.page === 'classes') {
    return {
      state: 'unread',
      text: 'Классов не видно: их ещё нет, список загружается или прочитать его не удалось',
    };
  }
  if (reading.page !== 'students' && reading.page !== 'events') {
    return { state: 'unread', text: 'Страница узнана, но прочитать на ней ничего не удалось' };
  }
  // A list without rows and without a number may be one that has not come yet.
  return audit.total === 0
    ? { state: 'empty', text: `В списке ни одного ${noun.ofOne}` }
    : { state: 'empty', text: `Ни одного ${noun.ofOne} не видно: список пуст или ещё загружается` };
}

function fineWords(audit: PageAudit, context: HeadlineContext, noun: Noun): string {
  const active = new Set(activeOn(audit, context));
  const enrolment = active.has('not-enrolled') && active.has('partly-enrolled');
  if (noun === EVENT && enrolment) {
    return `Всё в порядке: проверена запись на ${some(audit.read, EVENT)}, ${context.readAt}`;
  }
  const consent = ['consent-upload-required', 'consent-not-confirmed', 'consent-missing'] as const;
  const facts: UnreadToken[] = [];
  if (consent.every((token) => active.has(token))) facts.push('consent');
  if (active.has('not-verified')) facts.push('verified');
  if (active.has('profile-incomplete')) facts.push('profile');
  if (active.has('not-active')) facts.push('active');
  if (active.has('no-parent')) facts.push('parent');
  if (noun === ROW && enrolment) facts.push('enrolment');
  // With only a part of the consent or event checks on there is nothing that could be called checked by name.
  if (facts.length === 0) return `Включённые проверки замечаний не нашли, ${context.readAt}`;
  return `Всё в порядке: ${agreed('проверен', facts)} у\u00a0${ofSome(audit.read, noun)}, ${context.readAt}`;
}

/** Tokens of the checks that were on for the kinds of rows that stand on the page. */
function activeOn(audit: PageAudit, { enabled }: HeadlineContext): IssueToken[] {
  const kinds = new Set(audit.rows.map(({ kind }) => kind));
  return checks
    .filter((check) => kinds.has(check.on) && (enabled?.[check.token] ?? check.defaultOn))
    .map(({ token }) => token);
}

/** What the page's rows are called. */
export function nounOf(audit: Pick<PageAudit, 'rows' | 'page'>): Noun {
  const kinds = new Set(audit.rows.map(({ kind }) => kind));
  if (kinds.size > 1) return ROW;
  if (kinds.has('event') || (kinds.size === 0 && audit.page === 'events')) return EVENT;
  return STUDENT;
}
