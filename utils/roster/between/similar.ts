import { oneSlip } from '@/utils/text';
import { COLUMN_INDEX } from '../columns';
import type { RosterRow } from '../model';
import { Chains, mix, type NameIds } from '../name-ids';
import { COMMON_NAMES } from './common-names';
import { exactName, sameName } from './person';

/** Why two rows look like one student. */
export type Likeness = 'yo' | 'gender' | 'name' | 'date';

export interface SimilarPair {
  earlier: RosterRow;
  later: RosterRow;
  by: Likeness;
}

/** One wrong digit in a date, or its day and month exchanged. Days are numbers like 20120315. */
export function datesAreClose(a: number, b: number): boolean {
  if (a === b) return false;
  const year = Math.floor(a / 10_000);
  if (year * 10_000 + (a % 100) * 100 + (Math.floor(a / 100) % 100) === b) return true;
  let wrong = 0;
  for (let x = a, y = b; x > 0 || y > 0; x = Math.floor(x / 10), y = Math.floor(y / 10)) {
    if (x % 10 !== y % 10) wrong += 1;
  }
  return wrong === 1;
}

/** Two given names that many people have are two people, not a typo: Алина and Арина. София and Софья are one. */
function isNameSlip(a: string, b: string, given: boolean): boolean {
  if (!oneSlip(a, b)) return false;
  return !(given && COMMON_NAMES.has(a) && COMMON_NAMES.has(b));
}

const PARTS = [COLUMN_INDEX.surname, COLUMN_INDEX.name, COLUMN_INDEX.patronymic] as const;

function likeness(a: RosterRow, b: RosterRow, names: NameIds): Likeness | null {
  if (a.id(COLUMN_INDEX.inn) !== b.id(COLUMN_INDEX.inn)) return null;
  const sameGender = a.id(COLUMN_INDEX.gender) === b.id(COLUMN_INDEX.gender);
  if (sameName(a, b, names)) {
    if (a.day !== b.day) return sameGender && datesAreClose(a.day, b.day) ? 'date' : null;
    if (!sameGender) return 'gender';
    return exactName(a, b) ? null : 'yo';
  }
  if (a.day !== b.day || !sameGender) return null;
  let slips = 0;
  for (const part of PARTS) {
    const [p, q] = [names.loose(a.id(part)), names.loose(b.id(part))];
    if (p === q) continue;
    slips += 1;
    if (
      slips > 1 ||
      p === 0 ||
      q === 0 ||
      !isNameSlip(names.text(p), names.text(q), part === COLUMN_INDEX.name)
    )
      return null;
  }
  return slips === 1 ? 'name' : null;
}

/** Groups up to this size are compared each with each; larger ones are parted by what a slip leaves in common. */
const SMALL = 24;
/** How many rows with one shadow are looked back to. */
const FAR = 200;
/** Pairs told of one row; more would say nothing new. */
const ENOUGH = 3;

class Finder {
  readonly pairs: SimilarPair[] = [];
  private readonly told = new Map<number, Set<number>>();

  constructor(
    readonly rows: readonly RosterRow[],
    readonly names: NameIds,
  ) {}

  compare(a: number, b: number): void {
    const [first, second] = a < b ? [a, b] : [b, a];
    const known = this.told.get(second);
    if (known && (known.size >= ENOUGH || known.has(first))) return;
    const [earlier, later] = [this.rows[first], this.rows[second]];
    const by = earlier && later ? likeness(earlier, later, this.names) : null;
    if (!earlier || !later || by === null) return;
    if (known) known.add(first);
    else this.told.set(second, new Set([first]));
    this.pairs.push({ earlier, later, by });
  }

  each(group: readonly number[]): void {
    for (let i = 1; i < group.length; i += 1) {
      for (let j = 0; j < i; j += 1) this.compare(group[i] ?? 0, group[j] ?? 0);
    }
  }

  /** One of each person: exact doubles are another rule's, and would make groups long. */
  distinct(group: readonly number[]): number[] {
    const seen = new Set<string>();
    return group.filter((place) => {
      const row = this.rows[place];
      if (!row) return false;
      const key = `${PARTS.map((part) => row.id(part)).join(' ')} ${row.id(COLUMN_INDEX.gender)} ${row.day}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  }

  /** Looks through rows that share everything but one thing; `shadowsOf` gives what two that are one slip apart have in common. */
  search(all: readonly number[], shadowsOf: (row: RosterRow, add: (shadow: number) => void) => void): void {
    const group = all.length > SMALL ? this.distinct(all) : all;
    if (group.length <= SMALL) {
      this.each(group);
      return;
    }
    const places: number[] = [];
    const shadows: number[] = [];
    for (const place of group) {
      const row = this.rows[place];
      if (!row) continue;
      shadowsOf(row, (shadow) => {
        places.push(place);
        shadows.push(shadow);
      });
    }
    const chains = new Chains(shadows.length);
    for (let at = 0; at < shadows.length; at += 1) {
      const later = places[at] ?? 0;
      let looked = 0;
      let before = chains.put(shadows[at] ?? 0, at);
      // A shadow is shared by few different texts; longer chains hold the same texts again.
      for (; before >= 0 && looked < FAR && !this.toldEnough(later); before = chains.before(before)) {
        if (places[before] !== later) this.compare(places[before] ?? 0, later);
        looked += 1;
      }
    }
  }

  private toldEnough(place: number): boolean {
    return (this.told.get(place)?.size ?? 0) >= ENOUGH;
  }
}

/** A number for a text without the letter at a place. */
function shadowOf(text: string, left: number): number {
  let hash = 7;
  for (let i = 0; i < text.length; i += 1) {
    if (i !== left) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  }
  return mix(hash, 0, 0, 0, 0);
}

/** What texts one slip apart have in common: each text with one letter left out, and itself. */
function addShadows(text: string, add: (shadow: number) => void): void {
  const word = text.slice(0, 40);
  for (let left = -1; left < word.length; left += 1) add(shadowOf(word, left));
}

/** The same of dates: one digit left out, or day and month in rising order. */
function addDateShadows(day: number, add: (shadow: number) => void): void {
  add(mix(day, 0, 0, 0, 0));
  for (let unit = 1, place = 1; place <= 8; unit *= 10, place += 1) {
    const digit = Math.floor(day / unit) % 10;
    add(mix(day - digit * unit, place, 0, 0, 0));
  }
  const [month, date] = [Math.floor(day / 100) % 100, day % 100];
  add(mix(Math.floor(day / 10_000), 9, Math.min(month, date), Math.max(month, date), 0));
}

/** Groups of two and more rows with one hash, in file order. */
function groupsBy(size: number, hash: (place: number) => number): number[][] {
  const chains = new Chains(size);
  const groups: number[][] = [];
  /** For a row that is not the first of its hash: its group. */
  const groupOf = new Map<number, number[]>();
  for (let place = 0; place < size; place += 1) {
    const before = chains.put(hash(place), place);
    if (before < 0) continue;
    let group = groupOf.get(before);
    if (group) group.push(place);
    else groups.push((group = [before, place]));
    groupOf.set(place, group);
  }
  return groups;
}

/**
 * Pairs of students that are likely one: the same but for ё/е, gender, one slip in a part of the name, or one
 * wrong digit or exchanged day and month in the date. Works by groups that share all but one of those, so the
 * cost stays near linear.
 * @param rows students with a name and a birth date, in file order
 */
export function findSimilar(rows: readonly RosterRow[], names: NameIds): SimilarPair[] {
  const finder = new Finder(rows, names);
  const size = rows.length;
  const [inns, days, genders] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const parts = PARTS.map(() => new Int32Array(size));
  const [first = inns, second = inns, third = inns] = parts;
  for (let place = 0; place < size; place += 1) {
    const row = rows[place];
    if (!row) continue;
    inns[place] = row.id(COLUMN_INDEX.inn);
    days[place] = row.day;
    genders[place] = row.id(COLUMN_INDEX.gender);
    first[place] = names.loose(row.id(COLUMN_INDEX.surname));
    second[place] = names.loose(row.id(COLUMN_INDEX.name));
    third[place] = names.loose(row.id(COLUMN_INDEX.patronymic));
  }
  const at = (list: Int32Array, place: number): number => list[place] ?? 0;
  const byName = groupsBy(size, (place) =>
    mix(at(inns, place), at(first, place), at(second, place), at(third, place), 0),
  );
  for (const group of byName) finder.search(group, (row, add) => addDateShadows(row.day, add));
  for (const [index, key] of PARTS.entries()) {
    const [one, other] = parts.filter((_, i) => i !== index);
    if (!one || !other) continue;
    const groups = groupsBy(size, (place) =>
      mix(
        at(inns, place) * 31 + index,
        at(one, place),
        at(other, place),
        at(days, place),
        at(genders, place),
      ),
    );
    for (const group of groups) {
      finder.search(group, (row, add) => addShadows(names.text(names.loose(row.id(key))), add));
    }
  }
  return finder.pairs;
}
