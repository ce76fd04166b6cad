import { type Day, makeDay } from './dates';

/** What a text says as a date. */
export type DateReading =
  /** ДД.ММ.ГГГГ and a real day. */
  | { state: 'exact'; day: Day }
  /** Another spelling. `certain`: it can be read in one way only. */
  | { state: 'readable'; day: Day; certain: boolean }
  /** Spelt as a date, but the calendar has no such day. `swapped`: the day with day and month exchanged, 0 if none. */
  | { state: 'impossible'; date: number; month: number; year: number; swapped: Day }
  | { state: 'unreadable' };

const UNREADABLE: DateReading = { state: 'unreadable' };
const EXACT = /^\d\d\.\d\d\.\d{4}$/u;
const DAY_FIRST = /^(\d{1,2})\s?([./\-–—,\s])[./\-–—,\s]?\s?(\d{1,2})\s?[./\-–—,\s]{1,2}\s?(\d{4}|\d{2})$/u;
const YEAR_FIRST = /^(\d{4})[./\-–—,\s]{1,2}(\d{1,2})[./\-–—,\s]{1,2}(\d{1,2})$/u;
const WORDED = /^(\d{1,2})[-\s.]*(?:е |го |-го )?([а-яa-z]+)\.?[-\s.,]*(\d{4}|\d{2})$/u;
const ROMAN = /^(\d{1,2})[./\s-]+([ivx]+)[./\s-]+(\d{4})$/u;
const SOLID = /^\d{8}$/u;
const TAIL =
  /(?:[t\s]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?z?|\s*(?:года|год|г\s?\.\s?р|г)\s?\.?|\s*(?:г\.?\s?р\.?)|[.,;])$/u;

const MONTH_FIRST = /^([а-яa-z]+)\.?\s(\d{1,2}),?\s(\d{4})$/u;
/** Quotation marks («15» марта 2012 г.), a leading apostrophe. */
const MARKS = /[«»"“”„'’‘‹›`]/gu;
const WEEKDAY =
  /^(?:пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)[.,]*\s+/u;
/** Other signs between numbers: 15_03_2012, 15:03:2012, 15·03·2012, and hyphens of other widths. */
const ODD_SIGNS = /(\d)\s?[_:·•*|\\;]\s?(?=\d)/gu;
const ODD_HYPHENS = /[‐‑‒−―]/gu;

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const FULL = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const NOMINATIVE = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(
  ' ',
);
const ENGLISH = 'january february march april may june july august september october november december'.split(
  ' ',
);
const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** 1…12, or 0. Full words, and clippings of at least three letters. */
function monthFromWord(word: string): number {
  for (let i = 0; i < 12; i += 1) {
    const clipped = word.length >= 3 && word.startsWith(MONTHS[i] ?? '');
    if (clipped && ((FULL[i] ?? '').startsWith(word) || (NOMINATIVE[i] ?? '').startsWith(word))) return i + 1;
    if (word.length >= 3 && (ENGLISH[i] ?? '').startsWith(word)) return i + 1;
  }
  return word === 'сент' ? 9 : word === 'нояб' ? 11 : 0;
}

function reading(date: number, month: number, year: number, certain: boolean): DateReading {
  const day = makeDay(date, month, year);
  if (day !== 0) return { state: 'readable', day, certain };
  return { state: 'impossible', date, month, year, swapped: makeDay(month, date, year) };
}

/** A two-digit year is the latest one not after this year. */
function century(year: number, thisYear: number): number {
  const base = thisYear - (thisYear % 100);
  return base + year > thisYear ? base - 100 + year : base + year;
}

function numeric(text: string, thisYear: number): DateReading | null {
  const first = DAY_FIRST.exec(text);
  if (first) {
    const [date, month] = [Number(first[1]), Number(first[3])];
    const short = (first[4] ?? '').length === 2;
    const year = short ? century(Number(first[4]), thisYear) : Number(first[4]);
    // Dots, commas and spaces are the Russian way, day first; a slash or a hyphen may be the American one.
    const foreign = /[/\-–—]/u.test(first[2] ?? '');
    const ambiguous = foreign && date <= 12 && month <= 12 && date !== month;
    return reading(date, month, year, !short && !ambiguous);
  }
  const iso = YEAR_FIRST.exec(text);
  if (iso) return reading(Number(iso[3]), Number(iso[2]), Number(iso[1]), true);
  if (!SOLID.test(text)) return null;
  const dayFirst = makeDay(Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4)));
  const yearFirst = makeDay(Number(text.slice(6)), Number(text.slice(4, 6)), Number(text.slice(0, 4)));
  const plausible = [dayFirst, yearFirst].filter((day) => day >= 19_000_101 && day < (thisYear + 1) * 10_000);
  return plausible.length === 1 ? { state: 'readable', day: plausible[0] ?? 0, certain: true } : null;
}

/**
 * Reads a date as people write it: 15.03.2012, 5.3.2012, 15/03/2012, 2012-03-15, «15 марта 2012 г.», 15.03.12.
 * @param text without stray spaces
 * @param thisYear the year that two-digit years are read against
 */
export function readDate(text: string, thisYear: number): DateReading {
  if (EXACT.test(text)) {
    const [date, month, year] = [Number(text.slice(0, 2)), Number(text.slice(3, 5)), Number(text.slice(6))];
    const day = makeDay(date, month, year);
    return day !== 0 ? { state: 'exact', day } : reading(date, month, year, true);
  }
  if (text.length > 40 || text.length < 6) return UNREADABLE;
  let bare = text.toLowerCase().replace(MARKS, '').replace(ODD_HYPHENS, '-').trim().replace(WEEKDAY, '');
  for (let i = 0; i < 3; i += 1) {
    const shorter = bare.replace(TAIL, '').trim();
    if (shorter === bare) break;
    bare = shorter;
  }
  bare = bare.replace(ODD_SIGNS, '$1.');
  const plain = numeric(bare, thisYear);
  if (plain) return plain;
  const worded = WORDED.exec(bare);
  if (worded) {
    const month = monthFromWord(worded[2] ?? '');
    const short = (worded[3] ?? '').length === 2;
    const year = short ? century(Number(worded[3]), thisYear) : Number(worded[3]);
    if (month !== 0) return reading(Number(worded[1]), month, year, !short);
  }
  const monthFirst = MONTH_FIRST.exec(bare);
  if (monthFirst) {
    const month = monthFromWord(monthFirst[1] ?? '');
    if (month !== 0) return reading(Number(monthFirst[2]), month, Number(monthFirst[3]), true);
  }
  const roman = ROMAN.exec(bare.replace(/х/gu, 'x').replace(/[іi]/gu, 'i').replace(/в/gu, 'v'));
  if (roman) {
    const month = ROMANS.indexOf(roman[2] ?? '') + 1;
    if (month !== 0) return reading(Number(roman[1]), month, Number(roman[3]), true);
  }
  // The letter О typed for zero, З for three: readable, but for a person to confirm.
  const digits = bare.replace(/[oо]/gu, '0').replace(/з/gu, '3').replace(/[lі|]/gu, '1');
  const guessed = digits === bare ? null : numeric(digits, thisYear);
  return guessed?.state === 'readable' ? { ...guessed, certain: false } : UNREADABLE;
}
