import { Deflate } from 'fflate';
import { joinBytes } from './byte-text';
import { crc32 } from './crc';
import { partKey } from './package';
import type { Pace } from './pace';
import { WorkbookError } from './types';
import type { Directory, Entry } from './zip';

const PIECE = 256 * 1024;

interface Packed {
  data: Uint8Array;
  crc: number;
  size: number;
}

/** Packs a part as its pieces come. */
async function pack(
  pieces: Iterable<Uint8Array>,
  pace: Pace,
  onBytes: (bytes: number) => void,
): Promise<Packed> {
  const packed: Uint8Array[] = [];
  const deflate = new Deflate({ level: 5 }, (piece) => packed.push(piece));
  let [crc, size] = [0, 0];
  for (const data of pieces) {
    crc = crc32(data, crc);
    size += data.length;
    for (let at = 0; at < data.length; at += PIECE) {
      const piece = data.subarray(at, at + PIECE);
      deflate.push(piece, false);
      onBytes(piece.length);
      if (pace.due()) await pace.breathe();
    }
  }
  deflate.push(new Uint8Array(0), true);
  return { data: joinBytes(packed), crc, size };
}

/** Extra fields without the zip64 one: sizes and places fit 32 bits again. */
function plainExtra(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const kept: Uint8Array[] = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 1) kept.push(extra.subarray(at, end));
    at = end;
  }
  return joinBytes(kept);
}

function headerLengths(view: DataView, at: number): [name: number, extra: number] {
  return [view.getUint16(at, true), view.getUint16(at + 2, true)];
}

/** The local header anew, with its own name, date and extra fields; sizes stand in it, not behind the data. */
function localHeader(
  bytes: Uint8Array,
  entry: Entry,
  crc: number,
  packed: number,
  size: number,
  method: number,
) {
  const head = bytes.slice(entry.header, entry.header + 30);
  const [nameLength, extraLength] = headerLengths(new DataView(head.buffer), 26);
  const name = bytes.subarray(entry.header + 30, entry.header + 30 + nameLength);
  const extra = plainExtra(bytes.subarray(entry.data - extraLength, entry.data));
  const view = new DataView(head.buffer);
  view.setUint16(6, entry.flags & ~8, true);
  view.setUint16(8, method, true);
  view.setUint32(14, crc, true);
  view.setUint32(18, packed, true);
  view.setUint32(22, size, true);
  view.setUint16(28, extra.length, true);
  return joinBytes([head, name, extra]);
}

function directoryRecord(
  entry: Entry,
  crc: number,
  packed: number,
  size: number,
  method: number,
  offset: number,
) {
  const { record } = entry;
  const head = record.slice(0, 46);
  const view = new DataView(head.buffer);
  const [nameLength, extraLength] = headerLengths(view, 28);
  const extra = plainExtra(record.subarray(46 + nameLength, 46 + nameLength + extraLength));
  view.setUint16(8, entry.flags & ~8, true);
  view.setUint16(10, method, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, packed, true);
  view.setUint32(24, size, true);
  view.setUint16(30, extra.length, true);
  view.setUint16(34, 0, true);
  view.setUint32(42, offset, true);
  const name = record.subarray(46, 46 + nameLength);
  return joinBytes([head, name, extra, record.subarray(46 + nameLength + extraLength)]);
}

/**
 * The archive again, with some parts replaced and some left out. Everything else is copied packed as it was, in its order,
 * with its name, date and comment.
 */
export async function writeZip(
  bytes: Uint8Array,
  directory: Directory,
  changes: { bytesOf: (key: string) => Iterable<Uint8Array> | null; dropped: ReadonlySet<string> },
  pace: Pace,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<Uint8Array> {
  const body: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const entry of directory.entries) {
    const key = partKey(entry.name);
    if (changes.dropped.has(key)) continue;
    const pieces = changes.bytesOf(key);
    const { data, crc, size } = pieces
      ? await pack(pieces, pace, onBytes)
      : { data: bytes.subarray(entry.data, entry.data + entry.packed), crc: entry.crc, size: entry.size };
    const method = pieces ? 8 : entry.method;
    const header = localHeader(bytes, entry, crc, data.length, size, method);
    records.push(directoryRecord(entry, crc, data.length, size, method, offset));
    body.push(header, data);
    offset += header.length + data.length;
  }
  const central = joinBytes(records);
  if (offset + central.length > 0xffffffff || records.length > 0xffff)
    throw new WorkbookError('too-large-packed');
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(12, central.length, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, directory.comment.length, true);
  return joinBytes([...body, central, end, directory.comment]);
}
