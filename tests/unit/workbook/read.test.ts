import { describe, expect, it } from 'vitest';
import { readWorkbook } from '@/utils/workbook';
import { type BookSpec, dateSerial, makeXlsx } from '../../fixtures/workbook';

/** `['Лист1', 1, 'A:text=ИНН']` flattened: what stands where. */
async function read(spec: BookSpec): Promise<string[]> {
  const book = await readWorkbook(makeXlsx(spec));
  return book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ number, cells }) =>
      cells.map(
        ({ column, kind, text, formula }) =>
          `${name} ${number}:${column} ${kind}${formula ? '=' : ''} ${text}`,
      ),
    ),
  );
}

const SOME = [
  ['ИНН', 'Дата', null, 'Да'],
  [7_900_000_000, { value: dateSerial('05.03.2012'), format: 'dd.mm.yyyy' }, undefined, true],
  [],
  [{ value: 42, format: '0000000000' }, { error: '#N/A' }, { value: 'x', formula: '"x"' }, ' край '],
];
const SEEN = [
  'Л 1:1 text ИНН',
  'Л 1:2 text Дата',
  'Л 1:4 text Да',
  'Л 2:1 number 7900000000',
  'Л 2:2 date 05.03.2012',
  'Л 2:4 boolean ИСТИНА',
  'Л 4:1 number 0000000042',
  'Л 4:2 error #N/A',
  'Л 4:3 text= x',
  'Л 4:4 text  край ',
];

describe('readWorkbook reads one table the same way however it was written', () => {
  const ways: Record<string, Partial<BookSpec>> = {
    plain: {},
    'prefixed namespace': { prefix: 'x' },
    'strict namespaces': { strict: true },
    'UTF-8 with a byte order mark': { encoding: 'utf-8-bom' },
    'UTF-16 little endian': { encoding: 'utf-16le' },
    'UTF-16 big endian': { encoding: 'utf-16be' },
    macros: { macros: true },
    'stored entries': { entries: (list) => list.map((entry) => ({ ...entry, stored: true })) },
    'data descriptors': { entries: (list) => list.map((entry) => ({ ...entry, descriptor: true })) },
    zip64: { entries: (list) => list.map((entry) => ({ ...entry, zip64: true })), zip: { zip64: true } },
    'junk in front': { zip: { prefix: new TextEncoder().encode('MZ junk') } },
    'an archive comment': { zip: { comment: 'комментарий' } },
    'upper-case entry names': { entries: (list) => list.map((e) => ({ ...e, name: e.name.toUpperCase() })) },
    'backslashes in names': {
      entries: (list) => list.map((e) => ({ ...e, name: e.name.replace(/\//g, '\\') })),
    },
  };
  for (const [way, spec] of Object.entries(ways)) {
    it(way, async () => expect(await read({ sheets: [{ name: 'Л', rows: SOME }], ...spec })).toEqual(SEEN));
  }
  it('no r attributes', async () =>
    expect(await read({ sheets: [{ name: 'Л', rows: SOME, refs: 'none' }] })).toEqual(SEEN));
  it('inline strings', async () =>
    expect(await read({ sheets: [{ name: 'Л', rows: SOME, strings: 'inline' }] })).toEqual(SEEN));
  it('strings as results', async () =>
    expect(await read({ sheets: [{ name: 'Л', rows: SOME, strings: 'str' }] })).toEqual(SEEN));
  it('an absolute target and an odd part name', async () =>
    expect(
      await read({
        sheets: [{ name: 'Л', rows: SOME, part: 'данные/лист один.bin', target: '/данные/лист%20один.bin' }],
      }),
    ).toEqual(SEEN));
});

describe('what nobody sees', () => {
  it('is hidden rows and columns, and those of no size', async () => {
    const row = (number: number, attributes: string): string =>
      `<row r="${number}"${attributes}><c r="A${number}"><v>${number}</v></c></row>`;
    const rows = [
      row(1, ''),
      row(2, ' hidden="1"'),
      row(3, ' ht="0" customHeight="1"'),
      row(4, ' ht="0" customHeight="1"'),
      row(5, ' ht="15"'),
      row(6, ' hidden="0" ht="0.0"'),
      row(7, ' ht="15"'),
    ];
    const cols =
      '<col min="1" max="1" width="9"/><col min="2" max="3" width="0" customWidth="1"/><col min="4" max="4" hidden="1"/>';
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols>${cols}</cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
    const { sheets } = await readWorkbook(makeXlsx({ sheets: [{ name: 'Лист1', xml }] }));
    expect(sheets[0]?.hiddenColumns).toEqual([2, 3, 4]);
    expect(sheets[0]?.rows.filter(({ hidden }) => hidden).map(({ number }) => number)).toEqual([2, 3, 4, 6]);
  });

  it('is every column of ranges that lie over one another, up to the last', async () => {
    const range = (min: number, max: number): string => `<col min="${min}" max="${max}" hidden="1"/>`;
    const cols = range(2, 5) + range(3, 3) + range(5, 7) + range(16_383, 99_999) + range(9, 8);
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols>${cols.repeat(100)}</cols><sheetData/></worksheet>`;
    const { sheets } = await readWorkbook(makeXlsx({ sheets: [{ name: 'Лист1', xml }] }));
    expect(sheets[0]?.hiddenColumns).toEqual([2, 3, 4, 5, 6, 7, 16_383, 16_384]);
  });
});

describe('cells that run from right to left', () => {
  it('are read in their places, the later of two in one', async () => {
    const cell = (place: string, value: number): string => `<c r="${place}"><v>${value}</v></c>`;
    const row = `<row r="1">${cell('XFD1', 1)}${cell('C1', 2)}${cell('B1', 3)}${cell('C1', 4)}${cell('A1', 5)}</row>`;
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${row}<row r="2">${cell('A2', 6)}</row></sheetData></worksheet>`;
    const { sheets } = await readWorkbook(makeXlsx({ sheets: [{ name: 'Лист1', xml }] }));
    expect(
      sheets[0]?.rows.map(({ cells }) => cells.map(({ column, text }) => `${column} ${text}`).join(', ')),
    ).toEqual(['1 5, 2 3, 3 4, 16384 1', '1 6']);
  });
});
