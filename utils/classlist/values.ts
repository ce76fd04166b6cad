import {
  compose,
  dayFromIso,
  dayFromSerial,
  formatDay,
  fullYears,
  patronymicGender,
  readDate,
  tidySpaces,
  toLatin,
} from '@/utils/text';
import { mendCase, tidyName } from './full-name';
import type { BuiltCell, SourceCell } from './types';

const EMPTY: BuiltCell = { value: '', origin: 'empty' };
const NO_PATRONYMIC = /^(?:[-–—―]+|нет|отсутствует|без отчества|none|н\/д)$/iu;
const MALE = /^(?:м|m|муж|мужской|male|мальчик|мал|юноша)\.?$/iu;
const FEMALE = /^(?:ж|f|w|жен|женский|female|девочка|дев|девушка)\.?$/iu;

export function emptyCell(): BuiltCell {
  return EMPTY;
}

/** A value with how it came about: `was` is kept where the text differs. */
export function built(value: string, was: string, origin?: BuiltCell['origin']): BuiltCell {
  if (value === '') return EMPTY;
  const how = origin ?? (value === was ? 'as-is' : 'mended');
  return value === was ? { value, origin: how } : { value, origin: how, was };
}

export function constant(value: string): BuiltCell {
  return value === '' ? EMPTY : { value, origin: 'constant' };
}

/** Plain text without stray spaces. */
export function textCell(text: string): BuiltCell {
  return built(compose(tidySpaces(text)), text);
}

/** A part of a name: spaces, look-alikes and ALL CAPITALS mended. */
export function nameCell(text: string): BuiltCell {
  return built(mendCase(tidyName(text)), text);
}

/** A patronymic; what says that there is none becomes «—» (п. 5). */
export function patronymicCell(text: string): BuiltCell {
  const tidy = tidySpaces(text);
  return NO_PATRONYMIC.test(tidy) ? built('—', text) : nameCell(text);
}

/**
 * М or Ж (п. 7), from the list's own word; else proposed from the patronymic, or from the heading that the row stands
 * under; else empty.
 */
export function genderCell(text: string, patronymic: string, heading: '' | 'М' | 'Ж' = ''): BuiltCell {
  const tidy = tidySpaces(text);
  if (MALE.test(tidy)) return built('М', text);
  if (FEMALE.test(tidy)) return built('Ж', text);
  if (tidy !== '') return built(tidy, text);
  const told = patronymicGender(patronymic) ?? (heading === '' ? null : heading);
  return told === null ? EMPTY : { value: told, origin: 'proposed' };
}

/**
 * ДД.ММ.ГГГГ (п. 6) where the cell can be read in one way only; otherwise as it stands, for the check to name.
 * A bare serial number in a date column is proposed when it gives a schoolchild's or an adult's birth date.
 */
export function dateCell(
  cell: SourceCell | undefined,
  today: string,
  date1904: boolean,
): { cell: BuiltCell; note?: string } {
  if (!cell) return { cell: EMPTY };
  const text = compose(tidySpaces(cell.text));
  const year = Number(today.slice(0, 4));
  if (!cell.date && cell.number !== null && /^\d{5}$/u.test(text)) {
    const day = dayFromSerial(cell.number, date1904);
    const age = day === 0 ? -1 : fullYears(day, dayFromIso(today));
    if (age >= 5 && age <= 90) {
      return {
        cell: built(formatDay(day), cell.text, 'proposed'),
        note: 'дата записана числом Excel: проверьте',
      };
    }
  }
  const read = readDate(text, year);
  if (read.state === 'exact') return { cell: built(formatDay(read.day), cell.text) };
  if (read.state === 'readable' && read.certain) return { cell: built(formatDay(read.day), cell.text) };
  if (read.state === 'readable' && /^\d{1,2}\.\d{1,2}\.\d{2}$/u.test(text)) {
    return {
      cell: built(formatDay(read.day), cell.text, 'proposed'),
      note: 'год был из двух цифр: проверьте',
    };
  }
  if (read.state === 'readable')
    return { cell: built(text, cell.text), note: 'дату можно понять по-разному: проверьте' };
  return { cell: built(text, cell.text), note: 'дата не читается' };
}

/** Small letters, no spaces around, Cyrillic look-alikes of an otherwise Latin address made Latin. */
export function emailCell(text: string): BuiltCell {
  const tidy = toLatin(tidySpaces(text).toLowerCase());
  const plain = /^[\x21-\x7e]+$/u.test(tidy) ? tidy : tidySpaces(text);
  return NO_PATRONYMIC.test(plain) ? EMPTY : built(plain, text);
}

/** Digits kept with their leading zeros as shown; spaces out. */
export function codeCell(text: string): BuiltCell {
  return built(tidySpaces(text).replace(/\s+/gu, ''), text);
}
