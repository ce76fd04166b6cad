import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { patchCells, readWorkbook } from '@/utils/workbook';

/** A sheet with an Excel table at B2:D4, made by another writer. */
async function withTable(headerRow = true): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Лист1').addTable({
    name: 'Таблица1',
    ref: 'B2',
    headerRow,
    columns: [{ name: 'Фамилия' }, { name: 'Имя' }, { name: 'Класс' }],
    rows: [
      ['Волков', 'Иван', '9'],
      ['Сомов', 'Пётр', '9'],
    ],
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const text = (parts: Record<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(parts[name]);

const names = (bytes: Uint8Array): string[] =>
  [...text(unzipSync(bytes), 'xl/tables/table1.xml').matchAll(/<tableColumn [^>]*?name="([^"]*)"/gu)].map(
    (match) => match[1] ?? '',
  );

async function cell(bytes: Uint8Array, row: number, column: number): Promise<string | undefined> {
  const { sheets } = await readWorkbook(bytes);
  return sheets[0]?.rows.find((one) => one.number === row)?.cells.find((one) => one.column === column)?.text;
}

const patch = (bytes: Uint8Array, cells: Record<string, string>): Promise<Uint8Array> =>
  patchCells(
    bytes,
    Object.entries(cells).map(([at, value]) => ({ sheet: 'Лист1', cell: at, value })),
  );

describe('the titles of an Excel table', () => {
  it('change in the table together with the cell, and nothing else does', async () => {
    const before = await withTable();
    const after = await patch(before, { D2: 'Номер класса & "буква"', B3: 'Волкова' });
    expect(names(after)).toEqual(['Фамилия', 'Имя', 'Номер класса &amp; &quot;буква&quot;']);
    expect(await cell(after, 2, 4)).toBe('Номер класса & "буква"');
    const [a, b] = [unzipSync(before), unzipSync(after)];
    for (const name of Object.keys(a)) {
      if (name !== 'xl/tables/table1.xml' && !name.startsWith('xl/worksheets/sheet1.xml'))
        expect(b[name], name).toEqual(a[name]);
    }
    expect(text(b, 'xl/tables/table1.xml').replace('Номер класса &amp; &quot;буква&quot;', 'Класс')).toBe(
      text(a, 'xl/tables/table1.xml'),
    );
  });

  it('stay as they are when only data changes', async () => {
    const before = await withTable();
    const after = await patch(before, { B3: 'Волкова', A1: 'Список', E2: 'Рядом' });
    expect(unzipSync(after)['xl/tables/table1.xml']).toEqual(unzipSync(before)['xl/tables/table1.xml']);
  });

  it('are never empty and never the same, in the cell and in the table', async () => {
    const after = await patch(await withTable(), { B2: '', D2: 'имя' });
    expect(names(after)).toEqual(['Столбец1', 'Имя', 'имя2']);
    expect([await cell(after, 2, 2), await cell(after, 2, 4)]).toEqual(['Столбец1', 'имя2']);
  });

  it('keep a line break as Excel writes it', async () => {
    const after = await patch(await withTable(), { C2: 'Имя\nученика' });
    expect(names(after)).toEqual(['Фамилия', 'Имя_x000a_ученика', 'Класс']);
    expect(await cell(after, 2, 3)).toBe('Имя\nученика');
  });

  it('are none in a table without a row of titles', async () => {
    const before = await withTable(false);
    const after = await patch(before, { B2: 'Лосев' });
    expect(names(after)).toEqual(['Фамилия', 'Имя', 'Класс']);
  });
});

describe('formulas that name a renamed column', () => {
  /** A table with a column of its own formula, a sum beside it, a formula on another sheet, a name. */
  async function withFormulas(): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Лист1');
    sheet.addTable({
      name: 'Таблица1',
      ref: 'A1',
      headerRow: true,
      columns: [{ name: 'Имя' }, { name: 'Класс' }, { name: 'Код [№]' }],
      rows: [['Иван', 9, 1]],
    });
    sheet.getCell('E1').value = { formula: 'SUM(таблица1[Класс])&"Таблица1[Класс]"', result: '9' };
    sheet.getCell('E2').value = { formula: 'Таблица1[[#This Row],[Класс]]+Таблица1[@Класс]', result: 18 };
    sheet.getCell('E3').value = { formula: "COUNTA(Таблица1[[#All],[Имя]:[Код '[№']]])", result: 6 };
    sheet.getCell('E4').value = { formula: 'SUM(Таблица12[Класс],B2)', result: 9 };
    book.addWorksheet('Лист2').getCell('A1').value = { formula: "'Таблица1[Класс]'!A1+SUM(Таблица1[класс])" };
    return new Uint8Array(await book.xlsx.writeBuffer());
  }
  const formulas = (bytes: Uint8Array, part: string): string[] =>
    [...text(unzipSync(bytes), part).matchAll(/<f>([^<]*)<\/f>/gu)].map((match) => match[1] ?? '');

  it('follow it on every sheet; texts, sheet names and other tables stay', async () => {
    const after = await patch(await withFormulas(), { B1: 'Номер класса #', C1: 'Код' });
    expect(formulas(after, 'xl/worksheets/sheet1.xml')).toEqual([
      "SUM(таблица1[Номер класса '#])&amp;&quot;Таблица1[Класс]&quot;",
      "Таблица1[[#This Row],[Номер класса '#]]+Таблица1[@Номер класса '#]",
      'COUNTA(Таблица1[[#All],[Имя]:[Код]])',
      'SUM(Таблица12[Класс],B2)',
    ]);
    expect(formulas(after, 'xl/worksheets/sheet2.xml')).toEqual([
      "'Таблица1[Класс]'!A1+SUM(Таблица1[Номер класса '#])",
    ]);
    expect(names(after)).toEqual(['Имя', 'Номер класса #', 'Код']);
  });

  it('stay byte for byte when no title changes', async () => {
    const before = await withFormulas();
    const after = await patch(before, { A2: 'Пётр', B1: 'Класс' });
    expect(formulas(after, 'xl/worksheets/sheet1.xml')).toEqual(formulas(before, 'xl/worksheets/sheet1.xml'));
    expect(unzipSync(after)['xl/worksheets/sheet2.xml']).toEqual(
      unzipSync(before)['xl/worksheets/sheet2.xml'],
    );
  });
});
