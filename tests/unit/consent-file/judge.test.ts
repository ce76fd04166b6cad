import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSENT_FILE_LIMIT, judgeConsentFile } from '@/utils/consent-file';
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
  it.each(GOOD)('%s is passed in silence', (name, bytes, kind) => {
    expect(judgeConsentFile(name, bytes)).toMatchObject({ ok: true, problems: [], kind });
  });
});

describe('a scan that cannot be uploaded, or cannot be read', () => {
  const first = (name: string, bytes: Uint8Array, size?: number) =>
    judgeConsentFile(name, bytes, size).problems;

  it('empty', () => {
    expect(first('скан.pdf', new Uint8Array())).toEqual([
      'Файл пустой, в нём 0 байт. Сохраните скан ещё раз.',
    ]);
  });

  it('over 5 MB, by its size even when only its beginning was read; 5 MB exactly is right', () => {
    expect(first('скан.png', png(1240, 1754), CONSENT_FILE_LIMIT)).toEqual([]);
    expect(first('скан.png', png(1240, 1754), CONSENT_FILE_LIMIT + 1)).toEqual([
      'Файл 5,1\u00a0МБ, а платформа принимает до 5\u00a0МБ. Сохраните скан с меньшим качеством или в чёрно-белом виде.',
    ]);
  });

  it('another format under an accepted extension', () => {
    expect(first('скан.pdf', jpeg(1200, 1700))).toEqual([
      'По расширению это .pdf, а внутри снимок JPEG. Переименуйте файл, чтобы он кончался на .jpg.',
    ]);
    expect(first('скан.docx', scan)[0]).toContain('внутри архив ZIP');
    expect(first('скан.zip', docx())[0]).toContain('внутри документ Word (DOCX)');
    expect(first('скан.doc', ascii('{\\rtf1 Согласие}'))[0]).toContain('внутри документ RTF');
    expect(
      first(
        'скан.docx',
        zipSync({ '[Content_Types].xml': strToU8('<T/>'), 'xl/workbook.xml': strToU8('<w/>') }),
      )[0],
    ).toContain('внутри таблица Excel');
    expect(first('скан.jpg', ascii('\0\0\0\x18ftypheic\0\0\0\0mif1heic'))[0]).toContain(
      'снимок HEIC с телефона',
    );
  });

  it('an extension that is not in the list, or none', () => {
    expect(first('скан.jfif', jpeg(1200, 1700))).toEqual([
      'Расширение .jfif платформа не принимает. Внутри снимок JPEG: переименуйте файл, чтобы он кончался на .jpg.',
    ]);
    expect(first('скан', pdf())).toEqual([
      'У файла нет расширения, внутри PDF. Допишите в конце имени .pdf.',
    ]);
    expect(first('скан.pdf.exe', ascii('MZ\x90\0'))[0]).toContain(
      'Это программа для Windows, такой файл платформа не примет',
    );
    expect(first('скан.constructor', pdf())[0]).toContain('.constructor');
  });

  it('locked with a password', () => {
    const sentence = (what: string) =>
      `${what} защищён паролем. Проверьте, открывается ли он без пароля, и сохраните копию без защиты.`;
    expect(first('скан.pdf', pdf('/Root 1 0 R/Encrypt 5 0 R'))).toEqual([sentence('PDF')]);
    expect(first('скан.docx', compound('EncryptedPackage', new Uint8Array(5000)))).toEqual([
      sentence('Документ'),
    ]);
    expect(first('скан.doc', compound('WordDocument', wordStream(5000, true)))).toEqual([
      sentence('Документ'),
    ]);
    expect(first('скан.doc', compound('WordDocument', wordStream(700, true)))).toEqual([
      sentence('Документ'),
    ]);
    expect(first('скан.zip', withZipFlag(scan, 1))).toEqual([sentence('Архив')]);
  });

  it('the word /Encrypt in a text of a PDF locks nothing', () => {
    expect(first('скан.pdf', pdf('/Root 1 0 R', 'the key /Encrypt 5 0 R is explained here'))).toEqual([]);
  });

  it('documents that only bear Word’s extension are named as what they are', () => {
    expect(first('согласие.doc', ascii('MIME-Version: 1.0\r\nContent-Type: multipart/related'))[0]).toContain(
      'внутри веб-страница',
    );
    expect(
      first(
        'согласие.doc',
        ascii('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument/>'),
      )[0],
    ).toContain('внутри документ Word в виде XML');
  });

  it('an old document of Word 95 is one too, locked or not', () => {
    const old = (locked: boolean) => {
      const stream = wordStream(5000, locked);
      stream.set([0xdc, 0xa5]);
      return compound('WordDocument', stream);
    };
    expect(first('согласие.doc', old(false))).toEqual([]);
    expect(first('согласие.doc', old(true))[0]).toContain('защищён паролем');
  });

  it('an archive whose directory has a record for large numbers', () => {
    expect(first('скан.zip', withLargeEnd(scan))).toEqual([]);
    expect(first('скан.zip', withLargeEnd(withZipFlag(scan, 1)))[0]).toContain('защищён паролем');
  });

  it('a picture that claims more pixels than anything can show', () => {
    expect(first('скан.png', png(60_000, 60_000))).toEqual([
      'Снимок 60\u00a0000\u00a0×\u00a060\u00a0000 точек: такой большой может не открыться. Сохраните его меньше, до 5\u00a0000 точек по длинной стороне.',
    ]);
    expect(first('скан.jpg', jpeg(65_000, 65_000))).toHaveLength(1);
    // A4 at 1200 dots an inch is a scan like any other.
    expect(first('скан.png', png(9921, 14_031))).toEqual([]);
    expect(first('скан.png', png(0, 0))[0]).toContain('повреждён');
  });

  it('a picture too small to read', () => {
    expect(first('скан.png', png(320, 240))).toEqual([
      'Снимок 320\u00a0×\u00a0240 точек: текст согласия, скорее всего, не прочитать. Снимите крупнее, лучше от 1\u00a0000 точек по короткой стороне.',
    ]);
    expect(first('скан.jpg', jpeg(640, 480))).toHaveLength(1);
    expect(first('скан.jpg', jpeg(4000, 300))).toHaveLength(1);
  });

  it('torn or hollow', () => {
    expect(first('скан.zip', zipSync({}))[0]).toContain('нет ни одного файла');
    expect(first('скан.zip', zipSync({ 'скан.jpg': new Uint8Array() }))[0]).toContain('пустые');
    expect(first('скан.zip', scan.subarray(0, scan.length - 30))[0]).toContain('не до конца');
    expect(first('скан.pdf', pdf().subarray(0, 60))[0]).toContain('не до конца');
    // «Fast web view» has an end mark near its beginning too; its head says how long the file is.
    const head = '%PDF-1.4\n1 0 obj\n<</Linearized 1/L 200/H [ 80 20 ]/O 3>>\nendobj\nstartxref\n0\n%%EOF\n';
    const fast = joined(ascii(head), ascii(`${' '.repeat(200 - head.length - 5)}%%EOF`));
    expect(first('скан.pdf', fast)).toEqual([]);
    expect(first('скан.pdf', joined(fast, ascii('\n')))).toEqual([]);
    expect(first('скан.pdf', fast.subarray(0, 150))[0]).toContain('не до конца');
    expect(first('скан.jpg', jpeg(1200, 1700).slice(0, -2))[0]).toContain('не до конца');
    expect(first('скан.png', png(1240, 1754).slice(0, 40))[0]).toContain('не до конца');
    expect(
      first('скан.doc', compound('WordDocument', wordStream(5000, false)).slice(0, 1200))[0],
    ).toBeTruthy();
  });
});

describe('whatever the bytes are', () => {
  const heads = [
    ...GOOD.map(([, bytes]) => bytes.subarray(0, 600)),
    Uint8Array.of(0xff, 0xd8, 0xff),
    Uint8Array.of(0x50, 0x4b, 5, 6),
  ];
  const hostile = fc
    .tuple(fc.constantFrom(...heads), fc.nat(600), fc.uint8Array({ maxLength: 900 }))
    .map(([head, cut, tail]) => joined(head.subarray(0, cut), tail));
  const name = fc.oneof(fc.string(), fc.constantFrom(...GOOD.map(([given]) => given)));

  it('an answer comes, and it is «ok» exactly when no problem is named', () => {
    fc.assert(
      fc.property(name, hostile, (given, bytes) => {
        const { ok, problems } = judgeConsentFile(given, bytes);
        expect(ok).toBe(problems.length === 0);
        for (const problem of problems) expect(problem).toMatch(/^[А-ЯЁP].*\.$/su);
      }),
      { numRuns: 500 },
    );
  });

  it('bytes that have no accepted format are never «ok»', () => {
    fc.assert(
      fc.property(name, fc.uint8Array({ minLength: 1, maxLength: 64 }), (given, bytes) => {
        const judged = judgeConsentFile(given, joined(Uint8Array.of(0), bytes));
        expect(judged.ok && judged.kind === 'other').toBe(false);
      }),
    );
  });

  it('a picture is judged by its sides alone, whichever its format', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 4000 }), (width, height) => {
        const small = Math.min(width, height) < 500 || Math.max(width, height) < 700;
        expect(judgeConsentFile('a.png', png(width, height)).ok).toBe(!small);
        expect(judgeConsentFile('a.jpg', jpeg(width, height)).ok).toBe(!small);
      }),
    );
  });
});
