import { type FileTrouble, WorkbookError } from './types';

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** Local header, end record or spanning mark: some archive, whole or torn. */
function hasZip(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0x50, 0x4b)) return true;
  for (let at = bytes.length - 22, low = Math.max(0, at - 0xffff - 4096); at >= low; at--) {
    if (bytes[at] === 0x50 && startsWith(bytes.subarray(at), 0x50, 0x4b, 5, 6)) return true;
  }
  return false;
}

const latin1 = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));

/** Archives of other makes: RAR, 7z, gzip, bzip2, xz, Zstandard. */
const ARCHIVES: readonly (readonly number[])[] = [
  [...latin1('Rar!'), 0x1a, 7],
  [...latin1('7z'), 0xbc, 0xaf, 0x27, 0x1c],
  [0x1f, 0x8b, 8],
  [...latin1('BZh'), 0x31],
  [...latin1('BZh'), 0x39],
  [0xfd, ...latin1('7zXZ'), 0],
  [0x28, 0xb5, 0x2f, 0xfd],
];
const TAR_MARK = 257;

function isArchive(bytes: Uint8Array): boolean {
  return (
    ARCHIVES.some((signature) => startsWith(bytes, ...signature)) ||
    startsWith(bytes.subarray(TAR_MARK), ...latin1('ustar'))
  );
}

/** PNG, JPEG, GIF, TIFF. */
const PICTURES: readonly (readonly number[])[] = [
  [0x89, ...latin1('PNG')],
  [0xff, 0xd8, 0xff],
  latin1('GIF8'),
  [...latin1('II*'), 0],
  [...latin1('MM'), 0, 0x2a],
];

/** Pictures, also WebP, BMP, and the HEIC of phones. */
function isPicture(bytes: Uint8Array): boolean {
  return (
    PICTURES.some((signature) => startsWith(bytes, ...signature)) ||
    startsWith(bytes.subarray(4), ...latin1('ftyphe')) ||
    (startsWith(bytes, ...latin1('RIFF')) && startsWith(bytes.subarray(8), ...latin1('WEBP'))) ||
    // The two zeros are reserved: text that begins with «BM» has none.
    (startsWith(bytes, ...latin1('BM')) && startsWith(bytes.subarray(6), 0, 0, 0, 0))
  );
}

/** Names of the streams in an OLE compound file: directory entries are 128 bytes each and aligned to that. */
function compoundTrouble(bytes: Uint8Array): FileTrouble {
  const decoder = new TextDecoder('utf-16le');
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) | ((bytes[at + 65] ?? 0) << 8);
    const type = bytes[at + 66] ?? 0;
    if (length < 4 || length > 64 || length % 2 !== 0 || ![1, 2, 5].includes(type)) continue;
    if (bytes[at + length - 2] !== 0 || bytes[at + length - 1] !== 0) continue;
    if (names.size < 10_000) names.add(decoder.decode(bytes.subarray(at, at + length - 2)));
  }
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return 'password';
  if (names.has('Workbook') || names.has('Book') || names.has('WORKBOOK') || names.has('BOOK'))
    return 'old-xls';
  if (names.has('WordDocument')) return 'word';
  if (names.has('PowerPoint Document')) return 'slides';
  return bytes.length < 1536 ? 'truncated' : 'unknown';
}

/** The beginning as text in the first encoding that fits, or null when it is no text. */
function asText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 65_536);
  const cut = bytes.length > head.length;
  const wide = startsWith(head, 0xff, 0xfe) ? 'utf-16le' : startsWith(head, 0xfe, 0xff) ? 'utf-16be' : null;
  // Without a mark: every second byte of Latin and Russian letters is 0 or 4.
  const narrow = head.length > 7 && [1, 3, 5, 7].every((i) => head[i] === 0 || head[i] === 4) && 'utf-16le';
  for (const label of wide ? [wide] : narrow ? [narrow] : ['utf-8', 'windows-1251']) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(head, { stream: cut });
      if (hasControls(text)) continue;
      // Any bytes can be read as windows-1251: text in it is mostly letters, digits and common signs.
      if (label === 'windows-1251') {
        const common = text.match(/[\s!-~А-Яа-яЁё«»№–—\u00a0]/g)?.length ?? 0;
        if (common < text.length * 0.95) continue;
      }
      return text;
    } catch {
      // Not in this encoding.
    }
  }
  return null;
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 32 && c !== 9 && c !== 10 && c !== 13 && c !== 12) return true;
  }
  return false;
}

function textTrouble(text: string): FileTrouble {
  const start = text.trimStart().slice(0, 4096);
  if (start === '') return 'empty';
  if (start.startsWith('{\\rtf')) return 'word';
  if (/^MIME-Version:/i.test(start)) return 'html';
  if (!start.startsWith('<')) return 'csv';
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'old-xls';
  if (start.includes('urn:oasis:names:tc:opendocument')) return 'ods';
  if (/<(!doctype\s+html|html|head|body|meta|table|div|style|center)\b/i.test(start)) return 'html';
  return 'unknown';
}

/**
 * Recognises by content everything that is no zip archive.
 * @throws WorkbookError with the trouble; returns for archives, which `openBook` then judges
 */
export function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookError('empty');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    throw new WorkbookError(compoundTrouble(bytes));
  }
  if (hasZip(bytes)) return;
  if (isArchive(bytes)) throw new WorkbookError('other-zip');
  if (isPicture(bytes)) throw new WorkbookError('picture');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) throw new WorkbookError('pdf');
  // Bare BIFF streams of the oldest Excel versions.
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && (bytes[3] ?? 1) === 0) {
    throw new WorkbookError('old-xls');
  }
  const text = asText(bytes);
  throw new WorkbookError(text === null ? 'unknown' : textTrouble(text));
}
