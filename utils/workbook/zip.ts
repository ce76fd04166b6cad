import { WorkbookError } from './types';

/** One entry of the archive's directory, with its place in the file. */
export interface Entry {
  /** As written. */
  name: string;
  method: number;
  flags: number;
  crc: number;
  /** Packed and unpacked size, as declared; the packed data lie wholly inside the file. */
  packed: number;
  size: number;
  /** Where the local header starts. */
  header: number;
  /** Where the packed data start. */
  data: number;
  /** The entry's own record in the directory. */
  record: Uint8Array;
}

export interface Directory {
  entries: Entry[];
  comment: Uint8Array;
}

/** What may still be unpacked, over all parts. Counted on real bytes, since declared sizes may lie. */
export interface Budget {
  left: number;
}

const MAX_ENTRIES = 20_000;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;

function damaged(detail: string): WorkbookError {
  return new WorkbookError('damaged', detail);
}

/** The end record: the last one whose directory really starts where it says (junk may stand before and after). */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff - 4096);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

function big(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

interface Span {
  count: number;
  length: number;
  offset: number;
  /** Where the record that tells this starts: the directory ends there. */
  end: number;
}

function findSpan(view: DataView, end: number): Span {
  let span: Span = {
    count: view.getUint16(end + 10, true),
    length: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
    end,
  };
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR64) {
    // Junk in front of the archive shifts the record; it then stands right before its locator.
    const candidates = [big(view, locator + 8), locator - 56];
    const at = candidates.find((n) => n >= 0 && n + 56 <= locator && view.getUint32(n, true) === END64);
    if (at === undefined) throw damaged('zip64 record');
    span = { count: big(view, at + 32), length: big(view, at + 40), offset: big(view, at + 48), end: at };
  }
  return span;
}

/** Sizes and offset that did not fit 32 bits stand in an extra field, in this order, only those that did not fit. */
function readZip64(view: DataView, from: number, to: number, values: number[]): number[] {
  for (let at = from; at + 4 <= to;) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (id === 1) {
      let field = at + 4;
      return values.map((value) => {
        if (value !== 0xffffffff) return value;
        if (field + 8 > Math.min(to, at + 4 + length)) throw damaged('zip64 field');
        field += 8;
        return big(view, field - 8);
      });
    }
    at += 4 + length;
  }
  return values;
}

/**
 * The directory of an archive, every entry's place checked against the file.
 * @throws WorkbookError `truncated` when the end is missing, `damaged` when it does not fit the rest
 */
export function readDirectory(bytes: Uint8Array): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new WorkbookError('truncated', 'no end of directory');
  const span = findSpan(view, end);
  const start = span.end - span.length;
  const shift = start - span.offset;
  if (start < 0 || shift < 0) throw damaged('directory place');
  if (span.count > MAX_ENTRIES) throw new WorkbookError('too-large-unpacked', 'too many parts');
  const entries: Entry[] = [];
  const names = new TextDecoder();
  let at = start;
  for (let n = 0; n < span.count; n++) {
    if (at + 46 > span.end || view.getUint32(at, true) !== CENTRAL) throw damaged('directory record');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > span.end) throw damaged('directory record');
    const [size = 0, packed = 0, offset = 0] = readZip64(view, nameEnd, extraEnd, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const header = offset + shift;
    if (header + 30 > start || view.getUint32(header, true) !== LOCAL) throw damaged('local header');
    const data = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (data + packed > start) throw damaged('entry place');
    entries.push({
      name: names.decode(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      flags: view.getUint16(at + 8, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      header,
      data,
      record: bytes.subarray(at, next),
    });
    at = next;
  }
  return { entries, comment: bytes.subarray(end + 22, end + 22 + view.getUint16(end + 20, true)) };
}
