import { type FileTrouble, WorkbookError } from './types';
import type { Entry } from './zip';

/** What OpenDocument files say of themselves, by the end of the type. */
const OPEN_DOCUMENT: readonly (readonly [type: string, trouble: FileTrouble])[] = [
  ['opendocument.spreadsheet', 'ods'],
  ['opendocument.text', 'odt'],
  ['opendocument.presentation', 'slides'],
];

/** OpenDocument files say what they are in an entry of their own, which is never packed. */
function openDocument(bytes: Uint8Array, parts: ReadonlyMap<string, Entry>): FileTrouble | null {
  const mimetype = parts.get('mimetype');
  if (mimetype?.method !== 0 || mimetype.packed > 200)
    return parts.has('content.xml') && parts.has('meta-inf/manifest.xml') ? 'ods' : null;
  const text = new TextDecoder('latin1').decode(
    bytes.subarray(mimetype.data, mimetype.data + mimetype.packed),
  );
  const known = OPEN_DOCUMENT.find(([type]) => text.includes(type));
  if (known) return known[1];
  return text.includes('/') ? 'other-zip' : null;
}

const IWORK_PART = /(?:^|\/)index\/.*\.iwa$/u;

/** Documents of Numbers, Pages and Keynote: parts of their own kind under «Index». */
function iWork(parts: ReadonlyMap<string, Entry>): FileTrouble | null {
  let own = false;
  let tables = false;
  for (const key of parts.keys()) {
    if (!IWORK_PART.test(key)) continue;
    own = true;
    if (/(?:^|\/)(?:master|template)?slide[^/]*\.iwa$/u.test(key)) return 'slides';
    tables ||= key.includes('/tables/');
  }
  if (!own) return null;
  return tables ? 'numbers' : 'pages';
}

/**
 * Recognises archives that are documents of other programs.
 * @throws WorkbookError with the trouble
 */
export function refuseForeignPackage(bytes: Uint8Array, parts: ReadonlyMap<string, Entry>): void {
  const trouble = openDocument(bytes, parts) ?? iWork(parts);
  if (trouble !== null) throw new WorkbookError(trouble);
}

/** What the content type of a package's main part says it is, when that is no workbook. Null for workbooks. */
export function foreignKind(type: string): FileTrouble | null {
  const kind = type.toLowerCase();
  if (kind.includes('sheet.binary')) return 'xlsb';
  if (/(spreadsheetml|ms-excel)\S*\.main\+xml/.test(kind)) return null;
  if (/wordprocessingml|ms-word/.test(kind)) return 'word';
  if (/presentationml|ms-powerpoint/.test(kind)) return 'slides';
  return /visio|drawing/.test(kind) ? 'other-zip' : 'damaged';
}
