import { latin1, startsWith, u16be, u32be, u8 } from './bytes';

/** Size of a picture in pixels and whether its end is there; null when its head cannot be read. */
export interface ImageContents {
  width: number;
  height: number;
  whole: boolean;
}

/** A PNG by its first chunk. */
export function readPng(bytes: Uint8Array): ImageContents | null {
  if (!startsWith(bytes, [0x49, 0x48, 0x44, 0x52], 12)) return null;
  const width = u32be(bytes, 16);
  const height = u32be(bytes, 20);
  if (width === 0 || height === 0) return null;
  return { width, height, whole: latin1(bytes, Math.max(0, bytes.length - 65_536)).includes('IEND') };
}

/** A JPEG by its frame header, wherever among the segments it stands. */
export function readJpeg(bytes: Uint8Array): ImageContents | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (u8(bytes, at) !== 0xff) return null;
    const marker = u8(bytes, at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (isFrame(marker)) {
      const height = u16be(bytes, at + 5);
      const width = u16be(bytes, at + 7);
      if (width === 0 || height === 0) return null;
      return { width, height, whole: hasEnd(bytes, at) };
    } else {
      const length = u16be(bytes, at + 2);
      if (length < 2) return null;
      at += 2 + length;
    }
  }
  return null;
}

/** SOF0…SOF15 without DHT, JPG and DAC, which share the range. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
