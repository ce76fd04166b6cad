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
