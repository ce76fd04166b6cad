import type { Field } from './types';

/** A header cell made comparable: small letters, ё as е, no signs, single spaces. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFC')
    .toLocaleLowerCase('ru')
    .replace(/ё/gu, 'е')
    .replace(/e-?mail/gu, 'email')
    .replace(/[^\p{L}\p{N}№#]+/gu, ' ')
    .trim();
}

/** In order: the first that fits decides. What belongs to parents or to papers is set aside before names are looked for. */
const MEANINGS: readonly (readonly [Field, RegExp])[] = [
  ['skip', /^(?:№|#|n|no|номер|п п|пп|порядковый номер|№ ?п ?п|№ пп|номер п п)(?: .{0,6})?$/u],
  ['skip', /родител|законн|представител|^мать|^мама|^отец|^папа|матери|отца|опекун/u],
  [
    'skip',
    /место рожд|свидетельств|паспорт|снилс|полис|телефон|моб|^тел|адрес|прожива|регистрац|гражданств|логин|пароль|примечан|здоров|льгот|зачислен|выбыт|приказ|личн\w* дел|^возраст|прежн|^id|идентификатор|подпись/u,
  ],
  ['role', /^роль|тип (?:пользователя|участника)|^должность$/u],
  ['inn', /^инн(?: |$)/u],
  ['kpp', /^кпп(?: |$)/u],
  [
    'teacher',
    /^teacher$|педагог|учител|класс\p{L}* рук|^кл рук|классрук|навигатор|куратор|тьютор|наставник/u,
  ],
  ['fullName', /фамили.*им(?:я|ени)|им(?:я|ени).*фамили|^ф ?и ?о?(?: |$)|^фио|фамилия и(?: о)?$|полное имя/u],
  [
    'fullName',
    /^(?:список )?(?:ученик|учени[кц]|учащ|обучающ|воспитанник|ребен|дет|школьник|студент|участник)\p{L}*(?: класса)?$/u,
  ],
  ['namePatronymic', /^имя (?:и )?отч/u],
  ['fullName', /^(?:full|student|pupil) name$|^(?:student|pupil)s?$/u],
  ['surname', /^фамил|^(?:last|family) name$|^surname$/u],
  ['patronymic', /^отч|^middle name$|^patronymic$/u],
  ['name', /^имя(?: |$)|^(?:first|given) name$|^name$/u],
  ['birthDay', /^(?:число|день)(?: рожд\p{L}*)?$/u],
  ['birthMonth', /^месяц(?: рожд\p{L}*)?$/u],
  ['birthYear', /^год$/u],
  [
    'birthDate',
    /birth ?da(?:te|y)|date of birth|^dob$|дата рожд|день рожд|число рожд|год рожд|^рожд|^д ?р(?: |$)|дата р$|д рожд|^г р$/u,
  ],
  ['gender', /^gender$|^sex$|^пол(?: |$)|^м ж$|^муж жен$/u],
  ['email', /email|почт|мейл|емайл|^e mail|^mail/u],
  ['year', /учебн\p{L}* год|^уч год/u],
  ['letter', /букв[аы]|литер/u],
  ['grade', /номер класса|класс без буквы|параллель|год обучения|^№ класса/u],
  [
    'class',
    /^class$|^класс(?: |$)|^кл$|наименование класса|название класса|класс обучения|^группа$|класс литера/u,
  ],
];

/** Looked at before all: words that a plainer pattern below would take for something else. */
const FIRST: readonly (readonly [Field, RegExp])[] = [
  ['grade', /класс\p{L}* \(?без букв|номер класса|№ класса/u],
  [
    'teacherEmail',
    /(?:email|почт).*(?:педагог|учител|рук|навигатор|куратор)|(?:педагог|учител|рук|навигатор|куратор).*(?:email|почт)/u,
  ],
  ['email', /^(?!.*(?:родител|законн|представит|матери|отца)).*(?:email|эл\p{L}* (?:почт|адрес))/u],
];

const OF_STUDENT =
  /^(?:(?:данные|сведения) )?(?:об? )?(?:учени[кц]|учащ|обучающ|ребен|воспитанни|школьни|дет)\p{L}* /u;

/** What a header cell means, or null when its words tell nothing. `skip`: understood, and not for the import. */
export function fieldOfTitle(title: string): Field | null {
  const folded = foldTitle(title);
  if (folded === '' || folded.length > 80) return null;
  for (const [field, pattern] of FIRST) if (pattern.test(folded)) return field;
  for (const [field, pattern] of MEANINGS) if (pattern.test(folded)) return field;
  // «Ученик: фамилия», «Обучающийся (Ф.И.О.)».
  const own = folded.replace(OF_STUDENT, '');
  return own === folded ? null : fieldOfTitle(own);
}

/** The same for files with the same header, whatever the order of columns: a mapping is remembered by it. */
export function headerSetKey(titles: readonly string[]): string {
  return titles
    .map(foldTitle)
    .filter((title) => title !== '')
    .toSorted()
    .join('|');
}
