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
