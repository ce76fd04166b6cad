import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { count } from '@/utils/text';

/** Every word that is counted anywhere in the product: beside 1 and 21, beside 2, beside 5, 11 and 111. */
const COUNTED = [
  ['ученик', 'ученика', 'учеников'],
  ['учитель', 'учителя', 'учителей'],
  ['участник', 'участника', 'участников'],
  ['класс', 'класса', 'классов'],
  ['школа', 'школы', 'школ'],
  ['согласие', 'согласия', 'согласий'],
  ['ошибка', 'ошибки', 'ошибок'],
  ['замечание', 'замечания', 'замечаний'],
  ['находка', 'находки', 'находок'],
  ['изменение', 'изменения', 'изменений'],
  ['файл', 'файла', 'файлов'],
  ['лист', 'листа', 'листов'],
  ['строка', 'строки', 'строк'],
  ['столбец', 'столбца', 'столбцов'],
  ['ячейка', 'ячейки', 'ячеек'],
  ['знак', 'знака', 'знаков'],
  ['значок', 'значка', 'значков'],
  ['поле', 'поля', 'полей'],
  ['пустое поле', 'пустых поля', 'пустых полей'],
  ['день', 'дня', 'дней'],
  ['год', 'года', 'лет'],
  ['полный год', 'полных года', 'полных лет'],
] as const;

/** Words that follow the number in a case or a verb: one form beside 1 and 21, another beside all others. */
const AGREEING = [
  ['ученика', 'учеников'],
  ['файле', 'файлах'],
  ['ждёт', 'ждут'],
  ['остался', 'осталось'],
  ['пусто', 'пусты'],
  ['он не вошёл', 'они не вошли'],
] as const;

const sources = ['components', 'entrypoints', 'utils'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), 'utf8') })),
);

/** The three words of each call that picks one of them by a number. */
const triples = sources.flatMap(({ name, text }) =>
  [...text.matchAll(/'([^'\n]*[а-яё])',\s*'([^'\n]*[а-яё])',\s*'([^'\n]*[а-яё])',?\s*\)/g)].flatMap(
    (found) => {
      const before = text.slice(Math.max(0, found.index - 120), found.index);
      const called = /(?:\b(?:plural|count|counted))\([^()]*(?:\([^()]*\)[^()]*)*$/.test(before);
      return called ? [{ name, words: found.slice(1, 4) }] : [];
    },
  ),
);

it('finds the product’s counted words', () => {
  expect(triples.length).toBeGreaterThan(55);
});

it('counts with the right three words everywhere', () => {
  const known = [...COUNTED, ...AGREEING.map(([one, other]) => [one, other, other])].map((words) =>
    words.join(),
  );
  expect(triples.filter(({ words }) => !known.includes(words.join()))).toEqual([]);
});

it.each(COUNTED)('1 %s, 2 %s, 5 %s', (one, few, many) => {
  const said = [1, 2, 5, 11, 21, 101, 111, 1000].map((n) =>
    count(n, one, few, many).replace(/^\d+\u00a0/, ''),
  );
  expect(said).toEqual([one, few, many, many, one, one, many, many]);
});

it('writes no counted word after a number without asking for its form', () => {
  const many = COUNTED.map(([, , word]) => word).join('|');
  const loose = new RegExp(`\\$?\\{[^{}]*\\}(?:[ \\u00a0]|&nbsp;)(?:${many})(?![а-яё])`, 'g');
  const found = sources.flatMap(({ name, text }) =>
    [...text.matchAll(loose)].map(([words]) => `${name}: ${words}`),
  );
  expect(found).toEqual([]);
});
