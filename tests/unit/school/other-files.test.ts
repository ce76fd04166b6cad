import { describe, expect, it } from 'vitest';
import { studentLine, UNREAD, archivedOf } from '@/utils/school';
import { type Rows, SUMMARY_HEADER, readRows, readSheets, student } from './exports';

describe('other files of the platform', () => {
  it('reads the older form: small letters, header in row 4', async () => {
    const reading = await readRows([
      ['Отчёт'],
      ['Осень 2023'],
      ['Ученики'],
      [
        'Муниципалитет',
        'ФИО',
        'Дата рождения',
        'образовательная организация',
        'класс (без буквы)',
        'буква класса',
        'ответственный педагог-навигатор',
      ],
      [
        'Верхнесалдинский МО',
        'Котов Пётр Ильич',
        '15.03.2010',
        'МБОУ СОШ № 2',
        9,
        'а',
        'Орлова Инна Олеговна',
      ],
    ]);
    if (reading.kind !== 'students') throw new Error(reading.kind);
    expect(reading.form).toBe('older');
    expect(reading.headers).toEqual([{ sheet: 'Лист1', row: 4 }]);
    expect(studentLine(reading.table, 0)).toMatchObject({
      className: '9 А',
      navigator: 'Орлова Инна Олеговна',
    });
    expect(reading.table.facts.verified[0]).toBe(UNREAD);
    expect(archivedOf(reading.table)).toEqual({ archived: 0, unread: 1 });
  });

  it('reads an event’s participants; «Посетил» is «Да» or not', async () => {
    const reading = await readRows(
      [
        ['№', 'ФИО', 'Школа', 'Посетил', 'Класс'],
        [1400123, 'Котов Пётр Ильич', 'МБОУ СОШ № 2', 'Да', '9А'],
        [1400124, 'Зимина Ольга Петровна', 'МБОУ СОШ № 2', '', '9А'],
      ],
      'Проба сварщик.xlsx',
    );
    if (reading.kind !== 'participants') throw new Error(reading.kind);
    expect(reading.event).toBe('Проба сварщик');
    expect(reading.participants.map(({ id, visited }) => [id, visited])).toEqual([
      ['1400123', true],
      ['1400124', false],
    ]);
  });
});

describe('a wrong file is named for what it looks like', () => {
  it.each<[string, string, Rows]>([
    [
      'import-template',
      'проверьте его на вкладке «Файлы»',
      [
        [
          'ИНН школы',
          'КПП школы',
          'Роль',
          'Email',
          'Фамилия',
          'Имя',
          'Отчество',
          'Пол (М или Ж)',
          'Дата рождения (ДД.ММ.ГГГГ)',
          'Номер класса 6-11',
          'Буква класса',
          'Учебный год',
        ],
        [
          '6600000015',
          '660001001',
          'ученик',
          '',
          'Котов',
          'Пётр',
          'Ильич',
          'М',
          '15.03.2012',
          '9',
          'А',
          '2025-2026',
        ],
      ],
    ],
    [
      'class-list',
      'на вкладке «Из списка класса»',
      [
        ['№', 'ФИО', 'Дата рождения'],
        [1, 'Котов Пётр Ильич', '15.03.2012'],
      ],
    ],
    [
      'logins',
      'логинов и паролей',
      [
        ['ФИО', 'Логин', 'Пароль'],
        ['Котов Пётр Ильич', 'kotov', 'x1'],
      ],
    ],
    ['empty', 'нет данных', []],
    [
      'other',
      'не похоже на выгрузку',
      [
        ['Товар', 'Цена'],
        ['Парта', 100],
      ],
    ],
  ])('%s', async (kind, words, rows) => {
    const reading = await readRows(rows);
    expect(reading).toMatchObject({ kind: 'wrong', looksLike: kind });
    expect(reading.kind === 'wrong' ? reading.message : '').toContain(words);
  });

  it('does not count teachers for students', async () => {
    const reading = await readRows([
      [
        'ФИО',
        'Муниципалитет',
        'Образовательная организация',
        'Должность',
        'Дата последнего входа на платформу',
      ],
      ['Орлова Инна Олеговна', 'Город', 'МБОУ СОШ № 2', 'педагог-навигатор', '01.12.2025'],
    ]);
    expect(reading).toMatchObject({ kind: 'wrong', looksLike: 'staff' });
  });

  it('says of a report without students that it has none', async () => {
    expect(await readRows([SUMMARY_HEADER])).toMatchObject({ kind: 'wrong', looksLike: 'empty' });
  });

  it('reads every sheet that holds a report', async () => {
    const reading = await readSheets([
      { name: 'О файле', rows: [['Отчёт']] },
      { name: '1', rows: [SUMMARY_HEADER, student('Котов Пётр Ильич', 9, 'А')] },
      { name: '2', rows: [SUMMARY_HEADER, student('Зимина Ольга Петровна', 9, 'А')] },
    ]);
    expect(reading.kind === 'students' && reading.table.names).toEqual([
      'Котов Пётр Ильич',
      'Зимина Ольга Петровна',
    ]);
  });
});
