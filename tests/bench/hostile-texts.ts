import { TEMPLATE_HEADER } from '@/utils/roster';
import { type CellSpec, makeXlsx } from '../fixtures/workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RIGHT = '6600000003;660001001;ученик;;Волков;Иван;Артёмович;М;20.01.2011;9;А;2026-2027'.split(';');
const HEADER: readonly string[] = TEMPLATE_HEADER;

function list(rows: number, row: (i: number) => readonly CellSpec[]): Uint8Array {
  return makeXlsx({
    sheets: [{ name: 'Лист1', rows: [[...HEADER], ...Array.from({ length: rows }, (_, i) => row(i))] }],
  });
}

/** Ten rows with one long text in each cell. */
function long(text: string): Uint8Array {
  const rows = Array.from({ length: 10 }, (_, i) => RIGHT.map(() => `${text}${i}`));
  return makeXlsx({ sheets: [{ name: 'Лист1', rows: [[...HEADER], ...rows], strings: 'inline' }] });
}

/** The right student with some cells by another rule. */
const but =
  (...others: (readonly [column: number, text: (i: number) => string])[]) =>
  (i: number): string[] =>
    RIGHT.map((text, column) => others.find(([own]) => own === column)?.[1](i) ?? text);

function titles(sheets: number, title: (i: number) => string): Uint8Array {
  return makeXlsx({
    sheets: Array.from({ length: sheets }, (_, sheet) => ({
      name: `Лист${sheet}`,
      rows: Array.from({ length: 20 }, (__, row) =>
        Array.from({ length: 60 }, (___, column) => title((sheet * 20 + row) * 60 + column)),
      ),
      strings: 'inline',
    })),
  });
}

/** A sheet of raw rows under the template's header. */
function raw(rows: number, row: (i: number) => string, head = '', dtd = ''): Uint8Array {
  const header = HEADER.map((title) => `<c t="inlineStr"><is><t>${title}</t></is></c>`).join('');
  const body = Array.from({ length: rows }, (_, i) => row(i)).join('');
  return makeXlsx({
    sheets: [
      {
        name: 'Лист1',
        xml: `${dtd}<worksheet xmlns="${MAIN}">${head}<sheetData><row r="1">${header}</row>${body}</sheetData></worksheet>`,
      },
    ],
  });
}

const day = (i: number): string =>
  `${String(1 + (i % 28)).padStart(2, '0')}.${String(1 + (Math.floor(i / 28) % 12)).padStart(2, '0')}.${2007 + (Math.floor(i / 336) % 6)}`;

const LETTERS = 'бвгджзклмнпрстфхцчшщ';

/** Four letters that differ for each number below 160 000. */
const word = (i: number): string =>
  [i, i / 20, i / 400, i / 8_000].map((n) => `${LETTERS.charAt(Math.floor(n) % 20)}а`).join('');

/** Texts, names and people in such numbers or lengths that a careless rule would never end. */
export const HOSTILE_TEXTS: Readonly<Record<string, () => Uint8Array>> = {
  '250 000 blanks in each cell': () => long(`а${' '.repeat(250_000)}б`),
  '250 000 invisible signs in each cell': () => long(`а${'\u200b\u00a0\u00ad'.repeat(83_000)}б`),
  '250 000 marks over one letter': () => long(`и${'\u0306'.repeat(250_000)}`),
  '250 000 @ in each cell': () => long('@'.repeat(250_000)),
  '125 000 initials in each cell': () => long('И.'.repeat(125_000)),
  '60 000 hyphens with blanks around': () => long('а - '.repeat(60_000)),
  '250 000 digits in each cell': () => long('9'.repeat(250_000)),
  '250 000 quotes and brackets in each cell': () => long('«(“'.repeat(83_000)),
  '250 000 dots in each cell': () => long('.'.repeat(250_000)),
  'two alphabets by turns, 250 000 letters': () => long('аa'.repeat(125_000)),
  '100 000 namesakes of two thousand birthdays': () => list(100_000, but([8, day])),
  '100 000 of one birthday whose names differ in one letter': () =>
    list(100_000, but([4, (i) => `Волк${word(i)}`], [5, (i) => `Ив${word(i * 7)}`])),
  '200 000 teachers with one address': () =>
    list(
      200_000,
      but(
        [2, () => 'учитель'],
        [3, () => 'one@mail.ru'],
        [4, (i) => `Волк${word(i)}`],
        [6, (i) => `Лис${word(i >> 3)}ович`],
      ),
    ),
  '200 000 schools': () =>
    list(200_000, but([0, (i) => String(6_600_000_000 + i)], [1, (i) => String(660_000_000 + i)])),
  'a teacher after every student, 200 000 rows': () =>
    list(200_000, (i) =>
      but(
        [2, () => (i % 2 ? 'ученик' : 'учитель')],
        [3, () => (i % 2 ? '' : `t${i}@mail.ru`)],
        [4, () => `Волк${word(i % 160_000)}`],
        [9, () => String(6 + (i % 5))],
      )(i),
    ),
  'every other row of 200 000 hidden': () =>
    raw(
      200_000,
      (i) =>
        `<row r="${i + 2}"${i % 2 ? ' hidden="1"' : ''}><c r="E${i + 2}" t="inlineStr"><is><t>Волков</t></is></c></row>`,
    ),
  'titles shortened in a thousand ways': () =>
    titles(500, (i) => `${LETTERS.charAt(i % 20)}ук. кл. ${word(i % 160_000)}-я`),
  'titles one letter away from known ones': () =>
    titles(500, (i) => `Дата рождени${word(i % 160_000).slice(0, 2)}`),
  '250 000 references to signs': () =>
    raw(1, () => `<row r="2"><c r="E2" t="inlineStr"><is><t>${'&#1072;'.repeat(250_000)}</t></is></c></row>`),
  '250 000 sections of plain text': () =>
    raw(
      1,
      () => `<row r="2"><c r="E2" t="inlineStr"><is><t>${'<![CDATA[а]]>'.repeat(250_000)}</t></is></c></row>`,
    ),
  'entities inside entities': () =>
    raw(
      1,
      () => '<row r="2"><c r="E2" t="inlineStr"><is><t>&z;</t></is></c></row>',
      '',
      `<!DOCTYPE a [<!ENTITY a "${'я'.repeat(1_000)}"><!ENTITY b "${'&a;'.repeat(1_000)}"><!ENTITY z "${'&b;'.repeat(1_000)}">]>`,
    ),
  'numbers and references that no sheet has': () =>
    raw(
      50_000,
      (i) =>
        `<row r="${i + 2}"><c r="I${i + 2}" s="1"><v>1e${i % 400}</v></c><c r="J${i + 2}"><v>-Infinity</v></c><c r="A99999999999"><v>${'9'.repeat(300)}</v></c><c r="ZZZZ${i}"><v>1</v></c></row>`,
    ),
  'a format code of brackets and quotes without end': () =>
    makeXlsx({
      sheets: [
        {
          name: 'Лист1',
          rows: [[...HEADER], RIGHT, RIGHT.map(() => ({ value: 40_000, format: '[$-419]d' }))],
        },
      ],
      parts: {
        'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="${'[&quot;\\_'.repeat(1_000_000)}"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>`,
      },
    }),
  'sheets and titles named as parts of an object': () =>
    makeXlsx({
      sheets: ['__proto__', 'constructor', 'toString'].map((name) => ({
        name,
        rows: [
          ['__proto__', 'constructor', 'hasOwnProperty', ...HEADER],
          ['x', '__proto__', 'valueOf', ...RIGHT.map(() => '__proto__')],
        ],
      })),
    }),
  'merged areas as large as the sheet, 100 000 of them': () =>
    makeXlsx({
      sheets: [
        { name: 'Лист1', rows: [[...HEADER], RIGHT], merges: Array<string>(100_000).fill('A1:XFD1048576') },
      ],
    }),
};
