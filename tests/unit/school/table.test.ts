import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CollectedStudent,
  type DayCounts,
  EMPTY_SESSION,
  type Person,
  type SchoolSession,
  collect,
  combine,
  compareExports,
  compareFile,
  coverageOf,
  dayCounts,
  knownStudents,
  recordDay,
  select,
  shareOf,
  sortByName,
  studentLine,
  sumsBy,
  sumsOf,
  tableOfSession,
  weekChange,
} from '@/utils/school';
import { readRows, student, summary } from './exports';

function person(name: string, className: string, birthDate = ''): Person {
  return { name, className, birthDate, gender: '', school: '' };
}

const names = (people: readonly Person[]) => people.map(({ name }) => name);

describe('sums, filters and names', () => {
  it('keeps classes of different schools apart, and shares are of what was read', async () => {
    const { table } = await summary([
      student('Котов Пётр Ильич', 9, 'А', { verified: 'Не верифицирован' }),
      student('Зимина Ольга Петровна', 9, 'А', { verified: '?' }),
      student('Белов Иван Олегович', 9, 'А', { school: 'Лицей № 5' }),
    ]);
    const groups = sumsBy(table, select(table, {}), 'class');
    expect(groups.map(({ label, within, students }) => [label, within, students])).toEqual([
      ['9 А', 'Лицей № 5, Верхнесалдинский МО', 1],
      ['9 А', 'МБОУ СОШ № 2, Верхнесалдинский МО', 2],
    ]);
    expect(groups[1]?.measures.verified).toEqual({ yes: 0, no: 1, unread: 1 });
    expect(shareOf({ yes: 0, no: 0, unread: 7 })).toBeNull();
    expect(shareOf({ yes: 1, no: 3, unread: 7 })).toBe(0.25);
  });

  it('answers who lacks what, by part of a name, by archive', async () => {
    const { table } = await summary([
      student('Зимина Ольга Петровна', 9, 'Б', { verified: 'Не верифицирован' }),
      student('Котов Пётр Ильич', 10, 'А'),
      student('Котова Анна Ильинична', 9, 'А', { verified: 'Не верифицирован' }),
      student('Серов Олег Львович', 9, 'А', { archived: '01.09.2025', verified: 'Не верифицирован' }),
    ]);
    const found = (rows: Uint32Array) => [...rows].map((row) => studentLine(table, row).name);
    const lacking = select(table, { measure: { id: 'verified', is: 'no' } });
    expect(found(sortByName(table, lacking))).toEqual(['Котова Анна Ильинична', 'Зимина Ольга Петровна']);
    expect(found(select(table, { text: 'ПЕТР ' }))).toEqual(['Зимина Ольга Петровна', 'Котов Пётр Ильич']);
    expect(found(select(table, { archived: 'archived' }))).toEqual(['Серов Олег Львович']);
  });

  it('loses and invents nobody: groups and answers always add up to the students', async () => {
    const row = fc.record({
      grade: fc.constantFrom(6, 9, 'x', ''),
      letter: fc.constantFrom('А', 'Б', ''),
      school: fc.constantFrom('Лицей № 5', 'МБОУ СОШ № 2', ''),
      verified: fc.constantFrom('Верифицирован', 'Не верифицирован', '', '?'),
      archived: fc.constantFrom('Нет', '01.09.2025', ''),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 15 }), async (rows) => {
        const { table } = await summary(
          rows.map((one, at) => student(`Котов Пётр ${at}`, one.grade, one.letter, one)),
        );
        const current = select(table, {});
        expect(current.length + select(table, { archived: 'archived' }).length).toBe(rows.length);
        for (const by of ['municipality', 'school', 'class', 'navigator'] as const) {
          const groups = sumsBy(table, current, by);
          expect(groups.reduce((sum, { students }) => sum + students, 0)).toBe(current.length);
          for (const { measures, students } of groups) {
            for (const { yes, no, unread } of Object.values(measures))
              expect(yes + no + unread).toBe(students);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('several files', () => {
  it('count a student met twice once, as the later file shows him', async () => {
    const first = await summary(
      [
        student('Котов Пётр Ильич', 9, 'А', { verified: 'Не верифицирован' }),
        student('Зимина Ольга Петровна', 9, 'А'),
      ],
      'сентябрь.xlsx',
    );
    const second = await summary([student('Котов Пётр Ильич', 9, 'А')], 'декабрь.xlsx');
    const { table, notes } = combine([first, second], []);
    expect(table.names).toEqual(['Зимина Ольга Петровна', 'Котов Пётр Ильич']);
    expect(sumsOf(table, select(table, {})).measures.verified.yes).toBe(2);
    expect(notes.join()).toContain('встретились в нескольких файлах (строк: 1)');
  });

  it('keep two namesakes of one file', async () => {
    const first = await summary(
      [student('Котов Пётр Ильич', 9, 'А'), student('Котов Пётр Ильич', 9, 'А')],
      '1.xlsx',
    );
    const second = await summary([student('Зимина Ольга Петровна', 9, 'А')], '2.xlsx');
    expect(combine([first, second], []).table.size).toBe(3);
  });

  it('find the participants of events among the students, and leave namesakes unread', async () => {
    const students = await summary([
      student('Котов Пётр Ильич', 9, 'А'),
      student('Зимина Ольга Петровна', 9, 'А'),
      student('Белов Иван Олегович', 9, 'А'),
      student('Белов Иван Олегович', 9, 'А'),
    ]);
    const list = await readRows([
      ['№', 'ФИО', 'Школа', 'Посетил', 'Класс'],
      [1, 'Котов Петр Ильич', 'МБОУ СОШ №2', 'Да', '9 А'],
      [2, 'Белов Иван Олегович', 'МБОУ СОШ №2', 'Да', '9 А'],
      [3, 'Неизвестный Кто Тоевич', 'МБОУ СОШ №2', 'Да', '9 А'],
    ]);
    if (list.kind !== 'participants') throw new Error(list.kind);
    const { table, notes } = combine([students], [list]);
    expect(sumsOf(table, select(table, {})).measures.events).toEqual({ yes: 1, no: 1, unread: 2 });
    expect(notes.join(' ')).toContain('Участников, которых нет в выгрузке учеников: 1.');
    expect(sumsOf(students.table, select(students.table, {})).measures.events.unread).toBe(4);
  });
});

function collected(
  key: string,
  name: string,
  facts: Partial<CollectedStudent['facts']> = {},
): CollectedStudent {
  return {
    key,
    name,
    className: '9 «А»',
    facts: {
      consent: 'unread',
      verified: true,
      profile: 'unread',
      active: 'unread',
      parent: 'unread',
      ovz: 'unread',
      ...facts,
    },
    readAt: '2025-10-01T10:00:00',
  };
}

describe('what the cabinet showed in this session', () => {
  const page = { id: 'students', label: 'Дашборд → Ученики', total: 3, partial: true };
  const look = (session: SchoolSession, ...students: CollectedStudent[]) =>
    collect(session, { type: 'page', page, students, at: '2025-10-01T10:00:00' });

  it('gathers page by page and says how much was covered', () => {
    const first = look(
      EMPTY_SESSION,
      collected('a', 'Котов Пётр Ильич'),
      collected('b', 'Зимина Ольга Петровна'),
    );
    expect(coverageOf(first)[0]).toMatchObject({
      read: 2,
      total: 3,
      complete: false,
      words: 'прочитано 2 из 3',
    });
    expect(tableOfSession(first).sources[0]?.partial).toBe('Дашборд → Ученики: прочитано 2 из 3');
    const whole = look(first, collected('c', 'Белов Иван Олегович'));
    expect(coverageOf(whole)[0]?.complete).toBe(true);
    expect(tableOfSession(whole).sources[0]?.partial).toBeNull();
    expect(collect(whole, { type: 'wipe' })).toEqual(EMPTY_SESSION);
  });

  it('keeps what was read when a later look could not read it, and takes what changed', () => {
    const hovered = look(EMPTY_SESSION, collected('a', 'Котов Пётр Ильич', { consent: 'upload-required' }));
    expect(
      look(hovered, collected('a', 'Котов Пётр Ильич', { consent: 'absent', verified: 'unread' })).students.a
        ?.facts,
    ).toMatchObject({
      consent: 'upload-required',
      verified: true,
    });
    expect(
      look(hovered, collected('a', 'Котов Пётр Ильич', { consent: 'present' })).students.a?.facts.consent,
    ).toBe('present');
  });

  it('never changes the session it was given, and takes any key', () => {
    const before = look(EMPTY_SESSION, collected('a', 'Котов Пётр Ильич'));
    const frozen = JSON.stringify(before);
    const after = look(before, collected('__proto__', 'Зимина Ольга Петровна'));
    expect(JSON.stringify(before)).toBe(frozen);
    expect(tableOfSession(after).size).toBe(2);
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });
});

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

describe('over time', () => {
  const day = (iso: string, yes: number, complete = true, scope = 'Кабинет'): DayCounts => ({
    day: iso,
    scope,
    students: 30,
    complete,
    counts: { consent: { yes, read: 30 } },
  });
  const history = (...days: DayCounts[]) => days.reduce<DayCounts[]>(recordDay, []);

  it('says what a week changed, in words', () => {
    expect(weekChange(history(day('2025-09-01', 3), day('2025-09-08', 17)), 'Кабинет', 'consent').words).toBe(
      'за неделю +14 согласий',
    );
    expect(weekChange(history(day('2025-09-01', 3), day('2025-09-08', 4)), 'Кабинет', 'consent').words).toBe(
      'за неделю +1 согласие',
    );
    expect(weekChange(history(day('2025-09-01', 5), day('2025-09-10', 3)), 'Кабинет', 'consent').words).toBe(
      'с 01.09.2025 −2 согласия',
    );
  });

  it('compares neither parts nor different things', () => {
    expect(
      weekChange(history(day('2025-09-01', 30), day('2025-09-08', 3, false)), 'Кабинет', 'consent').delta,
    ).toBeNull();
    expect(
      weekChange(history(day('2025-09-01', 30, true, 'Лицей'), day('2025-09-08', 3)), 'Кабинет', 'consent')
        .delta,
    ).toBeNull();
  });

  it('keeps 400 days, one record a day and scope, and no names', async () => {
    const long = Array.from({ length: 500 }, (_, at) =>
      day(new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10), at),
    );
    expect(history(...long)).toHaveLength(400);
    expect(history(day('2025-09-01', 3), day('2025-09-01', 9))).toEqual([day('2025-09-01', 9)]);
    expect(history(day('2025-09-01', 9), day('2025-09-01', 2, false))).toEqual([day('2025-09-01', 9)]);
    const { table } = await summary([student('Котов Пётр Ильич', 9, 'А')]);
    const counts = dayCounts(sumsOf(table, select(table, {})), '2025-12-05', 'МБОУ СОШ № 2', true);
    expect(counts.counts.verified).toEqual({ yes: 1, read: 1 });
    expect(counts.counts.consent).toBeUndefined();
    expect(JSON.stringify(counts)).not.toContain('Котов');
  });
});
