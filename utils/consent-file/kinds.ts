import { latin1, startsWith } from './bytes';
import { type CompoundContents, readCompound } from './cfb';
import { type ZipContents, readZip } from './zip';

/** Formats that the card accepts: «DOC, DOCX, PDF, JPG, JPEG, PNG, ZIP — до 5 МБ» (figure 8). */
export type AcceptedKind = 'doc' | 'docx' | 'pdf' | 'jpeg' | 'png' | 'zip';

/** What a file is by its content. */
export type FileKind = AcceptedKind | 'locked-office' | 'other' | 'empty';

export interface Recognised {
  kind: FileKind;
  /** What it is, in Russian, nominative: «документ Word (DOCX)». */
  words: string;
  zip?: ZipContents | null;
  compound?: CompoundContents | null;
}

export const KIND_WORDS: Readonly<Record<AcceptedKind, string>> = {
  doc: 'документ Word (DOC)',
  docx: 'документ Word (DOCX)',
  pdf: 'PDF',
  jpeg: 'снимок JPEG',
  png: 'снимок PNG',
  zip: 'архив ZIP',
};

/** What is said of a file that may be anything. */
export const UNKNOWN_WORDS = 'файл другого формата или повреждённый файл';

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

/** Things that are often sent instead of an accepted format. */
const OTHERS: readonly { at: number; signature: number[]; words: string }[] = [
  { at: 0, signature: ascii('GIF8'), words: 'картинка GIF' },
  { at: 0, signature: ascii('BM'), words: 'картинка BMP' },
  { at: 8, signature: ascii('WEBP'), words: 'картинка WebP' },
  { at: 0, signature: [0x49, 0x49, 0x2a, 0x00], words: 'картинка TIFF' },
  { at: 0, signature: [0x4d, 0x4d, 0x00, 0x2a], words: 'картинка TIFF' },
  { at: 0, signature: ascii('{\\rtf'), words: 'документ RTF' },
  { at: 0, signature: ascii('Rar!'), words: 'архив RAR' },
  { at: 0, signature: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], words: 'архив 7z' },
  { at: 0, signature: ascii('AT&TFORM'), words: 'документ DjVu' },
  { at: 0, signature: ascii('MZ'), words: 'программа для Windows' },
];

/** Tells what a file is by its content alone; the name is not asked. */
export function recognise(bytes: Uint8Array): Recognised {
  if (bytes.length === 0) return { kind: 'empty', words: 'пустой файл' };
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return accepted('jpeg');
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return accepted('png');
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return archive(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return compound(bytes);
  const head = latin1(bytes, 0, 1024);
  if (head.includes('%PDF-')) return accepted('pdf');
  if (/^....ftyp(?:hei|hev|mif|msf)/s.test(head)) return other('снимок HEIC с телефона');
  if (/^....ftypavif/s.test(head)) return other('картинка AVIF');
  if (/^\W*<(?:!doctype html|html|head|body)\b/i.test(head) || /^(?:mime-version|from):\s/i.test(head))
    return other('веб-страница');
  if (/^\W*<\?xml\b[^]*(?:progid="Word\.Document"|\bw:wordDocument\b)/.test(head))
    return other('документ Word в виде XML');
  const known = OTHERS.find(({ at, signature }) => startsWith(bytes, signature, at));
  if (known) return other(known.words);
  // No byte that only programs write: words somebody typed, in whatever encoding.
  const typed = bytes.subarray(0, 1024).every((byte) => byte > 31 || (byte > 8 && byte < 14));
  return other(typed ? 'простой текст' : UNKNOWN_WORDS);
}

function archive(bytes: Uint8Array): Recognised {
  const zip = readZip(bytes);
  if (zip) {
    const has = (folder: string) => zip.files.some(({ name }) => name.toLowerCase().startsWith(folder));
    if (zip.files.some(({ name }) => name === '[Content_Types].xml')) {
      if (has('word/')) return { ...accepted('docx'), zip };
      if (has('xl/')) return { ...other('таблица Excel'), zip };
      if (has('ppt/')) return { ...other('презентация'), zip };
    }
    if (zip.mimetype?.includes('opendocument')) return { ...other('документ OpenDocument (ODT)'), zip };
  }
  return { ...accepted('zip'), zip };
}

function compound(bytes: Uint8Array): Recognised {
  const contents = readCompound(bytes);
  const has = (name: string) => contents?.names.has(name) ?? false;
  if (has('EncryptedPackage'))
    return { kind: 'locked-office', words: 'документ под паролем', compound: contents };
  if (has('WordDocument')) return { ...accepted('doc'), compound: contents };
  if (has('Workbook') || has('Book')) return other('таблица Excel');
  if (has('PowerPoint Document')) return other('презентация');
  return other(UNKNOWN_WORDS);
}

function accepted(kind: AcceptedKind): Recognised {
  return { kind, words: KIND_WORDS[kind] };
}

function other(words: string): Recognised {
  return { kind: 'other', words };
}
