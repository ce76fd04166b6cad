import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { patchCells, readWorkbook, WorkbookError } from '@/utils/workbook';
import { type BookSpec, columnName, makeXlsx, type SheetSpec } from '../../fixtures/workbook';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

async function cells(bytes: Uint8Array, sheet = 0): Promise<Record<string, string>> {
  const book = await readWorkbook(bytes);
  const found: Record<string, string> = {};
  for (const row of book.sheets[sheet]?.rows ?? []) {
    for (const cell of row.cells) {
      found[`${columnName(cell.column)}${row.number}`] = (cell.formula ? '=' : '') + cell.text;
    }
  }
  return found;
}

const book = (rows: SheetSpec['rows'], more: Partial<BookSpec> = {}): Uint8Array =>
  makeXlsx({ sheets: [{ name: 'Лист1', rows: rows ?? [] }], ...more });

const chain = (inner: string): Partial<BookSpec> => ({
  parts: {
    'xl/calcChain.xml': `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</calcChain>`,
  },
  relationships:
    '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
  contentTypes:
    '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
});

describe('patchCells', () => {
  it('replaces a cell, keeps its style and leaves every other part as it was', async () => {
    const before = book(
      [
        ['ИНН', { value: 7, format: '0000' }],
        ['а', 'б'],
      ],
      {
        parts: { 'docProps/app.xml': '<x/>', 'xl/media/image1.png': Uint8Array.of(1, 2, 3) },
      },
    );
    const after = await patchCells(before, [{ sheet: 'Лист1', cell: 'B1', value: ' 1 <&> "2" ' }]);
    const [a, b] = [unzipSync(before), unzipSync(after)];
    expect(Object.keys(b)).toEqual(Object.keys(a));
    for (const name of Object.keys(a)) {
      if (name !== 'xl/worksheets/sheet1.xml') expect(b[name]).toEqual(a[name]);
    }
    expect(text(b['xl/worksheets/sheet1.xml'])).toContain(
      '<c r="B1" s="1" t="inlineStr"><is><t xml:space="preserve"> 1 &lt;&amp;&gt; &quot;2&quot; </t></is></c>',
    );
    expect(await cells(after)).toEqual({ A1: 'ИНН', B1: ' 1 <&> "2" ', A2: 'а', B2: 'б' });
  });

  it.each([
    ['rows', '<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'],
    [
      'cells',
      '<row r="1"><c r="B1"><v>5</v></c><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
    ],
    [
      'a row in two pieces',
      '<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c><v>1</v></c></row><row r="2"/>',
    ],
    ['a cell twice', '<row><c><v>7</v></c><c r="A1"><v>1</v></c></row><row><c><v>2</v></c></row>'],
  ])('mends a sheet with %s out of order as it is read, and puts it in order', async (_, rows) => {
    const before = makeXlsx({
      sheets: [
        {
          name: 'Лист1',
          xml: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData><pageMargins/></worksheet>`,
        },
      ],
    });
    const read = await cells(before);
    expect(read).toMatchObject({ A1: '1', A2: '2' });
    const after = await patchCells(before, [
      { sheet: 'Лист1', cell: 'A1', value: 'а' },
      { sheet: 'Лист1', cell: 'C2', value: 'в' },
    ]);
    expect(await cells(after)).toEqual({ ...read, A1: 'а', C2: 'в' });
    const xml = text(unzipSync(after)['xl/worksheets/sheet1.xml']);
    expect(xml.match(/(?<=<row r=")\d+/gu)).toEqual(['1', '2']);
    expect(xml.endsWith('</sheetData><pageMargins/></worksheet>')).toBe(true);
  });

  it('puts missing cells and rows into their place, in order', async () => {
    const before = book([['а', null, 'в'], [], [], ['г']]);
    const patches = ['A2', 'B1', 'D1', 'C9', 'B4'].map((cell) => ({
      sheet: 'Лист1',
      cell,
      value: `[${cell}]`,
    }));
    const after = await patchCells(before, patches);
    expect(
      text(unzipSync(after)['xl/worksheets/sheet1.xml'])
        .match(/ r="[^"]+"/g)
        ?.join(''),
    ).toBe(' r="1" r="A1" r="B1" r="C1" r="D1" r="2" r="A2" r="4" r="A4" r="B4" r="9" r="C9"');
    expect(await cells(after)).toEqual({
      A1: 'а',
      B1: '[B1]',
      C1: 'в',
      D1: '[D1]',
      A2: '[A2]',
      A4: 'г',
      B4: '[B4]',
      C9: '[C9]',
    });
  });

  it('opens up self-closed rows and an empty sheet', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    for (const data of [
      '<sheetData/>',
      '<sheetData><row r="2"/></sheetData>',
      '<sheetData><row r="2"><c r="B2" s="0"/></row></sheetData>',
    ]) {
      const before = makeXlsx({
        sheets: [{ name: 'С', xml: `<worksheet xmlns="${main}">${data}</worksheet>` }],
      });
      expect(await cells(await patchCells(before, [{ sheet: 'С', cell: 'B2', value: 'да' }]))).toEqual({
        B2: 'да',
      });
    }
  });

  const forms: Record<string, Partial<BookSpec> & { sheet?: Partial<SheetSpec> }> = {
    'prefixed namespace': { prefix: 'x' },
    'UTF-16 parts': { encoding: 'utf-16le' },
    'UTF-16 big endian': { encoding: 'utf-16be' },
    'byte order mark': { encoding: 'utf-8-bom' },
    'strict namespaces': { strict: true },
    'missing r attributes': { sheet: { refs: 'none' } },
    'inline strings': { sheet: { strings: 'inline' } },
    zip64: {
      entries: (list) => list.map((entry) => ({ ...entry, zip64: true })),
      zip: { zip64: true, comment: 'x' },
    },
    'data descriptors': { entries: (list) => list.map((entry) => ({ ...entry, descriptor: true })) },
  };
  for (const [form, { sheet, ...spec }] of Object.entries(forms)) {
    it(`works for: ${form}`, async () => {
      const before = makeXlsx({
        sheets: [
          {
            name: 'Л',
            rows: [
              ['а', 'б'],
              ['в', 1],
            ],
            ...sheet,
          },
        ],
        ...spec,
      });
      const after = await patchCells(before, [
        { sheet: 'Л', cell: 'B2', value: 'Ёж' },
        { sheet: 'Л', cell: 'C3', value: 'новая' },
      ]);
      expect(await cells(after)).toEqual({ A1: 'а', B1: 'б', A2: 'в', B2: 'Ёж', C3: 'новая' });
    });
  }

  it('an empty value empties the cell and keeps its style; a cell that is not there stays away', async () => {
    const after = await patchCells(book([[{ value: 5, format: '0000' }, 'б']]), [
      { sheet: 'Лист1', cell: 'A1', value: '' },
      { sheet: 'Лист1', cell: 'C7', value: '' },
    ]);
    expect(text(unzipSync(after)['xl/worksheets/sheet1.xml'])).toContain(
      '<sheetData><row r="1"><c r="A1" s="1"/><c',
    );
    expect(await cells(after)).toEqual({ B1: 'б' });
  });

  it('a replaced formula leaves the calculation chain', async () => {
    const before = book(
      [
        [{ formula: 'B1', value: 1 }, 2],
        [{ formula: 'B2', value: 3 }, 4],
      ],
      chain('<c r="A1" i="1"/><c r="A2"/>'),
    );
    const once = await patchCells(before, [{ sheet: 'Лист1', cell: 'A1', value: '1' }]);
    expect(text(unzipSync(once)['xl/calcChain.xml'])).toMatch(/"><c i="1" r="A2"\/><\/calcChain>$/);
    const twice = await patchCells(once, [{ sheet: 'Лист1', cell: 'A2', value: '3' }]);
    const parts = unzipSync(twice);
    expect(parts['xl/calcChain.xml']).toBeUndefined();
    expect(text(parts['xl/_rels/workbook.xml.rels'])).not.toContain('calcChain');
    expect(text(parts['[Content_Types].xml'])).not.toContain('calcChain');
    expect(await cells(twice)).toEqual({ A1: '1', B1: '2', A2: '3', B2: '4' });
  });

  it('cells that shared a replaced formula keep theirs, moved to their place', async () => {
    const shared = (value: number, more = '') => ({
      value,
      formula: '',
      formulaAttributes: `t="shared" si="0"${more}`,
    });
    const before = book([
      [{ value: 1, formula: 'B1*$C$1+LOG10(B1)&"B1"', formulaAttributes: 't="shared" ref="A1:A3" si="0"' }],
      [shared(2)],
      [shared(3)],
    ]);
    const after = await patchCells(before, [{ sheet: 'Лист1', cell: 'A1', value: '1' }]);
    const sheet = text(unzipSync(after)['xl/worksheets/sheet1.xml']);
    expect(sheet).toContain('<c r="A2"><f>B2*$C$1+LOG10(B2)&amp;&quot;B1&quot;</f><v>2</v></c>');
    expect(sheet).toContain('<c r="A3"><f>B3*$C$1+LOG10(B3)&amp;&quot;B1&quot;</f><v>3</v></c>');
    const other = await patchCells(before, [{ sheet: 'Лист1', cell: 'A2', value: '2' }]);
    const kept = text(unzipSync(other)['xl/worksheets/sheet1.xml']);
    expect(kept).toContain('<f t="shared" ref="A1:A3" si="0">B1*$C$1+LOG10(B1)&amp;&quot;B1&quot;</f>');
    expect(kept).toContain('<f t="shared" si="0"></f><v>3</v>');
  });

  it('a cell inside an array formula can be replaced; the others keep their values', async () => {
    const before = book([
      [{ value: 1, formula: 'B1:B2*2', formulaAttributes: 't="array" ref="A1:A2"' }],
      [2],
    ]);
    expect(await cells(before)).toEqual({ A1: '=1', A2: '=2' });
    expect(await cells(await patchCells(before, [{ sheet: 'Лист1', cell: 'A2', value: 'два' }]))).toEqual({
      A1: '1',
      A2: 'два',
    });
  });

  it('refuses a sheet or a cell that is not there', async () => {
    for (const patch of [
      { sheet: 'Лист2', cell: 'A1', value: 'x' },
      { sheet: 'Лист1', cell: 'A0', value: 'x' },
      { sheet: 'Лист1', cell: 'XFE1', value: 'x' },
    ]) {
      await expect(patchCells(book([['а']]), [patch])).rejects.toBeInstanceOf(WorkbookError);
    }
  });

  it('stops with the reason of its signal', async () => {
    const reason = new Error('закрыто');
    await expect(patchCells(book([['а']]), [], AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it('any patches: only those cells change, and twice is once', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('_x000D_', '=1+1', '\r\n\t', ' а ', '\u0001', '_x005F_', 'Ёж'),
    );
    const patch = fc.record({
      row: fc.integer({ min: 1, max: 6 }),
      column: fc.integer({ min: 1, max: 5 }),
      value,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.option(fc.constantFrom('а', 'б', 7, true)), { maxLength: 4 }), { maxLength: 4 }),
        fc.array(patch, { maxLength: 5 }),
        fc.constantFrom<Partial<BookSpec>>({}, { prefix: 'x' }, { encoding: 'utf-16be' }),
        async (rows, list, form) => {
          const before = book(rows, form);
          const patches = list.map((one) => ({
            sheet: 'Лист1',
            cell: `${columnName(one.column)}${one.row}`,
            value: one.value,
          }));
          const after = await patchCells(before, patches);
          const wanted = new Map(Object.entries(await cells(before)));
          for (const { cell, value: v } of patches) wanted.set(cell, v);
          const kept = [...wanted].filter(([, v]) => v !== '');
          expect(await cells(after)).toEqual(Object.fromEntries(kept));
          expect(await patchCells(after, patches)).toEqual(after);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('exceljs reads the same from a patched file', async () => {
    const after = await patchCells(
      book([
        ['ИНН', 7],
        [true, 'б'],
      ]),
      [
        { sheet: 'Лист1', cell: 'B2', value: '=1+1' },
        { sheet: 'Лист1', cell: 'D5', value: ' край\nстрока ' },
      ],
    );
    const other = new ExcelJS.Workbook();
    await other.xlsx.load(after.buffer as ArrayBuffer);
    const sheet = other.getWorksheet('Лист1');
    expect(['A1', 'B1', 'A2', 'B2', 'D5'].map((ref) => sheet?.getCell(ref).value)).toEqual([
      'ИНН',
      7,
      true,
      '=1+1',
      ' край\nстрока ',
    ]);
  });
});
