/** Reading numbers from bytes that nobody vouches for: past the end everything is 0, so no offset can throw. */
export const u8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
export const u16 = (bytes: Uint8Array, at: number): number => u8(bytes, at) | (u8(bytes, at + 1) << 8);
export const u32 = (bytes: Uint8Array, at: number): number =>
  (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
/** Most significant byte first, as PNG and JPEG write. */
export const u16be = (bytes: Uint8Array, at: number): number => (u8(bytes, at) << 8) | u8(bytes, at + 1);
export const u32be = (bytes: Uint8Array, at: number): number =>
  ((u16be(bytes, at) << 16) | u16be(bytes, at + 2)) >>> 0;

/** The bytes from `at` are exactly these. */
export function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

/** A byte for a letter, so that ASCII words can be looked for in binary data. */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  return LATIN1.decode(bytes.subarray(from, to));
}
const LATIN1 = new TextDecoder('windows-1252');
