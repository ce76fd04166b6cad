import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { patchCells, readWorkbook, WorkbookError } from '@/utils/workbook';
import { type BookSpec, concatBytes, makeXlsx, makeZip, type ZipEntry } from '../../fixtures/workbook';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

async function trouble(bytes: Uint8Array): Promise<string> {
  try {
    await readWorkbook(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof WorkbookError) return error.trouble;
    throw error;
  }
}

function compound(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, i) => {
    const at = 1024 + i * 128;
    for (let k = 0; k < name.length; k++) bytes[at + k * 2] = name.charCodeAt(k);
    bytes[at + 64] = name.length * 2 + 2;
    bytes[at + 66] = i === 0 ? 5 : 2;
  });
  return bytes;
}

const utf16 = (text: string): Uint8Array =>
  concatBytes([
    Uint8Array.of(0xff, 0xfe),
    new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
  ]);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const cp1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0)));

const plain: BookSpec = { sheets: [{ name: 'Л', rows: [['ИНН', 1]] }] };
const good = makeXlsx(plain);
const sheet = (inner: string): Uint8Array => makeXlsx({ sheets: [{ name: 'Л', xml: inner }] });
const withEntry = (name: string, change: (entry: ZipEntry) => ZipEntry): Uint8Array =>
  makeXlsx({
    ...plain,
    entries: (list) => list.map((entry) => (entry.name === name ? change(entry) : entry)),
  });
const mimetype = (type: string): Uint8Array =>
  makeZip([
    { name: 'mimetype', data: utf8(type), stored: true },
    { name: 'content.xml', data: utf8('<x/>') },
  ]);
/** A document of Apple's office, with these parts beside the usual ones. */
const iWork = (...parts: string[]): Uint8Array =>
  makeZip(
    [
      'Metadata/Properties.plist',
      'preview.jpg',
      ...['Document', ...parts].map((part) =>
        part.startsWith('../') ? `${part.slice(3)}.iwa` : `Index/${part}.iwa`,
      ),
    ].map((name) => ({ name, data: utf8('x'), stored: true })),
  );
const typed = (type: string): Uint8Array =>
  makeXlsx({
    ...plain,
    parts: {
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="${type}"/></Types>`,
    },
  });

describe('what is no readable workbook is recognised by content', () => {
  const files: [what: string, bytes: Uint8Array, trouble: string][] = [
    ['nothing', new Uint8Array(0), 'empty'],
    ['white space', utf8(' \r\n\t'), 'empty'],
    ['old .xls', compound('Workbook'), 'old-xls'],
    ['very old .xls', compound('Book'), 'old-xls'],
    ['bare BIFF', Uint8Array.of(9, 8, 16, 0, 0, 6, 5, 0, 1, 2), 'old-xls'],
    [
      'XML spreadsheet 2003',
      utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'old-xls',
    ],
    ['password', compound('EncryptionInfo', 'EncryptedPackage'), 'password'],
    [
      'encrypted entries',
      makeXlsx({ ...plain, entries: (l) => l.map((e) => ({ ...e, encrypted: true })) }),
      'password',
    ],
    ['.doc', compound('WordDocument'), 'word'],
    ['rtf', utf8('{\\rtf1\\ansi'), 'word'],
    ['.ods', mimetype('application/vnd.oasis.opendocument.spreadsheet'), 'ods'],
    ['.odt', mimetype('application/vnd.oasis.opendocument.text'), 'odt'],
    ['.odp', mimetype('application/vnd.oasis.opendocument.presentation'), 'slides'],
    ['.ppt', compound('PowerPoint Document'), 'slides'],
    ['.numbers', iWork('CalculationEngine', 'Tables/DataList'), 'numbers'],
    ['.numbers inside a folder of its own', iWork('../Список.numbers/Index/Tables/Tile'), 'numbers'],
    ['.pages', iWork('ViewState', 'ThemeStylesheet'), 'pages'],
    ['.key', iWork('Tables/DataList', 'TemplateSlide-12', 'Slide'), 'slides'],
    ['csv', utf8('ИНН;КПП\n1;2\n'), 'csv'],
    ['csv in UTF-16', utf16('ИНН\tКПП\r\n'), 'csv'],
    ['csv in windows-1251', cp1251('Фамилия;Имя\r\nИванов;Иван\r\n'), 'csv'],
    ['.xlsb', typed('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'xlsb'],
    [
      '.docx',
      typed('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'word',
    ],
    [
      '.pptx',
      typed('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'slides',
    ],
    ['HTML saved as .xls', utf8('\ufeff<html><table><tr><td>1</td></tr></table></html>'), 'html'],
    ['web archive', utf8('MIME-Version: 1.0\r\n'), 'html'],
    ['PDF', utf8('%PDF-1.7\n%âãÏÓ'), 'pdf'],
    ['another zip', makeZip([{ name: 'a.txt', data: utf8('x') }]), 'other-zip'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'picture'],
    ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'picture'],
    ['a RAR archive', Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0), 'other-zip'],
    ['a 7z archive', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4), 'other-zip'],
    ['a bzip2 archive', latin1('BZh91AY&SY\xff'), 'other-zip'],
    ['an xz archive', latin1('\xfd7zXZ\0\0'), 'other-zip'],
    ['a tar archive', latin1(`${'a.xlsx'.padEnd(257, '\0')}ustar\0`), 'other-zip'],
    ['WebP', latin1('RIFF\x10\0\0\0WEBPVP8 '), 'picture'],
    ['BMP', latin1('BM\x40\0\0\0\0\0\0\0\x36\0'), 'picture'],
    ['TIFF', latin1('II*\0\x08\0\0\0'), 'picture'],
    ['text that begins like a picture', utf8('BMX;ИНН;КПП\n1;2;3\n'), 'csv'],
    ['csv in UTF-16 without a mark', utf16('ИНН\tКПП\r\n').subarray(2), 'csv'],
    ['half a file', good.subarray(0, good.length >> 1), 'truncated'],
    ['all but the end', good.subarray(0, good.length - 10), 'truncated'],
    ['a wrong CRC', withEntry('xl/worksheets/sheet1.xml', (e) => ({ ...e, crc: 1 })), 'damaged'],
    ['a lying size', withEntry('xl/worksheets/sheet1.xml', (e) => ({ ...e, size: 10 })), 'damaged'],
    [
      'broken packed data',
      withEntry('xl/worksheets/sheet1.xml', (e) => ({ ...e, deflated: utf8('?????') })),
      'damaged',
    ],
    [
      'two different sheets under one name',
      makeXlsx({
        ...plain,
        entries: (l) => [
          ...l,
          ...l.filter((e) => e.name.includes('sheet1')).map((e) => ({ ...e, data: utf8('<x/>') })),
        ],
      }),
      'damaged',
    ],
    [
      'a sheet that is not there',
      makeXlsx({ ...plain, parts: { 'xl/worksheets/sheet1.xml': null } }),
      'damaged',
    ],
    [
      'a way out of the package',
      makeXlsx({ sheets: [{ name: 'Л', target: '../../../etc/passwd' }] }),
      'damaged',
    ],
    ['no sheets', makeXlsx({ sheets: [] }), 'no-sheets'],
    [
      'a declaration in a sheet',
      sheet(`<!DOCTYPE x [<!ENTITY a "b">]><worksheet xmlns="${MAIN}"/>`),
      'entities',
    ],
    [
      'a declaration in the workbook',
      makeXlsx({
        ...plain,
        parts: { 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>' },
      }),
      'entities',
    ],
    [
      'a torn sheet',
      sheet(`<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c>`),
      'damaged',
    ],
    [
      'crossed tags',
      sheet(`<worksheet xmlns="${MAIN}"><sheetData><row r="1"></sheetData></row></worksheet>`),
      'damaged',
    ],
    ['an empty sheet part', sheet(''), 'damaged'],
    ['another root', sheet('<html/>'), 'damaged'],
    [
      'not UTF-8',
      makeXlsx({
        ...plain,
        parts: {
          'xl/worksheets/sheet1.xml': concatBytes([
            utf8(`<worksheet xmlns="${MAIN}">`),
            Uint8Array.of(0xc3),
            utf8('</worksheet>'),
          ]),
        },
      }),
      'damaged',
    ],
  ];
  for (const [what, bytes, expected] of files) {
    it(`${what}: ${expected}`, async () => {
      expect(await trouble(bytes)).toBe(expected);
      await expect(patchCells(bytes, [{ sheet: 'Л', cell: 'A1', value: 'x' }])).rejects.toBeInstanceOf(
        WorkbookError,
      );
    });
  }
});

it('a string that is not there is damage, never an empty cell', async () => {
  const cell = '<c r="A1" t="s"><v>99</v></c>';
  const xml = `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cell}</row></sheetData></worksheet>`;
  expect(await trouble(sheet(xml))).toBe('damaged');
});

describe('limits hold whatever the file declares', () => {
  it('packed size', async () => {
    await expect(readWorkbook(good, { limits: { packed: 100 } })).rejects.toMatchObject({
      trouble: 'too-large-packed',
    });
  });
  it('unpacked size, counted on what comes out', async () => {
    const data = new Uint8Array(8_000_000).fill(32);
    const deflated = deflateSync(data);
    const bomb = withEntry('xl/worksheets/sheet1.xml', (e) => ({ ...e, data, deflated }));
    const options = { limits: { unpacked: 1_000_000 } };
    await expect(readWorkbook(bomb, options)).rejects.toMatchObject({ trouble: 'too-large-unpacked' });
    const lying = withEntry('xl/worksheets/sheet1.xml', (e) => ({ ...e, deflated }));
    await expect(readWorkbook(lying, options)).rejects.toBeInstanceOf(WorkbookError);
  });
  it('rows with something in them', async () => {
    const rows = Array.from({ length: 11 }, (_, i) => [i]);
    const bytes = makeXlsx({ sheets: [{ name: 'Л', rows }] });
    await expect(readWorkbook(bytes, { limits: { rows: 10 } })).rejects.toMatchObject({
      trouble: 'too-many-rows',
    });
    expect((await readWorkbook(bytes, { limits: { rows: 11 } })).sheets[0]?.rows).toHaveLength(11);
  });
  it('a cell of five million signs', async () => {
    expect(await trouble(makeXlsx({ sheets: [{ name: 'Л', rows: [['я'.repeat(5_000_000)]] }] }))).toBe(
      'too-large-unpacked',
    );
  });
  it('deep nesting', async () => {
    expect(await trouble(sheet(`<worksheet xmlns="${MAIN}">${'<a>'.repeat(100_000)}`))).toBe('damaged');
  });
  it('a lone cell in the last row is one row', async () => {
    const bytes = sheet(
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1048576"><c r="XFD1048576"><v>5</v></c></row></sheetData></worksheet>`,
    );
    const rows = (await readWorkbook(bytes)).sheets[0]?.rows ?? [];
    expect(rows.map(({ number, cells }) => [number, cells[0]?.column, cells[0]?.text])).toEqual([
      [1_048_576, 16_384, '5'],
    ]);
  });
  it('names of the object prototype are names like others', async () => {
    const bytes = makeXlsx({
      sheets: [
        { name: '__proto__', rows: [['constructor']], part: 'xl/__proto__' },
        { name: 'toString', rows: [['__proto__']] },
      ],
    });
    expect(
      (await readWorkbook(bytes)).sheets.map(({ name, rows }) => [name, rows[0]?.cells[0]?.text]),
    ).toEqual([
      ['__proto__', 'constructor'],
      ['toString', '__proto__'],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('damage of any kind', () => {
  it('ends in a WorkbookError or in the right reading', async () => {
    const book = await readWorkbook(good);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat(good.length)),
        async (changes, length) => {
          const bytes = good.slice(0, length ?? good.length);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          for (const work of [
            () => readWorkbook(bytes),
            () => patchCells(bytes, [{ sheet: 'Л', cell: 'A1', value: 'x' }]),
          ]) {
            try {
              const result = await work();
              if (!(result instanceof Uint8Array)) expect(result).toEqual(book);
            } catch (error) {
              if (!(error instanceof WorkbookError)) throw error;
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  it('torn or mangled sheet XML is never half read', async () => {
    const xml = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ёж</t></is></c><c r="B1"><v>5</v></c></row></sheetData></worksheet>`;
    await fc.assert(
      fc.asyncProperty(fc.nat(xml.length - 1), async (cut) => {
        expect(await trouble(sheet(xml.slice(0, cut)))).toBe('damaged');
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('an abort in the middle ends with its reason', async () => {
    const controller = new AbortController();
    const reason = new Error('хватит');
    const rows = Array.from({ length: 30_000 }, (_, i) => [`строка ${i}`, i, i * 2]);
    const reading = readWorkbook(makeXlsx({ sheets: [{ name: 'Л', rows }] }), {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(reading).rejects.toBe(reason);
  });
});
