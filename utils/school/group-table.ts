import { type GroupSums, type Tally, shareOf } from './sums';
import type { Measure } from './types';

/** One line of the heat table, without its numbers by measure. */
export interface Group {
  /** Code in the dimension; -1 for those who name none. */
  code: number;
  label: string;
  within: string;
  students: number;
}

/**
 * Sums by group as the screen takes them from the worker: thousands of classes travel as a few flat arrays, which a
 * browser copies at once, while as many objects would hold the main thread for a tenth of a second.
 */
export interface GroupTable {
  measures: Measure[];
  codes: Int32Array;
  labels: string[];
  /** What groups belong to, each once; `withinOf` points into it. */
  withins: string[];
  withinOf: Uint32Array;
  students: Uint32Array;
  /** Group after group, measure after measure: yes, no, unread. */
  tallies: Uint32Array;
}

export interface GroupOrder {
  by: 'name' | 'students' | Measure;
  down: boolean;
}

/** Puts sums, in the order of their names, into flat arrays. */
export function packGroups(groups: readonly GroupSums[], measures: readonly Measure[]): GroupTable {
  const places = new Map<string, number>();
  const withinOf = new Uint32Array(groups.length);
  const tallies = new Uint32Array(groups.length * measures.length * 3);
  groups.forEach((group, at) => {
    let place = places.get(group.within);
    if (place === undefined) places.set(group.within, (place = places.size));
    withinOf[at] = place;
    measures.forEach((id, nth) => {
      const { yes, no, unread } = group.measures[id];
      tallies.set([yes, no, unread], (at * measures.length + nth) * 3);
    });
  });
  return {
    measures: [...measures],
    codes: Int32Array.from(groups, ({ code }) => code),
    labels: groups.map(({ label }) => label),
    withins: [...places.keys()],
    withinOf,
    students: Uint32Array.from(groups, ({ students }) => students),
    tallies,
  };
}

/** The group at a place of the table. */
export function groupAt(table: GroupTable, at: number): Group {
  return {
    code: table.codes[at] ?? -1,
    label: table.labels[at] ?? '',
    within: table.withins[table.withinOf[at] ?? 0] ?? '',
    students: table.students[at] ?? 0,
  };
}

/** One measure of the group at a place of the table; all nought for a measure that the table has not. */
export function tallyAt(table: GroupTable, at: number, id: Measure): Tally {
  const nth = table.measures.indexOf(id);
  if (nth < 0) return { yes: 0, no: 0, unread: 0 };
  const from = (at * table.measures.length + nth) * 3;
  return {
    yes: table.tallies[from] ?? 0,
    no: table.tallies[from + 1] ?? 0,
    unread: table.tallies[from + 2] ?? 0,
  };
}

/** Places of the groups in the wished order. What was not read stands last either way: it is neither good nor bad. */
export function orderGroups(table: GroupTable, { by, down }: GroupOrder): number[] {
  const places = table.labels.map((_, at) => at);
  if (by === 'name') return down ? places.reverse() : places;
  const values = places.map((at) =>
    by === 'students' ? (table.students[at] ?? 0) : shareOf(tallyAt(table, at, by)),
  );
  return places.sort((a, b) => {
    const [left = null, right = null] = [values[a], values[b]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return down ? right - left : left - right;
  });
}
