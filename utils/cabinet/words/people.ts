import { fold, tidy } from '../tree';

const part = "[А-ЯЁ](?:[а-яё]+|[А-ЯЁ]+)?(?:['’ʼ`-][А-ЯЁа-яё][а-яё]*|['’ʼ`-][А-ЯЁ]+)*";
const small =
  '(?:оглы|оглу|кызы|гызы|угли|улы|уулу|заде|фон|ван|де|да|дер|ибн|аль|эль|бей|бек|тегин|кизи|кзы|паша)';
// «Иванова (Петрова) Анна»: a former surname.
const person = new RegExp(
  `^(?:${small} )?${part}(?:[ -]${small})?(?: \\(${part}\\))?(?: (?:${part}|${small})){1,5}$`,
);
const initials = new RegExp(`^${part} [А-ЯЁ]\\. ?(?:[А-ЯЁ]\\.)?$|^[А-ЯЁ]\\. ?(?:[А-ЯЁ]\\. ?)?${part}$`);
/** Words that look like names and are not. */
const notPerson =
  /(?:^|[\s(])(?:фамилия(?![а-яё])|отчество(?![а-яё])|итого|всего|класс|групп|школа|лицей|гимназия|средн|показан|страниц|выб(?:ран|ра|ор)|выдел|отмет|загрузит|создать|добавить|скачать|удалить|изменить|открыть|карточка|записа(?:ть|н)|согласи|верификац|профил|родител|подтвержден|загружен|необходимо|нет данных|дата(?![а-яё])|педагог|навигатор|ученик|ученики|россия|проба(?:[аиуы]|ом|ов|е)?(?![а-яё])|экскурси|мероприят|занят|урок(?:[аиуы]|ом|ов|е)?(?![а-яё])|билет(?:[аиуы]|ом|ов|е)?(?![а-яё])|будущее|мои(?![а-яё])|как(?![а-яё])|аватар|фото(?![а-яё])|сортир|поиск|фильтр|статус|актив(?:ен|н)|верифицирован|заполнен|пройден|привязан|добавлен|получен|тариф|цена(?![а-яё])|базов|курс(?:[аиуы]|ом|ов|е)?(?![а-яё])|личн|данные|(?:нет|есть|овз)(?=$|\s))/;

/** A person's name as a page writes it: two to six words with capitals, or a surname with initials. */
export function isPerson(text: string): boolean {
  if (text.length < 4 || text.length > 90 || /\d/.test(text)) return false;
  if (!person.test(text) && !initials.test(text)) return false;
  return !notPerson.test(fold(text));
}

/** «Nguyen Van An», «Petrov Oleg (Петров Олег)»: somebody's name in another script, which is not read and yet is a name. */
export const isForeignName = (text: string): boolean =>
  text.length <= 90 &&
  // The browser is slow at making a search for letters of all scripts, and most texts have none but Cyrillic ones.
  !/^[ -@[-`{-~\u00a0-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u0400-\u04ff\u2010-\u203a]*$/.test(
    text,
  ) &&
  /[^\P{L}\p{Script=Cyrillic}]{2}/u.test(text) &&
  /^(?:\(?\p{Lu}[\p{L}'’.)-]*|van|von|der|den|de|da|di|la|le|al|el|bin|ibn)(?: (?:\(?\p{Lu}[\p{L}'’.)-]*|van|von|der|den|de|da|di|la|le|al|el|bin|ibn)){1,5}$/u.test(
    text,
  );

const namePart = new RegExp(`^${part}(?:[ -](?:${part}|${small}))*$`);

/** One part of a name, as a column of its own holds it. */
export const isNamePart = (text: string): boolean =>
  text.length <= 40 && namePart.test(text) && !notPerson.test(fold(text));

/** «Виктор Антонович» under «Уткин»: the surname on a line of its own before a first name and patronymic; null otherwise. */
export function surnameBefore(person: string, before: string | undefined): string | null {
  if (before === undefined || before.includes(' ') || !isNamePart(before)) return null;
  if (!/^\S+ (?:\S+(?:вич|вна|чна|ВИЧ|ВНА|ЧНА)|\S+ (?:оглы|оглу|кызы|гызы|угли))$/.test(person)) return null;
  // An avatar's letters are no surname.
  return before.length > 3 || /[а-яё]/.test(before) ? before : null;
}

/** What stands after a name in the same cell. */
const after =
  /\s*[(,;·•|]?\s*(?:дата\s+(?:регистрации|рождения|входа)|зарегистрирован|логин(?![а-яё])|e-?mail|почта(?![а-яё])|телефон(?![а-яё])|тел\.|id(?![a-z])|№|класс(?![а-яё])|школа(?![а-яё])|\d|[\w.+-]+@).*$/iu;

/** «КЕ Киселёва Екатерина»: an avatar's letters are the initials of the words after them; «ЛИ АННА ИГОРЕВНА» has none. */
export function withoutInitials(text: string): string {
  const found = /^([А-ЯЁ][А-ЯЁа-яё]{0,2}) (\S+ \S.*)$/u.exec(text);
  const [, letters = '', rest = ''] = found ?? [];
  const initials = new Set(rest.split(/[\s-]/).map((word) => word.charAt(0)));
  return found && Array.from(letters).every((letter) => initials.has(letter)) ? rest : text;
}

/** A full name and nothing else, as nearly every cell of names holds it. */
const plainName = /^[А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]+){2,3}$/;
/** Words of `after` that letters alone can make. */
const afterWord = /дата|зарегистрирован|логин|почта|телефон|класс|школа/;

/** «👤 Иванова Анна», «🏫 7 «Б»»: a small picture before the words. */
export const withoutPicture = (text: string): string =>
  text.replace(/^\p{Extended_Pictographic}\uFE0F?\s*(?=[\p{L}\d])/u, '');

/** A name inside longer text: without the avatar's initials, numbers in front, and whatever follows. */
export function personIn(raw: string): string | null {
  if (raw.length < 90 && plainName.test(raw)) {
    const folded = raw.toLowerCase().replaceAll('ё', 'е');
    if (!afterWord.test(folded) && !notPerson.test(folded)) return raw;
  }
  let text = withoutPicture(tidy(raw))
    .replace(/([а-яё])([А-ЯЁ])/g, '$1 $2')
    .replace(/^(?:фио|ученик|ученица|обучающийся|учащийся)[^:]{0,20}:\s*/iu, '')
    .replace(after, '')
    .replace(/^[№#]?\s*\d{1,5}[.)]?\s+/, '')
    .trim();
  text = withoutInitials(text);
  if (isPerson(text)) return text;
  text = text.replace(/^[А-ЯЁ]{1,2}(?=[А-ЯЁ][а-яё])/, '').trim();
  return isPerson(text) ? text : null;
}

/** «9 «А»», «9А», «9-А», «10 класс», «11 А1»; null when it is no class of a school. */
export function classOf(raw: string): SchoolClass | null {
  const known = classes.get(raw);
  if (known !== undefined) return known;
  const found = classIn(raw);
  if (classes.size > 2000) classes.clear();
  if (raw.length < 80) classes.set(raw, found);
  return found;
}

interface SchoolClass {
  grade: string;
  letter: string;
  text: string;
}

/** A school has few classes, and its lists repeat them. */
const classes = new Map<string, SchoolClass | null>();

function classIn(raw: string): SchoolClass | null {
  const text = withoutPicture(tidy(raw));
  const found =
    /^(1[01]|[1-9])\s*(?:-?[йя]\s+)?(?:класс|кл\.?)?\s*[-–—/.]?\s*[«"'„“(]?\s*([А-ЯЁA-Z](?:[А-ЯЁA-Z0-9]{0,2}))?\s*[»"'”“)]?\s*(?:класс|кл\.?)?$/iu.exec(
      text,
    );
  if (!found) return null;
  const letter = (found[2] ?? '').toUpperCase();
  return /^(?:КЛ|КЛА)$/.test(letter) ? null : { grade: found[1] ?? '', letter, text };
}

const date = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/;

/** As nearly every page writes it. */
const plainDate = /^(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.\d{4}$/;

/** The first date of a text as ДД.ММ.ГГГГ; null when there is none. ISO dates are understood. */
export function dateIn(text: string): string | null {
  if (plainDate.test(text)) return text;
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  const found = iso ? [iso[0], iso[3], iso[2], iso[1]] : date.exec(text);
  if (!found) return null;
  const [, day = '', month = '', year = ''] = found;
  if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return null;
  return `${day.padStart(2, '0')}.${month.padStart(2, '0')}.${year}`;
}
