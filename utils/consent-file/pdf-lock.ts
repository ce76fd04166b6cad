import { md5, rc4 } from './md5';

/** What the lock of a PDF says of itself: names and numbers as they are, strings as bytes. */
export type LockDictionary = ReadonlyMap<string, string | number | Uint8Array>;

/** What a password is filled up with; an empty one is nothing else. */
const PADDING = Uint8Array.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'.match(/../g) ?? [],
  (pair) => parseInt(pair, 16),
);

/**
 * Whether everybody can open the file: its password for opening is empty, and only changing it is forbidden. Tried as every
 * viewer tries it before it asks. Null where the lock is of a kind that is not known here.
 * @param id the first part of the file's own `/ID`
 */
export async function opensWithoutPassword(lock: LockDictionary, id: Uint8Array): Promise<boolean | null> {
  const [owner, user] = [lock.get('O'), lock.get('U')];
  const [revision, version, permissions] = [lock.get('R'), lock.get('V'), lock.get('P')];
  // Locked for the owners of certificates: nobody else opens it.
  if (lock.get('Filter') === 'Adobe.PubSec') return false;
  if (lock.get('Filter') !== 'Standard' || typeof revision !== 'number') return null;
  if (!(owner instanceof Uint8Array) || !(user instanceof Uint8Array) || user.length < 32) return null;
  if (revision === 5 || revision === 6) {
    if (user.length < 48) return null;
    const salt = user.subarray(32, 40);
    const key = revision === 5 ? await sha(256, salt) : await hardened(salt);
    return same(key, user.subarray(0, 32));
  }
  if (revision < 2 || revision > 4 || typeof permissions !== 'number') return null;
  const length = lock.get('Length');
  const bits = version === 4 ? 128 : revision === 2 || typeof length !== 'number' ? 40 : length;
  const size = Math.min(16, Math.max(5, Math.floor(bits / 8)));
  const rights = new Uint8Array(4);
  new DataView(rights.buffer).setInt32(0, permissions | 0, true);
  const bare = revision >= 4 && lock.get('EncryptMetadata') === 'false';
  let key = md5(
    joined(PADDING, owner.subarray(0, 32), rights, id, bare ? new Uint8Array(4).fill(255) : new Uint8Array()),
  ).subarray(0, size);
  if (revision === 2) return same(rc4(key, PADDING), user.subarray(0, 32));
  for (let round = 0; round < 50; round += 1) key = md5(key).subarray(0, size);
  let sealed = md5(joined(PADDING, id));
  for (let round = 0; round < 20; round += 1)
    sealed = rc4(
      key.map((byte) => byte ^ round),
      sealed,
    );
  return same(sealed, user.subarray(0, 16));
}

/** The hash of PDF 2.0 of an empty password: made slow on purpose, by rounds of encrypting and hashing. */
async function hardened(salt: Uint8Array): Promise<Uint8Array> {
  let key = await sha(256, salt);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const many = joined(...Array.from({ length: 64 }, () => key));
    const cipher = await crypto.subtle.importKey('raw', key.slice(0, 16), 'AES-CBC', false, ['encrypt']);
    const encrypted = new Uint8Array(
      await crypto.subtle.encrypt({ name: 'AES-CBC', iv: key.slice(16, 32) }, cipher, many),
      0,
      many.length,
    );
    last = encrypted[encrypted.length - 1] ?? 0;
    const sum = encrypted.subarray(0, 16).reduce((all, byte) => all + byte, 0) % 3;
    key = await sha(sum === 0 ? 256 : sum === 1 ? 384 : 512, encrypted);
  }
  return key.subarray(0, 32);
}

async function sha(bits: 256 | 384 | 512, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest(`SHA-${bits}`, bytes.slice()));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
