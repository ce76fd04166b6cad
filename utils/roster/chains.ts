/** Mixes numbers into one of 32 bits. */
export function mix(a: number, b: number, c: number, d: number, e: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13) ^ c, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 16) ^ d, 0x165667b1);
  h = Math.imul(h ^ (h >>> 14) ^ e, 0x9e3779b1);
  return (h ^ (h >>> 15)) | 0;
}

/** Places found by hash: chains in two flat arrays, nothing made for each entry. */
export class Chains {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly hashes: Int32Array;
  private readonly mask: number;

  constructor(size: number) {
    let buckets = 16;
    while (buckets < size * 2) buckets *= 2;
    this.mask = buckets - 1;
    this.heads = new Int32Array(buckets).fill(-1);
    this.next = new Int32Array(size);
    this.hashes = new Int32Array(size);
  }

  /** The latest place before `place` with this hash, -1 when none; and keeps `place`. Places are put in rising order. */
  put(hash: number, place: number): number {
    const bucket = hash & this.mask;
    const head = this.heads[bucket] ?? -1;
    this.hashes[place] = hash;
    this.next[place] = head;
    this.heads[bucket] = place;
    return this.seek(hash, head);
  }

  /** The next earlier place with the same hash. */
  before(place: number): number {
    return this.seek(this.hashes[place] ?? 0, this.next[place] ?? -1);
  }

  private seek(hash: number, from: number): number {
    let at = from;
    while (at >= 0 && this.hashes[at] !== hash) at = this.next[at] ?? -1;
    return at;
  }
}
