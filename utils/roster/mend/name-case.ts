import { isNameParticle } from '@/utils/text';

const TWO_CAPITALS = /^\p{Lu}{2,}/u;
const LAST_CAPITAL = /\p{Ll}\p{Lu}$/u;
const SMALL = /^\p{Ll}/u;
const ELISION = /^\p{Ll}['’ʼ`]\p{Lu}/u;
/** What nearly every name looks like. */
const PLAIN = /^[А-ЯЁ][а-яё]+$/u;

function partIsWrong(part: string, place: number): boolean {
  if (part.length === 0 || part.includes('.')) return false;
  if (TWO_CAPITALS.test(part) || LAST_CAPITAL.test(part)) return true;
  if (!SMALL.test(part) || ELISION.test(part) || isNameParticle(part)) return false;
  // Second halves of eastern names are often small: Ен-су, Ир-сен.
  return place === 0 || part.length > 3;
}

/** Whether capitals stand where names have none, or lack where they have: ИВАНОВ, иванов, ИВанов. */
export function hasWrongCase(name: string): boolean {
  if (PLAIN.test(name) || name.length > 200) return false;
  const words = name.split(' ');
  if (words.length === 1 && isNameParticle(name) && SMALL.test(name)) return true;
  return words.some((word) => word.split('-').some(partIsWrong));
}
