import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Person, compareExports, compareFile, knownStudents, matchPeople } from '@/utils/school';
import { student, summary } from './exports';

function person(name: string, className: string, birthDate = ''): Person {
  return { name, className, birthDate, gender: '', school: '' };
}

const names = (people: readonly Person[]) => people.map(({ name }) => name);

describe('an import file against the platform', () => {
  it('tells who is there, who is not, and what differs', async () => {
    const { table } = await summary([
      student('Котов Петр Ильич', 9, 'А'),
      student('Зимина Ольга Петровна', 9, 'Б'),
      student('Белов Иван Олегович', 9, 'А'),
      student('Серов Олег Львович', 9, 'А'),
      student('Орлов Илья Ильич', 11, 'А'),
      student('Ли Анна', 9, 'А'),
    ]);
    const compared = compareFile(
      [
        person('Котов Пётр Ильич', '9 А'),
        person('Зимина Ольга Петровна', '9 А'),
        person('Белов Иван Олегович', '9А'),
        person('Сероф Олег Львович', '9 А'),
        person('Новый Павел Ильич', '9 А'),
        person('Ли Анна —', '9 А'),
      ],
      table,
    );
    expect(names(compared.same.map(({ file }) => file))).toEqual(['Белов Иван Олегович', 'Ли Анна —']);
    expect(compared.differs.map(({ file, differs }) => [file.name, differs])).toEqual([
      ['Котов Пётр Ильич', ['yo']],
      ['Зимина Ольга Петровна', ['class']],
      ['Сероф Олег Львович', ['spelling']],
    ]);
    expect(names(compared.missing)).toEqual(['Новый Павел Ильич']);
    expect(compared.extra).toEqual([]);
    expect(compared.elsewhere).toBe(1);
    expect(knownStudents(table)[0]).toEqual({ name: 'Котов Петр Ильич', grade: '9', letter: 'А' });
  });

  it('does not take twins for one, and leaves namesakes unsure', async () => {
    const { table } = await summary([
      student('Котова Дарья Ильинична', 9, 'А'),
      student('Ким Ли', 9, 'А'),
      student('Ким Ли', 9, 'Б'),
    ]);
    const compared = compareFile([person('Котова Марья Ильинична', '9 А'), person('Ким Ли', '')], table);
    expect(names(compared.missing)).toEqual(['Котова Марья Ильинична']);
    expect(compared.unsure.map(({ platform }) => platform.length)).toEqual([2]);
  });

  it('finds everybody in a copy of himself, whatever the order', async () => {
    const name = fc
      .tuple(
        fc.constantFrom('Котов', 'Ким', 'Зимин'),
        fc.constantFrom('Пётр', 'Ли', 'Олег'),
        fc.constantFrom('Ильич', 'Олегович'),
      )
      .map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(name, fc.constantFrom('А', 'Б')), {
          minLength: 1,
          maxLength: 12,
          selector: String,
        }),
        async (list) => {
          const { table } = await summary(list.map(([one, letter]) => student(one, 9, letter)));
          const compared = compareFile(
            list.map(([one, letter]) => person(one, `9 ${letter}`)).toReversed(),
            table,
          );
          expect(compared.same).toHaveLength(list.length);
          expect(compared.extra).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a slip in a name', () => {
  const LETTERS = 'абвгдежзиклмнопрст';
  const word = fc
    .array(fc.constantFrom(...LETTERS.split('')), { minLength: 2, maxLength: 9 })
    .map((letters) => letters.join(''));
  const slip = fc.record({
    kind: fc.constantFrom('wrong', 'missing', 'added', 'swapped'),
    at: fc.nat(),
    letter: fc.constantFrom(...LETTERS.split('')),
  });

  function slipped(text: string, { kind, at, letter }: { kind: string; at: number; letter: string }): string {
    const place = at % text.length;
    const [before, here, after] = [text.slice(0, place), text.charAt(place), text.slice(place + 1)];
    if (kind === 'wrong') return before + letter + after;
    if (kind === 'missing') return before + after;
    if (kind === 'added') return before + letter + here + after;
    return before + after.charAt(0) + here + after.slice(1);
  }

  it('in any one part of it hides nobody, with the same date or in the same class', () => {
    fc.assert(
      fc.property(
        fc.tuple(word, word, word),
        fc.constantFrom(0, 2),
        slip,
        fc.boolean(),
        ([surname, given, patronymic], which, how, dated) => {
          const parts = [surname, given, patronymic];
          const other = parts.map((part, at) => (at === which ? slipped(part, how) : part));
          const date = dated ? '15.03.2012' : '';
          const found = matchPeople(
            [person(parts.join(' '), '9 А', date), person('Яшин Юрий Яковлевич', '9 А', date)],
            [person('Юдин Эдуард Юрьевич', '9 А', date), person(other.join(' '), '9 А', date)],
          );
          expect(found.pairs).toEqual([{ left: 0, right: 1 }]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('two exports', () => {
  it('tell what changed between them', async () => {
    const before = await summary([
      student('Котов Пётр Ильич', 9, 'А', { verified: 'Не верифицирован' }),
      student('Зимина Ольга Петровна', 9, 'А'),
      student('Белов Иван Олегович', 9, 'А'),
      student('Серов Олег Львович', 9, 'А'),
    ]);
    const after = await summary([
      student('Котов Пётр Ильич', 9, 'А'),
      student('Зимина Ольга Петровна', 10, 'А', { verified: '?' }),
      student('Белов Иван Олегович', 9, 'А', { archived: '01.12.2025' }),
      student('Новый Павел Ильич', 9, 'А'),
    ]);
    const changes = compareExports(before.table, after.table);
    expect(names(changes.came)).toEqual(['Новый Павел Ильич']);
    expect(names(changes.gone)).toEqual(['Серов Олег Львович']);
    expect(names(changes.archived)).toEqual(['Белов Иван Олегович']);
    expect(changes.moved.map(({ person: one, from, to }) => [one.name, from, to])).toEqual([
      ['Зимина Ольга Петровна', '9 А', '10 А'],
    ]);
    const verified = changes.measures.find(({ id }) => id === 'verified');
    expect(names(verified?.gained ?? [])).toEqual(['Котов Пётр Ильич']);
    expect(verified?.compared).toBe(2);
    expect(changes.measures.some(({ id }) => id === 'consent')).toBe(false);
  });
});
