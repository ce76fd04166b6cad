import { Inflate } from 'fflate';
import { crc32 } from './crc';
import type { Pace } from './pace';
import { WorkbookError } from './types';
import type { Budget, Entry } from './zip';

/** Packed bytes given to an inflater at once: at most a thousand times as many come out, 64 MB. */
const PIECE = 64 * 1024;
/** Smaller entries are not worth a stream of their own. */
const SMALL = 32 * 1024;
/** A gzip header that says nothing but «deflate». */
const GZIP_HEADER = Uint8Array.of(31, 139, 8, 0, 0, 0, 0, 0, 0, 255);

type Take = (piece: Uint8Array, used: number) => void;

function damaged(entry: Entry, detail: string): WorkbookError {
  return new WorkbookError('damaged', `${entry.name}: ${detail}`);
}

function noop(): void {
  // What went wrong on one end of a stream is heard on the other.
}

/**
 * Inflates with the platform's own stream, several times as fast as any script and, where it can, off this thread. Dressed
 * up as gzip, whose trailer makes the platform check the sum and the length as well.
 */
async function inflateNatively(packed: Uint8Array, entry: Entry, pace: Pace, take: Take): Promise<void> {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, entry.crc, true);
  trailer.setUint32(4, entry.size % 2 ** 32, true);
  let used = 0;
  const write = async (): Promise<void> => {
    await writer.write(GZIP_HEADER);
    for (let at = 0; at < packed.length; at += PIECE) {
      await writer.write(packed.slice(at, at + PIECE));
      used = Math.min(at + PIECE, packed.length);
    }
    await writer.write(new Uint8Array(trailer.buffer));
    await writer.close();
  };
  write().catch(noop);
  try {
    for (let coming = reader.read(); ;) {
      const { done, value } = await coming.catch(() => {
        throw damaged(entry, 'packed data');
      });
      if (done) return;
      // Asked for before the last one is worked off, so that inflating and reading go on at once.
      coming = reader.read();
      coming.catch(noop);
      take(value, used);
      if (pace.due()) await pace.breathe();
    }
  } finally {
    reader.cancel().catch(noop);
    writer.abort().catch(noop);
  }
}

async function inflateByScript(packed: Uint8Array, entry: Entry, pace: Pace, take: Take): Promise<void> {
  let crc = 0;
  let used = 0;
  const inflate = new Inflate((piece) => {
    crc = crc32(piece, crc);
    if (piece.length > 0) take(piece, used);
  });
  for (let at = 0; at < packed.length || at === 0; at += PIECE) {
    const piece = packed.subarray(at, at + PIECE);
    used = at + piece.length;
    try {
      inflate.push(piece, used >= packed.length);
    } catch (error) {
      // What the receiver of the pieces threw goes through; everything else is the inflater's complaint.
      if (error instanceof WorkbookError) throw error;
      throw damaged(entry, 'packed data');
    }
    if (pace.due()) await pace.breathe();
  }
  if (crc !== entry.crc) throw damaged(entry, 'CRC');
}

async function takeStored(data: Uint8Array, entry: Entry, pace: Pace, take: Take): Promise<void> {
  let crc = 0;
  for (let at = 0; at < data.length; at += PIECE * 8) {
    const piece = data.subarray(at, at + PIECE * 8);
    crc = crc32(piece, crc);
    take(piece, at + piece.length);
    if (pace.due()) await pace.breathe();
  }
  if (crc !== entry.crc) throw damaged(entry, 'CRC');
}

/**
 * Unpacks one entry piece by piece, counting and summing what really comes out.
 * @param onPiece gets each piece, which it may keep, and the packed bytes used so far
 * @throws WorkbookError `too-large-unpacked` over the budget, `damaged` when stream, size or CRC is wrong
 */
export async function unpack(
  bytes: Uint8Array,
  entry: Entry,
  budget: Budget,
  pace: Pace,
  onPiece: Take,
): Promise<void> {
  if (entry.flags & 1) throw new WorkbookError('password', 'encrypted entry');
  const packed = bytes.subarray(entry.data, entry.data + entry.packed);
  let size = 0;
  const take: Take = (piece, used) => {
    size += piece.length;
    budget.left -= piece.length;
    if (budget.left < 0) throw new WorkbookError('too-large-unpacked', entry.name);
    if (size > entry.size) throw damaged(entry, 'longer than it says');
    onPiece(piece, used);
  };
  if (entry.method === 0) await takeStored(packed, entry, pace, take);
  else if (entry.method !== 8) throw damaged(entry, `packing method ${entry.method}`);
  else if (packed.length >= SMALL && 'DecompressionStream' in globalThis)
    await inflateNatively(packed, entry, pace, take);
  else await inflateByScript(packed, entry, pace, take);
  pace.heed();
  if (size !== entry.size) throw damaged(entry, 'size');
}
