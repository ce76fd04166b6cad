import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BuildOptions,
  type ImportBuild,
  type ImportLine,
  applyMapping,
  buildImport,
  headerSetKey,
  mappingOf,
  mappingTrouble,
  parseMapping,
  readClassList,
  withField,
} from '@/utils/classlist';
import { type CellSpec, makeXlsx } from '../../fixtures/workbook';
import { readWorkbook } from '@/utils/workbook';

const OPTIONS: BuildOptions = { inn: '6600000015', kpp: '660001001', year: '2025-2026', today: '2025-10-01' };

async function readRows(rows: readonly (readonly CellSpec[])[], name = 'Лист1') {
  return readClassList(await readWorkbook(makeXlsx({ sheets: [{ name, rows }] })));
}

async function build(
  rows: readonly (readonly CellSpec[])[],
  options: Partial<BuildOptions> = {},
  name = 'Лист1',
): Promise<ImportBuild> {
  const { sheets } = await readRows(rows, name);
  return buildImport(
    sheets.map((sheet) => ({ sheet, mapping: mappingOf(sheet) })),
    { ...OPTIONS, ...options },
  );
}

function short({ cells, role }: ImportLine): string {
  const parts = [
    cells.surname,
    cells.name,
    cells.patronymic,
    cells.gender,
    cells.birthDate,
    cells.grade,
    cells.letter,
    cells.email,
  ];
  return [role, ...parts.map(({ value }) => value)].join('|');
}

describe('a class list becomes an import file', () => {
  it('reads an electronic journal: title rows, full names, dates as Excel keeps them', async () => {
    const made = await build([
      ['МБОУ СОШ № 2'],
      ['Список учащихся 9А класса, классный руководитель: Орлова Инна Олеговна'],
      [],
      ['№ п/п', 'ФИО учащегося', 'Дата рожд.', 'Пол', 'Телефон родителя'],
      [1, 'Котов Пётр Ильич', { value: 40253, format: 'dd.mm.yyyy' }, 'муж', '89000000001'],
      [2, 'ЗИМИНА ОЛЬГА ПЕТРОВНА', '5.3.2010', '', '89000000002'],
      [null, 'Всего: 2'],
    ]);
    expect(made.lines.map(short)).toEqual([
      'учитель|Орлова|Инна|Олеговна|Ж||9|А|',
      'ученик|Котов|Пётр|Ильич|М|16.03.2010|9|А|',
      'ученик|Зимина|Ольга|Петровна|Ж|05.03.2010|9|А|',
    ]);
    expect(made.left).toEqual([
      { sheet: 'Лист1', row: 7, text: 'Всего: 2', why: 'строка итогов', canInclude: false },
    ]);
    expect(made.lines[2]?.cells.gender.origin).toBe('proposed');
    expect(made.lines[1]?.cells.inn).toEqual({ value: '6600000015', origin: 'constant' });
    expect(made.lines[1]?.cells.year.value).toBe('2025-2026');
  });

  it('puts each teacher before his class, and classes together', async () => {
    const made = await build(
      [
        ['Фамилия', 'Имя', 'Отчество', 'Класс', 'Педагог-навигатор'],
        ['Котов', 'Пётр', 'Ильич', '9А', 'Орлова Инна Олеговна'],
        ['Зимина', 'Ольга', 'Петровна', '9 «Б»', 'Попов Олег Ильич'],
        ['Белов', 'Иван', 'Олегович', '9-а', 'Орлова Инна Олеговна'],
      ],
      { teachers: [{ className: '9 Б', fullName: 'Серов Павел Львович', email: 'Serov@school.example' }] },
    );
    expect(
      made.lines.map(
        (line) =>
          `${line.role} ${line.cells.surname.value} ${line.cells.grade.value}${line.cells.letter.value}`,
      ),
    ).toEqual([
      'учитель Орлова 9А',
      'ученик Котов 9А',
      'ученик Белов 9А',
      'учитель Серов 9Б',
      'ученик Зимина 9Б',
    ]);
    expect(made.lines[3]?.cells.email.value).toBe('serov@school.example');
    expect(made.classes).toEqual([
      { name: '9 А', students: 2, teacher: 'Орлова Инна Олеговна' },
      { name: '9 Б', students: 1, teacher: 'Серов Павел Львович' },
    ]);
  });

  it('takes class headings inside the list, and a list without any header', async () => {
    const made = await build([
      ['9 А класс'],
      [1, 'Котов Пётр Ильич'],
      [2, 'Зимина Ольга Петровна'],
      ['9 Б класс'],
      [1, 'Белов Иван Олегович'],
      ['Классный руководитель: Орлова Инна Олеговна'],
    ]);
    expect(made.lines.filter(({ role }) => role === 'ученик').map(short)).toEqual([
      'ученик|Котов|Пётр|Ильич|М||9|А|',
      'ученик|Зимина|Ольга|Петровна|Ж||9|А|',
      'ученик|Белов|Иван|Олегович|М||9|Б|',
    ]);
  });

  it('takes the class from the sheet name', async () => {
    const made = await build([['ФИО'], ['Котов Пётр Ильич']], {}, '7Б');
    expect(made.lines[0]?.cells).toMatchObject({
      grade: { value: '7', origin: 'proposed' },
      letter: { value: 'Б' },
    });
  });

  it('leaves out classes 1–5 with the reason, and takes them when told to', async () => {
    const rows = [
      ['ФИО', 'Класс'],
      ['Котов Пётр Ильич', '5А'],
      ['Зимина Ольга Петровна', '6А'],
    ];
    const made = await build(rows);
    expect(made.left).toEqual([
      {
        sheet: 'Лист1',
        row: 2,
        text: 'Котов Пётр Ильич · 5А',
        why: 'класс 5 А: импорт принимает только классы с 6 по 11 (п. 8)',
        canInclude: true,
      },
    ]);
    expect((await build(rows, { include: ['Лист1!2'] })).lines).toHaveLength(2);
  });

  it('keeps an unclear date as it stands and says so', async () => {
    const made = await build([
      ['ФИО', 'Дата рождения'],
      ['Котов Пётр Ильич', '05/03/2012'],
      ['Зимина Ольга Петровна', '31.02.2012'],
    ]);
    expect(made.lines[0]?.cells.birthDate.value).toBe('05/03/2012');
    expect(made.lines[0]?.notes).toContain('дату можно понять по-разному: проверьте');
    expect(made.lines[1]?.cells.birthDate.value).toBe('31.02.2012');
    expect(made.lines[1]?.notes).toContain('дата не читается');
  });

  it('puts «—» for a lacking patronymic only where the list tells patronymics', async () => {
    const some = await build([['ФИО'], ['Котов Пётр Ильич'], ['Зимина Ольга Петровна'], ['Ли Анна']]);
    expect(some.lines[2]?.cells.patronymic).toEqual({ value: '—', origin: 'proposed' });
    const none = await build([
      ['Фамилия', 'Имя'],
      ['Котов', 'Пётр'],
      ['Ли', 'Анна'],
    ]);
    expect(none.lines[0]?.cells.patronymic.value).toBe('');
    expect(none.notes.join(' ')).toContain('Отчеств нет у 2');
  });

  it('does not take parents and class teachers for students', async () => {
    const { sheets } = await readRows([
      ['ФИО родителя', 'ФИО ребёнка', 'Email родителя', 'Эл. почта', 'Адрес', 'Кл. рук.'],
      [
        'Котова Анна Павловна',
        'Котов Пётр Ильич',
        'a@school.example',
        'p@school.example',
        'ул. Мира, 1',
        'Орлова И. О.',
      ],
    ]);
    expect(sheets[0]?.columns.map(({ guess }) => guess)).toEqual([
      'skip',
      'fullName',
      'skip',
      'email',
      'skip',
      'teacher',
    ]);
  });

  it('reads a header of two rows', async () => {
    const { sheets } = await readRows([
      ['№', 'Ученик', null, null, 'Класс'],
      [null, 'Фамилия', 'Имя', 'Отчество', null],
      [1, 'Котов', 'Пётр', 'Ильич', '9А'],
    ]);
    expect(sheets[0]?.columns.map(({ guess }) => guess)).toEqual([
      'skip',
      'surname',
      'name',
      'patronymic',
      'class',
    ]);
    expect(sheets[0]?.rows).toHaveLength(1);
  });

  it('says why a file holds no list', async () => {
    expect((await readRows([])).trouble).toBe(
      'В файле ничего нет: все листы пусты. Выберите файл со списком класса.',
    );
    expect(
      (
        await readRows([
          ['Товар', 'Цена'],
          ['Парта', 100],
          ['Стул', 200],
        ])
      ).trouble,
    ).toContain('не нашлось списка учеников');
  });

  it('accounts for every row: carried over or left with a reason', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'Котов Пётр Ильич',
        'Зимина Ольга',
        'Итого',
        '9А',
        '5Б',
        '',
        'Класс',
        'ФИО',
        '12',
        'учитель',
        '15.03.2012',
      ),
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[^\p{L}\p{N} .-]/gu, '')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
        async (rows) => {
          const list = [['ФИО', 'Класс', 'Роль'], ...rows];
          const { sheets } = await readRows(list);
          const header = sheets[0]?.headerRow ?? 0;
          const made = await build(list);
          const filled = list.slice(header).filter((row) => row.some((text) => text.trim() !== '')).length;
          const carried = made.lines.filter(({ source }) => source !== null).length;
          expect(carried + made.left.length).toBe(made.sourceRows);
          expect(made.sourceRows).toBe(filled);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a mapping', () => {
  it('is remembered by the set of headers, whatever their order', async () => {
    const first = (
      await readRows([
        ['Ученик', 'Дата', 'Класс'],
        ['Котов Пётр Ильич', 'x', '9А'],
      ])
    ).sheets[0];
    const second = (
      await readRows([
        ['Класс', 'Ученик', 'дата'],
        ['9А', 'Котов Пётр Ильич', 'x'],
      ])
    ).sheets[0];
    if (!first || !second) throw new Error('no sheet');
    const kept = withField(mappingOf(first), 2, 'birthDate');
    const again = applyMapping(second, parseMapping(JSON.parse(JSON.stringify(kept))));
    expect(again.fields.map(({ field }) => field)).toEqual(['class', 'fullName', 'birthDate']);
    expect(headerSetKey(['Класс', 'ФИО'])).toBe(headerSetKey(['фио ', 'КЛАСС']));
  });
  it('gives each meaning once, and says what it lacks', async () => {
    const sheet = (
      await readRows([
        ['ФИО', 'Класс'],
        ['Котов Пётр Ильич', '9А'],
      ])
    ).sheets[0];
    if (!sheet) throw new Error('no sheet');
    const changed = withField(mappingOf(sheet), 2, 'fullName');
    expect(changed.fields.map(({ field }) => field)).toEqual(['skip', 'fullName']);
    expect(mappingTrouble(withField(changed, 2, 'skip'))).toContain('Укажите столбец');
    expect(parseMapping({ headers: 'x', fields: [{ title: 1 }] })).toBeNull();
  });
});
