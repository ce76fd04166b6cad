import { oneSlip } from '../mend/email';
import type { RosterRow } from '../model';
import { COMMON_NAMES } from './common-names';
import { genderOf, hasName, innOf, looseName, nameKey } from './person';

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

function likeness(a: RosterRow, b: RosterRow, nameA: string, nameB: string): Likeness | null {
  const sameGender = genderOf(a) === genderOf(b);
  if (nameA === nameB) {
    if (a.day === b.day) {
      if (!sameGender) return 'gender';
      return nameKey(a) === nameKey(b) ? null : 'yo';
    }
    return sameGender && datesAreClose(a.day, b.day) ? 'date' : null;
  }
  if (a.day !== b.day || !sameGender) return null;
  const [x, y] = [nameA.split('|'), nameB.split('|')];
  let slips = 0;
  for (let i = 0; i < 3; i += 1) {
    const [p = '', q = ''] = [x[i], y[i]];
    if (p === q) continue;
    slips += 1;
    if (slips > 1 || p === '' || q === '' || !isNameSlip(p, q, i === 1)) return null;
  }
  return slips === 1 ? 'name' : null;
}

type Group = RosterRow[];

function put(groups: Map<string, Group>, key: string, row: RosterRow): void {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
}

/** Groups up to this size are compared each with each; larger ones are parted by what a slip leaves in common. */
const SMALL = 24;
/** Pairs told of one row; more would say nothing new. */
const ENOUGH = 3;

class Finder {
  readonly pairs: SimilarPair[] = [];
  private readonly told = new Map<RosterRow, Set<RosterRow>>();
  private readonly order = new Map<RosterRow, number>();
  private readonly names = new Map<RosterRow, string>();

  add(row: RosterRow, name: string): void {
    this.order.set(row, this.order.size);
    this.names.set(row, name);
  }

  name(row: RosterRow): string {
    return this.names.get(row) ?? '';
  }

  compare(a: RosterRow, b: RosterRow): void {
    const aFirst = (this.order.get(a) ?? 0) < (this.order.get(b) ?? 0);
    const [earlier, later] = aFirst ? [a, b] : [b, a];
    const known = this.told.get(later);
    if (known && (known.size >= ENOUGH || known.has(earlier))) return;
    const by = likeness(earlier, later, this.name(earlier), this.name(later));
    if (by === null) return;
    if (known) known.add(earlier);
    else this.told.set(later, new Set([earlier]));
    this.pairs.push({ earlier, later, by });
  }

  each(group: Group): void {
    for (let i = 1; i < group.length; i += 1) {
      const later = group[i];
      for (let j = 0; j < i && later; j += 1) {
        const earlier = group[j];
        if (earlier) this.compare(earlier, later);
      }
    }
  }

  /** One of each person: exact doubles are another rule's, and would make groups long. */
  distinct(group: Group): Group {
    const seen = new Set<string>();
    return group.filter((row) => {
      const key = `${nameKey(row)}|${row.day}${genderOf(row)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
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
  for (let i = 0; i < text.length; i += 1) yield `${text.slice(0, i)}_${text.slice(i + 1)}`;
  const [month, date] = [text.slice(4, 6), text.slice(6)];
  yield text.slice(0, 4) + (month < date ? month + date : date + month);
}

function searchGroup(finder: Finder, rows: Group, shadowsOf: (row: RosterRow) => Iterable<string>): void {
  const group = rows.length > SMALL ? finder.distinct(rows) : rows;
  if (group.length <= SMALL) {
    finder.each(group);
    return;
  }
  const parts = new Map<string, Group>();
  for (const row of group) for (const shadow of shadowsOf(row)) put(parts, shadow, row);
  // A shadow is shared by few different texts; longer lists hold the same texts again.
  for (const part of parts.values()) if (part.length > 1) finder.each(part.slice(0, 200));
}

/**
 * Pairs of students that are likely one: the same but for ё/е, gender, one slip in a part of the name, or one
 * wrong digit or exchanged day and month in the date. Works by groups that share all but one of those, so the
 * cost stays near linear.
 */
export function findSimilar(students: Iterable<RosterRow>): SimilarPair[] {
  const finder = new Finder();
  const byName = new Map<string, Group>();
  const byRest = [new Map<string, Group>(), new Map<string, Group>(), new Map<string, Group>()];
  for (const row of students) {
    if (row.day === 0 || !hasName(row)) continue;
    const name = looseName(row);
    finder.add(row, name);
    const inn = innOf(row);
    put(byName, `${inn}|${name}`, row);
    const [surname = '', given = '', patronymic = ''] = name.split('|');
    const rest = `${inn}${row.day}${genderOf(row)}`;
    const [forSurname, forName, forPatronymic] = byRest;
    if (forSurname) put(forSurname, `${rest}|${given}|${patronymic}`, row);
    if (forName) put(forName, `${rest}|${surname}|${patronymic}`, row);
    if (forPatronymic && patronymic !== '') put(forPatronymic, `${rest}|${surname}|${given}`, row);
  }
  for (const group of byName.values()) {
    if (group.length > 1) searchGroup(finder, group, (row) => dateShadows(row.day));
  }
  for (const [index, groups] of byRest.entries()) {
    for (const group of groups.values()) {
      if (group.length > 1)
        searchGroup(finder, group, (row) => shadows(finder.name(row).split('|')[index] ?? ''));
    }
  }
  return finder.pairs;
}
