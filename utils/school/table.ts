import { type Dimension, type DimensionId, type Measure, type SchoolTable } from './types';
import { MEASURES } from './measures';

/** Collects the labels of one dimension; the same label under another parent is another entry. */
class Labels {
  /** By parent, then by label: no key has to be put together for each of a hundred thousand rows. */
  private readonly codes = new Map<number, Map<string, number>>();
  readonly labels: string[] = [];
  readonly parents: number[] = [];

  code(label: string, parent: number): number {
    if (label === '') return -1;
    let within = this.codes.get(parent);
    if (!within) this.codes.set(parent, (within = new Map<string, number>()));
    let code = within.get(label);
    if (code === undefined) {
      code = this.labels.push(label) - 1;
      this.parents.push(parent);
      within.set(label, code);
    }
    return code;
  }
}

/** One student to be added; whatever is left out is unread. */
export interface NewStudent {
  name: string;
  birthDate?: string;
  registered?: string;
  municipality?: string;
  school?: string;
  className?: string;
  navigator?: string;
  grade?: number;
  archived?: number;
  lastLogin?: number;
  facts?: Partial<Record<Measure, number>>;
  counts?: Partial<Record<keyof SchoolTable['counts'], number>>;
  consent?: number;
  source: number;
  rowNumber?: number;
}

const COUNTED = ['diagnostics', 'trials', 'excursions', 'masterclasses', 'events'] as const;

/** Fills a table row by row. `capacity`: the most rows that will be added. */
export class TableBuilder {
  private at = 0;
  private readonly table: SchoolTable;
  private readonly labels: Record<DimensionId, Labels>;

  constructor(capacity: number) {
    const dimension = (): Dimension => ({
      codes: new Int32Array(capacity).fill(-1),
      labels: [],
      parents: [],
    });
    this.labels = {
      municipality: new Labels(),
      school: new Labels(),
      class: new Labels(),
      navigator: new Labels(),
    };
    const bytes = () => new Uint8Array(capacity);
    const count = () => new Int32Array(capacity).fill(-1);
    this.table = {
      size: 0,
      names: [],
      birthDates: [],
      registered: [],
      dims: { municipality: dimension(), school: dimension(), class: dimension(), navigator: dimension() },
      grade: bytes(),
      archived: bytes(),
      lastLogin: new Int32Array(capacity),
      facts: Object.fromEntries(MEASURES.map(({ id }) => [id, bytes()])) as Record<Measure, Uint8Array>,
      counts: {
        diagnostics: count(),
        trials: count(),
        excursions: count(),
        masterclasses: count(),
        events: count(),
      },
      consent: bytes(),
      source: new Uint16Array(capacity),
      rowNumber: new Uint32Array(capacity),
      sources: [],
      extra: [],
      absent: [],
    };
  }

  /** Adds a student and gives the number of the row. */
  add(student: NewStudent): number {
    const { table, labels } = this;
    const row = this.at++;
    table.names.push(student.name);
    table.birthDates.push(student.birthDate ?? '');
    table.registered.push(student.registered ?? '');
    const municipality = labels.municipality.code(student.municipality ?? '', -1);
    const school = labels.school.code(student.school ?? '', municipality);
    table.dims.municipality.codes[row] = municipality;
    table.dims.school.codes[row] = school;
    table.dims.class.codes[row] = labels.class.code(student.className ?? '', school);
    table.dims.navigator.codes[row] = labels.navigator.code(student.navigator ?? '', school);
    table.grade[row] = student.grade ?? 0;
    table.archived[row] = student.archived ?? 0;
    table.lastLogin[row] = student.lastLogin ?? 0;
    if (student.facts) {
      for (const { id } of MEASURES) {
        const value = student.facts[id];
        if (value !== undefined) table.facts[id][row] = value;
      }
    }
    if (student.counts) {
      for (const id of COUNTED) {
        const value = student.counts[id];
        if (value !== undefined) table.counts[id][row] = value;
      }
    }
    table.consent[row] = student.consent ?? 0;
    table.source[row] = student.source;
    table.rowNumber[row] = student.rowNumber ?? 0;
    return row;
  }

  /** The finished table. `extra` and `sources` are the caller's. */
  finish(
    sources: SchoolTable['sources'],
    extra: SchoolTable['extra'],
    absent: readonly Measure[],
  ): SchoolTable {
    const { table, labels } = this;
    table.size = this.at;
    for (const id of ['municipality', 'school', 'class', 'navigator'] as const) {
      table.dims[id].labels = labels[id].labels;
      table.dims[id].parents = labels[id].parents;
    }
    table.sources = sources;
    table.extra = extra;
    table.absent = [...absent];
    return table;
  }
}

/** The label of a row in a dimension; empty where it names none. */
export function labelOf(table: SchoolTable, id: DimensionId, row: number): string {
  const code = table.dims[id].codes[row] ?? -1;
  return code < 0 ? '' : (table.dims[id].labels[code] ?? '');
}
