import { tidySpaces, toCyrillic, toLatin } from '@/utils/text';
import { byLength, expandShort, joinLetters, misspelt, oneAlphabet, soundOf } from './title-spelling';
import type { ColumnKey } from './types';

/** What a title was taken for. Weak: the word may mean another column too; a strong title of the same key wins. */
export interface TitleMeaning {
  key: ColumnKey;
  weak: boolean;
}

/** Titles that speak of somebody else, whatever other word is in them. */
const RELATIVES =
  /родител|представител|законн|мать|матер|отец|отца|опекун|(?:мам|пап)[аы](?= |$)|бабушк|дедушк|супруг/u;
/** Titles that speak of something else. «Роль пользователя» is a role all the same. */
const FOREIGN =
  /телефон|руководител|регистрац|архив|зачислен|директор|файл|пользовател|согласи|муниципал|полное|уровень|сумма|количеств|профил|паспорт|снилс|адрес прожив|место|до брака|девич|прежн|предыдущ/u;

/** Each key's wordings as whole phrases, after folding; also what clipped titles are completed to. */
const PHRASES: Readonly<Record<ColumnKey, readonly string[]>> = {
  inn: [
    'инн',
    'инн школы',
    'инн организации',
    'инн оо',
    'инн учреждения',
    'инн юридического лица',
    'и н н',
    'inn',
  ],
  kpp: ['кпп', 'кпп школы', 'кпп организации', 'кпп оо', 'кпп учреждения', 'к п п', 'kpp'],
  role: [
    'роль',
    'роль учитель ученик',
    'роль в проекте',
    'тип участника',
    'role',
    'учитель ученик',
    'роль участника',
    'тип',
    'категория',
    'должность',
  ],
  email: [
    'email',
    'e mail',
    'mail',
    'емейл',
    'имейл',
    'емайл',
    'мэйл',
    'имэйл',
    'мейл',
    'майл',
    'е маил',
    'маил',
    'почта',
    'эл почта',
    'эл адрес',
    'электронная почта',
    'электронный адрес',
    'адрес электронной почты',
    'адрес эл почты',
    'адрес почты',
    'электронка',
    'мыло',
  ],
  surname: ['фамилия', 'surname', 'last name', 'lastname', 'family name', 'фам', 'ф'],
  name: ['имя', 'first name', 'firstname', 'given name', 'name', 'и'],
  patronymic: ['отчество', 'отч', 'о', 'patronymic', 'middle name', 'middlename'],
  gender: ['пол', 'пол м или ж', 'пол м ж', 'пол ж м', 'gender', 'sex'],
  birthDate: [
    'дата рождения',
    'дата рожд',
    'день рождения',
    'дата р',
    'д рождения',
    'др',
    'д р',
    'рождения дата',
    'birth date',
    'birthdate',
    'date of birth',
    'dob',
  ],
  grade: [
    'номер класса',
    'класс номер',
    'номер',
    'параллель',
    'класс',
    'кл',
    'класс обучения',
    'класс без буквы',
    'класс без литеры',
    'класс цифра',
    'класс цифрой',
    'класс число',
    'цифра класса',
    'класс параллель',
    'класс и буква',
    'класс с буквой',
    'класс и литера',
    'год обучения',
    'grade',
    'class',
  ],
  letter: [
    'буква',
    'буква класса',
    'литера',
    'литера класса',
    'литер',
    'лит',
    'класс буква',
    'класс литера',
    'индекс класса',
    'letter',
  ],
  year: [
    'учебный год',
    'уч год',
    'учебн год',
    'учеб год',
    'учебный период',
    'учгод',
    'год учебный',
    'у г',
    'school year',
    'год',
  ],
};

const WEAK = new Set([
  'класс',
  'кл',
  'номер',
  'class',
  'год',
  'name',
  'mail',
  'дата р',
  'д р',
  'др',
  'фам',
  'отч',
  'лит',
  'тип',
  'категория',
  'должность',
  'ф',
  'и',
  'о',
  'год обучения',
  'у г',
]);
/** Never a column by itself: «Номер», «№» and such are numbers of rows. */
const NEVER = new Set(['номер']);
const OWNER =
  / (?:ученик[аи]?|обучающ[а-я]+|учащ[а-я]+|учител[яь]|педагога?|участник[аи]?|школьник[аи]?|реб[её]нка|школы|оо|организации|учреждения|человека)$/u;

const PERSONS_CODE =
  /^(?:инн|кпп) (?:ученик|обучающ|учащ|учител|педагог|участник|школьник|реб[её]н|физ|физическ)/u;

const EXACT = new Map<string, ColumnKey>();
for (const key of Object.keys(PHRASES) as ColumnKey[]) {
  for (const phrase of PHRASES[key]) if (!NEVER.has(phrase)) EXACT.set(phrase, key);
}

/** Lower case, ё as е, one alphabet, signs and bracketed asides gone; `clipped` when it ended in dots. */
function fold(title: string): { text: string; aside: string; clipped: boolean; plain: string } {
  const plain = tidySpaces(oneAlphabet(title.slice(0, 200).replace(/№/gu, ' номер ').normalize('NFKC')))
    .toLowerCase()
    .replace(/ё/gu, 'е');
  const clipped = /(?:…|\.{1,3})\s*$/u.test(plain);
  const aside = (/\(([^)]*)\)?/u.exec(plain)?.[1] ?? '').trim();
  const bare = plain
    .replace(/\([^)]*\)?/gu, ' ')
    .replace(/^n(?=\s)/gu, 'номер')
    .replace(/\d+(?:\s*[-–—]\s*\d+)?|[^\p{L}\s]+/gu, ' ');
  return { text: tidySpaces(bare), aside: tidySpaces(aside.replace(/[^\p{L}\s]+/gu, ' ')), clipped, plain };
}

function byPhrase(text: string): ColumnKey | undefined {
  const cyrillic = toCyrillic(text);
  return EXACT.get(text) ?? EXACT.get(cyrillic) ?? EXACT.get(toLatin(text));
}

const BY_LENGTH = byLength(EXACT);

/** Russian phrases by how they sound in Latin letters; the shortest would be found in English words. */
const BY_SOUND = new Map<string, ColumnKey>();
for (const [phrase, key] of EXACT) if (/^[а-я ]{3,}$/u.test(phrase)) BY_SOUND.set(soundOf(phrase), key);

/** Whose a value is, as said behind the name of a column. */
const OWNERS = new Set(
  [
    'ученика',
    'обучающегося',
    'учащегося',
    'учителя',
    'педагога',
    'участника',
    'школьника',
    'ребенка',
    'школы',
  ].map(soundOf),
);

/** «Familiya», «Data rozhdeniya uchenika»: Russian words in Latin letters, as some exports write them. */
function bySound(text: string): ColumnKey | null {
  if (!/^[a-z ]{3,}$/u.test(text)) return null;
  const sound = soundOf(text);
  const end = sound.lastIndexOf(' ');
  const bare = OWNERS.has(sound.slice(end + 1)) ? sound.slice(0, end) : sound;
  return BY_SOUND.get(sound) ?? BY_SOUND.get(bare) ?? null;
}

/** Phrases by their first letters: a sheet may have thousands of titles. */
const BY_BEGINNING = new Map<string, (readonly [phrase: string, key: ColumnKey])[]>();
const BEGINNING = 3;
for (const entry of EXACT) {
  const beginning = entry[0].slice(0, BEGINNING);
  const others = BY_BEGINNING.get(beginning);
  if (others) others.push(entry);
  else BY_BEGINNING.set(beginning, [entry]);
}

/**
 * The only key whose phrase begins with the clipped text.
 * @param text of three letters or more
 */
function byPrefix(text: string, clipped: boolean): ColumnKey | undefined {
  let found: ColumnKey | undefined;
  for (const [phrase, key] of BY_BEGINNING.get(text.slice(0, BEGINNING)) ?? []) {
    // Whole words of a longer phrase («Номер», «учитель») say something else, unless dots show that more followed.
    if (!phrase.startsWith(text) || (!clipped && phrase.charAt(text.length) === ' ')) continue;
    if (found !== undefined && found !== key) return undefined;
    found = key;
  }
  return found;
}

/** Both roles named: what the column holds. */
const ROLES =
  /(?:учитель|педагог) (?:или )?(?:ученик|уча|обуча)|(?:ученик|учащийся|обучающийся) (?:или )?(?:учитель|педагог)(?= |$)/u;

/**
 * What a longer wording is about, whatever else is in it: «Роль на платформе», «Число, месяц и год рождения». Only
 * where one column alone is spoken of: «Фамилия, имя, отчество» is none of the three.
 */
const STEMS: readonly (readonly [stem: RegExp, key: ColumnKey])[] = [
  [/(?:^| )(?:инн|inn)(?= |$)/u, 'inn'],
  [/(?:^| )(?:кпп|kpp)(?= |$)/u, 'kpp'],
  [/^роль(?= |$)/u, 'role'],
  [ROLES, 'role'],
  [
    /(?:^| )e ?mail(?= |$)|(?:^| )почт[аы](?= |$)|адрес\p{L}* электронн|электронн\p{L}+ (?:адрес|ящик)|почтов\p{L}+ ящик/u,
    'email',
  ],
  [/(?:^| )фамили[яи](?= |$)/u, 'surname'],
  [/(?:^| )(?:имя|имени)(?= |$)/u, 'name'],
  [/(?:^| )отчеств[оа](?= |$)/u, 'patronymic'],
  [/^пол(?= |$)|^м ж$|^муж(?:ской)? жен(?:ский)?$/u, 'gender'],
  [/(?:^| )(?:рожден[иь][яе]|birthday)(?= |$)|^родил/u, 'birthDate'],
  [/(?:^| )(?:букв[аы]|буквенн\p{L}+|литер[аы]?|подкласс)(?= |$)/u, 'letter'],
  [/^(?!букв|литер).*(?<= |^)параллел[ьи](?= |$)|^(?:номер|цифра|число) класс/u, 'grade'],
  [/(?:^| )(?:учебн\p{L}*|уч) год(?= |$)|^(?:academic|school) year/u, 'year'],
];

function byStem(text: string): ColumnKey | undefined {
  let found: ColumnKey | undefined;
  for (const [stem, key] of STEMS) {
    if (!stem.test(text)) continue;
    if (found !== undefined && found !== key) return undefined;
    found = key;
  }
  return found;
}

/** What the last titles were taken for: sheets of one file, and repeated headers, have the same ones. */
const known = new Map<string, TitleMeaning | null>();
const KNOWN = 2_000;

/** What column a header cell names, by meaning: «e-mail», «Дата рожд.», «Класс», «Литера», «ИНН организации». Null when none. */
export function recogniseTitle(title: string): TitleMeaning | null {
  if (title.length > 200) return null;
  const kind = NUMBERED.test(title) && !YEARS.test(title) ? title.replace(NUMBERS, '0') : title;
  let meaning = known.get(kind);
  if (meaning === undefined) {
    meaning = recognise(kind);
    if (known.size >= KNOWN) known.clear();
    known.set(kind, meaning);
  }
  return meaning;
}

/** Of the numbers in a title only years say anything: «Место 1», «Место 2» are read once. */
const NUMBERED = /\d/u;
const NUMBERS = /\d+/gu;
const YEARS = /20\d\d/u;

function recognise(title: string): TitleMeaning | null {
  const { text, aside, clipped, plain } = fold(title);
  if (text === '' || text.length > 60 || RELATIVES.test(text)) return null;
  if (FOREIGN.test(text) && !text.startsWith('роль ') && !ROLES.test(aside)) return null;
  // A person has an ИНН too.
  if (PERSONS_CODE.test(text)) return null;
  const bare = text.replace(OWNER, '');
  // Only the years tell «Год обучения 2026-2027» from a grade.
  if (bare === 'год обучения' && YEARS.test(title)) return { key: 'year', weak: true };
  if (bare === 'год обучения' && aside.startsWith('учебн')) return { key: 'year', weak: true };
  if (bare === 'класс' && /^(?:буква|литера)/u.test(aside)) return { key: 'letter', weak: false };
  if (bare === 'класс' && /^(?:без|номер|цифр|числ|параллел)/u.test(aside))
    return { key: 'grade', weak: false };
  const key = byPhrase(text) ?? byPhrase(bare) ?? byPhrase(joinLetters(text) ?? '');
  if (key !== undefined) return { key, weak: WEAK.has(bare) };
  if (text.length >= (clipped ? 3 : 5)) {
    const prefixed = byPrefix(toCyrillic(text), clipped) ?? byPrefix(text, clipped);
    if (prefixed !== undefined) return { key: prefixed, weak: true };
  }
  const meant =
    expandShort(plain, EXACT) ??
    byStem(toCyrillic(text)) ??
    byStem(text) ??
    byStem(`${text} ${aside}`) ??
    bySound(text) ??
    misspelt(bare, BY_LENGTH) ??
    // «Ступень (класс)», «Школа (ИНН)»: a word that says nothing here is explained by one that does.
    (aside.length >= 3 ? byPhrase(aside) : undefined) ??
    null;
  return meant === null ? null : { key: meant, weak: true };
}
