import { foldName, patronymicGender } from '@/utils/text';
import { IntList } from './int-list';
import { isNoPatronymic } from './mend/values';

const GENDERS = [null, 'М', 'Ж'] as const;
/** Longer names are told apart by their beginning. */
const LONGEST = 200;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const CAPITAL_A = 0x410;
const SMALL_A = 0x430;
const SMALL_YA = 0x44f;

/** The sign at a place, capitals taken for small letters; 0 when it is neither a Russian letter but ё nor a digit. */
function plainAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code >= CAPITAL_A) return code < SMALL_A ? code + 32 : code <= SMALL_YA ? code : 0;
  return code >= DIGIT_0 && code <= DIGIT_9 ? code : 0;
}

/** A hash of a plain Russian word or number that its case does not change; 0 for every other text, which is folded first. */
function plainHash(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i += 1) {
    const code = plainAt(text, i);
    if (code === 0) return 0;
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  return spread(hash);
}

function foldedHash(folded: string): number {
  let hash = 7;
  for (let i = 0; i < folded.length; i += 1) hash = (Math.imul(hash, 31) + folded.charCodeAt(i)) | 0;
  return spread(hash);
}

/** Never 0. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13) || 1;
}

/** Whether two texts of which the first is plain are one but for case. */
function samePlain(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (plainAt(a, i) !== plainAt(b, i)) return false;
  return true;
}

/**
 * Folded texts as small numbers, so that a hundred thousand names are compared without building strings. Two texts
 * have one number when they differ in case and spaces only; `loose` also takes ё for е. Number 0 is the empty text.
 */
export class NameIds {
  /** By number: folded, but for the case of plain Russian words, which most names are. */
  private readonly texts: string[] = [''];
  private readonly hashes = new IntList();
  private readonly looseIds = new IntList();
  /** Places in `GENDERS`, plus one. */
  private readonly genders = new IntList();
  /** Numbers by hash, open addressing. */
  private slots = new Int32Array(8_192);

  id(text: string): number {
    if (text === '') return 0;
    const name = text.length > LONGEST ? text.slice(0, LONGEST) : text;
    const hash = plainHash(name);
    if (hash !== 0) return this.find(name, hash, true);
    return this.fold(foldName(name, { yo: false }));
  }

  /** Of a patronymic: none at all is 0 however it is written. */
  patronymic(text: string): number {
    return isNoPatronymic(text) ? 0 : this.id(text);
  }

  loose(id: number): number {
    return this.looseIds.at(id);
  }

  text(id: number): string {
    return this.texts[id]?.toLowerCase() ?? '';
  }

  /** What a patronymic says of its bearer; null for one that is too short, too long or does not tell. */
  gender(id: number): 'М' | 'Ж' | null {
    if (this.genders.at(id) === 0) {
      const text = this.texts[id] ?? '';
      const tells = text.length < 4 || text.length > 60 ? null : patronymicGender(text);
      this.genders.set(id, GENDERS.indexOf(tells) + 1);
    }
    return GENDERS[this.genders.at(id) - 1] ?? null;
  }

  private fold(folded: string): number {
    return folded === '' ? 0 : this.find(folded, foldedHash(folded), false);
  }

  private find(text: string, hash: number, plain: boolean): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let id = this.slots[slot] ?? 0; id !== 0; id = this.slots[slot] ?? 0) {
      if (this.hashes.at(id) === hash) {
        const known = this.texts[id] ?? '';
        if (plain ? samePlain(text, known) : known.toLowerCase() === text) return id;
      }
      slot = (slot + 1) & mask;
    }
    return this.add(text, hash, slot);
  }

  private add(text: string, hash: number, slot: number): number {
    const id = this.texts.length;
    this.texts.push(text);
    this.hashes.set(id, hash);
    this.slots[slot] = id;
    if (id * 2 > this.slots.length) this.makeRoom();
    this.looseIds.set(id, text.includes('ё') ? this.fold(text.replaceAll('ё', 'е')) : id);
    return id;
  }

  private makeRoom(): void {
    const mask = this.slots.length * 2 - 1;
    const slots = new Int32Array(mask + 1);
    for (let id = 1; id < this.texts.length; id += 1) {
      let slot = this.hashes.at(id) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.slots = slots;
  }
}
