import type { DateReading, Day } from '@/utils/text';
import type { Cell, FileTrouble, Sheet } from '@/utils/workbook';
import { FACT, type Judged } from './facts';
import type { FactsGrid } from './facts-grid';
import type { Header } from './header';
import type { MendedClass } from './mend/class';
import type { Role } from './mend/values';
import { COLUMN_INDEX } from './columns';
import type { ColumnKey, Severity } from './types';

/** What is known of a pair of class cells: worked out once for all rows of a table that have the same two. */
export interface ClassFacts {
  class: MendedClass;
  /** What the rules that look at nothing but the two cells make of each of them. */
  grade: Judged;
  letter: Judged;
}

/** One data row as the rules see it: what stands in the twelve cells, and what it would be after all safe mending. */
export class RosterRow {
  /** A bit for each column index: rules that look at its cell alone (or the two class cells) have nothing to say. */
  clean = 0;
  /** Findings that are counted and not listed; null when all are listed. In the row, since a map of a hundred thousand rows is dear. */
  unlisted: Readonly<Record<Severity, number>> | null = null;
  readonly role: Role | null;
  /** The birth date that the cell stands for after safe mending; 0 when none. */
  readonly day: Day;
  /**
   * @param place in the table's grid, where what is known of its cells is kept
   * @param number Excel's number
   * @param pair of its two class cells
   */
  constructor(
    readonly table: Table,
    readonly place: number,
    readonly number: number,
    readonly hidden: boolean,
    readonly pair: ClassFacts,
  ) {
    // Kept in the row: asked for by a dozen rules, while the way through the grid is long.
    this.role = table.grid.roleAt(place);
    this.day = table.grid.dayAt(place);
  }

  /** Number of what is known of the cell in a column, by its index: one for all cells that say the same. */
  fact(index: number): number {
    return this.table.grid.numberAt(this.place, index);
  }

  /** The cell in a column, by its index; its own `column` may be another one's. */
  cell(index: number): Cell | undefined {
    return this.table.grid.book.cell(this.fact(index));
  }

  /** As shown. */
  raw(index: number): string {
    return this.cell(index)?.text ?? '';
  }

  /** Without stray spaces, letters composed; whole numbers as digits. */
  tidy(index: number): string {
    return this.table.grid.book.tidy(this.fact(index));
  }

  /** With everything safe mended. */
  mended(index: number): string {
    if (index === COLUMN_INDEX.grade) return this.pair.class.grade;
    if (index === COLUMN_INDEX.letter) return this.pair.class.letter;
    return this.table.grid.book.mended(this.fact(index));
  }

  /** Whether the mended cell is not empty; not for the two class columns, which are mended together. */
  says(index: number): boolean {
    return this.table.grid.says(this.place, index);
  }

  /** Whether the mended cell has more than one word; not for the two class columns. */
  spaced(index: number): boolean {
    return (this.table.grid.flagsAt(this.place, index) & FACT.spaced) !== 0;
  }

  /** Number of the folded text in one of the columns that tell who it is, for comparing; 0 when nothing stands there. */
  id(index: number): number {
    return this.table.grid.idAt(this.place, index);
  }

  /** The class that its two cells name. */
  get class(): MendedClass {
    return this.pair.class;
  }

  get birth(): DateReading | null {
    return this.table.grid.book.birth(this.fact(COLUMN_INDEX.birthDate));
  }
}

/** A row that is no person: a repeated header, totals, a note. */
export interface StrayRow {
  number: number;
  /** Physical column of its first filled cell. */
  column: number;
  text: string;
  why: 'header' | 'numbers' | 'total' | 'note';
}

/** A sheet with a recognised header and what stands under it. */
export interface Table {
  sheet: Sheet;
  /** Place of the sheet in the file, from 0. */
  order: number;
  header: Header;
  /** Column index by physical column, -1 for those the template lacks. */
  indexOf: Int8Array;
  /** Physical columns with their keys, left to right. */
  present: { key: ColumnKey; index: number; column: number }[];
  grid: FactsGrid;
  rows: RosterRow[];
  /** Those of them that some rule has something to say of; filled with the rows. */
  suspects: RosterRow[];
  stray: StrayRow[];
  /** Rows where formulas stand and nothing is to be seen: no person, but the formulas are there. */
  hollow: RosterRow[];
  /** By the facts of grade and of letter. */
  classes: Map<number, Map<number, ClassFacts>>;
  /** The one value that all filled rows of a column have, by column index; filled on first use. */
  common: Map<number, string>;
}

/** Students that can be told apart, and what tells them apart as numbers: place by place in flat arrays. */
export interface Students {
  rows: readonly RosterRow[];
  inn: Int32Array;
  surname: Int32Array;
  name: Int32Array;
  patronymic: Int32Array;
  gender: Int32Array;
  day: Int32Array;
}

/** A workbook as the file rules see it. */
export interface BookView {
  /** Why the file could not be read; null when it was. */
  trouble: FileTrouble | null;
  sheets: number;
  /** Sheets with a recognised header that hold data, and the first header sheet when none does. In file order. */
  tables: Table[];
  /** The students that can be told apart, once somebody has asked; null when rows may have changed since. */
  students: Students | null;
}
