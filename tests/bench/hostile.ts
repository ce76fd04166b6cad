import { zipSync } from 'fflate';
import { makeXlsx } from '../fixtures/workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sheet with one part that is repeated many times, packed as tightly as it goes. */
function sheetOf(opening: string, piece: string, times: number, closing: string): Uint8Array {
  const xml = opening + piece.repeat(times) + closing;
  return makeXlsx({ sheets: [{ name: 'Лист1', xml }] });
}

const SHEET = `<worksheet xmlns="${MAIN}"><sheetData>`;
const SHEET_END = '</sheetData></worksheet>';

function inlineFlood(rows: number, text: string): Uint8Array {
  const list: string[] = [];
  for (let row = 1; row <= rows; row += 1) {
    list.push(`<row r="${row}">`);
    for (const column of 'ABCDEFGHIJKL')
      list.push(`<c r="${column}${row}" t="inlineStr"><is><t>${text}${column}${row}</t></is></c>`);
    list.push('</row>');
  }
  return makeXlsx({ sheets: [{ name: 'Лист1', xml: SHEET + list.join('') + SHEET_END }] });
}

function manyStrings(count: number): Uint8Array {
  const rows = Array.from({ length: Math.ceil(count / 12) }, (_, row) =>
    Array.from({ length: 12 }, (__, column) => `строка ${row * 12 + column}`),
  );
  return makeXlsx({ sheets: [{ name: 'Лист1', rows }] });
}

/** Files that mean harm, by what they do. Each must end in a clear answer within 5 s and 400 MB. */
export const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  'bomb of blanks, 320 MB': () => sheetOf(SHEET, ' '.repeat(1024), 320_000, SHEET_END),
  'bomb of empty rows, 290 MB': () => sheetOf(SHEET, '<row/>', 48_000_000, SHEET_END),
  'bomb of empty cells in one row, 240 MB': () =>
    sheetOf(`${SHEET}<row r="1">`, '<c/>', 60_000_000, `</row>${SHEET_END}`),
  'comments without end': () => sheetOf(`${SHEET}<!--`, 'x>'.repeat(512), 200_000, `-->${SHEET_END}`),
  'cells of five million signs': () =>
    sheetOf(
      `${SHEET}<row r="1">`,
      `<c t="inlineStr"><is><t>${'я'.repeat(5_000_000)}</t></is></c>`,
      12,
      `</row>${SHEET_END}`,
    ),
  'flood of different inline strings': () => inlineFlood(180_000, 'Фамилия-'),
  'flood of long inline strings': () => inlineFlood(60_000, 'я'.repeat(120)),
  'a million shared strings': () => manyStrings(1_000_000),
  'no workbook but zeros, 320 MB': () =>
    zipSync({ 'xl/workbook.xml': new Uint8Array(320_000_000) }, { level: 1 }),
};
