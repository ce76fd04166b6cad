import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { select, studentLine, sumsOf, NO, UNREAD, YES, archivedOf } from '@/utils/school';
import { type Rows, SUMMARY_HEADER, readRows, student, summary } from './exports';

describe('«Сводный отчет по ученикам»', () => {
  it('is read with two service rows above the header, archived students apart', async () => {
    const { table, headers, form, unknown } = await summary([
      student('Котов Пётр Ильич', 9, 'А'),
      student('Зимина Ольга Петровна', 9, 'Б', {
        verified: 'Не верифицирован',
        login: 'Нет',
        diagnostics: 0,
      }),
      student('Белов Иван Олегович', 10, 'А', { archived: '01.09.2025' }),
    ]);
    expect(headers).toEqual([{ sheet: 'Лист1', row: 3 }]);
    expect(form).toBe('summary');
    expect(unknown).toEqual([]);
    expect(table.sources).toEqual([
      { name: 'students.xlsx', kind: 'export', date: '01.12.2025', rows: 3, partial: null },
    ]);
    expect(archivedOf(table)).toEqual({ archived: 1, unread: 0 });
    const sums = sumsOf(table, select(table, {}));
    expect(sums.students).toBe(2);
    expect(sums.measures.verified).toEqual({ yes: 1, no: 1, unread: 0 });
    expect(sums.measures.loggedIn).toEqual({ yes: 1, no: 1, unread: 0 });
    expect(sums.measures.diagnostics).toEqual({ yes: 1, no: 1, unread: 0 });
    expect(studentLine(table, 0)).toMatchObject({
      className: '9 А',
      school: 'МБОУ СОШ № 2',
      lastLogin: 20251120,
      source: 'students.xlsx, строка 4',
    });
  });

  it('reads what cannot be read as unread, and counts it', async () => {
    const { table, unreadable } = await summary([
      student('Котов Пётр Ильич', 9, 'А', { verified: '???', archived: '', login: 'вчера', trials: 'много' }),
    ]);
    expect(table.facts.verified[0]).toBe(UNREAD);
    expect(table.archived[0]).toBe(UNREAD);
    expect(table.facts.loggedIn[0]).toBe(UNREAD);
    expect(table.facts.trials[0]).toBe(UNREAD);
    expect(unreadable).toContainEqual({ title: 'Статус верификации', count: 1, samples: ['???'] });
    expect(sumsOf(table, select(table, {})).measures.verified).toEqual({ yes: 0, no: 0, unread: 1 });
  });

  it('does not take half a verification for one', async () => {
    const { table } = await summary(
      ['Частично верифицирован', 'Требуется верификация', 'Нет верификации', 'Верифицирован'].map(
        (verified) => student('Котов Пётр Ильич', 9, 'А', { verified }),
      ),
    );
    expect([...table.facts.verified]).toEqual([NO, NO, NO, YES]);
  });

  it('adds excursions of both kinds: one visit proves yes, an unread cell leaves no unproved', async () => {
    const { table } = await summary([
      student('Котов Пётр Ильич', 9, 'А', { plant: 1, museum: '?' }),
      student('Зимина Ольга Петровна', 9, 'А', { plant: 0, museum: '?' }),
      student('Белов Иван Олегович', 9, 'А', { plant: 0, museum: 0 }),
      student('Серова Анна Львовна', 9, 'А', { plant: 2, museum: 3 }),
    ]);
    expect([...table.facts.excursions.slice(0, 4)]).toEqual([YES, UNREAD, NO, YES]);
    expect(table.counts.excursions[3]).toBe(5);
  });

  it.each([
    ['Верифицирован', YES],
    ['верифицирована', YES],
    ['Не верифицирован', NO],
    ['Неверифицирован', NO],
    ['НЕ ВЕРИФИЦИРОВАН', NO],
    ['Ожидает верификации', NO],
    ['Верификация отклонена', NO],
    ['Да', YES],
    ['Нет', NO],
    ['—', UNREAD],
    ['что-то новое', UNREAD],
  ])('reads the status of verification %s', async (text, answer) => {
    const { table } = await summary([student('Котов Пётр Ильич', 9, 'А', { verified: text })]);
    expect(table.facts.verified[0]).toBe(answer);
  });

  it('reads dates that Excel keeps as numbers', async () => {
    const { table } = await summary([
      student('Котов Пётр Ильич', 9, 'А', {
        login: { value: 45981, format: 'dd.mm.yyyy' },
        archived: { value: 45901, format: 'dd.mm.yyyy' },
      }),
    ]);
    expect(table.lastLogin[0]).toBe(20251120);
    expect(table.archived[0]).toBe(YES);
  });

  it('finds the columns in any order, keeps unknown ones, says what is missing', async () => {
    const reading = await readRows([
      ['Отчёт'],
      [],
      ['Секция', 'Дата архивации', 'Образовательная  организация', 'фио', 'СТАТУС ВЕРИФИКАЦИИ', 'Класс'],
      ['Технологии', 'Нет', 'Лицей № 5', 'Котов Пётр Ильич', 'Верифицирован', '9 «А»'],
    ]);
    if (reading.kind !== 'students') throw new Error(reading.kind);
    expect(reading.unknown).toEqual(['Секция']);
    expect(reading.table.extra.map(({ title, values }) => [title, [...values]])).toEqual([
      ['Секция', [[0, 'Технологии']]],
    ]);
    expect(reading.missing).toContain('последний вход');
    expect(reading.table.absent).toContain('diagnostics');
    expect(studentLine(reading.table, 0)).toMatchObject({
      name: 'Котов Пётр Ильич',
      className: '9 А',
      school: 'Лицей № 5',
    });
  });

  it('reads the same whatever the order of its columns', async () => {
    const row = student('Котов Пётр Ильич', 9, 'А', { verified: 'Не верифицирован', museum: 4 });
    const plain = await summary([row]);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...SUMMARY_HEADER.keys()], { minLength: SUMMARY_HEADER.length }),
        async (order) => {
          const reading = await readRows([
            ['Отчёт'],
            order.map((at) => SUMMARY_HEADER[at]),
            order.map((at) => row[at]),
          ] as Rows);
          if (reading.kind !== 'students') throw new Error(reading.kind);
          expect({ ...studentLine(reading.table, 0), source: '' }).toEqual({
            ...studentLine(plain.table, 0),
            source: '',
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('does not take neighbours of a column for the column itself', async () => {
    const reading = await readRows([
      [
        'ФИО',
        'ФИО родителя',
        'Школа',
        'Муниципалитет',
        'Дата верификации',
        'Статус верификации',
        'Кол-во входов на платформу',
        'Дата первого входа на платформу',
        'Дата последнего входа на платформу',
      ],
      [
        'Котов Пётр Ильич',
        'Котова Анна Львовна',
        'Лицей № 5',
        'Город',
        '01.09.2025',
        'Не верифицирован',
        12,
        '01.09.2024',
        'Нет',
      ],
    ]);
    if (reading.kind !== 'students') throw new Error(reading.kind);
    expect(reading.table.facts.verified[0]).toBe(NO);
    expect(reading.table.facts.loggedIn[0]).toBe(NO);
    expect(reading.table.names).toEqual(['Котов Пётр Ильич']);
    expect(reading.unknown).toEqual([
      'ФИО родителя',
      'Дата верификации',
      'Кол-во входов на платформу',
      'Дата первого входа на платформу',
    ]);
  });

  it('passes totals and nameless rows by, and says so', async () => {
    const { table, passed } = await summary([
      student('Котов Пётр Ильич', 9, 'А'),
      ['Итого', null, null, null, null, 1],
      [null, 'Верхнесалдинский МО'],
      SUMMARY_HEADER.map((_, at) => at + 1),
    ]);
    expect(table.size).toBe(1);
    expect(passed).toEqual([
      { sheet: 'Лист1', row: 5, why: 'строка итогов' },
      { sheet: 'Лист1', row: 6, why: 'нет имени' },
      { sheet: 'Лист1', row: 7, why: 'нет имени' },
    ]);
  });
});
