import { hasLatin, isNameParticle } from '@/utils/text';

const TWO_CAPITALS = /^\p{Lu}{2,}/u;
/** A capital inside: ИвАнов. Not so after what foreign names begin with: МакКартни, ДиКаприо, О’Нил. */
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
const FOREIGN_START =
  /^(?:Мак|Мк|Мс|Фитц|Де|Дель|Дела|Делла|Ди|Да|Дю|Ду|Дос|Ла|Ле|Лё|Ло|Ван|Фон|Эль|Аль|Ибн|Бен|Сан|Сен|Сент)(?=\p{Lu}\p{Ll})/u;
const SMALL = /^\p{Ll}/u;
const ELISION = /^\p{Ll}['’‘ʼ`´′]\p{Lu}/u;
/** What nearly every name looks like. */
const PLAIN = /^[А-ЯЁ][а-яё]+$/u;

/** The palochka is written tall among small letters too; an apostrophe parts capitals that stand side by side. */
const MAY_BE_CASELESS = /[Ӏ'’‘ʼ`´′I]/u;
const CASELESS = /(?<=\p{L})(?:[Ӏ'’‘ʼ`´′]|(?<=\p{Script=Cyrillic})I)/gu;

function partIsWrong(spelt: string, place: number): boolean {
  if (spelt.length === 0 || spelt.includes('.')) return false;
  if (/^\p{Lu}['’‘ʼ`´′]\p{Lu}\p{Ll}/u.test(spelt)) return false;
  const part = MAY_BE_CASELESS.test(spelt) && !ELISION.test(spelt) ? spelt.replace(CASELESS, '') : spelt;
  if (TWO_CAPITALS.test(part) || INNER_CAPITAL.test(part.replace(FOREIGN_START, ''))) return true;
  if (!SMALL.test(part) || ELISION.test(part) || isNameParticle(part)) return false;
  // Second halves of eastern names are often small: Ен-су, Ир-сен, Кызыл-оолович.
  return place === 0 || (part.length > 3 && !part.startsWith('оол'));
}

/** Two names written together, «АннаМария»: which signs stood between them nobody can tell. */
const JOINED = /\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,}/u;

/** Whether a name with wrong case may be two names: then its right spelling is not to be guessed. */
export function isJoinedName(name: string): boolean {
  return JOINED.test(name.slice(0, 200));
}

/** Whether capitals stand where names have none, or lack where they have: ИВАНОВ, иванов, ИВанов, ИвАнов. */
export function hasWrongCase(name: string): boolean {
  if (PLAIN.test(name) || name.length > 200) return false;
  // Small words of a Latin spelling (ogly, van) follow other customs: only its first word is judged.
  const words = hasLatin(name) ? name.split(' ', 1) : name.split(' ');
  if (words.length === 1 && isNameParticle(name) && SMALL.test(name)) return true;
  return words.some((word) => word.split('-').some(partIsWrong));
}
