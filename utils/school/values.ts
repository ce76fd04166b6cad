import type { ConsentStatus } from '@/utils/cabinet';
import { type Day, readDate } from '@/utils/text';
import { NO, UNREAD, YES } from './types';

const YES_WORDS = /^(?:да|есть|yes|true|истина|\+|✓|✔|☑|1)$/u;
const NO_WORDS = /^(?:нет|no|false|ложь|0|✗|✘|☒|×)$/u;
const NEVER =
  /^(?:нет|не входил[аио]?|не заходил[аио]?|никогда|ни разу|не авторизовал(?:ся|ась|ись)|не было|вход не выполнялся)$/u;

/** Small letters, ё as е, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('ru')
    .replace(/ё/gu, 'е')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

/** «Да», «Нет» and their kin; anything else, and nothing at all, is unread. */
export function readFlag(folded: string): number {
  return YES_WORDS.test(folded) ? YES : NO_WORDS.test(folded) ? NO : UNREAD;
}

/** «Верифицирован», «Не верифицирован», «Ожидает верификации»; a status that is not known is unread. */
export function readVerified(folded: string): number {
  if (
    /не ?(?:был[аио]? )?(?:за)?вериф|неподтвержд|не подтвержд|не пройден|не прошл|не прошел|без верификации|нет верификации|требуется верификац|частично/u.test(
      folded,
    )
  )
    return NO;
  if (/ожида|на проверке|в процессе|рассмотрен|отклон|отказ|отменен|аннулир|истек|сброш/u.test(folded))
    return NO;
  if (/верифицирован|подтвержден|^пройден|^прошел|^прошла/u.test(folded)) return YES;
  return readFlag(folded);
}

/** «Нет» means in use; a date (or «Да», «В архиве») means archived; an empty or odd cell tells nothing. */
export function readArchived(folded: string, thisYear: number): number {
  if (/^(?:нет|не в архиве|не архивирован[ао]?|активен|активна|действующий)$/u.test(folded)) return NO;
  if (/^(?:да|в архиве|архив|архивирован[ао]?|архивный)$/u.test(folded)) return YES;
  const date = readDay(folded, thisYear);
  return date > 0 ? YES : UNREAD;
}

/** A day, with or without a time of day; 0 when the text is none. */
export function readDay(folded: string, thisYear: number): Day {
  if (folded.length < 6) return 0;
  const read = readDate(
    folded
      .replace(/[,]? в (?=\d)/u, ' ')
      .replace(/,? (?:\d{1,2}:\d{2}(?::\d{2})?)(?: ?(?:мск|utc\S*|\+\S+))?$/u, ''),
    thisYear,
  );
  return read.state === 'exact' || read.state === 'readable' ? read.day : 0;
}

/** Day of the last login; -1 for «Нет», «Не входил» and their kin, 0 where it cannot be read. */
export function readLogin(folded: string, thisYear: number): number {
  return NEVER.test(folded) ? -1 : readDay(folded, thisYear);
}

/** A whole number not below nought; «Нет» is none; anything else, and an empty cell, is -1: unread. */
export function readCount(folded: string): number {
  if (/^\d{1,6}(?:[.,]0+)?$/u.test(folded)) return Number.parseInt(folded, 10);
  if (/^(?:да|пройден[ао]?)$/u.test(folded)) return 1;
  return /^(?:нет|ни одной|ни одного|не было|не проходил[аио]?)$/u.test(folded) ? 0 : -1;
}

const CONSENT_WORDS: readonly (readonly [ConsentStatus, RegExp])[] = [
  ['not-confirmed-by-student', /не подтвержд\p{L}* (?:учени|обучающ|учащ)/u],
  ['upload-required', /необходимо загрузить|требуется загруз|не загружен/u],
  ['uploaded-by-teacher', /загружен\p{L}* (?:педагог|учител|навигатор)|^загружен\p{L}*$/u],
  [
    'absent',
    /^не подтвержд|^отсутств|^отозван|^отклонен|^нет(?: согласия)?$|^не получен|^не принят|^не подписан/u,
  ],
  ['confirmed-by-parent', /подтвержд\p{L}* (?:родител|законн)/u],
  ['confirmed-by-student', /подтвержд\p{L}* (?:учени|обучающ|учащ)/u],
  ['present', /^подтвержден\p{L}*$|^есть$|^получен\p{L}*$|^принят\p{L}*$|^подписан\p{L}*$/u],
];

/** One of the platform's statuses, or what a bare yes or no gives; null when unread. */
export function readConsent(folded: string): ConsentStatus | null {
  for (const [status, pattern] of CONSENT_WORDS) if (pattern.test(folded)) return status;
  const flag = readFlag(folded);
  return flag === YES ? 'present' : flag === NO ? 'absent' : null;
}

/** «Заполнен», «80 %», «100%», «Да»; partly filled is not filled. */
export function readProfile(folded: string): number {
  const percent = /^(\d{1,3})(?:[.,]\d+)? ?%$/u.exec(folded);
  if (percent) return Number(percent[1]) === 100 ? YES : Number(percent[1]) < 100 ? NO : UNREAD;
  if (/^не ?заполнен|^частично|^пуст|заполнен\p{L}* (?:частично|не полностью)/u.test(folded)) return NO;
  if (/^(?:полностью )?заполнен\p{L}*(?: полностью)?$/u.test(folded)) return YES;
  return readFlag(folded);
}
