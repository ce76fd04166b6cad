import { unzipSync } from 'fflate';
import { patchCells, readWorkbook } from '@/utils/workbook';
import { type CellSpec, dateSerial, makeXlsx } from '../fixtures/workbook';

/** A file like those of schools: `rows` data rows of 12 columns under the template's header. */
export function makeBenchFile(rows: number, strings: 'shared' | 'inline' = 'shared'): Uint8Array {
  const header = [
    'ИНН школы',
    'КПП школы',
    'Роль',
    'Email',
    'Фамилия',
    'Имя',
    'Отчество',
    'Пол',
    'Дата рождения',
  ];
  const table: CellSpec[][] = [[...header, 'Номер класса', 'Буква класса', 'Учебный год']];
  const names = ['Анна', 'Борис', 'Вера', 'Глеб', 'Дарья', 'Егор', 'Жанна', 'Захар'];
  for (let i = 0; i < rows; i++) {
    table.push([
      7_900_000_000,
      '790001001',
      i % 25 === 0 ? 'учитель' : 'ученик',
      `user${i}@example.org`,
      `Фамильев${i % 5000}`,
      names[i % names.length],
      `${names[(i * 7) % names.length] ?? ''}ович`,
      i % 2 ? 'М' : 'Ж',
      i % 3 ? '05.03.2012' : { value: dateSerial('05.03.2012') + (i % 300), format: 'dd.mm.yyyy' },
      6 + (i % 6),
      'АБВГ'.charAt(i % 4),
      '2025/2026',
    ]);
  }
  return makeXlsx({ sheets: [{ name: 'Лист1', rows: table, strings }] });
}

/** What no reader can do without: inflating the parts and decoding them. */
export function inflateAndDecode(bytes: Uint8Array): number {
  const decoder = new TextDecoder();
  return Object.values(unzipSync(bytes)).reduce((sum, part) => sum + decoder.decode(part).length, 0);
}

export async function read(bytes: Uint8Array): Promise<number> {
  const book = await readWorkbook(bytes);
  return book.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
}

export async function patchEveryRow(bytes: Uint8Array, rows: number): Promise<number> {
  const patches = Array.from({ length: rows }, (_, i) => ({ sheet: 'Лист1', cell: `K${i + 2}`, value: 'А' }));
  return (await patchCells(bytes, patches)).length;
}

export async function loadWithExceljs(bytes: Uint8Array): Promise<number> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book.worksheets.reduce((sum, sheet) => sum + sheet.rowCount, 0);
}
