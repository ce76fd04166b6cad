import { type Day, fullYears, isLeap } from '@/utils/text';
import { z } from '@/utils/zod';
import { isEmail } from './mend/email';
import { isInn, isKpp } from './mend/codes';
import { isErrorText, isNoPatronymic, isUntoldPatronymic } from './mend/values';
import { isName } from './mend/name-signs';
import { tidyText } from './facts';
import { makeSetting, type Setting } from './setting';
import type { RosterOptions } from './types';

/** Text as the platform would take it once stray spaces are gone. */
const Tidy = z.string().transform(tidyText);

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** ДД.ММ.ГГГГ to a day number; 0 when the calendar has no such day. Kept apart from the rules' own reading on purpose. */
function dayOf(text: string): Day {
  const parts = /^(\d{2})\.(\d{2})\.(\d{4})$/u.exec(text);
  if (!parts) return 0;
  const [date, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const longest = month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
  return date >= 1 && date <= longest && year >= 1900 ? year * 10_000 + month * 100 + date : 0;
}

function code(good: (text: string) => boolean, own: string): z.ZodType<string, string> {
  return Tidy.refine((text) => good(text) && (own === '' || text === own));
}

function birthDate(setting: Setting): z.ZodType<string, string> {
  return Tidy.refine((text) => {
    const day = dayOf(text);
    return day !== 0 && day <= setting.today;
  });
}

/** Ten full years today (п. 6). */
function oldEnough(text: string, setting: Setting): boolean {
  return fullYears(dayOf(text), setting.today) >= 10;
}

/**
 * The strict shape of a right row as a zod schema: twelve texts in, the same texts tidied out. A row whose cells are
 * texts parses exactly when it has no finding of severity error of its own; what lies between rows is not here.
 * @param options the day and the school that the rules are given
 */
export function importRow(options: RosterOptions = {}) {
  const setting = makeSetting(options, false);
  const common = {
    inn: code(isInn, setting.schoolInn),
    kpp: code(isKpp, setting.schoolKpp),
    surname: Tidy.refine((text) => isName(text)),
    name: Tidy.refine((text) => isName(text)),
    patronymic: Tidy.refine((text) => isNoPatronymic(text) || isUntoldPatronymic(text) || isName(text)),
    gender: Tidy.pipe(z.enum(['М', 'Ж'])),
    grade: Tidy.pipe(z.enum(['6', '7', '8', '9', '10', '11'])),
    letter: Tidy.refine((text) => text !== '' && text.length < 250 && !isErrorText(text)),
    year: Tidy.refine((text) => setting.acceptedYears.includes(text)),
  };
  const email = Tidy.refine((text) => isEmail(text));
  const none = Tidy.pipe(z.literal(''));
  const born = birthDate(setting);
  const lower = Tidy.transform((text) => text.toLowerCase());
  const Student = z.strictObject({
    ...common,
    role: lower.pipe(z.literal('ученик')),
    email: z.union([none, email]),
    birthDate: born.refine((text) => oldEnough(text, setting)),
  });
  const Teacher = z.strictObject({
    ...common,
    role: lower.pipe(z.literal('учитель')),
    email,
    birthDate: z.union([none, born]),
  });
  const notSample = (row: { inn: string; email: string }): boolean =>
    row.inn !== '7900000000' && row.email.toLowerCase() !== 'test@yandex.ru';
  return z.union([Student, Teacher]).refine(notSample);
}

/** A right row: the twelve columns as texts. */
export type ImportRow = z.infer<ReturnType<typeof importRow>>;
