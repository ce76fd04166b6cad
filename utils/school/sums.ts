import { MEASURES } from './measures';
import { CONSENTS, type DimensionId, type Measure, NO, type SchoolTable, YES } from './types';

/** An answer in numbers. The share is `yes / (yes + no)`: of what was read; `unread` stands beside it. */
export interface Tally {
  yes: number;
  no: number;
  unread: number;
}

export interface Sums {
  students: number;
  measures: Record<Measure, Tally>;
  /** By code: 0 unread, then `CONSENTS`. */
  consents: number[];
  /** Visits and the like in all, of what was read. */
  visits: Record<keyof SchoolTable['counts'], number>;
  /** Latest login among them (20260131); 0 when none was read. */
  lastLogin: number;
}

export interface GroupSums extends Sums {
  /** Code in the dimension; -1 for those who name none. */
  code: number;
  label: string;
  /** «МБОУ СОШ № 2, Верхняя Салда»: what it belongs to; empty when nothing was told. */
  within: string;
}

/** Yes per read, 0…1; null when nothing was read, so that nobody takes «не прочитано» for nought. */
export function shareOf({ yes, no }: Tally): number | null {
  return yes + no === 0 ? null : yes / (yes + no);
}

function emptySums(): Sums {
  return {
    students: 0,
    measures: Object.fromEntries(MEASURES.map(({ id }) => [id, { yes: 0, no: 0, unread: 0 }])) as Record<
      Measure,
      Tally
    >,
    consents: new Array<number>(CONSENTS.length + 1).fill(0),
    visits: { diagnostics: 0, trials: 0, excursions: 0, masterclasses: 0, events: 0 },
    lastLogin: 0,
  };
}

/** Sums of the chosen rows over one dimension; `group` gives each row's group, from 0. */
function accumulate(
  table: SchoolTable,
  rows: Uint32Array,
  groups: number,
  group: (row: number) => number,
): Sums[] {
  const sums = Array.from({ length: groups }, emptySums);
  const groupOf = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const place = group(row);
    groupOf[at] = place;
    const sum = sums[place];
    if (!sum) continue;
    sum.students += 1;
    const consent = table.consent[row] ?? 0;
    sum.consents[consent] = (sum.consents[consent] ?? 0) + 1;
    const login = table.lastLogin[row] ?? 0;
    if (login > sum.lastLogin) sum.lastLogin = login;
  }
  // Column after column: each pass runs along one typed array.
  for (const { id } of MEASURES) {
    const values = table.facts[id];
    const tallies = new Uint32Array(groups * 3);
    for (let at = 0; at < rows.length; at += 1) {
      const slot = (groupOf[at] ?? 0) * 3 + (values[rows[at] ?? 0] ?? 0);
      tallies[slot] = (tallies[slot] ?? 0) + 1;
    }
    sums.forEach((sum, place) => {
      sum.measures[id] = {
        unread: tallies[place * 3] ?? 0,
        no: tallies[place * 3 + NO] ?? 0,
        yes: tallies[place * 3 + YES] ?? 0,
      };
    });
  }
  for (const id of Object.keys(table.counts) as (keyof SchoolTable['counts'])[]) {
    const values = table.counts[id];
    for (let at = 0; at < rows.length; at += 1) {
      const value = values[rows[at] ?? 0] ?? -1;
      const sum = sums[groupOf[at] ?? 0];
      if (value > 0 && sum) sum.visits[id] += value;
    }
  }
  return sums;
}

/** Sums of the chosen rows. */
export function sumsOf(table: SchoolTable, rows: Uint32Array): Sums {
  return accumulate(table, rows, 1, () => 0)[0] ?? emptySums();
}

const BY_RU = new Intl.Collator('ru', { numeric: true });

/** Sums of the chosen rows by municipality, school, class or navigator; only groups with someone in them, by name. */
export function sumsBy(table: SchoolTable, rows: Uint32Array, by: DimensionId): GroupSums[] {
  const dim = table.dims[by];
  const groups = dim.labels.length + 1;
  const sums = accumulate(table, rows, groups, (row) => (dim.codes[row] ?? -1) + 1);
  const found = sums.flatMap((sum, place): GroupSums[] =>
    sum.students === 0
      ? []
      : [
          {
            code: place - 1,
            label: dim.labels[place - 1] ?? '',
            within: within(table, by, place - 1),
            ...sum,
          },
        ],
  );
  const [outer, inner] = [rankOf(found.map((one) => one.within)), rankOf(found.map(({ label }) => label))];
  return found.sort(
    (a, b) =>
      Number(a.code < 0) - Number(b.code < 0) ||
      (outer.get(a.within) ?? 0) - (outer.get(b.within) ?? 0) ||
      (inner.get(a.label) ?? 0) - (inner.get(b.label) ?? 0),
  );
}

/** Places of texts in the Russian order. Thousands of classes have a few dozen names: each is compared once. */
function rankOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const each = [...new Set(texts)].sort((a, b) => BY_RU.compare(a, b));
  return new Map(each.map((text, at) => [text, at]));
}

/** What a label belongs to: the school of a class, the municipality of a school. */
function within(table: SchoolTable, by: DimensionId, code: number): string {
  const parent = table.dims[by].parents[code] ?? -1;
  if (parent < 0) return '';
  if (by === 'school') return table.dims.municipality.labels[parent] ?? '';
  const school = table.dims.school.labels[parent] ?? '';
  const above = within(table, 'school', parent);
  return above === '' ? school : `${school}, ${above}`;
}

/** How many of the rows are archived, and of how many that is not known. */
export function archivedOf(table: SchoolTable): { archived: number; unread: number } {
  let [archived, unread] = [0, 0];
  for (let row = 0; row < table.size; row += 1) {
    if (table.archived[row] === YES) archived += 1;
    else if (table.archived[row] !== NO) unread += 1;
  }
  return { archived, unread };
}
