import { foldTitle } from '@/utils/classlist';

/** What a column of a platform's export means. */
export type Column =
  | 'id'
  | 'name'
  | 'surname'
  | 'firstName'
  | 'patronymic'
  | 'municipality'
  | 'school'
  | 'grade'
  | 'letter'
  | 'class'
  | 'birthDate'
  | 'registered'
  | 'navigator'
  | 'verified'
  | 'archived'
  | 'lastLogin'
  | 'profile'
  | 'consent'
  | 'active'
  | 'parent'
  | 'diagnostics'
  | 'trials'
  | 'excursionsEnterprise'
  | 'excursionsMuseum'
  | 'excursions'
  | 'masterclasses'
  | 'events'
  | 'visited'
  | 'inn'
  | 'kpp'
  | 'role'
  | 'login'
  | 'password'
  | 'post';

const NUMBER = /(?:кол\p{L}*|число|сколько|количество)/u;

const MEANINGS: readonly (readonly [Column, RegExp])[] = [
  ['login', /^логин(?: |$)/u],
  ['password', /^пароль(?: |$)/u],
  ['post', /^должность(?: |$)/u],
  ['inn', /^инн(?: |$)/u],
  ['kpp', /^кпп(?: |$)/u],
  ['role', /^роль(?: |$)/u],
  ['navigator', /навигатор|^ответственн\p{L}* педагог|^педагог|классн\p{L}* руковод/u],
  ['visited', /^посетил|^посещение$|^присутств|^явка|^был на мероприятии/u],
  ['archived', /архив/u],
  ['lastLogin', /последн\p{L}* (?:вход|авториз|посещени|активност|сесси)|вход\p{L}* на платформу/u],
  ['verified', /верифи/u],
  ['diagnostics', /диагност/u],
  ['trials', /проб(?: |$|ы|ах)/u],
  ['excursionsMuseum', /экскурс.*музе/u],
  ['excursionsEnterprise', /экскурс.*предприят/u],
  ['excursions', /экскурс/u],
  ['masterclasses', /мастер ?класс/u],
  ['consent', /соглас/u],
  ['profile', /профил(?!ьн)|заполненност/u],
  ['events', /меропри/u],
  ['parent', /^(?:наличие )?родител\p{L}*$/u],
  ['active', /^активност\p{L}*$|^активен$/u],
  ['registered', /дата (?:регистрации|создания)|зарегистрирован/u],
  ['birthDate', /дата рожд|день рожд|^рожд/u],
  ['municipality', /муниципал|^мо$|^мсу|район(?: |$)|городской округ/u],
  [
    'school',
    /образоват\p{L}* (?:организац|учрежд)|^учебное заведение|^школа|^оо$|^организац|^образовательн|наименование (?:оо|школы|организации)|^место обучения/u,
  ],
  ['letter', /букв|литер/u],
  ['grade', /без букв|номер класса|параллел/u],
  ['class', /^класс(?: |$)|^группа$/u],
  ['name', /^ф ?и ?о(?: |$)|^фио|фамили.*имя|^ученик$|^учащийся$|^обучающийся$|^участник$|полное имя/u],
  ['surname', /^фамилия/u],
  ['firstName', /^имя(?: |$)/u],
  ['patronymic', /^отчество/u],
  ['id', /^(?:№|#|id|ид|идентификатор|номер|n)(?: |$)/u],
];

/** What comes right before: a parent's or a teacher's own name is nobody's name here. */
const FOREIGN = /родител|законн|представит|матери|отца/u;

/** «класс (без буквы)» names the letter and means the grade. */
export function columnOfTitle(title: string): Column | null {
  const folded = foldTitle(title);
  if (folded === '' || folded.length > 160) return null;
  if (folded.includes('без букв')) return 'grade';
  for (const [column, pattern] of MEANINGS) {
    if (!pattern.test(folded)) continue;
    if (FOREIGN.test(folded) && column !== 'consent' && column !== 'parent') return null;
    // «Дата верификации» tells a day, not a status; «Статус мероприятия» is no count.
    if (column === 'verified' && /^(?:дата|способ|телефон)/u.test(folded)) return null;
    if (column === 'consent' && /^(?:дата|файл|ссылка)/u.test(folded)) return null;
    // «Кол-во входов на платформу» and «Дата первого входа» are not the last login.
    if (column === 'lastLogin' && (NUMBER.test(folded) || folded.includes('перв'))) return null;
    if (column === 'events' && !NUMBER.test(folded)) return null;
    if (
      (column === 'trials' || column === 'diagnostics' || column === 'masterclasses') &&
      /^(?:дата|назван|результат|список)/u.test(folded)
    )
      return null;
    return column;
  }
  return null;
}

/** The period that a counted column speaks of, as written: «за календарный год»; empty when none. */
export function periodOfTitle(title: string): string {
  return (
    /за (?:вс[её] время|(?:текущий )?(?:календарный|учебный) год|(?:последни[йе] )?(?:месяц|неделю|квартал|год))/iu.exec(
      title,
    )?.[0] ?? ''
  );
}

/** Meanings in Russian, for «что за что принято». */
export const COLUMN_WORDS: Readonly<Record<Column, string>> = {
  id: 'номер на платформе',
  name: 'ФИО',
  surname: 'фамилия',
  firstName: 'имя',
  patronymic: 'отчество',
  municipality: 'муниципалитет',
  school: 'школа',
  grade: 'номер класса',
  letter: 'буква класса',
  class: 'класс',
  birthDate: 'дата рождения',
  registered: 'дата регистрации',
  navigator: 'педагог-навигатор',
  verified: 'верификация',
  archived: 'архив',
  lastLogin: 'последний вход',
  profile: 'профиль',
  consent: 'согласие',
  active: 'активность',
  parent: 'родитель',
  diagnostics: 'диагностики',
  trials: 'пробы',
  excursionsEnterprise: 'экскурсии на предприятие',
  excursionsMuseum: 'экскурсии в музей',
  excursions: 'экскурсии',
  masterclasses: 'мастер-классы',
  events: 'мероприятия',
  visited: 'посещение',
  inn: 'ИНН',
  kpp: 'КПП',
  role: 'роль',
  login: 'логин',
  password: 'пароль',
  post: 'должность',
};
