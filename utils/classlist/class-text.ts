import { toCyrillic } from '@/utils/text';

export interface ClassName {
  /** 1…11 without leading zeros. */
  grade: string;
  /** Upper case, Cyrillic where it looks so; empty when not told. */
  letter: string;
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI'];
const GRADE = '(1[01]|0?[1-9]|[IVXХ]{1,4})';
const WORD = '(?:классы?|класса|кл\\.?)';
const QUOTES = '[«»"\'“”„‟’‘`()]*';
const WHOLE = new RegExp(
  `^(?:${WORD}\\s*[:№-]?\\s*)?${GRADE}(?:\\s*-?\\s*(?:й|ый|ой)(?![а-яё]))?\\s*${WORD}?[\\s_./\\\\,–—-]*${QUOTES}\\s*([а-яёa-z][а-яёa-z0-9 -]{0,19}?)?\\s*${QUOTES}\\s*${WORD}?\\.?$`,
  'iu',
);
const NUMBERED = /^(1[01]|0?[1-9])\s*[-/_]\s*(\d{1,2})$/u;
const INSIDE =
  /(?<![\d.])(1[01]|[1-9])\s*(?:-?\s*(?:й|го|х))?\s*[-–—]?\s*[«"'“„(]?\s*([а-яё]{1,2}\d?(?![а-яё]))?\s*[»"'”“)]?\s*(?:класс|кл\.)/giu;

/** The letter as compared and written: upper case, without quotes, Latin look-alikes made Cyrillic. */
export function tidyLetter(text: string): string {
  return toCyrillic(
    text
      .replace(/[«»"'“”„‟’‘`()]/gu, '')
      .trim()
      .toLocaleUpperCase('ru'),
  );
}

function gradeOf(text: string): string | null {
  if (/^\d+$/u.test(text)) {
    const number = Number(text);
    return number >= 1 && number <= 11 ? String(number) : null;
  }
  const roman = ROMANS.indexOf(text.toUpperCase().replace(/Х/gu, 'X'));
  return roman < 0 ? null : String(roman + 1);
}

/**
 * A class as people write it: 9А, 9 «А», 9-а, «9 А класс», IX Б, 10, 9-1. Null when the text is something else.
 * Nothing is guessed: what does not fit as a whole is no class.
 */
export function parseClass(text: string): ClassName | null {
  const plain = text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
  if (plain === '' || plain.length > 40) return null;
  const numbered = NUMBERED.exec(plain);
  if (numbered) return { grade: String(Number(numbered[1])), letter: numbered[2] ?? '' };
  const match = WHOLE.exec(plain);
  if (!match) return null;
  const grade = gradeOf(match[1] ?? '');
  if (grade === null) return null;
  const letter = tidyLetter(match[2] ?? '');
  if (/^(?:КЛАСС|КЛ|ЛЕТ|ГОД|УЧЕНИК|ЧЕЛ|ШТ)/u.test(letter)) return null;
  // «3. Ветров Илья» is a line of a numbered list of names.
  if (letter.split(' ').length > 2 || (letter.length > 3 && /^\d+\s*[.)]/u.test(plain))) return null;
  // A Roman number without a letter may be a word of its own («Х», «V»); with one it is a class.
  if (!/\d/u.test(match[1] ?? '') && letter === '') return null;
  return { grade, letter };
}

/** «9 А»; «9» where the letter is not told. */
export function classLabel({ grade, letter }: ClassName): string {
  return letter === '' ? grade : `${grade} ${letter}`;
}

/** The one class that a sentence speaks of («Список учащихся 9А класса»), or null when none or several. */
export function classInside(text: string): ClassName | null {
  const found = new Map<string, ClassName>();
  for (const match of text.matchAll(INSIDE)) {
    const name = { grade: match[1] ?? '', letter: tidyLetter(match[2] ?? '') };
    found.set(classLabel(name), name);
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

const NUMBERED_THING = /(?:№|школ\p{L}*|сош|гимнази\p{L}*|лице\p{L}*|приказ\p{L}*|ул\.?|дом|каб\p{L}*\.?)$/iu;

/**
 * The one class with a letter that a title or a file's name holds («Список 10А 2025-2026», «Ученики 8 «В»»), or null.
 * «Школа № 5 А» names no class.
 */
export function classInName(name: string): string | null {
  const words = name.split(/[\s_,;()]+/u).filter((word) => word !== '');
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (!/^\d/u.test(word) || NUMBERED_THING.test(words[at - 1] ?? '')) continue;
    // Apart from its number a letter is one only when it stands as one: «8 В», «8 «в»», not «8 в списке».
    const next = words[at + 1] ?? '';
    const parsed = parseClass(word);
    const both = /^(?:[А-ЯЁA-Z]|[«"„“'].{1,2}[»"“”'])$/u.test(next) ? parseClass(`${word} ${next}`) : null;
    const told = parsed && parsed.letter !== '' ? parsed : both;
    if (told && /^\p{L}{1,2}$/u.test(told.letter)) found.add(classLabel(told));
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
