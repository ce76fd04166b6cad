import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { readWorkbook, WorkbookError } from '@/utils/workbook';
import { makeXlsx, type ZipEntry } from '../../fixtures/workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What a general parser says of a document: right or not. */
function wellFormed(xml: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  let right = true;
  parser.on('error', () => (right = false));
  parser.write(xml).close();
  return right;
}

/** Kept without compression: hundreds of files are made. */
const entries = (list: ZipEntry[]): ZipEntry[] => list.map((entry) => ({ ...entry, stored: true }));

const piece = fc.constantFrom(
  '<a>',
  '</a>',
  '<a/>',
  '<a b="1"/>',
  '<a b=\'1\' c="2">',
  '<a b="1" b="2"/>',
  '<q:a xmlns:q="u"/>',
  '<q:a/>',
  '<a q:b="1"/>',
  '<a xmlns:q="u" xmlns:w="u" q:b="1" w:b="2"/>',
  '<a xmlns=""/>',
  '<a xmlns:q=""/>',
  '<!-- x -->',
  '<!-- -- -->',
  '<![CDATA[x]]>',
  ']]>',
  '&amp;',
  '&',
  '&#65;',
  '&#0;',
  '&#xD800;',
  '&nope;',
  'текст',
  '<?pi x?>',
  '<?xml version="1.0"?>',
  '<',
  '>',
  '"',
  '<a',
  '<1/>',
  '<a b=1/>',
  '<a b/>',
  '<a b="<"/>',
  '<a b="&amp;"/>',
  '<a b="&"/>',
  '</ a>',
  '</a >',
  '<a />',
  '< a/>',
  '<a:b:c/>',
  '<ё/>',
  '\u0001',
  '\r\n',
  ' ',
  '<a b="1"c="2"/>',
  '<a/ >',
  '<xml/>',
  '<a xmlns:xml="u"/>',
);

it('the scanner accepts and refuses the same markup as saxes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 6 }), fc.boolean(), async (pieces, inside) => {
      const mixed = pieces.join('');
      const xml = inside
        ? `<worksheet xmlns="${MAIN}"><sheetData/>${mixed}</worksheet>`
        : `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>${mixed}`;
      let read = true;
      try {
        await readWorkbook(makeXlsx({ sheets: [{ name: 'Л', xml }], entries }));
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
        read = false;
      }
      expect(read).toBe(wellFormed(xml));
    }),
    { numRuns: 400 },
  );
}, 60_000);
