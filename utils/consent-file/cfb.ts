import { latin1, u16, u32, u8 } from './bytes';

/** A compound file (old Word, password-protected new Word) as far as its kind and lock can be told. */
export interface CompoundContents {
  /** Names of streams and storages. */
  names: Set<string>;
  /** First bytes of the stream «WordDocument»; null when there is none or it lies outside of the file. */
  word: Uint8Array | null;
}

const FREE = 0xfffffffa;
const HEADER_DIFAT = 109;
const MINI_SECTOR = 64;

/** Reads the directory of a compound file; null when its chains lead nowhere. */
export function readCompound(bytes: Uint8Array): CompoundContents | null {
  const shift = u16(bytes, 30);
  if (shift !== 9 && shift !== 12) return null;
  const sectorSize = 1 << shift;
  const sectors = Math.floor(bytes.length / sectorSize);
  const offset = (sector: number) => (sector + 1) * sectorSize;
  const perSector = sectorSize / 4;

  /** The sector after this one in its chain. */
  const next = (sector: number): number => {
    const place = Math.floor(sector / perSector);
    // Files of up to 5 MB need at most 80 allocation sectors of 512 bytes, all named in the header.
    if (place >= HEADER_DIFAT) return FREE;
    const table = u32(bytes, 76 + place * 4);
    return table < FREE ? u32(bytes, offset(table) + (sector % perSector) * 4) : FREE;
  };
  const nth = (start: number, index: number): number => {
    let sector = start;
    for (let step = 0; step < index && sector < FREE; step += 1) sector = next(sector);
    return sector;
  };

  const names = new Set<string>();
  let rootStart = FREE;
  let word: { start: number; size: number } | null = null;
  let sector = u32(bytes, 48);
  for (let step = 0; sector < FREE && step <= sectors; step += 1, sector = next(sector)) {
    if (offset(sector) >= bytes.length) return null;
    for (let at = offset(sector); at < offset(sector) + sectorSize; at += 128) {
      const type = u8(bytes, at + 66);
      if (type === 0) continue;
      const name = latin1(bytes, at, at + Math.max(0, Math.min(64, u16(bytes, at + 64)) - 2)).replaceAll(
        '\0',
        '',
      );
      names.add(name);
      if (type === 5) rootStart = u32(bytes, at + 116);
      if (name === 'WordDocument') word = { start: u32(bytes, at + 116), size: u32(bytes, at + 120) };
    }
  }
  if (names.size === 0) return null;
  return { names, word: word && head(word) };

  function head({ start, size }: { start: number; size: number }): Uint8Array | null {
    const cutoff = u32(bytes, 56) || 4096;
    let at: number;
    if (size >= cutoff) at = start < FREE ? offset(start) : -1;
    else {
      const within = start * MINI_SECTOR;
      const home = start < FREE ? nth(rootStart, Math.min(sectors, Math.floor(within / sectorSize))) : FREE;
      at = home < FREE ? offset(home) + (within % sectorSize) : -1;
    }
    return at >= 0 && at + 32 <= bytes.length ? bytes.subarray(at, at + 32) : null;
  }
}

/** Marks of Word 97 and later, and of Word 6 and 95; the flag stands in the same place. */
const WORD_MARKS: ReadonlySet<number> = new Set([0xa5ec, 0xa5dc]);

/** Word's own flag «encrypted» in the head of the stream «WordDocument»; null when it is no such head. */
export function wordLocked(word: Uint8Array): boolean | null {
  return WORD_MARKS.has(u16(word, 0)) ? (u16(word, 10) & 0x0100) !== 0 : null;
}
