import type { UnreadToken } from '@/utils/audit';
import { plural } from '@/utils/text';

const NUMBERS = new Intl.NumberFormat('ru-RU');
const LIST = new Intl.ListFormat('ru', { type: 'conjunction' });

/** A whole number as people write it: «1 240», with a no-break space. */
export function number(n: number): string {
  return NUMBERS.format(n);
}

/** Number and word: «1 ученик», «1 240 строк». */
export function counted(n: number, one: string, few: string, many: string): string {
  return `${number(n)}\u00a0${plural(n, one, few, many)}`;
}

/** «согласие, верификация и профиль» */
export function listed(words: readonly string[]): string {
  return LIST.format(words);
}

type Gender = 'm' | 'f' | 'n';
const ENDINGS: Readonly<Record<Gender, string>> = { m: '', f: 'а', n: 'о' };

/** What is counted on a page: nominative forms by number and the genitive after «из», «у». */
export interface Noun {
  gender: Gender;
  one: string;
  few: string;
  many: string;
  /** «из 21 ученика» */
  ofOne: string;
  /** «из 27 учеников» */
  ofMany: string;
}

export const STUDENT: Noun = {
  gender: 'm',
  one: 'ученик',
  few: 'ученика',
  many: 'учеников',
  ofOne: 'ученика',
  ofMany: 'учеников',
};
export const EVENT: Noun = {
  gender: 'n',
  one: 'мероприятие',
  few: 'мероприятия',
  many: 'мероприятий',
  ofOne: 'мероприятия',
  ofMany: 'мероприятий',
};
export const ROW: Noun = {
  gender: 'f',
  one: 'строка',
  few: 'строки',
  many: 'строк',
  ofOne: 'строки',
  ofMany: 'строк',
};

/** «27 учеников», «2 ученика» */
export function some(n: number, noun: Noun): string {
  return counted(n, noun.one, noun.few, noun.many);
}

/** The genitive: «(из) 21 ученика», «(у) 27 учеников» */
export function ofSome(n: number, noun: Noun): string {
  return `${number(n)}\u00a0${plural(n, noun.ofOne, noun.ofMany, noun.ofMany)}`;
}

/** The genitive of what was read: «(из) 21 прочитанного ученика», «(из) 5 прочитанных строк» */
export function ofRead(n: number, noun: Noun): string {
  const one = noun.gender === 'f' ? 'прочитанной' : 'прочитанного';
  return `${number(n)}\u00a0${plural(n, `${one} ${noun.ofOne}`, `прочитанных ${noun.ofMany}`, `прочитанных ${noun.ofMany}`)}`;
}

/** «Прочитан 21 ученик», «Прочитано 5 учеников», «Прочитана 1 строка» */
export function readSome(n: number, noun: Noun): string {
  return `Прочитан${plural(n, ENDINGS[noun.gender], 'о', 'о')} ${some(n, noun)}`;
}

/** Facts as people call them, nominative. */
export const FACT_WORDS: Readonly<Record<UnreadToken, string>> = {
  consent: 'согласие',
  verified: 'верификация',
  profile: 'профиль',
  active: 'активность',
  parent: 'родитель',
  ovz: 'ОВЗ',
  enrolment: 'запись',
  name: 'имя',
  class: 'класс',
};

const FACT_GENDERS: Readonly<Record<UnreadToken, Gender>> = {
  consent: 'n',
  verified: 'f',
  profile: 'm',
  active: 'f',
  parent: 'm',
  ovz: 'n',
  enrolment: 'f',
  name: 'n',
  class: 'm',
};

/** A participle with its facts: «проверено согласие», «прочитана верификация», «проверены согласие и профиль». */
export function agreed(stem: 'прочитан' | 'проверен', facts: readonly UnreadToken[]): string {
  const [first] = facts;
  if (first === undefined) return `${stem}о`;
  const ending = facts.length > 1 ? 'ы' : ENDINGS[FACT_GENDERS[first]];
  return `${stem}${ending} ${listed(facts.map((fact) => FACT_WORDS[fact]))}`;
}
