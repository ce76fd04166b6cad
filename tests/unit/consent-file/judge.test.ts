import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSENT_FILE_LIMIT, judgeConsentFile } from '@/utils/consent-file';
import { LOCKS } from './locks';
import {
  ascii,
  compound,
  docx,
  jpeg,
  joined,
  pdf,
  png,
  withLargeEnd,
  withZipFlag,
  wordStream,
} from './files';

const scan = zipSync({ 'согласие.jpg': jpeg(1200, 1700) });
const GOOD: [string, Uint8Array, string][] = [
  ['согласие.pdf', pdf(), 'pdf'],
  ['Согласие.PDF', pdf(), 'pdf'],
  ['согласие.docx', docx(), 'docx'],
  ['согласие.doc', compound('WordDocument', wordStream(5000, false)), 'doc'],
  ['короткое.doc', compound('WordDocument', wordStream(1500, false)), 'doc'],
  ['скан.jpg', jpeg(1200, 1700), 'jpeg'],
  ['скан.jpeg', jpeg(800, 1100), 'jpeg'],
  ['Иванова М. 9А.png', png(1240, 1754), 'png'],
  ['сканы.zip', scan, 'zip'],
];

describe('a scan that can be uploaded', () => {
  it.each(GOOD)('%s is passed in silence', async (name, bytes, kind) => {
    expect(await judgeConsentFile(name, bytes)).toMatchObject({ ok: true, problems: [], kind });
  });
});

describe('a scan that cannot be uploaded, or cannot be read', () => {
  const sentence = (what: string) =>
    `${what} защищён паролем. Проверьте, открывается ли он без пароля, и сохраните копию без защиты.`;
  const first = (name: string, bytes: Uint8Array, size?: number) =>
    judgeConsentFile(name, bytes, size).then(({ problems }) => problems);

  it('empty', async () => {
    expect(await first('скан.pdf', new Uint8Array())).toEqual([
      'Файл пустой, в нём 0 байт. Сохраните скан ещё раз.',
    ]);
  });

  it('over 5 MB, by its size even when only its beginning was read; 5 MB exactly is right', async () => {
    expect(await first('скан.png', png(1240, 1754), CONSENT_FILE_LIMIT)).toEqual([]);
    expect(await first('скан.png', png(1240, 1754), CONSENT_FILE_LIMIT + 1)).toEqual([
      'Файл 5,1\u00a0МБ, а платформа принимает до 5\u00a0МБ. Сохраните скан с меньшим качеством или в чёрно-белом виде.',
    ]);
  });

  it('another format under an accepted extension', async () => {
    expect(await first('скан.pdf', jpeg(1200, 1700))).toEqual([
      'По расширению это .pdf, а внутри снимок JPEG. Переименуйте файл, чтобы он кончался на .jpg.',
    ]);
    expect((await first('скан.docx', scan))[0]).toContain('внутри архив ZIP');
    expect((await first('скан.zip', docx()))[0]).toContain('внутри документ Word (DOCX)');
    expect((await first('скан.doc', ascii('{\\rtf1 Согласие}')))[0]).toContain('внутри документ RTF');
    expect(
      (
        await first(
          'скан.docx',
          zipSync({ '[Content_Types].xml': strToU8('<T/>'), 'xl/workbook.xml': strToU8('<w/>') }),
        )
      )[0],
    ).toContain('внутри таблица Excel');
    expect((await first('скан.jpg', ascii('\0\0\0\x18ftypheic\0\0\0\0mif1heic')))[0]).toContain(
      'снимок HEIC с телефона',
    );
  });

  it('an extension that is not in the list, or none', async () => {
    expect(await first('скан.jfif', jpeg(1200, 1700))).toEqual([
      'Расширение .jfif платформа не принимает. Внутри снимок JPEG: переименуйте файл, чтобы он кончался на .jpg.',
    ]);
    expect(await first('скан', pdf())).toEqual([
      'У файла нет расширения, внутри PDF. Допишите в конце имени .pdf.',
    ]);
    expect((await first('скан.pdf.exe', ascii('MZ\x90\0')))[0]).toContain(
      'Это программа для Windows, такой файл платформа не примет',
    );
    expect((await first('скан.constructor', pdf()))[0]).toContain('.constructor');
  });

  it('locked with a password', async () => {
    expect(await first('скан.pdf', pdf('/Root 1 0 R/Encrypt 5 0 R'))).toEqual([sentence('PDF')]);
    expect(await first('скан.docx', compound('EncryptedPackage', new Uint8Array(5000)))).toEqual([
      sentence('Документ'),
    ]);
    expect(await first('скан.doc', compound('WordDocument', wordStream(5000, true)))).toEqual([
      sentence('Документ'),
    ]);
    expect(await first('скан.doc', compound('WordDocument', wordStream(700, true)))).toEqual([
      sentence('Документ'),
    ]);
    expect(await first('скан.zip', withZipFlag(scan, 1))).toEqual([sentence('Архив')]);
  });

  it.each(LOCKS)(
    'a PDF locked by $way: whether everybody can open it, $opens',
    async ({ opens, id, lock }) => {
      const expected = opens ? [] : ['PDF открывается только по паролю. Сохраните копию без пароля.'];
      const inside = pdf(`/Root 1 0 R/ID[<${id}><${id}>]/Encrypt ${lock}`);
      expect(await first('скан.pdf', inside)).toEqual(expected);
      const apart = joined(
        ascii(`%PDF-1.7\n5 0 obj\n${lock}\nendobj\n`),
        pdf(`/Encrypt 5 0 R/ID [ <${id}> <${id}> ]`),
      );
      expect(await first('скан.pdf', apart)).toEqual(expected);
      // The same strings as most programs write them: in brackets, with escapes.
      const written = lock.replace(/<([0-9a-f]{32,})>/g, (_, digits: string) => {
        const octal = digits.replace(/../g, (pair) => `\\${parseInt(pair, 16).toString(8).padStart(3, '0')}`);
        return `(${octal})`;
      });
      expect(await first('скан.pdf', pdf(`/ID[<${id}><${id}>]/Encrypt ${written}`))).toEqual(expected);
    },
  );

  it('a PDF locked for the owners of certificates, or in a way that is not known', async () => {
    expect(await first('скан.pdf', pdf('/Encrypt<</Filter/Adobe.PubSec/V 4/R 4>>'))).toEqual([
      'PDF открывается только по паролю. Сохраните копию без пароля.',
    ]);
    expect(await first('скан.pdf', pdf('/Encrypt<</Filter/Standard/V 9/R 9/O(a)/U(b)/P -4>>'))).toEqual([
      sentence('PDF'),
    ]);
  });

  it('the word /Encrypt in a text of a PDF locks nothing', async () => {
    expect(await first('скан.pdf', pdf('/Root 1 0 R', 'the key /Encrypt 5 0 R is explained here'))).toEqual(
      [],
    );
  });

  it('documents that only bear Word’s extension are named as what they are', async () => {
    expect(
      (await first('согласие.doc', ascii('MIME-Version: 1.0\r\nContent-Type: multipart/related')))[0],
    ).toContain('внутри веб-страница');
    expect(
      (
        await first(
          'согласие.doc',
          ascii('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument/>'),
        )
      )[0],
    ).toContain('внутри документ Word в виде XML');
  });

  it('an old document of Word 95 is one too, locked or not', async () => {
    const old = (locked: boolean) => {
      const stream = wordStream(5000, locked);
      stream.set([0xdc, 0xa5]);
      return compound('WordDocument', stream);
    };
    expect(await first('согласие.doc', old(false))).toEqual([]);
    expect((await first('согласие.doc', old(true)))[0]).toContain('защищён паролем');
  });

  it('an archive whose directory has a record for large numbers', async () => {
    expect(await first('скан.zip', withLargeEnd(scan))).toEqual([]);
    expect((await first('скан.zip', withLargeEnd(withZipFlag(scan, 1))))[0]).toContain('защищён паролем');
  });

  const heic = ascii('\0\0\0\x18ftypheic\0\0\0\0mif1heic');
  const noScan = (why: string) =>
    `В архиве нет ни документа, ни снимка: ${why}. Положите в него скан в одном из форматов: DOC, DOCX, PDF, JPG, JPEG, PNG.`;
  it.each<[string, Record<string, Uint8Array>, string]>([
    ['a text', { 'readme.txt': strToU8('нет') }, 'внутри только .txt'],
    ['phone pictures', { 'a/IMG_1.HEIC': heic, 'a/IMG_2.heic': heic }, 'внутри только .heic'],
    ['another archive', { 'сканы.zip': scan, 'сканы.rar': heic }, 'внутри только .zip, .rar'],
    ['a file without an extension', { скан: pdf() }, 'внутри только файлы без расширения'],
    [
      'a text, and a copy that the system made',
      { '__MACOSX/._скан.jpg': jpeg(9, 9), 'скан.txt': strToU8('нет') },
      'внутри только .txt',
    ],
    ['only what the system made', { '__MACOSX/._скан.jpg': jpeg(9, 9) }, 'внутри только служебные файлы'],
    [
      'a phone picture that is only called .jpg',
      { 'IMG_1.jpg': heic },
      'по расширению внутри скан, а на деле снимок HEIC с телефона',
    ],
    [
      'a text that is only called .pdf',
      { 'скан.pdf': strToU8('Согласие '.repeat(900)) },
      'по расширению внутри скан, а на деле простой текст',
    ],
  ])('an archive without a scan: %s', async (_what, inside, why) => {
    expect(await first('скан.zip', zipSync(inside))).toEqual([noScan(why)]);
    expect(await first('скан.zip', zipSync(inside, { level: 0 }))).toEqual([noScan(why)]);
  });

  it.each<[string, Record<string, Uint8Array>]>([
    [
      'in a folder, with a text beside it',
      { 'Сканы/Скан.JPG': jpeg(1200, 1700), 'readme.txt': strToU8('9А') },
    ],
    ['after one that is wrong', { '1.jpg': heic, '2.pdf': pdf() }],
    ['a document', { 'согласие.docx': docx() }],
    ['an old document', { 'согласие.doc': compound('WordDocument', wordStream(5000, false)) }],
  ])('an archive with a scan in it: %s', async (_what, inside) => {
    expect(await first('скан.zip', zipSync(inside))).toEqual([]);
  });

  it('a text under the extension of a scan', async () => {
    expect((await first('скан.pdf', strToU8('Согласие\nмоё\n')))[0]).toContain(
      'По расширению это .pdf, а внутри простой текст.',
    );
  });

  it('a picture that claims more pixels than anything can show', async () => {
    expect(await first('скан.png', png(60_000, 60_000))).toEqual([
      'Снимок 60\u00a0000\u00a0×\u00a060\u00a0000 точек: такой большой может не открыться. Сохраните его меньше, до 5\u00a0000 точек по длинной стороне.',
    ]);
    expect(await first('скан.jpg', jpeg(65_000, 65_000))).toHaveLength(1);
    // A4 at 1200 dots an inch is a scan like any other.
    expect(await first('скан.png', png(9921, 14_031))).toEqual([]);
    expect((await first('скан.png', png(0, 0)))[0]).toContain('повреждён');
  });

  it('a picture too small to read', async () => {
    expect(await first('скан.png', png(320, 240))).toEqual([
      'Снимок 320\u00a0×\u00a0240 точек: текст согласия, скорее всего, не прочитать. Снимите крупнее, лучше от 1\u00a0000 точек по короткой стороне.',
    ]);
    expect(await first('скан.jpg', jpeg(640, 480))).toHaveLength(1);
    expect(await first('скан.jpg', jpeg(4000, 300))).toHaveLength(1);
  });

  it('torn or hollow', async () => {
    expect((await first('скан.zip', zipSync({})))[0]).toContain('нет ни одного файла');
    expect((await first('скан.zip', zipSync({ 'скан.jpg': new Uint8Array() })))[0]).toContain('пустые');
    expect((await first('скан.zip', scan.subarray(0, scan.length - 30)))[0]).toContain('не до конца');
    expect((await first('скан.pdf', pdf().subarray(0, 60)))[0]).toContain('не до конца');
    // «Fast web view» has an end mark near its beginning too; its head says how long the file is.
    const head = '%PDF-1.4\n1 0 obj\n<</Linearized 1/L 200/H [ 80 20 ]/O 3>>\nendobj\nstartxref\n0\n%%EOF\n';
    const fast = joined(ascii(head), ascii(`${' '.repeat(200 - head.length - 5)}%%EOF`));
    expect(await first('скан.pdf', fast)).toEqual([]);
    expect(await first('скан.pdf', joined(fast, ascii('\n')))).toEqual([]);
    expect((await first('скан.pdf', fast.subarray(0, 150)))[0]).toContain('не до конца');
    expect((await first('скан.jpg', jpeg(1200, 1700).slice(0, -2)))[0]).toContain('не до конца');
    expect((await first('скан.png', png(1240, 1754).slice(0, 40)))[0]).toContain('не до конца');
    expect(
      (await first('скан.doc', compound('WordDocument', wordStream(5000, false)).slice(0, 1200)))[0],
    ).toBeTruthy();
  });
});

describe('whatever the bytes are', () => {
  const heads = [
    ...LOCKS.map(({ lock, id }) => pdf(`/ID[<${id}>]/Encrypt ${lock}`).subarray(0, 600)),
    ...GOOD.map(([, bytes]) => bytes.subarray(0, 600)),
    Uint8Array.of(0xff, 0xd8, 0xff),
    Uint8Array.of(0x50, 0x4b, 5, 6),
  ];
  const hostile = fc
    .tuple(fc.constantFrom(...heads), fc.nat(600), fc.uint8Array({ maxLength: 900 }))
    .map(([head, cut, tail]) => joined(head.subarray(0, cut), tail));
  const name = fc.oneof(fc.string(), fc.constantFrom(...GOOD.map(([given]) => given)));

  it('an answer comes, and it is «ok» exactly when no problem is named', async () => {
    await fc.assert(
      fc.asyncProperty(name, hostile, async (given, bytes) => {
        const { ok, problems } = await judgeConsentFile(given, bytes);
        expect(ok).toBe(problems.length === 0);
        for (const problem of problems) expect(problem).toMatch(/^[А-ЯЁP].*\.$/su);
      }),
      { numRuns: 500 },
    );
  });

  it('bytes that have no accepted format are never «ok»', async () => {
    await fc.assert(
      fc.asyncProperty(name, fc.uint8Array({ minLength: 1, maxLength: 64 }), async (given, bytes) => {
        const judged = await judgeConsentFile(given, joined(Uint8Array.of(0), bytes));
        expect(judged.ok && judged.kind === 'other').toBe(false);
      }),
    );
  });

  it('a picture is judged by its sides alone, whichever its format', async () => {
    const side = fc.integer({ min: 1, max: 4000 });
    await fc.assert(
      fc.asyncProperty(side, side, async (width, height) => {
        const small = Math.min(width, height) < 500 || Math.max(width, height) < 700;
        expect((await judgeConsentFile('a.png', png(width, height))).ok).toBe(!small);
        expect((await judgeConsentFile('a.jpg', jpeg(width, height))).ok).toBe(!small);
      }),
    );
  });
});
