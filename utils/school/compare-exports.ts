import { MEASURES } from './measures';
import { differencesOf, peopleOf } from './compare';
import { matchPeople } from './match';
import { rowKeys } from './combine';
import { type Measure, NO, type Person, type SchoolTable, YES } from './types';

export interface ExportChanges {
  /** In the later export only. */
  came: Person[];
  /** In the earlier export only. */
  gone: Person[];
  archived: Person[];
  restored: Person[];
  /** The same student in another class. */
  moved: { person: Person; from: string; to: string }[];
  renamed: { from: string; to: string; className: string }[];
  /** Students that could not be told from their namesakes. */
  unsure: number;
  /** By measure: whose answer turned to yes, whose to no, and of how many both answers were read. */
  measures: { id: Measure; gained: Person[]; lost: Person[]; compared: number }[];
  /** Matched students. */
  common: number;
}

/**
 * What changed from one export to a later one. Pairs equal rows by key first, so that 100 000 rows stay quick.
 * `onProgress` is told 0…1 between the steps.
 */
export function compareExports(
  before: SchoolTable,
  after: SchoolTable,
  onProgress: (share: number) => void = () => undefined,
): ExportChanges {
  const pairs: { a: number; b: number }[] = [];
  const index = new Map<string, number[]>();
  const keysAfter = rowKeys(after);
  for (let row = after.size - 1; row >= 0; row -= 1) {
    const key = keysAfter[row] ?? '';
    const rows = index.get(key);
    if (rows) rows.push(row);
    else index.set(key, [row]);
  }
  onProgress(0.2);
  const restA: number[] = [];
  const used = new Uint8Array(after.size);
  for (const [row, key] of rowKeys(before).entries()) {
    const match = index.get(key)?.pop();
    if (match === undefined) restA.push(row);
    else {
      used[match] = 1;
      pairs.push({ a: row, b: match });
    }
  }
  const restB = Array.from(used.keys()).filter((row) => used[row] === 0);
  onProgress(0.4);
  const left = peopleOf(before, Uint32Array.from(restA));
  const right = peopleOf(after, Uint32Array.from(restB));
  const matching = matchPeople(left.people, right.people);
  onProgress(0.8);
  const changes: ExportChanges = {
    came: matching.onlyRight.flatMap((at) => right.people[at] ?? []),
    gone: matching.onlyLeft.flatMap((at) => left.people[at] ?? []),
    archived: [],
    restored: [],
    moved: [],
    renamed: [],
    unsure: matching.unsure.length,
    measures: [],
    common: 0,
  };
  for (const { left: l, right: r } of matching.pairs) {
    const [a, b] = [left.people[l], right.people[r]];
    if (!a || !b) continue;
    pairs.push({ a: left.rows[l] ?? 0, b: right.rows[r] ?? 0 });
    const differs = differencesOf(a, b);
    if (differs.includes('class')) changes.moved.push({ person: b, from: a.className, to: b.className });
    if (differs.includes('spelling'))
      changes.renamed.push({ from: a.name, to: b.name, className: b.className });
  }
  changes.common = pairs.length;
  const person = (row: number): Person =>
    peopleOf(after, Uint32Array.of(row)).people[0] ?? {
      name: '',
      className: '',
      birthDate: '',
      gender: '',
      school: '',
    };
  for (const { a, b } of pairs) {
    if (before.archived[a] === NO && after.archived[b] === YES) changes.archived.push(person(b));
    if (before.archived[a] === YES && after.archived[b] === NO) changes.restored.push(person(b));
  }
  for (const { id } of MEASURES) {
    if (before.absent.includes(id) || after.absent.includes(id)) continue;
    const [was, is] = [before.facts[id], after.facts[id]];
    const entry: ExportChanges['measures'][number] = { id, gained: [], lost: [], compared: 0 };
    for (const { a, b } of pairs) {
      if (!was[a] || !is[b]) continue;
      entry.compared += 1;
      if (was[a] === NO && is[b] === YES) entry.gained.push(person(b));
      else if (was[a] === YES && is[b] === NO) entry.lost.push(person(b));
    }
    changes.measures.push(entry);
  }
  return changes;
}
