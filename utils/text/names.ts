import { compose, tidySpaces } from './spaces';

/** Little words inside names that are rightly written small. */
const PARTICLES = new Set(
  (
    'оглы оглу кызы гызы улы уулу угли углы ўғли кизи қизи заде де ла ле ди да дель делла дер ден дос душ ду дю ван вон фон цу цур ' +
    'аль эль уль уд ас аш ад ан ат аз ар ал бен бин бинт бини ибн абу эт тер те сан и хан бек бей бег паша ага шах'
  ).split(' '),
);
/** One Russian word without ё: nothing to fold but its case. */
const PLAIN = /^[А-Яа-я]+$/u;
const WORDS = /[^\s]+/gu;
const APOSTROPHE = /['’‘ʼ`´′]/gu;
const ELIDED = /^(\p{L}{1,2})(['’‘ʼ`´′])(\p{L}.*)$/u;
/** Of the little words, those that are titles or begin family names: Тер-Петросян, Хан-Магомедов. In front they are written tall. */
const TALL_IN_FRONT = new Set('тер дер тор хан бек бей бег паша ага шах сан'.split(' '));

/** Whether a word is one that names keep in small letters: оглы, де, фон, аль. */
export function isNameParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase());
}

export interface FoldOptions {
  /** Take ё for е; default true. */
  yo?: boolean;
}

/** A name for comparing: case, spaces, Unicode forms, kinds of hyphen and apostrophe (and ё/е) set aside. */
export function foldName(name: string, options: FoldOptions = {}): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  const folded = tidySpaces(compose(name))
    .toLowerCase()
    .replace(/\s*[-‐‑–—]\s*/gu, '-')
    .replace(APOSTROPHE, "'");
  return options.yo === false ? folded : folded.replace(/ё/gu, 'е');
}

function capital(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('');
}

function properPart(part: string, hyphenated: boolean, first: boolean): string {
  const small = part.toLowerCase();
  if (PARTICLES.has(small) && (hyphenated || !first)) return small;
  const apostrophe = ELIDED.exec(small);
  if (apostrophe) {
    return `${capital(apostrophe[1] ?? '')}${apostrophe[2] ?? ''}${capital(apostrophe[3] ?? '')}`;
  }
  return capital(small);
}

/**
 * A name as it is written: ИВАНОВ and иванов give Иванов; Мамин-Сибиряк, О’Генри, Гасан оглы, де ла Крус,
 * фон Шульц, аль-Хаким keep their ways.
 */
export function properName(name: string): string {
  const words = tidySpaces(name).match(WORDS) ?? [];
  return words
    .map((word, index) => {
      const parts = word.split('-');
      const leads = index === 0 && words.length > 1 && parts.length === 1;
      return parts
        .map((part, place) => {
          if (index === 0 && place === 0 && TALL_IN_FRONT.has(part.toLowerCase()))
            return capital(part.toLowerCase());
          return properPart(part, parts.length > 1, index === 0 && !leads);
        })
        .join('-');
    })
    .join(' ');
}
