import { foldName } from '@/utils/text';
import { labelOf } from './table';
import { type DimensionId, type Measure, NO, type SchoolTable, UNREAD, YES } from './types';

/** Which students are asked for. Codes are those of the table's dimensions; -1 asks for «не указано». */
export interface SchoolFilter {
  municipality?: number;
  school?: number;
  class?: number;
  navigator?: number;
  grade?: number;
  /** Default `current`: all but the archived. */
  archived?: 'current' | 'archived' | 'all';
  /** Students with this answer to a measure. */
  measure?: { id: Measure; is: 'yes' | 'no' | 'unread' };
  /** Code of a consent status; 0 unread. */
  consent?: number;
  /** Part of a name; case, spaces and ё/е aside. */
  text?: string;
}

const DIMENSIONS: readonly DimensionId[] = ['municipality', 'school', 'class', 'navigator'];
const ANSWERS = { yes: YES, no: NO, unread: UNREAD } as const;

/** Folded names, made once a table: folding 100 000 names at each key press would cost more than looking. */
const foldedNames = new WeakMap<SchoolTable, string[]>();

function folded(table: SchoolTable): string[] {
  let names = foldedNames.get(table);
  if (!names) foldedNames.set(table, (names = table.names.map((name) => foldName(name))));
  return names;
}

/** Numbers of the rows that pass, in the table's order. One pass over typed arrays. */
export function select(table: SchoolTable, filter: SchoolFilter): Uint32Array {
  const rows = new Uint32Array(table.size);
  const dims = DIMENSIONS.flatMap((id) => {
    const code = filter[id];
    return code === undefined ? [] : [{ codes: table.dims[id].codes, code }];
  });
  const { grade, consent } = filter;
  const archived = filter.archived ?? 'current';
  const measure = filter.measure
    ? { values: table.facts[filter.measure.id], is: ANSWERS[filter.measure.is] }
    : null;
  const text = filter.text === undefined ? '' : foldName(filter.text);
  const names = text === '' ? null : folded(table);
  let found = 0;
  next: for (let row = 0; row < table.size; row += 1) {
    if (archived !== 'all' && (table.archived[row] === YES) !== (archived === 'archived')) continue;
    for (const { codes, code } of dims) if (codes[row] !== code) continue next;
    if (grade !== undefined && table.grade[row] !== grade) continue;
    if (consent !== undefined && table.consent[row] !== consent) continue;
    if (measure && measure.values[row] !== measure.is) continue;
    if (names && !names[row]?.includes(text)) continue;
    rows[found] = row;
    found += 1;
  }
  return rows.slice(0, found);
}

/** A student as lists show him. Facts are 0 unread, 1 no, 2 yes. */
export interface StudentLine {
  row: number;
  name: string;
  municipality: string;
  school: string;
  className: string;
  navigator: string;
  archived: number;
  /** Day of the last login (20260131); 0 unread, -1 never. */
  lastLogin: number;
  consent: number;
  facts: Record<Measure, number>;
  /** Where it was read: file and Excel's row. */
  source: string;
}

/** One student for people to read. */
export function studentLine(table: SchoolTable, row: number): StudentLine {
  const source = table.sources[table.source[row] ?? 0];
  const at = table.rowNumber[row] ?? 0;
  return {
    row,
    name: table.names[row] ?? '',
    municipality: labelOf(table, 'municipality', row),
    school: labelOf(table, 'school', row),
    className: labelOf(table, 'class', row),
    navigator: labelOf(table, 'navigator', row),
    archived: table.archived[row] ?? 0,
    lastLogin: table.lastLogin[row] ?? 0,
    consent: table.consent[row] ?? 0,
    facts: Object.fromEntries(
      Object.entries(table.facts).map(([id, values]) => [id, values[row] ?? 0]),
    ) as Record<Measure, number>,
    source: source ? (at > 0 ? `${source.name}, строка ${at}` : source.name) : '',
  };
}

const BY_RU = new Intl.Collator('ru', { numeric: true });

/** All rows in the order of school, class and name, made once a table. */
const orders = new WeakMap<SchoolTable, Uint32Array>();

function orderOf(table: SchoolTable): Uint32Array {
  let order = orders.get(table);
  if (order) return order;
  const rank = (id: DimensionId): Int32Array => {
    const { labels } = table.dims[id];
    const sorted = labels
      .map((_, code) => code)
      .sort((a, b) => BY_RU.compare(labels[a] ?? '', labels[b] ?? ''));
    const ranks = new Int32Array(labels.length);
    sorted.forEach((code, at) => (ranks[code] = at));
    return ranks;
  };
  const schools = rank('school');
  const classes = rank('class');
  const of = (ranks: Int32Array, codes: Int32Array, row: number): number => ranks[codes[row] ?? -1] ?? -1;
  order = Uint32Array.from({ length: table.size }, (_, row) => row).sort(
    (a, b) =>
      of(schools, table.dims.school.codes, a) - of(schools, table.dims.school.codes, b) ||
      of(classes, table.dims.class.codes, a) - of(classes, table.dims.class.codes, b) ||
      BY_RU.compare(table.names[a] ?? '', table.names[b] ?? '') ||
      a - b,
  );
  orders.set(table, order);
  return order;
}

/** The chosen rows in the order of school, class and name. */
export function sortByName(table: SchoolTable, rows: Uint32Array): Uint32Array {
  const chosen = new Uint8Array(table.size);
  for (const row of rows) chosen[row] = 1;
  return orderOf(table).filter((row) => chosen[row] === 1);
}

/** Does beforehand what searching and sorting need, so that the first answer is as quick as the next. */
export function prepare(table: SchoolTable): void {
  folded(table);
  orderOf(table);
}
