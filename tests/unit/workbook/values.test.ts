import { describe, expect, it } from 'vitest';
import { readWorkbook } from '@/utils/workbook';
import { type BookSpec, type CellSpec, dateSerial, makeXlsx } from '../../fixtures/workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

async function shown(cell: CellSpec, more: Partial<BookSpec> = {}): Promise<string> {
  const book = await readWorkbook(makeXlsx({ sheets: [{ name: 'Л', rows: [[cell]] }], ...more }));
  const found = book.sheets[0]?.rows[0]?.cells[0];
  return found ? `${found.kind} ${found.text}` : 'nothing';
}

describe('numbers as Excel shows them', () => {
  const cases: [format: string | undefined, value: number, seen: string][] = [
    [undefined, 7_900_000_000, 'number 7900000000'],
    [undefined, 123_456_789_012, 'number 123456789012'],
    [undefined, 7.5, 'number 7,5'],
    [undefined, 0.1 + 0.2, 'number 0,3'],
    [undefined, 7.0000000000000009, 'number 7'],
    [undefined, -0.5, 'number -0,5'],
    [undefined, 1.5e300, 'number 1,5E+300'],
    ['0000000000', 790_000_001, 'number 0790000001'],
    ['000000000', 12, 'number 000000012'],
    ['0', 7.4, 'number 7'],
    ['0.00', 7, 'number 7,00'],
    ['0.##', 7.5, 'number 7,5'],
    ['0%', 0.25, 'number 25%'],
    ['#,##0', 2026, 'number 2026'],
    ['@', 9, 'number 9'],
    ['"№ "0', 5, 'number № 5'],
    ['00\\-00', 1234, 'number 12-34'],
    ['[Red]0', 3, 'number 3'],
    ['[Красный]0;[Red]-0', -3, 'number -3'],
    ['General', 41_000, 'number 41000'],
    ['Основной', 41_000, 'number 41000'],
    ['"дней: "0', 3, 'number дней: 3'],
    [';;;', 5, 'number 5'],
  ];
  for (const [format, value, seen] of cases) {
    it(`${value} as ${format ?? 'General'} is ${seen}`, async () =>
      expect(await shown(format === undefined ? value : { value, format })).toBe(seen));
  }
});

describe('dates', () => {
  const serial = dateSerial('05.03.2012');
  for (const format of [
    'dd.mm.yyyy',
    'd/m/yy',
    'yyyy\\-mm\\-dd',
    '[$-419]d mmmm yyyy;@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'd" "mmmm" "yyyy" г."',
    'ДД.ММ.ГГГГ',
    'dd.mm.yyyy hh:mm',
    '[Red]dd.mm.yyyy',
    'mmm-yy',
  ]) {
    it(`${format} is a date`, async () =>
      expect(await shown({ value: serial, format })).toBe('date 05.03.2012'));
  }
  const days: [serial: number, seen: string][] = [
    [1, 'date 01.01.1900'],
    [59, 'date 28.02.1900'],
    [60, 'date 29.02.1900'],
    [61, 'date 01.03.1900'],
    [36_526, 'date 01.01.2000'],
    [2_958_465, 'date 31.12.9999'],
    [2_958_466, 'number 2958466'],
    [-1, 'number -1'],
  ];
  for (const [value, seen] of days) {
    it(`day ${value} is ${seen}`, async () =>
      expect(await shown({ value, format: 'dd.mm.yyyy' })).toBe(seen));
  }
  it('the 1904 system counts from elsewhere', async () => {
    expect(await shown({ value: serial - 1462, format: 'dd.mm.yyyy' }, { date1904: true })).toBe(
      'date 05.03.2012',
    );
    expect(await shown({ value: 0, format: 'dd.mm.yyyy' }, { date1904: true })).toBe('date 01.01.1904');
  });
  it('times and elapsed hours', async () => {
    expect(await shown({ value: 0.5, format: 'h:mm' })).toBe('date 12:00');
    expect(await shown({ value: 0.25, format: '[h]:mm:ss' })).toBe('date 06:00');
  });
  it('dates stored as ISO 8601', async () =>
    expect(await shown({ raw: '<c r="{r}" t="d"><v>2012-03-05T00:00:00</v></c>' })).toBe('date 05.03.2012'));
});

describe('text', () => {
  const cases: [what: string, cell: CellSpec, seen: string][] = [
    [
      'rich text, phonetic runs left out',
      {
        rich: '<r><t>Ив</t></r><rPh sb="0" eb="1"><t>ФОН</t></rPh><r><t>анов</t></r><phoneticPr fontId="1"/>',
      },
      'text Иванов',
    ],
    ['escaped signs', 'а_x000D_б_x005F_x000D_', 'text а\rб_x000D_'],
    ['references', '<&">', 'text <&">'],
    ['CDATA', { raw: '<c r="{r}" t="str"><v><![CDATA[<а>&]]></v></c>' }, 'text <а>&'],
    [
      'character references',
      { raw: '<c r="{r}" t="inlineStr"><is><t>&#1048;&#x432;</t></is></c>' },
      'text Ив',
    ],
    ['a style alone is nothing', { format: '0.00' }, 'nothing'],
    ['empty text is nothing', '', 'nothing'],
    ['white space is something', ' ', 'text  '],
    ['false', false, 'boolean ЛОЖЬ'],
    ['an error', { error: '#REF!' }, 'error #REF!'],
    ['a formula of text', { formula: 'A2', value: 'итог' }, 'text итог'],
    ['a formula without a value', { formula: 'A2' }, 'text '],
  ];
  for (const [what, cell, seen] of cases) it(what, async () => expect(await shown(cell)).toBe(seen));
});

it.each([
  ['no <v>', '<c r="A1"><f>B1</f></c>', true],
  ['an empty <v> of a number', '<c r="A1"><f>B1</f><v></v></c>', true],
  ['a text without <v>', '<c r="A1" t="str"><f>B1</f></c>', true],
  ['an empty text', '<c r="A1" t="str"><f>B1</f><v></v></c>', undefined],
  ['an empty text, closed at once', '<c r="A1" t="str"><f>B1</f><v/></c>', undefined],
])('a formula has a value or has none: %s', async (_, raw, valueless) => {
  const { sheets } = await readWorkbook(makeXlsx({ sheets: [{ name: 'Лист1', rows: [[{ raw }]] }] }));
  const [cell] = sheets[0]?.rows[0]?.cells ?? [];
  expect(cell).toMatchObject({ kind: 'text', text: '', formula: true });
  expect(cell?.valueless).toBe(valueless);
});

it('tells sheets, hidden rows and columns, merges; wrong dimensions mean nothing', async () => {
  const book = await readWorkbook(
    makeXlsx({
      date1904: true,
      sheets: [
        {
          name: 'Ё & Ж',
          rows: [['а'], ['б']],
          merges: ['A1:B1'],
          hiddenRows: [2],
          hiddenColumns: [3, 5],
          dimension: 'A1',
        },
        { name: 'Скрыт', state: 'veryHidden', rows: [] },
      ],
    }),
  );
  const cell = (text: string) => ({ column: 1, kind: 'text', text, number: null, formula: false });
  expect(book).toEqual({
    date1904: true,
    sheets: [
      {
        name: 'Ё & Ж',
        hidden: false,
        rows: [
          { number: 1, hidden: false, cells: [cell('а')] },
          { number: 2, hidden: true, cells: [cell('б')] },
        ],
        merges: ['A1:B1'],
        hiddenColumns: [3, 5],
      },
      { name: 'Скрыт', hidden: true, rows: [], merges: [], hiddenColumns: [] },
    ],
  });
});

it('foreign elements inside a sheet are no cells; single quotes, odd order and spaces are right XML', async () => {
  const xml = `<?xml version='1.0'?>\r\n<!-- a --><worksheet xmlns='${MAIN}' xmlns:q='urn:q'><q:sheetData><q:row r='1'><q:c r='A1'><q:v>9</q:v></q:c></q:row></q:sheetData><sheetData ><row t='x' r='3' ><c  t = "str" r = 'B3' ><v >да</v ></c ></row ></sheetData ></worksheet >\n`;
  const book = await readWorkbook(makeXlsx({ sheets: [{ name: 'Л', xml }] }));
  expect(book.sheets[0]?.rows.map(({ number, cells }) => [number, cells[0]?.column, cells[0]?.text])).toEqual(
    [[3, 2, 'да']],
  );
});
