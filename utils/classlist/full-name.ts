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
  /^(?:итого|всего|итог|директор|завуч|классный|кл|руководитель|учитель|список|класс|ученик|подпись|дата|школа|выбыл|прибыл|мальчик|девочк|девушк|юнош|количество|средн|примечани|заместитель|исполнитель|ответственн|утвержд|согласован|приложение|фамилия|имя|отчество|фио|муниципальн|общеобразовательн|гимназия|лицей|педагог|куратор)/u;

const ORDINAL = /^(?:№\s*)?\d{1,4}\s*(?:[.)\]:]\s*(?=\p{L})|[-–—]?\s(?=\p{L}{2}))/u;
const BIRTH =
  /[\s,;(]+(\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))\s*(?:г\.?\s*р?\.?|года? рожд\p{L}*)?\s*\)?\s*$/u;
const CLASS_BEHIND = /\s*[,;(]\s*(\d{1,2}\s*[-–]?\s*[«"„“']?\p{L}[»"“”']?(?:\s*кл\p{L}*\.?)?)\s*\)?\s*$/u;
const REMARK = /\s*(?:\(([^()]{1,60})\)|\*+)\s*$/u;

export interface PersonText {
  name: string;
  birth: string;
  className: string;
  /** What stood in brackets behind the name. */
  remark: string;
}

/**
 * What the name cells of lists hold besides the name: «1. Котов Пётр Ильич, 9А (надомник)», «Котов Пётр 12.04.2010 г.р.».
 * What is not found is empty.
 */
export function personText(text: string): PersonText {
  let name = tidySpaces(text).replace(ORDINAL, '');
  const take = (pattern: RegExp): string => {
    const match = pattern.exec(name);
    if (match) name = name.slice(0, match.index);
    return match?.[1]?.trim() ?? '';
  };
  // In either order: «…, 9А (надомник)», «… (надомник), 9А».
  const found = { birth: '', className: '', remark: '' };
  for (let round = 0; round < 2; round += 1) {
    found.birth ||= take(BIRTH);
    found.className ||= take(CLASS_BEHIND);
    found.remark ||= take(REMARK);
  }
  return { name: name.trim(), ...found };
}

/** Words of a timetable, which are written like names: «Русский язык». */
const SUBJECTS = new Set(
  (
    'язык литература культура математика алгебра геометрия физика химия биология география история обществознание ' +
    'информатика технология музыка искусство рисование черчение труд обж обзр чтение час урок занятие горизонты важном'
  ).split(' '),
);

/** Stray spaces, decomposed letters and Latin look-alikes mended; nothing else. */
export function tidyName(text: string): string {
  return mendMixedWords(compose(tidySpaces(text)))
    .replace(/\s*[-‐‑–—]\s*(?=\p{L})/gu, '-')
    .trim();
}

function isOneCase(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length > 1 &&
    (letters === letters.toLocaleUpperCase('ru') || letters === letters.toLocaleLowerCase('ru'))
  );
}

/** ИВАНОВ and иванов → Иванов, «ИВАНОВ Пётр» → «Иванов Пётр»; «ИвАнов» and small words inside are left alone. */
export function mendCase(text: string): string {
  if (isOneCase(text)) return properName(text);
  return text
    .split(' ')
    .map((word) => (isOneCase(word) && !/[.\p{Ll}]/u.test(word) ? properName(word) : word))
    .join(' ');
}

/** Whether some word has two letters or more: «М. П.» under a list is no person. */
function hasWord(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

/** Two to six words of letters, the way names are written; no sentence, no number, no «Итого». */
export function looksLikeFullName(text: string): boolean {
  const tidy = tidyName(personText(text).name);
  if (!hasWord(tidy)) return false;
  if (tidy.length < 4 || tidy.length > 80 || NOT_NAMES.test(tidy.toLocaleLowerCase('ru'))) return false;
  const words = tidy.replace(/\.(?=\p{L})/gu, '. ').split(' ');
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => WORD.test(word) && !SUBJECTS.has(word.toLocaleLowerCase('ru'))) &&
    !/\.{2}/u.test(tidy)
  );
}

/** A text that may be the name of one person, also a single surname. */
export function mayBeName(text: string): boolean {
  return looksLikeFullName(text) || isNameWord(tidyName(personText(text).name));
}

/** One word of letters that may be a part of a name. */
export function isNameWord(text: string): boolean {
  const tidy = tidySpaces(text);
  return WORD.test(tidy) && hasWord(tidy) && !NOT_NAMES.test(tidy.toLocaleLowerCase('ru'));
}

/** A heading or a remark of a list («Мальчики», «Итого»), not a person. */
export function isListWord(text: string): boolean {
  return NOT_NAMES.test(tidySpaces(text).toLocaleLowerCase('ru'));
}

function isPatronymic(word: string): boolean {
  return patronymicGender(word) !== null;
}

/**
 * Parts «Фамилия Имя Отчество», also «Имя Отчество Фамилия» where the endings tell, «Иванов И. П.», double
 * surnames, оглы and кызы. What cannot be told for sure carries a note.
 */
export function splitFullName(text: string): NameParts {
  const tidy = mendCase(tidyName(personText(text).name.replace(/,/gu, ' ')));
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
