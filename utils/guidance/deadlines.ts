import type { IssueToken } from '@/utils/audit';
import type { Deadline } from '@/utils/campaign';
import { plural } from '@/utils/text';
import { counted } from './words';

const KEYS: Partial<Record<IssueToken, readonly Deadline['key'][]>> = {
  'consent-upload-required': ['scansUntil', 'originalsUntil', 'deletionFrom'],
  'consent-not-confirmed': ['deletionFrom'],
  'consent-missing': ['scansUntil', 'deletionFrom'],
};

const WHAT: Readonly<Record<Deadline['key'], string>> = {
  scansUntil: 'Скан на платформу',
  originalsUntil: 'Оригинал на бумаге',
  deletionFrom: 'Удаление профилей без согласия',
};

/** ISO date as people write it: 05.09.2025. */
export function humanDate(iso: string): string {
  return iso.split('-').toReversed().join('.');
}

/**
 * One date of the campaign, in words: to come, today, past or not announced.
 * @param countdown false where the words outlive the day (print, workbook): dates without days left
 */
export function deadlineWords(deadline: Deadline, { countdown = true } = {}): string {
  const what = WHAT[deadline.key];
  if (deadline.state === 'unknown') return `${what}: срок не задан`;
  const date = humanDate(deadline.date);
  const from = deadline.key === 'deletionFrom';
  if (deadline.state === 'past')
    return from ? `${what}: идёт с\u00a0${date}` : `${what}: срок ${date} прошёл`;
  const { daysLeft } = deadline;
  if (countdown && daysLeft <= 1) {
    const day = `${daysLeft === 0 ? 'сегодня' : 'завтра'}, ${date}`;
    return from ? `${what}: начинается ${day}` : `${what}: ${day}, последний день`;
  }
  const days = counted(daysLeft, 'день', 'дня', 'дней');
  if (from) return `${what}: с\u00a0${date}${countdown ? `, через ${days}` : ''}`;
  const left = `${plural(daysLeft, 'остался', 'осталось', 'осталось')} ${days}`;
  return `${what}: до\u00a0${date} включительно${countdown ? `, ${left}` : ''}`;
}

/** The campaign has a date for this matter; once it is announced, the settings hold it. */
export function isDated(token: IssueToken): boolean {
  return KEYS[token] !== undefined;
}

/**
 * By when a matter is due. Only consents have dates in the instruction; for other matters, and before the settings
 * are there, the answer is «Срок не задан».
 */
export function deadlinesOf(token: IssueToken, deadlines: readonly Deadline[]): string[] {
  const keys = KEYS[token] ?? [];
  const found = deadlines.filter(({ key }) => keys.includes(key));
  const known = found.filter(({ state }) => state !== 'unknown');
  return known.length > 0 ? found.map((deadline) => deadlineWords(deadline)) : ['Срок не задан'];
}
