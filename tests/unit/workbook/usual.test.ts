import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWorkbook, type Workbook, WorkbookError } from '@/utils/workbook';
import { makeXlsx } from '../../fixtures/workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** A sheet long enough for the reader to be past its beginning. */
const LEAD = Array.from(
  { length: 200 },
  (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
).join('');
const FIRST = 201;

const text = fc.oneof(
  fc.constantFrom(
    '5',
    '007',
    '1e3',
    '-1',
    '',
    ' ',
    'Ёлкин',
    '1.5',
    'a_x0041_b',
    '&amp;',
    '&',
    ']',
    ']]>',
    '>',
    '\t',
    '\r',
    '\n',
    '\u0001',
    '\ufffe',
    '日本',
    '😀',
    '"',
  ),
  fc.string({ maxLength: 6 }).map((one) => one.replace(/[<&]/g, '')),
);
const attributes = fc.constantFrom(
  '',
  ' s="0"',
  ' t="s"',
  ' t="str"',
  ' t="n" s="1"',
  ' s="1" t="b"',
  ' t="e"',
  ' t="d"',
  ' s="x"',
  ' q="1"',
  ' s="1" s="1"',
  ' t="zz"',
  ' t="inlineStr"',
);
const wrap = fc.constantFrom<(inner: string) => string>(
  (inner) => `<v>${inner}</v>`,
  (inner) => `<f>A1+1</f><v>${inner}</v>`,
  (inner) => `<f>A1&lt;1</f><v>${inner}</v>`,
  (inner) => `<f t="shared" si="7"/><v>${inner}</v>`,
  (inner) => `<f t="shared" si="7" /><v>${inner}</v>`,
  (inner) => `<f t="shared" si="7"></f><v>${inner}</v>`,
  (inner) => `<f t="shared" si="7">A1</f><v>${inner}</v>`,
  (inner) => `<f t="shared" si=""/><v>${inner}</v>`,
  (inner) => `<is><t>${inner}</t></is>`,
  (inner) => `<is><t xml:space="preserve">${inner}</t></is>`,
  (inner) => `<v>${inner}`,
  (inner) => `<v>${inner}</v><v/>`,
  (inner) => inner,
);
const cell = fc.record({ attributes, wrap, text, named: fc.boolean(), empty: fc.boolean() });
const row = fc.record({
  tail: fc.constantFrom(
    '',
    ' spans="1:3"',
    ' hidden="1"',
    ' ht="1" ht="2"',
    ' x:y="1"',
    ' hidden="1" spans="1:3"',
  ),
  named: fc.boolean(),
  cells: fc.array(cell, { maxLength: 4 }),
});

/** The same rows with the letters of every tag kept and a blank put before its end: the reader must go the strict way. */
function sheet(
  rows: readonly (typeof row extends fc.Arbitrary<infer R> ? R : never)[],
  prefix: string,
  gap: string,
): string {
  const body = rows.map(({ tail, named, cells }, i) => {
    const number = FIRST + i;
    const inner = cells.map((one, k) => {
      const ref = one.named ? ` r="${'ABCD'.charAt(k)}${number}"` : '';
      if (one.empty) return `<c${ref}${one.attributes}${gap}/>`;
      return `<c${ref}${one.attributes}${gap}>${one.wrap(one.text)}</c${gap}>`;
    });
    return `<row${named ? ` r="${number}"` : ''}${tail}${gap}>${inner.join('')}</row${gap}>`;
  });
  const xml = `<worksheet xmlns="${MAIN}"><sheetData>${LEAD}${body.join('')}</sheetData></worksheet>`;
  if (prefix === '') return xml;
  return xml.replace('xmlns=', `xmlns:${prefix}=`).replace(/<(\/?)(?=[a-z])/g, `<$1${prefix}:`);
}

async function outcome(xml: string): Promise<Workbook | string> {
  try {
    return await readWorkbook(
      makeXlsx({
        sheets: [
          { name: 'Л', xml },
          { name: 'Строки', rows: [['нуль', 'один', 'два', 'три', 'четыре', 'пять']] },
        ],
        entries: (list) => list.map((entry) => ({ ...entry, stored: true })),
      }),
    );
  } catch (error) {
    if (error instanceof WorkbookError) return error.trouble;
    throw error;
  }
}

it('rows and cells recognised whole say the same as read sign by sign', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('', 'x'),
      async (rows, prefix) => {
        expect(await outcome(sheet(rows, prefix, ''))).toEqual(await outcome(sheet(rows, prefix, ' ')));
      },
    ),
    { numRuns: 600 },
  );
}, 60_000);
