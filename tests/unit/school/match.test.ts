import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Person, compareFile, matchPeople } from '@/utils/school';
import { student, summary } from './exports';

const SURNAMES = ['Котов', 'Зимин', 'Белов', 'Серов', 'Орлов', 'Мамин-Сибиряк', 'Гаврилов', 'Щукин'];
const GIVEN = ['Пётр', 'Илья', 'Олег', 'Анна', 'Мария', 'Ольга-Мария', 'Ли'];
const PATRONYMICS = ['Ильич', 'Олегович', 'Петровна', 'Гасан оглы', ''];
const file = (name: string, className: string, birthDate = ''): Person => ({
  name,
  className,
  birthDate,
  gender: '',
  school: '',
});
const whole = fc
  .tuple(
    fc.constantFrom(...SURNAMES),
    fc.constantFrom(...GIVEN),
    fc.constantFrom(...PATRONYMICS),
    fc.integer({ min: 6, max: 11 }),
    fc.constantFrom('А', 'Б', 'В'),
  )
  .map(([surname, given, patronymic, grade, letter]) => ({
    name: [surname, given, patronymic].filter((part) => part !== '').join(' '),
    grade,
    letter,
  }));

/** The same name with one letter left out, doubled or replaced, or two neighbours swapped; never the given name's first. */
const slipped = (name: string, at: number, kind: number): string => {
  const initial = name.indexOf(' ') + 1;
  const places = [...name].flatMap((char, index) =>
    index > 0 && index !== initial && index !== initial - 1 && /[а-яё]/u.test(char) ? [index] : [],
  );
  const place = places[at % places.length] ?? 1;
  const char = name.charAt(place);
  const next = name.charAt(place + 1);
  if (kind === 0) return name.slice(0, place) + name.slice(place + 1);
  if (kind === 1) return name.slice(0, place) + char + name.slice(place);
  if (kind === 2 && /[а-яё]/u.test(next)) return name.slice(0, place) + next + char + name.slice(place + 2);
  return name.slice(0, place) + (char === 'ю' ? 'я' : 'ю') + name.slice(place + 1);
};

describe('who is who in a file and on the platform', () => {
  it('finds a name with one slip wherever the class agrees, and nobody where it does not', async () => {
    await fc.assert(
      fc.asyncProperty(whole, fc.nat(40), fc.nat(3), async (one, at, kind) => {
        const name = slipped(one.name, at, kind);
        fc.pre(name.replaceAll('ё', 'е') !== one.name.replaceAll('ё', 'е'));
        // Two letters are too few to tell a slip from another name.
        fc.pre(one.name.split(' ').length > 1);
        const { table } = await summary([student(one.name, one.grade, one.letter)]);
        const here = compareFile([file(name, `${one.grade} ${one.letter}`)], table);
        expect(here.differs.map(({ platform }) => platform.name)).toEqual([one.name]);
        const elsewhere = compareFile([file(name, `${one.grade === 6 ? 7 : 6} ${one.letter}`)], table);
        expect(elsewhere.differs).toEqual([]);
        expect(elsewhere.missing).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });

  it('counts everybody once, whoever repeats', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(whole, { maxLength: 12 }),
        fc.array(whole, { minLength: 1, maxLength: 12 }),
        async (a, b) => {
          const { table } = await summary(b.map((one) => student(one.name, one.grade, one.letter)));
          const people = a.map((one) => file(one.name, `${one.grade} ${one.letter}`));
          const { same, differs, missing, unsure, extra, elsewhere } = compareFile(people, table);
          expect(same.length + differs.length + missing.length + unsure.length).toBe(a.length);
          const found = [...same, ...differs].map(({ platform }) => platform);
          expect(new Set(found).size).toBe(found.length);
          expect(found.length + extra.length + elsewhere).toBeLessThanOrEqual(b.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('twenty thousand namesakes whom nothing tells apart end in an answer', async () => {
    const { table } = await summary([student('Иванов Иван Иванович', 9, 'А'), student('Котов Пётр', 9, 'А')]);
    const crowd = Array.from({ length: 20_000 }, () => file('Иванов Иван Иванович', ''));
    const compared = compareFile(crowd, table);
    expect(compared.same).toHaveLength(1);
    expect(compared.missing).toHaveLength(19_999);
  });

  it('whoever is one of too many namesakes is told to be neither here nor missing', () => {
    const others = Array.from({ length: 300 }, () => file('Иванов Иван Иванович', '7 А', '01.02.2012'));
    const found = matchPeople(
      [file('Иванов Иван Иванович', '9 А', '05.03.2010')],
      // The last one could be him: nothing is told of him but the name.
      [...others, file('Иванов Иван Иванович', '')],
    );
    expect(found.unsure).toMatchObject([{ left: 0 }]);
    expect(found.onlyLeft).toEqual([]);
    expect(found.onlyRight).toEqual([]);
  });
});
