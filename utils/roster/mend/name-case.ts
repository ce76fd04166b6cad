import { hasLatin, isNameParticle } from '@/utils/text';

const TWO_CAPITALS = /^\p{Lu}{2,}/u;
const LAST_CAPITAL = /\p{Ll}\p{Lu}$/u;
const SMALL = /^\p{Ll}/u;
const ELISION = /^\p{Ll}['’ʼ`]\p{Lu}/u;
/** What nearly every name looks like. */
const PLAIN = /^[А-ЯЁ][а-яё]+$/u;

/** The palochka is written tall among small letters too; an apostrophe parts capitals that stand side by side. */
const CASELESS = /(?<=\p{L})[Ӏ'’ʼ`]/gu;

function partIsWrong(spelt: string, place: number): boolean {
  if (spelt.length === 0 || spelt.includes('.')) return false;
  if (/^\p{Lu}['’ʼ`]\p{Lu}\p{Ll}/u.test(spelt)) return false;
  const part = ELISION.test(spelt) ? spelt : spelt.replace(CASELESS, '');
  if (TWO_CAPITALS.test(part) || LAST_CAPITAL.test(part)) return true;
  if (!SMALL.test(part) || ELISION.test(part) || isNameParticle(part)) return false;
  // Second halves of eastern names are often small: Ен-су, Ир-сен, Кызыл-оолович.
  return place === 0 || (part.length > 3 && !part.startsWith('оол'));
}

/** Whether capitals stand where names have none, or lack where they have: ИВАНОВ, иванов, ИВанов. */
export function hasWrongCase(name: string): boolean {
  if (PLAIN.test(name) || name.length > 200) return false;
  // Small words of a Latin spelling (ogly, van) follow other customs: only its first word is judged.
  const words = hasLatin(name) ? name.split(' ', 1) : name.split(' ');
  if (words.length === 1 && isNameParticle(name) && SMALL.test(name)) return true;
  return words.some((word) => word.split('-').some(partIsWrong));
}
