import { latin1, u16, u32 } from './bytes';

export interface ZipFile {
  /** Letters outside of ASCII may be garbled: old archives do not say how they are written. */
  name: string;
  /** How it is packed: 0 not at all, 8 deflated. */
  method: number;
  packed: number;
  unpacked: number;
  /** Where its local header stands. */
  at: number;
}

export interface ZipContents {
  /** Folders left out. */
  files: ZipFile[];
  /** At least one entry needs a password. */
  locked: boolean;
  /** Every file in it has no bytes. */
  hollow: boolean;
  mimetype: string | null;
}

const LOCAL = 0x04034b50;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LARGE_END = 0x06064b50;
const LARGE_PLACE = 0x07064b50;
const END_SIZE = 22;
const MOST_ENTRIES = 20_000;

/** What lies in an archive, by its central directory; null when that is missing or torn. */
export function readZip(bytes: Uint8Array): ZipContents | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const directory = directoryOf(bytes, end);
  if (!directory) return null;
  const { count } = directory;
  let { at } = directory;
  const contents: ZipContents = { files: [], locked: false, hollow: true, mimetype: null };
  for (let index = 0; index < Math.min(count, MOST_ENTRIES); index += 1) {
    if (u32(bytes, at) !== ENTRY) return null;
    const nameLength = u16(bytes, at + 28);
    const name = latin1(bytes, at + 46, at + 46 + nameLength);
    const unpacked = u32(bytes, at + 24);
    // Bit 0: the entry is encrypted; bit 13: so is the directory.
    if ((u16(bytes, at + 8) & 0x2001) !== 0) contents.locked = true;
    if (!name.endsWith('/')) {
      contents.files.push({
        name,
        method: u16(bytes, at + 10),
        packed: u32(bytes, at + 20),
        unpacked,
        at: u32(bytes, at + 42),
      });
      if (unpacked > 0) contents.hollow = false;
      if (name === 'mimetype') contents.mimetype = storedText(bytes, u32(bytes, at + 42), unpacked);
    }
    at += 46 + nameLength + u16(bytes, at + 30) + u16(bytes, at + 32);
  }
  return contents;
}

/** Where the directory begins and how many entries it has; large numbers stand in a record of their own (ZIP64). */
function directoryOf(bytes: Uint8Array, end: number): { at: number; count: number } | null {
  let count = u16(bytes, end + 10);
  let size = u32(bytes, end + 12);
  let after = end;
  if (count === 0xffff || size === 0xffffffff) {
    if (u32(bytes, end - 20) !== LARGE_PLACE) return null;
    after = u32(bytes, end - 12);
    if (u32(bytes, after) !== LARGE_END) return null;
    count = u32(bytes, after + 32);
    size = u32(bytes, after + 40);
  }
  // Counted back from the record after it: archives may have bytes before their first entry.
  return after >= size ? { at: after - size, count } : null;
}

/** Place of the end record, which may be followed by a comment of up to 65 535 bytes. */
function endOf(bytes: Uint8Array): number | null {
  const lowest = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let at = bytes.length - END_SIZE; at >= lowest; at -= 1) {
    if (u32(bytes, at) === END && at + END_SIZE + u16(bytes, at + 20) <= bytes.length) return at;
  }
  return null;
}

function storedText(bytes: Uint8Array, local: number, size: number): string {
  const start = local + 30 + u16(bytes, local + 26) + u16(bytes, local + 28);
  return latin1(bytes, start, start + Math.min(size, 100));
}

/** How much of a file in an archive is unpacked to tell what it is. */
const HEAD = 4096;

/** The beginning of a file in an archive; null when it cannot be unpacked here. */
export async function zipHead(bytes: Uint8Array, file: ZipFile): Promise<Uint8Array | null> {
  if (u32(bytes, file.at) !== LOCAL) return null;
  const start = file.at + 30 + u16(bytes, file.at + 26) + u16(bytes, file.at + 28);
  const packed = bytes.slice(start, start + file.packed);
  if (file.method === 0) return packed.subarray(0, HEAD);
  if (file.method !== 8 || typeof DecompressionStream === 'undefined') return null;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    const { value } = await reader.read();
    return value?.subarray(0, HEAD) ?? null;
  } catch {
    return null;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
