import { mendMixedWords, oneSlip, tidySpaces } from '@/utils/text';

/** Titles as they are spelt by hand, brought to whole words. Each function gives null where it has nothing to say. */

/** One alphabet in a word of two, while the capitals still tell which letter is meant: «ИHH». */
export function oneAlphabet(title: string): string {
  return mendMixedWords(title);
}

/** «П о л», «I.N.N.»: single letters with gaps between them are one word. */
export function joinLetters(text: string): string | null {
  return /^\p{L}(?: \p{L}){2,}$/u.test(text) ? text.replaceAll(' ', '') : null;
}

const MANY_WORDS = 4;

/**
 * The phrase that an abbreviated title stands for, word for word: «Букв. класса», «Отч-во», «Дата рожд-я».
 * @param plain the title in lower case, its dots and hyphens still there
 */
export function expandShort<Key>(plain: string, phrases: ReadonlyMap<string, Key>): Key | null {
  if (plain.length > 40 || !/\p{L}[.-]/u.test(plain)) return null;
  const words = tidySpaces(plain.replace(/\./gu, '. ')).split(' ');
  if (words.length > MANY_WORDS) return null;
  const shapes = words.map(shapeOf);
  if (shapes.includes(null)) return null;
  let found: Key | null = null;
  for (const [phrase, key] of phrases) {
    const whole = phrase.split(' ');
    if (whole.length !== words.length || !whole.every((word, i) => fits(word, shapes[i] ?? null))) continue;
    if (found !== null && found !== key) return null;
    found = key;
  }
  return found;
}

interface Shape {
  head: string;
  tail: string;
  /** Letters may be missing between the two. */
  short: boolean;
}

/** «рожд.» and «рожд-я» say how a word begins, perhaps how it ends. */
function shapeOf(word: string): Shape | null {
  const parts = /^(\p{L}+)(?:(\.)|-(\p{L}{1,4})\.?)?$/u.exec(word);
  const [, head = '', dot, tail = ''] = parts ?? [];
  if (head === '') return null;
  return { head, tail, short: dot !== undefined || tail !== '' };
}

function fits(word: string, shape: Shape | null): boolean {
  if (shape === null) return false;
  if (!shape.short) return word === shape.head;
  return (
    word.length > shape.head.length &&
    word.startsWith(shape.head) &&
    word.slice(shape.head.length).endsWith(shape.tail)
  );
}

/** Shorter words differ by a letter too often: «Имя» and «Вимя», «Роль» and «Соль». */
const LONG_ENOUGH = 6;

/** Phrases by their length: a sheet may have thousands of titles. */
export function byLength<Key>(
  phrases: ReadonlyMap<string, Key>,
): ReadonlyMap<number, readonly [string, Key][]> {
  const lengths = new Map<number, [string, Key][]>();
  for (const [phrase, key] of phrases) {
    if (phrase.length < LONG_ENOUGH) continue;
    const others = lengths.get(phrase.length);
    if (others) others.push([phrase, key]);
    else lengths.set(phrase.length, [[phrase, key]]);
  }
  return lengths;
}

/** The phrase that a title misspells by one letter: «Фамилие», «Отчетсво». */
export function misspelt<Key>(text: string, phrases: ReturnType<typeof byLength<Key>>): Key | null {
  if (text.length < LONG_ENOUGH) return null;
  let found: Key | null = null;
  for (let length = text.length - 1; length <= text.length + 1; length += 1) {
    for (const [phrase, key] of phrases.get(length) ?? []) {
      if (!oneSlip(phrase, text)) continue;
      if (found !== null && found !== key) return null;
      found = key;
    }
  }
  return found;
}
