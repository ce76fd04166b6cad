import { mendMixedWords, oneSlip } from '@/utils/text';
import type { Cell } from '@/utils/workbook';

const GENDERS = new Map<string, 'М' | 'Ж'>();
for (const word of ['м', 'm', 'муж', 'мужской', 'мужчина', 'м.п', 'мужск', 'муж. п']) GENDERS.set(word, 'М');
for (const word of ['ж', 'жен', 'женский', 'женщина', 'ж.п', 'женск', 'жен. п']) GENDERS.set(word, 'Ж');
const LIKELY_GENDERS = new Map<string, 'М' | 'Ж'>();
for (const word of ['male', 'man', 'boy', 'мальчик', 'юноша', 'парень']) LIKELY_GENDERS.set(word, 'М');
for (const word of ['f', 'w', 'female', 'woman', 'girl', 'девочка', 'девушка']) LIKELY_GENDERS.set(word, 'Ж');

function bareWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[«»"“”'().,]+$|^[«»"“”'(]+/gu, '')
    .replace(/\.?\s(?:пол)$/u, '')
    .trim();
}

/** «М» or «Ж» where the text has one meaning only (м, муж., женский, Latin M); else null. */
export function readGender(text: string): 'М' | 'Ж' | null {
  if (text === 'М' || text === 'Ж') return text;
  if (text.length > 30) return null;
  return GENDERS.get(bareWord(text)) ?? GENDERS.get(bareWord(mendMixedWords(text))) ?? null;
}

/** «М» or «Ж» where the text most likely means it (F, W, male, female, мальчик); for a person to confirm. */
export function guessGender(text: string): 'М' | 'Ж' | null {
  return text.length > 30 ? null : (LIKELY_GENDERS.get(bareWord(text)) ?? null);
}

const NO_PATRONYMIC =
  /^(?:[-‐‑‒–—―−_.]+|нету?|нет отчества|отч(?:ества|\.)? нет|отсутству(?:ет|ют)(?: отчество)?|отчество отсутствует|отсут\p{L}{0,4}\.|отсутст(?:в|вие)?|отс\.?|без отчества|не имеет(?:ся)?|не имею|не было|б\/о|прочерк|none|null|nan|n\/a)\.?$/iu;
/** What stands around such a word: «(нет)», «"-"», «-нет-». */
const BRACKETS = /^[("«„“[]+|[)"»”\]]+$/gu;
const HYPHENS = /^[-–—]+(?=\p{L})|(?<=\p{L})[-–—]+$/gu;
/** Nobody wrote whether there is one. */
const UNTOLD = /^\(?(?:не ?указан[оа]?|не ?известно|не ?заполнено|нет (?:данных|сведений)|н[/.]д\.?)\)?$/iu;

/** What nearly every patronymic looks like. */
const PATRONYMIC = /^[А-ЯЁ][а-яё]+(?:вич|вна)$/u;

/** Whether a patronymic cell says that there is none, in the document's way («—», None) or in another. */
export function isNoPatronymic(text: string): boolean {
  if (text.length > 30 || PATRONYMIC.test(text)) return false;
  const bare = text.replace(BRACKETS, '').replace(HYPHENS, '').trim();
  return NO_PATRONYMIC.test(bare) || oneSlip(bare.toLowerCase(), 'отсутствует');
}

/** Whether a patronymic cell says that nobody knows: «не указано», «н/д». */
export function isUntoldPatronymic(text: string): boolean {
  return text.length <= 30 && !PATRONYMIC.test(text) && UNTOLD.test(text);
}

/** The patronymic with everything safe mended; «—» and None stay (п. 5). */
export function mendPatronymic(text: string): string {
  if (text === 'None' || text === '—') return text;
  return isNoPatronymic(text) ? '—' : mendMixedWords(text);
}

export type Role = 'teacher' | 'student';

const ROLES = new Map<string, Role>([
  ['учитель', 'teacher'],
  ['ученик', 'student'],
]);
const LIKELY_ROLES = new Map<string, Role>();
for (const word of [
  'педагог',
  'преподаватель',
  'педагог-навигатор',
  'педагог навигатор',
  'навигатор',
  'учительница',
  'учитель-навигатор',
  'классный руководитель',
  'teacher',
])
  LIKELY_ROLES.set(word, 'teacher');
for (const word of [
  'обучающийся',
  'обучающаяся',
  'учащийся',
  'учащаяся',
  'школьник',
  'школьница',
  'ученица',
  'ученики',
  'student',
  'pupil',
])
  LIKELY_ROLES.set(word, 'student');

/** The words that are long enough to be known in spite of a slip. */
const LONG_ROLES = [...ROLES, ...LIKELY_ROLES].filter(([word]) => word.length > 5);

/** The platform's word for a role. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = { teacher: 'учитель', student: 'ученик' };

/** The role named by exactly the platform's word, case aside (п. 3). */
export function readRole(text: string): Role | null {
  if (text === 'ученик') return 'student';
  return text.length > 20 ? null : (ROLES.get(text.toLowerCase()) ?? null);
}

/** The role that another word most likely means: педагог, обучающийся, a word with Latin look-alikes or one slip. */
export function guessRole(text: string): Role | null {
  if (text.length > 40) return null;
  const word = mendMixedWords(text)
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[.,;«»"]+/gu, '')
    .trim();
  const exact = ROLES.get(word) ?? LIKELY_ROLES.get(word);
  if (exact !== undefined || word.length < 5) return exact ?? null;
  return LONG_ROLES.find(([right]) => oneSlip(word, right))?.[1] ?? null;
}

const ERROR_TEXT =
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|Н\/Д|ССЫЛКА!|ЗНАЧ!|ИМЯ\?|ДЕЛ\/0!|ПУСТО!|ЧИСЛО!)$/iu;

/** Whether a text is an error of Excel, pasted as text or saved by a program that keeps no kinds of cells. */
export function isErrorText(text: string): boolean {
  return text.startsWith('#') && text.length < 12 && ERROR_TEXT.test(text);
}

/** Whether an error of Excel stands in a cell, as one or as its text: no value, whatever the column. */
export function holdsError(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  return cell.kind === 'error' || (cell.text.includes('#') && isErrorText(cell.text.slice(0, 40).trim()));
}
