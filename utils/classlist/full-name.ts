import {
  compose,
  isNameParticle,
  mendMixedWords,
  patronymicGender,
  properName,
  tidySpaces,
} from '@/utils/text';

export interface NameParts {
  surname: string;
  name: string;
  patronymic: string;
  /** Something that a person should look at, in Russian. */
  note?: string;
}

const TAILS = new Set(['оглы', 'оглу', 'улы', 'уулу', 'угли', 'кызы', 'гызы', 'кизи']);
const WORD = /^[\p{L}][\p{L}\p{M}'’ʼ`-]*\.?$/u;
const INITIALS = /^(?:\p{L}\.\s*){1,2}$/u;
const NOT_NAMES =
  /^(?:итого|всего|итог|директор|завуч|классный|кл|руководитель|учитель|список|класс|ученик|подпись|дата|школа|выбыл|прибыл|мальчик|девоч|количество|средн|примечани|заместитель|исполнитель|ответственн|утвержд|согласован|приложение|фамилия|имя|отчество|фио|муниципальн|общеобразовательн|гимназия|лицей|педагог|куратор)/u;

/** Stray spaces, decomposed letters and Latin look-alikes mended; nothing else. */
export function tidyName(text: string): string {
  return mendMixedWords(compose(tidySpaces(text)))
    .replace(/\s*[-‐‑–—]\s*(?=\p{L})/gu, '-')
    .trim();
}

/** ИВАНОВ and иванов → Иванов; a mixed spelling is left alone. */
export function mendCase(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const oneCase = letters === letters.toLocaleUpperCase('ru') || letters === letters.toLocaleLowerCase('ru');
  return letters.length > 1 && oneCase ? properName(text) : text;
}

/** Two to six words of letters, the way names are written; no sentence, no number, no «Итого». */
export function looksLikeFullName(text: string): boolean {
  const tidy = tidyName(text);
  if (tidy.length < 4 || tidy.length > 80 || NOT_NAMES.test(tidy.toLocaleLowerCase('ru'))) return false;
  const words = tidy.replace(/\.(?=\p{L})/gu, '. ').split(' ');
  return (
    words.length >= 2 && words.length <= 6 && words.every((word) => WORD.test(word)) && !/\.{2}/u.test(tidy)
  );
}

/** A text that may be the name of one person, also a single surname. */
export function mayBeName(text: string): boolean {
  const tidy = tidyName(text);
  return (
    looksLikeFullName(tidy) ||
    (WORD.test(tidy) && tidy.length > 1 && !NOT_NAMES.test(tidy.toLocaleLowerCase('ru')))
  );
}

function isPatronymic(word: string): boolean {
  return patronymicGender(word) !== null;
}

/**
 * Parts «Фамилия Имя Отчество», also «Имя Отчество Фамилия» where the endings tell, «Иванов И. П.», double
 * surnames, оглы and кызы. What cannot be told for sure carries a note.
 */
export function splitFullName(text: string): NameParts {
  const tidy = mendCase(tidyName(text.replace(/,/gu, ' ')));
  const words = tidy
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 1)
    return { surname: tidy, name: '', patronymic: '', note: 'есть только одно слово имени' };
  const last = words.at(-1) ?? '';
  let patronymic: string[] = [];
  let rest = words;
  if (TAILS.has(last.toLocaleLowerCase('ru')) && words.length >= 4) {
    patronymic = words.slice(-2);
    rest = words.slice(0, -2);
  } else if (words.length >= 3 && (isPatronymic(last) || words.length === 3)) {
    // «Анна Петровна Котова»: the patronymic stands second and the last word is none.
    const second = words[1] ?? '';
    if (words.length === 3 && isPatronymic(second) && !isPatronymic(last)) {
      return {
        surname: last,
        name: words[0] ?? '',
        patronymic: second,
        note: 'порядок был «Имя Отчество Фамилия»',
      };
    }
    patronymic = [last];
    rest = words.slice(0, -1);
  }
  const initials = words.slice(1).every((word) => INITIALS.test(word));
  if (words.length === 2 && initials)
    return { surname: words[0] ?? '', name: last, patronymic: '', note: 'вместо имени инициал' };
  const name = rest.at(-1) ?? '';
  const surname = rest.slice(0, -1).join(' ');
  const note = initials
    ? 'вместо имени инициалы'
    : rest.length > 2 && !isNameParticle(rest[0] ?? '')
      ? 'в имени больше трёх слов: проверьте, что к чему'
      : words.length === 3 && !isPatronymic(last)
        ? 'отчество необычное: проверьте, что к чему'
        : undefined;
  return { surname, name, patronymic: patronymic.join(' '), ...(note === undefined ? {} : { note }) };
}
