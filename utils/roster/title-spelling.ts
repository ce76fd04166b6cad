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

/** Letters of Russian as they are most often written in Latin ones. */
const LATIN_OF: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
  п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ы: 'i', ь: '', э: 'e',
  ю: 'iu', я: 'ia',
}; // prettier-ignore

/**
 * How a text sounds, in Latin letters: one for all the ways in which people and programs write Russian with them,
 * «Familia», «Familiya» and «Familija» among them.
 * @param text in lower case, without ё
 */
export function soundOf(text: string): string {
  return [...text]
    .map((sign) => LATIN_OF[sign] ?? sign)
    .join('')
    .replace(/shch/gu, 'sch')
    .replace(/kh|x/gu, 'h')
    .replace(/[yj]/gu, 'i')
    .replace(/i+/gu, 'i');
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
