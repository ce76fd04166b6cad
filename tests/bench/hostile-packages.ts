import { zipSync } from 'fflate';
import { TEMPLATE_HEADER } from '@/utils/roster';
import { concatBytes, makeXlsx, type SheetSpec } from '../fixtures/workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ROW = '6600000003;660001001;ученик;;Волков;Иван;Артёмович;М;20.01.2011;9;А;2026-2027'.split(';');
const ROWS = [[...TEMPLATE_HEADER], ROW];

/** An honest small list, with parts of its own beside. */
function listWith(more: Partial<Parameters<typeof makeXlsx>[0]>, sheet: Partial<SheetSpec> = {}): Uint8Array {
  return makeXlsx({ sheets: [{ name: 'Лист1', rows: ROWS, ...sheet }], ...more });
}

/** Something after the rows of an honest small list. */
function after(piece: string, times: number, opening = '', closing = ''): Uint8Array {
  return listWith({}, { after: opening + piece.repeat(times) + closing });
}

/** A container of the old kind with one stream of this name in its directory. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(4_096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let i = 0; i < name.length; i += 1) bytes[1_024 + i * 2] = name.charCodeAt(i);
  bytes[1_024 + 64] = (name.length + 1) * 2;
  bytes[1_024 + 66] = 2;
  return bytes;
}

const text = (source: string): Uint8Array => new TextEncoder().encode(source);

/** Packages with too much of one thing, or put together in an odd way. */
export const HOSTILE_PACKAGES: Readonly<Record<string, () => Uint8Array>> = {
  'elements in each other, 5 000 000 deep': () => after('<x>', 5_000_000),
  'an attribute of 200 million signs': () => after(' ', 200_000_000, '<x y="', '"/>'),
  'a million attributes in one tag': () =>
    listWith({}, { after: `<x ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=""`).join(' ')}/>` }),
  'a million different element names': () =>
    listWith({}, { after: Array.from({ length: 1_000_000 }, (_, i) => `<n${i}/>`).join('') }),
  'a million namespaces': () =>
    listWith({}, { after: Array.from({ length: 1_000_000 }, (_, i) => `<p:a xmlns:p="u${i}"/>`).join('') }),
  'three million data validations': () =>
    after('<dataValidation type="list" sqref="A1"/>', 3_000_000, '<dataValidations>', '</dataValidations>'),
  'a million hyperlinks': () =>
    after('<hyperlink ref="A1" location="A1"/>', 1_000_000, '<hyperlinks>', '</hyperlinks>'),
  'comments of 250 MB': () =>
    listWith({
      parts: {
        'xl/comments1.xml': `<comments xmlns="${MAIN}"><commentList>${'<comment ref="A1" authorId="0"><text><t>а</t></text></comment>'.repeat(4_000_000)}</commentList></comments>`,
      },
    }),
  'a drawing of 200 MB': () =>
    listWith({ parts: { 'xl/drawings/drawing1.xml': '<xdr:wsDr>'.repeat(20_000_000) } }),
  'a million fonts': () =>
    listWith({
      parts: {
        'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts>${'<font><sz val="11"/><name val="Arial"/></font>'.repeat(1_000_000)}</fonts></styleSheet>`,
      },
    }),
  '200 000 number formats, each its own': () =>
    listWith({
      parts: {
        'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${Array.from({ length: 100_000 }, (_, i) => `<numFmt numFmtId="${i + 164}" formatCode="0&quot;${i}&quot;"/>`).join('')}</numFmts><cellXfs>${Array.from({ length: 100_000 }, (_, i) => `<xf numFmtId="${i + 164}"/>`).join('')}</cellXfs></styleSheet>`,
      },
    }),
  'a million external links': () =>
    listWith({
      relationships:
        '<Relationship Id="x" Type="externalLink" TargetMode="External" Target="file:///c"/>'.repeat(
          1_000_000,
        ),
    }),
  'a million defined names': () =>
    listWith({
      parts: {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Л" sheetId="1" r:id="rId1"/></sheets><definedNames>${'<definedName name="a">Л!$A$1</definedName>'.repeat(1_000_000)}</definedNames></workbook>`,
      },
    }),
  '65 000 parts': () =>
    listWith({
      entries: (entries) => [
        ...entries,
        ...Array.from({ length: 65_000 }, (_, i) => ({ name: `p/${i}.xml`, data: text('<a/>') })),
      ],
    }),
  '15 000 parts': () =>
    listWith({
      entries: (entries) => [
        ...entries,
        ...Array.from({ length: 15_000 }, (_, i) => ({ name: `p/${i}.xml`, data: text('<a/>') })),
      ],
    }),
  'one part twice, with different contents': () =>
    listWith({
      entries: (entries) => [
        ...entries,
        { name: 'xl/worksheets/sheet1.xml', data: text(`<worksheet xmlns="${MAIN}"/>`) },
      ],
    }),
  'names of parts in capitals': () =>
    listWith({ entries: (entries) => entries.map((one) => ({ ...one, name: one.name.toUpperCase() })) }),
  'junk before the archive': () => concatBytes([text('MZ junk '.repeat(10_000)), listWith({})]),
  'junk after the archive': () => concatBytes([listWith({}), text(' junk'.repeat(2_000))]),
  'a workbook inside an archive': () => zipSync({ 'список.xlsx': listWith({}) }),
  'an archive in an archive, fifty deep': () => {
    let inner = listWith({});
    for (let i = 0; i < 50; i += 1) inner = zipSync({ 'a.zip': inner });
    return inner;
  },
  'a Numbers document': () =>
    zipSync({
      'Index/Document.iwa': new Uint8Array(64),
      'Index/Tables/DataList.iwa': new Uint8Array(64),
      'Metadata/Properties.plist': text('bplist00'),
      'preview.jpg': new Uint8Array(9),
    }),
  'an OpenDocument spreadsheet': () =>
    zipSync({
      mimetype: [text('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': text('<office:document-content/>'),
    }),
  'a binary workbook': () =>
    zipSync({
      '[Content_Types].xml': text(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
      ),
      '_rels/.rels': text(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${REL}/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
      ),
      'xl/workbook.bin': new Uint8Array(50),
    }),
  'a workbook under a password': () => compound('EncryptedPackage'),
  'an .xls of Excel 97': () => compound('Workbook'),
  'a container of 25 MB full of names': () => {
    const one = compound('Чтоугодно');
    return concatBytes([one, ...Array.from({ length: 6_000 }, () => one)]);
  },
  'a table of text, 24 MB': () => text(`${TEMPLATE_HEADER.join(';')}\n`.repeat(90_000)),
  'a page saved as .xls': () => text('<html><body><table><tr><td>ИНН школы</td></tr></table></body></html>'),
  'an empty file': () => new Uint8Array(0),
  'a sheet of no bytes': () => listWith({ parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(0) } }),
  'nothing but zeros, 24 MB': () => new Uint8Array(24_000_000),
};
