import { hasLatin } from '@/utils/text';

/** A class as read from one cell: «9», «9-й», «9 класс», «9 «А»», IX. */
export interface ClassText {
  /** 1…99 */
  number: number;
  /** Mended letter, '' when the text names none. */
  letter: string;
}

const QUOTES = /[«»"“”„‟'’‘‹›`]/gu;
const CLASS_WORD = /(?<!\p{L})(?:клас{1,3}[а-я]*|кл)\.?(?!\p{L})/giu;
/** «Буква А», «литера А» */
const LETTER_WORD = /(?<!\p{L})(?:букв[аы]|литера?)\.?(?=\s|["«])/giu;
const BRACKETS = /[()[\]{}]/gu;
/** «(А)», but not «А (физмат)», which says more than a letter. */
const IN_BRACKETS = /^[([{]([^()[\]{}]*)[)\]}]$/u;
const EDGES = /^[\s–—-]+|[\s–—-]+$/gu;
const NUMBERED =
  /^(\d{1,2})(?:[.,]0+)?(?:\s?-?\s?(?:ый|ой|ого|ому|ом|ым|й|го|му|м|е|ое)(?![\p{L}\d]))?(?:\s?[-–—/._]?\s?(\p{L}[\p{L}\d]{0,9}(?:-\d)?))?$/iu;
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const ROMAN = /^([IVX]{1,4})(?:\s?[-–—/]?\s?(\p{L}))?$/u;
const WORDS = new Map([
  ['шестой', 6],
  ['седьмой', 7],
  ['восьмой', 8],
  ['девятый', 9],
  ['десятый', 10],
  ['одиннадцатый', 11],
]);

const LATIN = 'ABCEHKMOPTXacekmoptx';
const CYRILLIC = 'АВСЕНКМОРТХАСЕКМОРТХ';
const LOOKALIKE = new Map(Array.from(LATIN, (sign, i) => [sign, CYRILLIC.charAt(i)]));

/** «А.» */
const DOT = /([\p{L}\d])\.\s*$/u;
const NO_LETTER = /^(?:нет|без буквы|none|null)$/iu;

/** «А 1», «А Б» are letters still. */
const SEVERAL_WORDS = 5;

/** Small Latin letters whose capitals look like Cyrillic letters that they are not. */
const SMALL_RIDDLE = /[bh]/u;

/** Whether the letter is a Latin one that may mean several Cyrillic ones: «b» as В, Б or Ь. */
export function isRiddle(text: string): boolean {
  return text.length <= SEVERAL_WORDS && SMALL_RIDDLE.test(text);
}

/** Whether a letter's cell says that there is none. */
export function isNoLetter(text: string): boolean {
  return text.length < 12 && NO_LETTER.test(text);
}

/** «Мед», «Кадет»: a name of a class rather than a letter, written as names are (п. 9 allows them). */
const NAME = /^[А-ЯЁ][а-яё]{2,}(?:-?\d)?$/u;
/** A small word after the number says something else: «9 лет», «9 человек». */
const SMALL_WORD = /^\p{Ll}{3,}$/u;

/** Capitals, unless that would change the length (ß). */
function capitals(text: string): string {
  const upper = text.toUpperCase();
  return upper.length === text.length ? upper : text;
}

/**
 * The letter of a class as the platform likes it: capitals, no quotes, Latin look-alikes as Cyrillic. A value with
 * a Latin letter that looks like no Cyrillic one (IT) keeps its alphabet. Idempotent.
 */
export function mendLetter(text: string): string {
  const bare = text
    .replace(QUOTES, '')
    .replace(IN_BRACKETS, '$1')
    .replace(CLASS_WORD, ' ')
    .replace(LETTER_WORD, ' ')
    .replace(DOT, '$1')
    .replace(EDGES, '')
    .replace(/\s+/gu, ' ');
  // Of several words nobody can tell which one is the class.
  if (bare === '' || isNoLetter(bare)) return text;
  if (bare.includes(' ') && (bare.length > SEVERAL_WORDS || text.search(CLASS_WORD) >= 0)) return text;
  if (!hasLatin(bare)) return NAME.test(bare) ? bare : capitals(bare);
  let out = '';
  for (const sign of bare) out += LOOKALIKE.get(sign) ?? sign;
  // «b» and «h» look like Cyrillic letters only as capitals: nobody can tell what they are.
  if (hasLatin(out)) return SMALL_RIDDLE.test(out) ? bare : capitals(bare);
  return NAME.test(bare) ? out : capitals(out);
}

/** Reads a number of a class, perhaps with its letter. Null when the text is something else: «9 лет». */
export function readClass(text: string, inLetter = false): ClassText | null {
  if (text.length > 40) return null;
  const bare = text
    .replace(QUOTES, ' ')
    .replace(CLASS_WORD, ' ')
    .replace(BRACKETS, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^№\s?|\s?[-–—.]$/gu, '');
  const parts = NUMBERED.exec(bare);
  if (parts) {
    if (!inLetter && SMALL_WORD.test(parts[2] ?? '') && !WORDS.has(parts[2] ?? '')) return null;
    const [, number, letter = ''] = parts;
    if (WORDS.get(letter.toLowerCase()) === Number(number)) return { number: Number(number), letter: '' };
    return { number: Number(number), letter: letter === '' ? '' : mendLetter(letter) };
  }
  const roman = ROMAN.exec(bare.toUpperCase().replace(/Х/gu, 'X').replace(/І/gu, 'I'));
  const place = roman ? ROMANS.indexOf(roman[1] ?? '') + 1 : 0;
  if (place > 0) return { number: place, letter: roman?.[2] ? mendLetter(roman[2]) : '' };
  const word = WORDS.get(bare.toLowerCase());
  return word === undefined ? null : { number: word, letter: '' };
}

/** What the letter cell says when it also holds the number of a school class («9 А», «9А»): 5…12, so that «1А» stays a letter. */
export function readLetterCell(text: string): ClassText | null {
  const first = text.charCodeAt(0);
  // Cheap way out for the ordinary letter.
  if (text.length < 2 || (text.length < 4 && first > 0x40f && first < 0x450)) return null;
  const read = readClass(text, true);
  return read !== null && read.letter !== '' && read.number >= 5 && read.number <= 12 ? read : null;
}

export interface MendedClass {
  grade: string;
  letter: string;
  /** The number of the class as understood, 0 when not. */
  number: number;
  /** Number and letter cells contradict one another, so nothing is mended by itself. */
  conflict: boolean;
  /** The class's name for comparing, «9А»; '' when unknown. */
  key: string;
}

/**
 * Mends the two class cells together: «9 А» in either of them is parted into both, or stays whole where the other
 * cell holds something else or cannot be written. Never loses a half.
 * @param grade tidy text of the number cell; `canGrade` whether a value can be put there
 * @param letter tidy text of the letter cell; `canLetter` likewise
 */
export function mendClass(grade: string, letter: string, canGrade: boolean, canLetter: boolean): MendedClass {
  const inLetter = letter === '' ? null : readLetterCell(letter);
  const inGrade = grade === '' ? null : readClass(grade);
  const plainLetter = letter === '' ? '' : mendLetter(letter);
  if (grade === '') {
    if (!inLetter || !canGrade) return made('', inLetter ? letter : plainLetter, 0, false, '');
    return made(String(inLetter.number), inLetter.letter, inLetter.number, false, inLetter.letter);
  }
  if (!inGrade) return made(grade, inLetter ? letter : plainLetter, 0, false, '');
  const { number } = inGrade;
  if (inLetter && inLetter.number !== number)
    return made(inGrade.letter === '' ? String(number) : grade, letter, number, true, '');
  const named = inLetter ? inLetter.letter : plainLetter;
  if (inGrade.letter === '' || inGrade.letter === named)
    return made(String(number), named, number, false, named);
  if (named === '' && canLetter) return made(String(number), inGrade.letter, number, false, inGrade.letter);
  return made(grade, named, number, true, named);
}

function made(grade: string, letter: string, number: number, conflict: boolean, named: string): MendedClass {
  return { grade, letter, number, conflict, key: className(number, named) };
}

const SOMETHING = /[\p{L}\d]/u;

/** «9А», «9-1» where the letter is a digit, in capitals; '' when either half is unknown. */
export function className(number: number, letter: string): string {
  if (number <= 0 || !SOMETHING.test(letter)) return '';
  const name = capitals(letter);
  return /^\d/u.test(name) ? `${number}-${name}` : `${number}${name}`;
}
