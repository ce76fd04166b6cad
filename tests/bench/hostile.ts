import { zipSync } from 'fflate';
import { TEMPLATE_HEADER } from '@/utils/roster';
import { makeXlsx } from '../fixtures/workbook';
import { HOSTILE_PACKAGES } from './hostile-packages';
import { HOSTILE_TEXTS } from './hostile-texts';

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

function sheetOfRows(rows: number, row: (i: number) => string): Uint8Array {
  const header = TEMPLATE_HEADER.map((title) => `<c t="inlineStr"><is><t>${title}</t></is></c>`).join('');
  const list = Array.from({ length: rows }, (_, i) => row(i));
  const xml = `${SHEET}<row r="1">${header}</row>${list.join('')}${SHEET_END}`;
  return makeXlsx({ sheets: [{ name: 'Лист1', xml }] });
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** Rows as wide as a sheet can be. */
function wideRows(rows: number, order: (column: number) => number): Uint8Array {
  const columns = Array.from({ length: 16_384 }, (_, i) => letters(order(i + 1)));
  return sheetOfRows(rows, (i) => {
    const cells = columns.map((column) => `<c r="${column}${i + 2}"><v>1</v></c>`);
    return `<row r="${i + 2}">${cells.join('')}</row>`;
  });
}

function titleSheets(count: number, columns: number): Uint8Array {
  const rows = (sheet: number): string[][] =>
    Array.from({ length: 20 }, (_, row) =>
      Array.from({ length: columns }, (__, column) => `фамилия и имя ${column} ${row} ${sheet}`),
    );
  return makeXlsx({
    sheets: Array.from({ length: count }, (_, i) => ({ name: `Лист${i}`, rows: rows(i), strings: 'inline' })),
  });
}

/** `rows` data rows under the template's header. */
function listOf(
  rows: number,
  row: (i: number) => string[],
  strings: 'shared' | 'inline' = 'shared',
): Uint8Array {
  const table = [[...TEMPLATE_HEADER], ...Array.from({ length: rows }, (_, i) => row(i))];
  return makeXlsx({ sheets: [{ name: 'Лист1', rows: table, strings }] });
}

const RIGHT = '6600000003;660001001;ученик;;Волков;Иван;Артёмович;М;20.01.2011;9;А;2026-2027'.split(';');
const WRONG = '660000;66;чел;нет почты;ВОЛКОВ1;ivan;П.;муж;1.20.2010;12;я9;2020'.split(';');
const ENDINGS = 'ба ве го ду жи за ки ле мо ну пе ра си ти фу ха ци че шо ща'.split(' ');

/** A name of its own for each number below 160 000. */
function surname(i: number): string {
  return `Волк${[i, i / 20, i / 400, i / 8_000].map((n) => ENDINGS[Math.floor(n) % 20] ?? '').join('')}`;
}

/** The student of `RIGHT` with a surname that hundreds of others differ from in one letter. */
function similar(i: number): string[] {
  return RIGHT.map((text, k) => (k === 4 ? surname(i) : text));
}

/** A student whose whole name stands in the surname's cell. */
function combined(i: number): string[] {
  return RIGHT.map((text, k) => (k === 4 ? `${surname(i)} Иван Артёмович` : k === 5 || k === 6 ? '' : text));
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
  '200 000 rows, every cell wrong': () => listOf(200_000, () => WRONG),
  '200 000 rows, all the same student': () => listOf(200_000, () => RIGHT),
  '100 000 students much alike': () => listOf(100_000, similar),
  '200 000 whole names in one cell': () => listOf(200_000, combined),
  '60 000 rows, every cell wrong in its own way': () =>
    listOf(60_000, (i) => WRONG.map((text) => `${text}${i}`)),
  '200 000 rows, classes in turn': () =>
    listOf(200_000, (i) => RIGHT.map((text, k) => (k === 9 ? String(6 + (i % 6)) : text))),
  '200 000 header rows': () => listOf(200_000, () => [...TEMPLATE_HEADER]),
  '190 000 rows, two cells of each merged': () => {
    const merges = Array.from({ length: 190_000 }, (_, i) => `E${190_001 - i}:F${190_001 - i}`);
    const table = [[...TEMPLATE_HEADER], ...Array.from({ length: 190_000 }, () => RIGHT)];
    return makeXlsx({ sheets: [{ name: 'Лист1', rows: table, merges }] });
  },
  'a million ranges of hidden columns': () =>
    sheetOf(
      `<worksheet xmlns="${MAIN}"><cols>`,
      '<col min="1" max="16384" hidden="1"/>',
      1_000_000,
      `</cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${SHEET_END}`,
    ),
  '150 rows of 16 384 cells from right to left': () => wideRows(150, (column) => 16_385 - column),
  '150 rows of 16 384 cells': () => wideRows(150, (column) => column),
  '100 000 array formulas': () =>
    sheetOfRows(
      100_000,
      (i) =>
        `<row r="${i + 2}"><c r="E${i + 2}" t="str"><f t="array" ref="E${i + 2}:P${i + 102}">A1</f><v>${i}</v></c><c r="F${i + 2}"><v>1</v></c></row>`,
    ),
  '200 000 shared formulas that lean on each other': () =>
    sheetOfRows(
      200_000,
      (i) =>
        `<row r="${i + 2}"><c r="E${i + 2}" t="str"><f t="shared" si="${(i + 1) % 1_000}" ref="E2:E200001">E${i + 3}</f><v>а</v></c></row>`,
    ),
  'a million runs of rich text': () =>
    makeXlsx({
      sheets: [
        {
          name: 'Лист1',
          rows: [
            [...TEMPLATE_HEADER],
            ...Array.from({ length: 1_000 }, (_, i) =>
              RIGHT.map((text, k) =>
                k === 4
                  ? { rich: `<r><t>${surname(i)}</t></r>${'<r><rPr><b/></rPr><t/></r>'.repeat(1_000)}` }
                  : text,
              ),
            ),
          ],
        },
      ],
    }),
  '1 000 sheets of 1 500 different titles': () => titleSheets(1_000, 75),
  '1 000 sheets of 190 students': () => {
    const rows = [[...TEMPLATE_HEADER], ...Array.from({ length: 190 }, () => RIGHT)];
    return makeXlsx({ sheets: Array.from({ length: 1_000 }, (_, i) => ({ name: `Лист${i}`, rows })) });
  },
  '150 000 rows of shared formulas': () =>
    makeXlsx({
      sheets: [
        {
          name: 'Лист1',
          rows: [
            [...TEMPLATE_HEADER],
            ...Array.from({ length: 150_000 }, () =>
              RIGHT.map((value, k) => ({
                value,
                formula: '',
                formulaAttributes: `t="shared" si="${k}"`,
              })),
            ),
          ],
        },
      ],
    }),
  'three million conditional formats': () =>
    sheetOf(
      `${SHEET}<row r="1"><c r="A1"><v>1</v></c></row></sheetData>`,
      '<conditionalFormatting sqref="A1"><cfRule type="cellIs" dxfId="0"/></conditionalFormatting>',
      3_000_000,
      '</worksheet>',
    ),
  '199 000 rows of one cell, four empty between': () =>
    sheetOfRows(
      199_000,
      (i) => `<row r="${2 + i * 5}"><c r="E${2 + i * 5}" t="inlineStr"><is><t>Волков</t></is></c></row>`,
    ),
  '60 000 rows of long different texts': () =>
    listOf(60_000, (i) => RIGHT.map((_, k) => `${'щ'.repeat(60)}${i}${k}`)),
  'cells of 250 000 hyphens': () =>
    listOf(10, (i) => RIGHT.map(() => `${'а-'.repeat(125_000)}${i}`), 'inline'),
  'a million styles': () =>
    makeXlsx({
      sheets: [{ name: 'Лист1', rows: [[...TEMPLATE_HEADER], RIGHT] }],
      parts: {
        'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs>${'<xf numFmtId="14"/>'.repeat(1_000_000)}</cellXfs></styleSheet>`,
      },
    }),
  ...HOSTILE_PACKAGES,
  ...HOSTILE_TEXTS,
};
