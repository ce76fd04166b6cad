import type { DateReading, Day } from '@/utils/text';
import type { Cell, FileTrouble, Sheet } from '@/utils/workbook';
import type { Facts, Judged } from './facts';
import type { Header } from './header';
import type { MendedClass } from './mend/class';
import type { Role } from './mend/values';
import type { PersonIds } from './name-ids';
import type { ColumnKey } from './types';

/** What is known of a pair of class cells: worked out once for all rows of a table that have the same two. */
export interface ClassFacts {
  class: MendedClass;
  /** What the rules that look at nothing but the two cells make of each of them. */
  grade: Judged;
  letter: Judged;
}

/** One data row as the rules see it: what stands in the twelve cells, and what it would be after all safe mending. */
export interface RosterRow {
  table: Table;
  /** Excel's number. */
  number: number;
  hidden: boolean;
  cells: (Cell | undefined)[];
  /** As shown, by column index. */
  raw: string[];
  /** Without stray spaces, letters composed; whole numbers as digits. */
  tidy: string[];
  /** With everything safe mended. */
  mended: string[];
  /** A bit for each column index: rules that look at its cell alone (or the two class cells) have nothing to say. */
  clean: number;
  role: Role | null;
  birth: DateReading | null;
  /** The birth date that the cell stands for after safe mending; 0 when none. */
  day: Day;
  class: MendedClass;
  /** Who it is, for comparing. */
  ids: PersonIds;
}

/** A row that is no person: a repeated header, totals, a note. */
export interface StrayRow {
  number: number;
  /** Physical column of its first filled cell. */
  column: number;
  text: string;
  why: 'header' | 'total' | 'note';
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
  rows: RosterRow[];
  stray: StrayRow[];
  /** By the facts of grade and of letter. */
  classes: Map<Facts, Map<Facts, ClassFacts>>;
  /** The one value that all filled rows of a column have, by column index; filled on first use. */
  common: Map<number, string>;
}

/** A workbook as the file rules see it. */
export interface BookView {
  /** Why the file could not be read; null when it was. */
  trouble: FileTrouble | null;
  sheets: number;
  /** Sheets with a recognised header that hold data, and the first header sheet when none does. In file order. */
  tables: Table[];
}
