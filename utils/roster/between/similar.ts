import { oneSlip } from '@/utils/text';
import { Chains, mix } from '../chains';
import { IntList } from '../int-list';
import type { RosterRow, Students } from '../model';
import type { NameIds } from '../name-ids';
import { knownName } from './common-names';
import { sameStudent, studentHash } from './person';
import { addDateShadows, addWordShadows, type AddShadow } from './shadows';

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

const KEYS = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];

/** Keys side by side in a row, or one above the other (each row is shifted by half a key). */
function keysAreNear(a: string, b: string): boolean {
  const [x, y] = [a, b].map((sign) => {
    const row = KEYS.findIndex((keys) => keys.includes(sign));
    return { row, place: (KEYS[row]?.indexOf(sign) ?? -9) + row / 2 };
  });
  return (
    x !== undefined &&
    y !== undefined &&
    x.row >= 0 &&
    y.row >= 0 &&
    Math.abs(x.row - y.row) <= 1 &&
    Math.abs(x.place - y.place) <= 1
  );
}

/**
 * Two given names that people have are two people, not a typo: Алина and Арина, Оля and Юля; София and Софья are one. Of
 * names that nobody knows, another first letter is another name, unless its key lies beside.
 */
function isNameSlip(a: string, b: string, given: boolean): boolean {
  if (!oneSlip(a, b)) return false;
  if (!given) return true;
  const [one, other] = [knownName(a), knownName(b)];
  if (one !== null && other !== null) return one === other;
  const otherStart = a.length === b.length && a.slice(1) === b.slice(1);
  return !otherStart || keysAreNear(a.charAt(0), b.charAt(0));
}

const PARTS = ['surname', 'name', 'patronymic'] as const;
type Part = (typeof PARTS)[number];

/** Groups up to this size are compared each with each; larger ones are parted by what a slip leaves in common. */
const SMALL = 24;
/** How many rows with one shadow are looked back to. */
const FAR = 200;
/** Shadows in hand at once: those of a hundred thousand long names would take hundreds of megabytes. */
const AT_ONCE = 1_000_000;

class Finder {
  readonly pairs: SimilarPair[] = [];
  /** Places of which a pair has been told: a second one would say nothing new. */
  private readonly told: Uint8Array;
  /** The parts of the names with ё taken for е. */
  private readonly loose: Readonly<Record<Part, Int32Array>>;

  constructor(
    private readonly students: Students,
    private readonly names: NameIds,
  ) {
    const loosen = (ids: Int32Array): Int32Array => ids.map((id) => names.loose(id));
    const { surname, name, patronymic } = students;
    this.loose = { surname: loosen(surname), name: loosen(name), patronymic: loosen(patronymic) };
    this.told = new Uint8Array(students.rows.length);
  }

  find(): void {
    const { inn, day, gender } = this.students;
    const { surname, name, patronymic } = this.loose;
    this.searchGroups(
      (at) => mix(inn[at] ?? 0, surname[at] ?? 0, name[at] ?? 0, patronymic[at] ?? 0, 0),
      (at, add) => addDateShadows(day[at] ?? 0, add),
    );
    for (const [index, part] of PARTS.entries()) {
      const [one, other] = PARTS.filter((each) => each !== part).map((each) => this.loose[each]);
      if (!one || !other) continue;
      const own = this.loose[part];
      this.searchGroups(
        (at) => mix((inn[at] ?? 0) * 31 + index, one[at] ?? 0, other[at] ?? 0, day[at] ?? 0, gender[at] ?? 0),
        (at, add) => addWordShadows(this.names.text(own[at] ?? 0), add),
      );
    }
  }

  private searchGroups(
    hash: (place: number) => number,
    shadowsOf: (place: number, add: AddShadow) => void,
  ): void {
    for (const group of groupsBy(this.students.rows.length, hash)) {
      const rest = group.length > SMALL ? this.distinct(group) : group;
      if (rest.length <= SMALL) this.compareEach(rest);
      else this.compareByShadows(rest, shadowsOf);
    }
  }

  private compare(a: number, b: number): void {
    const [first, second] = a < b ? [a, b] : [b, a];
    if (this.told[second] === 1) return;
    const by = this.likeness(first, second);
    const [earlier, later] = [this.students.rows[first], this.students.rows[second]];
    if (!earlier || !later || by === null) return;
    this.told[second] = 1;
    this.pairs.push({ earlier, later, by });
  }

  private likeness(a: number, b: number): Likeness | null {
    const { students, loose, names } = this;
    const { inn, day, gender } = students;
    if (inn[a] !== inn[b]) return null;
    const sameGender = gender[a] === gender[b];
    if (PARTS.every((part) => loose[part][a] === loose[part][b])) {
      if (day[a] !== day[b]) return sameGender && datesAreClose(day[a] ?? 0, day[b] ?? 0) ? 'date' : null;
      if (!sameGender) return 'gender';
      return PARTS.every((part) => students[part][a] === students[part][b]) ? null : 'yo';
    }
    if (day[a] !== day[b] || !sameGender) return null;
    let slips = 0;
    for (const part of PARTS) {
      const [p, q] = [loose[part][a] ?? 0, loose[part][b] ?? 0];
      if (p === q) continue;
      slips += 1;
      if (slips > 1 || p === 0 || q === 0 || !isNameSlip(names.text(p), names.text(q), part === 'name'))
        return null;
    }
    return slips === 1 ? 'name' : null;
  }

  private compareEach(group: readonly number[]): void {
    for (let i = 1; i < group.length; i += 1) {
      for (let j = 0; j < i; j += 1) this.compare(group[i] ?? 0, group[j] ?? 0);
    }
  }

  /** One of each person: exact doubles are another rule's, and would make groups long. */
  private distinct(group: readonly number[]): number[] {
    const chains = new Chains(group.length);
    return group.filter((place, i) => {
      let at = chains.put(studentHash(this.students, place), i);
      while (at >= 0 && !sameStudent(this.students, group[at] ?? 0, place)) at = chains.before(at);
      return at < 0;
    });
  }

  /** Looks through many rows that share everything but one thing, by what two that are one slip apart have in common. */
  private compareByShadows(
    group: readonly number[],
    shadowsOf: (place: number, add: AddShadow) => void,
  ): void {
    let all = 0;
    for (const place of group)
      shadowsOf(place, () => {
        all += 1;
      });
    const parts = Math.ceil(all / AT_ONCE);
    for (let part = 0; part < parts; part += 1) {
      const places = new IntList();
      const shadows = new IntList();
      let size = 0;
      for (const place of group) {
        shadowsOf(place, (shadow) => {
          if (parts > 1 && (shadow >>> 0) % parts !== part) return;
          places.set(size, place);
          shadows.set(size, shadow);
          size += 1;
        });
      }
      this.compareShadows(places, shadows, size);
    }
  }

  private compareShadows(places: IntList, shadows: IntList, size: number): void {
    const chains = new Chains(size);
    for (let at = 0; at < size; at += 1) {
      const later = places.at(at);
      let looked = 0;
      let before = chains.put(shadows.at(at), at);
      // A shadow is shared by few different texts; longer chains hold the same texts again.
      for (; before >= 0 && looked < FAR && this.told[later] !== 1; before = chains.before(before)) {
        if (places.at(before) !== later) this.compare(places.at(before), later);
        looked += 1;
      }
    }
  }
}

/** Groups of two and more rows with one hash, in file order. */
function groupsBy(size: number, hash: (place: number) => number): number[][] {
  const chains = new Chains(size);
  const groups: number[][] = [];
  /** Of a row that is not the first of its hash: its group's number, plus one. */
  const groupOf = new Int32Array(size);
  for (let place = 0; place < size; place += 1) {
    const before = chains.put(hash(place), place);
    if (before < 0) continue;
    const number = groupOf[before] ?? 0;
    if (number > 0) groups[number - 1]?.push(place);
    else groups.push([before, place]);
    groupOf[place] = number > 0 ? number : groups.length;
  }
  return groups;
}

/**
 * Pairs of students that are likely one: the same but for ё/е, gender, one slip in a part of the name, or one
 * wrong digit or exchanged day and month in the date; one pair for each later row. Works by groups that share all but
 * one of those, so the cost stays near linear.
 */
export function findSimilar(students: Students, names: NameIds): readonly SimilarPair[] {
  const finder = new Finder(students, names);
  finder.find();
  return finder.pairs;
}
