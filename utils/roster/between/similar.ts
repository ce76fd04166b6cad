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

  /** Looks through rows that share everything but one thing. */
  search(all: readonly number[], shadowsOf: (row: RosterRow) => Iterable<string>): void {
    const group = all.length > SMALL ? this.distinct(all) : all;
    if (group.length <= SMALL) {
      this.each(group);
      return;
    }
    const parts = new Map<string, number[]>();
    for (const place of group) {
      const row = this.rows[place];
      if (!row) continue;
      for (const shadow of shadowsOf(row)) {
        const part = parts.get(shadow);
        if (part) part.push(place);
        else parts.set(shadow, [place]);
      }
    }
    // A shadow is shared by few different texts; longer lists hold the same texts again.
    for (const part of parts.values()) if (part.length > 1) this.each(part.slice(0, 200));
  }
}

/** What texts one slip apart have in common: each text with one letter left out, and itself. */
function* shadows(text: string): Generator<string, void, void> {
  const word = text.slice(0, 40);
  yield word;
  for (let i = 0; i < word.length; i += 1) yield word.slice(0, i) + word.slice(i + 1);
}

function* dateShadows(day: number): Generator<string, void, void> {
  const text = String(day);
  yield text;
  for (let i = 0; i < text.length; i += 1) yield `${text.slice(0, i)}_${text.slice(i + 1)}`;
  const [month, date] = [text.slice(4, 6), text.slice(6)];
  yield text.slice(0, 4) + (month < date ? month + date : date + month);
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
  for (const group of byName) finder.search(group, (row) => dateShadows(row.day));
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
      finder.search(group, (row) => shadows(names.text(names.loose(row.id(key)))));
    }
  }
  return finder.pairs;
}
