import { checkOf } from '@/utils/audit';
import type { IssueToken } from '@/utils/audit';
import type { Deadline } from '@/utils/campaign';
import { humanDate } from '../deadlines';
import { STUDENT, counted, number, some } from '../words';
import { type Person, byClass, cell, having, names } from './people';
import { DEFAULT_TEMPLATES, type RenderedText, renderTemplate } from './render';
import type { TemplateId, Templates } from './types';

export interface TextRequest {
  id: TemplateId;
  /** Students of one class. */
  people: readonly Person[];
  /** Null: the class was not read. */
  className: string | null;
  deadlines: readonly Deadline[];
  /** ISO date. */
  today: string;
  /** The user's own wording. */
  templates?: Partial<Templates> | undefined;
}

export interface ReadyText extends RenderedText {
  /** There is nothing to write about: nobody in the class has a matter for these readers. */
  nothing: boolean;
}

const ABOUT: Readonly<Record<TemplateId, readonly IssueToken[]>> = {
  parents: ['consent-upload-required'],
  students: ['consent-not-confirmed', 'not-verified', 'profile-incomplete'],
  teacher: [
    'consent-upload-required',
    'consent-not-confirmed',
    'consent-missing',
    'not-verified',
    'profile-incomplete',
  ],
};

/** Headings in the class teacher's list. No word of age or ОВЗ: the reason is nobody's business. */
const SECTIONS: Partial<Record<IssueToken, string>> = {
  'consent-upload-required': 'Принести согласие родителей',
  'consent-not-confirmed': 'Подтвердить согласие в своём кабинете',
  'consent-missing': 'Нет согласия, чьё именно, уточняется',
  'not-verified': 'Пройти верификацию по номеру телефона',
  'profile-incomplete': 'Дозаполнить профиль',
};

/**
 * A ready text about one class. Texts for chats hold numbers only; names go to the class teacher alone, and nothing
 * that looks like a diagnosis goes to anyone.
 */
export function readyText({ id, people, className, deadlines, today, templates }: TextRequest): ReadyText {
  const template = templates?.[id] ?? DEFAULT_TEMPLATES[id];
  const amount = (token: IssueToken) => {
    const found = having(people, token).length;
    return found === 0 ? '' : some(found, STUDENT);
  };
  const consents = having(people, 'consent-upload-required').length;
  const rendered = renderTemplate(id, template, {
    класс: className ?? 'нашего класса',
    срок: until(deadlines),
    сегодня: humanDate(today),
    согласия: consents === 0 ? '' : counted(consents, 'согласие', 'согласия', 'согласий'),
    'согласие ученика': amount('consent-not-confirmed'),
    верификация: amount('not-verified'),
    профиль: amount('profile-incomplete'),
    список: id === 'teacher' ? listFor(people) : '',
  });
  return { ...rendered, nothing: !ABOUT[id].some((token) => having(people, token).length > 0) };
}

/** «до 05.09.2025 включительно»; empty when no date is announced. */
export function until(deadlines: readonly Deadline[]): string {
  const scans = deadlines.find(({ key }) => key === 'scansUntil');
  if (!scans || scans.state === 'unknown') return '';
  const date = humanDate(scans.date);
  return scans.state === 'past'
    ? `как можно скорее, день ${date} уже прошёл`
    : `до\u00a0${date} включительно`;
}

function listFor(people: readonly Person[]): string {
  return ABOUT.teacher
    .flatMap((token) => {
      const found = having(people, token);
      if (found.length === 0) return [];
      const known = names(found);
      const unknown = found.length - known.length;
      const lines = unknown > 0 ? [...known, `и ещё ${number(unknown)}, имена не прочитаны`] : known;
      return [`${SECTIONS[token] ?? ''} (${number(found.length)}):\n${lines.join('\n')}`];
    })
    .join('\n\n');
}

/** The list as rows of a table: pastes into Excel by cells and into a chat by lines. */
export function tableText(people: readonly Person[]): string {
  const rows = byClass(people.filter(({ issues }) => issues.length > 0)).flatMap((group) =>
    group.people.map((person) => [
      person.name ?? 'Имя не прочитано',
      person.className ?? '',
      person.issues
        .map(checkOf)
        .toSorted((a, b) => a.urgency - b.urgency)
        .map(({ chip }) => chip)
        .join('; '),
    ]),
  );
  return [['ФИО', 'Класс', 'Что не готово'], ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}
