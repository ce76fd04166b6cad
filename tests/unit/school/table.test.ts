import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine, select, shareOf, sortByName, studentLine, sumsBy, sumsOf } from '@/utils/school';
import { SUMMARY_HEADER, readRows, student, summary } from './exports';

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

  it('warn when they are of different days: who moved between them stands in both', async () => {
    const of = async (date: string, className: string) => {
      const reading = await readRows(
        [
          [`Дата формирования: ${date}`],
          SUMMARY_HEADER,
          student('Котов Пётр Ильич', 9, className),
          student('Зимина Ольга Петровна', 9, 'А'),
        ],
        `${date}.xlsx`,
      );
      if (reading.kind !== 'students') throw new Error(reading.kind);
      return reading;
    };
    const warning =
      'Файлы не одного дня: кто между ними сменил класс или ушёл из школы, посчитан и по прежнему файлу.';
    const moved = combine([await of('01.12.2025', 'А'), await of('15.12.2025', 'Б')], []);
    expect(moved.notes.join(' ')).toContain(warning);
    expect(moved.table.size).toBe(3);
    const sameDay = combine([await of('15.12.2025', 'А'), await of('15.12.2025', 'Б')], []);
    expect(sameDay.notes.join(' ')).not.toContain(warning);
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
