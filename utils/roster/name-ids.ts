import { foldName, patronymicGender } from '@/utils/text';
import { isNoPatronymic } from './mend/values';

/**
 * Folded texts as small numbers, so that a hundred thousand names are compared without building strings. Two texts
 * have one number when they differ in case and spaces only; `loose` also takes ё for е. Number 0 is the empty text.
 */
export class NameIds {
  private readonly byFold = new Map<string, number>([['', 0]]);
  private readonly folds: string[] = [''];
  private readonly looseIds: number[] = [0];
  private readonly genders: ('М' | 'Ж' | null | undefined)[] = [null];

  id(text: string): number {
    return text === '' ? 0 : this.fold(foldName(text.slice(0, 200), { yo: false }));
  }

  /** Of a patronymic: none at all is 0 however it is written. */
  patronymic(text: string): number {
    return isNoPatronymic(text) ? 0 : this.id(text);
  }

  loose(id: number): number {
    return this.looseIds[id] ?? 0;
  }

  text(id: number): string {
    return this.folds[id] ?? '';
  }

  /** What a patronymic says of its bearer; null for one that is too short, too long or does not tell. */
  gender(id: number): 'М' | 'Ж' | null {
    let known = this.genders[id];
    if (known === undefined) {
      const text = this.text(id);
      known = text.length < 4 || text.length > 60 ? null : patronymicGender(text);
      this.genders[id] = known;
    }
    return known;
  }

  private fold(folded: string): number {
    const known = this.byFold.get(folded);
    if (known !== undefined) return known;
    const id = this.folds.length;
    this.byFold.set(folded, id);
    this.folds.push(folded);
    this.looseIds.push(id);
    this.genders.push(undefined);
    if (folded.includes('ё')) this.looseIds[id] = this.fold(folded.replaceAll('ё', 'е'));
    return id;
  }
}

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
