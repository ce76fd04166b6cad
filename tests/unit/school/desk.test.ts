import { describe, expect, it } from 'vitest';
import { SchoolDesk, classPages, percent, select, tallyWords } from '@/utils/school';
import { makeBook, readWorkbook } from '@/utils/workbook';
import { makeXlsx } from '../../fixtures/workbook';
import { type Rows, SUMMARY_HEADER, SUMMARY_TOP, student, summary } from './exports';

const MINE: Rows = [
  student('Котов Пётр Ильич', 9, 'А', { verified: 'Не верифицирован' }),
  student('Зимина Ольга Петровна', 9, 'Б', { verified: '?' }),
  student('Белов Иван Олегович', 9, 'А'),
  student('Серов Олег Львович', 9, 'А', { archived: '01.09.2025', verified: 'Не верифицирован' }),
];

function file(rows: Rows, name = 'students.xlsx') {
  return {
    name,
    bytes: makeXlsx({ sheets: [{ name: 'Лист1', rows: [...SUMMARY_TOP, SUMMARY_HEADER, ...rows] }] }),
  };
}

function desk() {
  return new SchoolDesk({ today: '2025-12-05', makeBook });
}

describe('the audit’s desk', () => {
  it('has nothing at first, and says so', () => {
    const view = desk().view({ filter: {}, by: 'class' });
    expect(view).toMatchObject({ use: null, has: { exports: false, cabinet: false } });
    expect(view.groups.labels).toEqual([]);
    expect(view.sums.students).toBe(0);
  });

  it('reads files, counts them, and forgets a removed one', async () => {
    const mine = desk();
    const opened = await mine.open(file(MINE));
    expect(opened.words).toBe('3\u00a0ученика, в архиве 1, отчёт от 01.12.2025');
    expect(opened.details).toContain('Столбец «Статус верификации»: не прочитано значений: 1 («?»).');
    const view = mine.view({ filter: {}, by: 'class' });
    expect(view.groups.labels.map((label, at) => [label, view.groups.students[at]])).toEqual([
      ['9 А', 2],
      ['9 Б', 1],
    ]);
    expect(view.scope).toBe('МБОУ СОШ № 2');
    expect(view.measures).not.toContain('consent');
    expect(
      mine.people({ measure: { id: 'verified', is: 'no' } }, 0, 10).items.map(({ name }) => name),
    ).toEqual(['Котов Пётр Ильич']);
    mine.remove(opened.id);
    expect(mine.view({ filter: {}, by: 'class' }).use).toBeNull();
  });

  it('names a broken and a wrong file, and counts neither', async () => {
    const mine = desk();
    expect(await mine.open({ name: 'x.pdf', bytes: new TextEncoder().encode('%PDF-1.7 …') })).toMatchObject({
      kind: 'failed',
      words: expect.stringContaining('PDF') as string,
    });
    expect(
      await mine.open({
        name: 'список.xlsx',
        bytes: makeXlsx({ sheets: [{ name: '9А', rows: [['ФИО'], ['Котов Пётр Ильич']] }] }),
      }),
    ).toMatchObject({ kind: 'wrong' });
    expect(mine.view({ filter: {}, by: 'class' }).use).toBeNull();
  });

  it('compares an import file with what it holds', async () => {
    const mine = desk();
    await mine.open(file(MINE));
    const compared = await mine.compare({
      name: 'импорт.xlsx',
      bytes: makeXlsx({
        sheets: [
          {
            name: '1',
            rows: [
              ['Фамилия', 'Имя', 'Отчество', 'Класс'],
              ['Котов', 'Петр', 'Ильич', '9А'],
              ['Новый', 'Павел', 'Ильич', '9А'],
            ],
          },
        ],
      }),
    });
    if ('trouble' in compared) throw new Error(compared.trouble);
    expect(compared.differs.items.map(({ differs }) => differs)).toEqual([['yo']]);
    expect(compared.missing.items.map(({ name }) => name)).toEqual(['Новый Павел Ильич']);
    expect(compared.extra.items.map(({ name }) => name)).toEqual(['Белов Иван Олегович']);
  });

  it('makes lists a sheet a class, with date, source and completeness above', async () => {
    const mine = desk();
    await mine.open(file(MINE));
    const made = await mine.make('lists', {}, ['verified', 'loggedIn'], 'Чего не хватает');
    if ('trouble' in made) throw new Error(made.trouble);
    const book = await readWorkbook(made.bytes);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Сводка', '9 А', '9 Б']);
    const text = book.sheets[1]?.rows.map((row) => row.cells.map((cell) => cell.text).join('|'));
    expect(text).toEqual([
      '9 А, МБОУ СОШ № 2: чего не хватает',
      'Составлено 05.12.2025. Источник: students.xlsx от 01.12.2025',
      'Полнота: источник прочитан полностью, не прочитаны значения (из 3): верификация: 1',
      '№|ФИО|Верификация|Вход на платформу',
      '1|Котов Пётр Ильич|нет|есть',
    ]);
    expect(book.sheets[2]?.rows.at(-1)?.cells.map((cell) => cell.text)).toEqual([
      '1',
      'Зимина Ольга Петровна',
      'не прочитано',
      'есть',
    ]);
  });

  it('makes the director’s report, where a name that looks like a formula stays text', async () => {
    const mine = desk();
    await mine.open(file([...MINE, student('=1+1 Кот', 9, 'В', { school: '@Лицей' })]));
    const made = await mine.make('report', {}, ['verified'], 'Отчёт');
    if ('trouble' in made) throw new Error(made.trouble);
    const book = await readWorkbook(made.bytes);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Итоги', 'По школам', 'По классам']);
    const cells = book.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.some(({ formula }) => formula)).toBe(false);
    expect(cells.map(({ text }) => text)).toContain('@Лицей');
  });
});

describe('lists and shares', () => {
  it('list only those who lack something or of whom it is not read', async () => {
    const { table } = await summary(MINE);
    expect(classPages(table, select(table, {}), ['verified'])).toEqual([
      {
        className: '9 А',
        within: 'МБОУ СОШ № 2',
        students: 2,
        lacking: [{ name: 'Котов Пётр Ильич', lacks: ['verified'], unread: [] }],
      },
      {
        className: '9 Б',
        within: 'МБОУ СОШ № 2',
        students: 1,
        lacking: [{ name: 'Зимина Ольга Петровна', lacks: [], unread: ['verified'] }],
      },
    ]);
  });
  it('never round a lack away', () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(percent)).toEqual([
      '0\u00a0%',
      '1\u00a0%',
      '50\u00a0%',
      '99\u00a0%',
      '100\u00a0%',
    ]);
    expect(tallyWords({ yes: 12, no: 15, unread: 3 })).toBe('12 из 27 (44\u00a0%), не прочитано 3');
    expect(tallyWords({ yes: 0, no: 0, unread: 3 })).toBe('не прочитано');
  });
});
