import { describe, expect, it } from 'vitest';
import { type ImportBuild, type ImportLine, buildImport, mappingOf, readClassList } from '@/utils/classlist';
import { type CellSpec, type SheetSpec, makeXlsx } from '../../fixtures/workbook';
import { readWorkbook } from '@/utils/workbook';

type Rows = readonly (readonly CellSpec[])[];
interface Made {
  lines: string[];
  trouble: string | null;
  build: ImportBuild;
}

function short({ cells, role }: ImportLine): string {
  const { surname, name, patronymic, gender, birthDate, grade, letter } = cells;
  const words = [surname, name, patronymic, gender, birthDate, `${grade.value}${letter.value}`];
  const text = words.map((cell) => (typeof cell === 'string' ? cell : cell.value)).join('|');
  return role === 'учитель' ? `учитель|${text}` : text;
}

async function make(source: Rows | SheetSpec[], fileName?: string): Promise<Made> {
  const sheets = source.every((one): one is SheetSpec => !Array.isArray(one))
    ? source
    : [{ name: 'Лист1', rows: source }];
  const workbook = await readWorkbook(makeXlsx({ sheets }));
  const reading = readClassList(workbook, fileName === undefined ? {} : { fileName });
  const build = buildImport(
    reading.sheets.map((sheet) => ({ sheet, mapping: mappingOf(sheet) })),
    { inn: '6600000015', kpp: '660001001', year: '2025-2026', today: '2025-10-01' },
  );
  return { lines: build.lines.map(short), trouble: reading.trouble, build };
}

const KIRILL = 'Котов Кирилл Сергеевич';
const DARIA = 'Белова Дарья Олеговна';
const ILYA = 'Ветров Илья Павлович';
const ANNA = 'Громова Анна Ивановна';

/** Lists as schools keep them: what stands in the sheet, and what must come of it. */
const LISTS: Record<string, { rows: Rows | SheetSpec[]; file?: string; lines: string[] }> = {
  'numbers inside the names, the class above': {
    rows: [['Список 8 "В" класса'], [`1. ${KIRILL}`], [`2. ${DARIA}`], [`3. ${ILYA}`]],
    lines: ['Котов|Кирилл|Сергеевич|М||8В', 'Белова|Дарья|Олеговна|Ж||8В', 'Ветров|Илья|Павлович|М||8В'],
  },
  'birth dates behind the names': {
    rows: [['9А'], [`${KIRILL} (12.04.2010)`], [`${DARIA} 03.11.2010 г.р.`]],
    lines: ['Котов|Кирилл|Сергеевич|М|12.04.2010|9А', 'Белова|Дарья|Олеговна|Ж|03.11.2010|9А'],
  },
  'the class behind the name, a remark in brackets': {
    rows: [['Ученик'], [`${KIRILL}, 9А`], [`${DARIA}, 9Б (надомница)`], [`${ILYA}*`]],
    lines: ['Котов|Кирилл|Сергеевич|М||9А', 'Белова|Дарья|Олеговна|Ж||9Б', 'Ветров|Илья|Павлович|М||'],
  },
  'English titles': {
    rows: [
      ['Last name', 'First name', 'Middle name', 'Birthday', 'Gender', 'Class'],
      ['Котов', 'Кирилл', 'Сергеевич', '12.04.2010', 'male', '9A'],
    ],
    lines: ['Котов|Кирилл|Сергеевич|М|12.04.2010|9А'],
  },
  'titles of two words': {
    rows: [
      ['Ученик: фамилия', 'Ученик: имя', 'Ученик: отчество', 'Д/р', 'КЛАСС'],
      ['Котов', 'Кирилл', 'Сергеевич', '12.04.2010', '9А'],
    ],
    lines: ['Котов|Кирилл|Сергеевич|М|12.04.2010|9А'],
  },
  'a birth date in three columns': {
    rows: [
      ['Обучающийся (Ф.И.О.)', 'Число', 'Месяц', 'Год', 'Класс'],
      [KIRILL, 12, 4, 2010, '9А'],
      [DARIA, 3, 'ноября', 2010, '9А'],
    ],
    lines: ['Котов|Кирилл|Сергеевич|М|12.04.2010|9А', 'Белова|Дарья|Олеговна|Ж|03.11.2010|9А'],
  },
  'two classes side by side': {
    rows: [
      ['9А', null, null, '9Б'],
      ['№', 'ФИО', null, '№', 'ФИО'],
      [1, KIRILL, null, 1, ANNA],
      [2, DARIA, null, 2, ILYA],
    ],
    lines: [
      'Котов|Кирилл|Сергеевич|М||9А',
      'Белова|Дарья|Олеговна|Ж||9А',
      'Громова|Анна|Ивановна|Ж||9Б',
      'Ветров|Илья|Павлович|М||9Б',
    ],
  },
  'classes as titles': {
    rows: [
      ['6А', '6Б', '7А'],
      [KIRILL, ANNA, ILYA],
      [DARIA, null, null],
    ],
    lines: [
      'Котов|Кирилл|Сергеевич|М||6А',
      'Белова|Дарья|Олеговна|Ж||6А',
      'Громова|Анна|Ивановна|Ж||6Б',
      'Ветров|Илья|Павлович|М||7А',
    ],
  },
  'parents beside the students under one word': {
    rows: [
      {
        name: 'Лист1',
        rows: [
          ['№', 'Ученик', null, 'Родитель', null],
          [null, 'ФИО', 'Телефон', 'ФИО', 'Телефон'],
          [1, KIRILL, '1', 'Котова Анна Петровна', '2'],
          [2, DARIA, '3', 'Белов Олег Иванович', '4'],
        ],
        merges: ['B1:C1', 'D1:E1'],
      },
    ],
    lines: ['Котов|Кирилл|Сергеевич|М||', 'Белова|Дарья|Олеговна|Ж||'],
  },
  'the class merged over its students': {
    rows: [
      {
        name: 'Лист1',
        rows: [
          ['Класс', 'ФИО'],
          ['9А', KIRILL],
          [null, DARIA],
          ['9Б', ANNA],
        ],
        merges: ['A2:A3'],
      },
    ],
    lines: ['Котов|Кирилл|Сергеевич|М||9А', 'Белова|Дарья|Олеговна|Ж||9А', 'Громова|Анна|Ивановна|Ж||9Б'],
  },
  'the class only where it begins': {
    rows: [
      ['Класс', 'ФИО'],
      ['9А', KIRILL],
      [null, DARIA],
      [null, ILYA],
      ['9Б', ANNA],
    ],
    lines: [
      'Котов|Кирилл|Сергеевич|М||9А',
      'Белова|Дарья|Олеговна|Ж||9А',
      'Ветров|Илья|Павлович|М||9А',
      'Громова|Анна|Ивановна|Ж||9Б',
    ],
  },
  'one «ФИО» over three columns': {
    rows: [
      {
        name: 'Лист1',
        rows: [
          ['ФИО', null, null, 'Класс'],
          ['Котов', 'Кирилл', 'Сергеевич', '9А'],
          ['Ли', 'Анна', '-', '9А'],
          ['Белова', 'Дарья', 'Олеговна', '9А'],
        ],
        merges: ['A1:C1'],
      },
    ],
    lines: ['Котов|Кирилл|Сергеевич|М||9А', 'Ли|Анна|—|||9А', 'Белова|Дарья|Олеговна|Ж||9А'],
  },
  'no header, the name in three columns': {
    rows: [
      [1, 'Котов', 'Кирилл', 'Сергеевич', '12.04.2010', '9А'],
      [2, 'Белова', 'Дарья', 'Олеговна', '03.11.2010', '9А'],
      [3, 'Ветров', 'Илья', 'Павлович', '04.01.2010', '9А'],
    ],
    lines: [
      'Котов|Кирилл|Сергеевич|М|12.04.2010|9А',
      'Белова|Дарья|Олеговна|Ж|03.11.2010|9А',
      'Ветров|Илья|Павлович|М|04.01.2010|9А',
    ],
  },
  'surname and name in one column, the patronymic in another': {
    rows: [
      ['Фамилия, имя', 'Отчество', 'Класс'],
      ['Котов Кирилл', 'Сергеевич', '9А'],
      ['Белова Дарья', 'Олеговна', '9А'],
    ],
    lines: ['Котов|Кирилл|Сергеевич|М||9А', 'Белова|Дарья|Олеговна|Ж||9А'],
  },
  'a journal with marks, the class beside the subject': {
    rows: [
      ['Предмет: Алгебра', null, 'Класс: 8А'],
      ['№', 'Ученик', '01.09', '02.09'],
      [1, 'Котов Кирилл', 5, null],
      [2, 'Белова Дарья', null, 'н'],
    ],
    lines: ['Котов|Кирилл||||8А', 'Белова|Дарья||||8А'],
  },
  'boys and girls under headings': {
    rows: [['9А класс'], ['Мальчики'], ['Ли Саша'], [ILYA], ['Девочки'], [DARIA], ['Ким Женя']],
    lines: [
      'Ли|Саша|—|М||9А',
      'Ветров|Илья|Павлович|М||9А',
      'Белова|Дарья|Олеговна|Ж||9А',
      'Ким|Женя|—|Ж||9А',
    ],
  },
  'a header of two rows, the class in two columns under one title': {
    rows: [
      {
        name: 'Лист1',
        rows: [
          ['№', 'Сведения об обучающемся', null, null, 'Класс', null],
          [null, 'Фамилия', 'Имя', 'Отчество', 'Номер', 'Буква'],
          [1, 'Котов', 'Кирилл', 'Сергеевич', 9, 'А'],
        ],
        merges: ['A1:A2', 'B1:D1', 'E1:F1'],
      },
    ],
    lines: ['Котов|Кирилл|Сергеевич|М||9А'],
  },
  'a teacher among the rows by his post': {
    rows: [
      ['ФИО', 'Должность', 'Класс'],
      ['Петрова Мария Ивановна', 'классный руководитель', '9А'],
      [KIRILL, 'ученик', '9А'],
    ],
    lines: ['учитель|Петрова|Мария|Ивановна|Ж||9А', 'Котов|Кирилл|Сергеевич|М||9А'],
  },
  'class and teacher in one heading': {
    rows: [
      ['ФИО', 'Дата рождения'],
      ['9 «А» класс, кл. руководитель Петрова Мария Ивановна'],
      [KIRILL, '12.04.2010'],
      ['9 «Б» класс — 1 человек'],
      [ANNA, '01.02.2010'],
    ],
    lines: [
      'учитель|Петрова|Мария|Ивановна|Ж||9А',
      'Котов|Кирилл|Сергеевич|М|12.04.2010|9А',
      'Громова|Анна|Ивановна|Ж|01.02.2010|9Б',
    ],
  },
  'the class in the name of the sheet, beside a year': {
    rows: [{ name: 'Список 10А 2025-2026', rows: [['Фамилия Имя Отчество'], [KIRILL]] }],
    lines: ['Котов|Кирилл|Сергеевич|М||10А'],
  },
  'the class in the name of the file': {
    rows: [['Фамилия Имя Отчество'], [KIRILL]],
    file: 'список_9б_класса.xlsx',
    lines: ['Котов|Кирилл|Сергеевич|М||9Б'],
  },
  'the school’s number is no class': {
    rows: [['Школа № 5 А'], ['ФИО'], [KIRILL]],
    lines: ['Котов|Кирилл|Сергеевич|М||'],
  },
  'the surname in capitals': {
    rows: [
      ['ФИО', 'Класс'],
      ['МАМИН-СИБИРЯК Пётр Ильич', '9А (инд. обучение)'],
    ],
    lines: ['Мамин-Сибиряк|Пётр|Ильич|М||9А'],
  },
  'a year of two digits': {
    rows: [
      ['ФИО', 'Дата рождения', 'Класс'],
      [KIRILL, '12.04.10', '9А'],
    ],
    lines: ['Котов|Кирилл|Сергеевич|М|12.04.2010|9А'],
  },
  'signatures under the list': {
    rows: [['ФИО', 'Класс'], [KIRILL, '9А'], ['Директор школы', 'Иванов И.И.'], ['М.П.']],
    lines: ['Котов|Кирилл|Сергеевич|М||9А'],
  },
};

describe('lists as schools keep them', () => {
  for (const [name, { rows, file, lines }] of Object.entries(LISTS)) {
    it(name, async () => {
      const made = await make(rows, file);
      expect(made.lines).toEqual(lines);
      expect(made.trouble).toBeNull();
    });
  }

  it('does not take a timetable for a list', async () => {
    for (const rows of [
      [
        ['День', '6А', '6Б'],
        ['Пн', 'Русский язык', 'Английский язык'],
        ['Вт', 'Физическая культура', 'Русская литература'],
      ],
      [
        ['6А', '6Б'],
        ['Русский язык', 'Английский язык'],
        ['Физическая культура', 'Всеобщая история'],
      ],
    ]) {
      const made = await make(rows);
      expect(made.lines).toEqual([]);
      expect(made.trouble).toContain('не нашлось списка учеников');
    }
  });

  it('says what it told from elsewhere and what a person should look at', async () => {
    const { build } = await make([
      ['Класс', 'ФИО', 'Примечание'],
      ['9А', KIRILL, ''],
      [null, `${DARIA} (надомница)`, 'выбыла 12.09'],
      [null, ILYA, ''],
    ]);
    expect(build.lines.map(({ cells }) => cells.grade.origin)).toEqual(['as-is', 'proposed', 'proposed']);
    expect(build.lines[1]?.notes).toEqual([
      'при имени пометка «надомница»',
      'в строке «выбыла 12.09»: проверьте, учится ли',
    ]);
    expect(build.notes[0]).toBe('Класс 2\u00a0учеников взят из строки выше, где он назван: проверьте.');
  });

  it('calls a part that was only split off as it is', async () => {
    const { build } = await make([
      ['ФИО', 'Класс'],
      [KIRILL, '9А'],
      ['БЕЛОВА ДАРЬЯ ОЛЕГОВНА', '9 «a»'],
    ]);
    expect(build.lines.map(({ cells }) => [cells.surname.origin, cells.letter.origin])).toEqual([
      ['as-is', 'as-is'],
      ['mended', 'mended'],
    ]);
  });

  it('gives the teacher of a class the address that stands beside his name', async () => {
    const { build } = await make([
      ['ФИО педагога', 'Email педагога', 'ФИО обучающегося', 'Класс'],
      ['Петрова Мария Ивановна', 'p@school.example', KIRILL, '9А'],
    ]);
    expect(build.lines.map(({ role, cells }) => [role, cells.email.value])).toEqual([
      ['учитель', 'p@school.example'],
      ['ученик', ''],
    ]);
  });

  it('shows the columns of a sheet in which nothing was recognised, for the user to name them', async () => {
    const workbook = await readWorkbook(
      makeXlsx({
        sheets: [
          {
            name: 'Лист1',
            rows: [
              ['Кто', 'Где'],
              ['КК-1', '9А'],
              ['ББ-2', '9А'],
            ],
          },
        ],
      }),
    );
    const reading = readClassList(workbook);
    expect(reading.trouble).toContain('укажите столбцы ниже');
    expect(reading.sheets[0]?.columns.map(({ column, title }) => [column, title])).toEqual([
      [1, 'Кто'],
      [2, 'Где'],
    ]);
    // The titles are no row of the list, though they tell nothing.
    expect(reading.sheets[0]?.rows.map(({ number }) => number)).toEqual([2, 3]);
  });

  it('reads a sheet of overlapping merges in time', async () => {
    const merges = Array.from({ length: 3000 }, (_, at) => `A${at + 2}:A3000`);
    const rows = [['Класс', 'ФИО'], ['9А', KIRILL], ...Array.from({ length: 2998 }, () => [null, DARIA])];
    const { build } = await make([{ name: 'Лист1', rows, merges }]);
    expect(build.classes).toMatchObject([{ name: '9 А', students: 2999 }]);
  });
});
