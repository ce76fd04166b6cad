import type { FileTrouble } from '@/utils/workbook';
import type { BookView, RosterRow, Table } from './model';
import type { Setting } from './setting';
import type { ColumnKey, Fix, Severity } from './types';

/** What is said of one place. */
export interface Telling {
  /** Russian: the trouble and the remedy, quoting what stands there. */
  message: string;
  fix?: Fix | undefined;
  /** Addresses of cells that the trouble is about as well. */
  related?: string[];
}

/** A place found by a sheet or file rule. */
export interface Placed {
  /** Where it differs from the rule's own. */
  severity?: Severity;
  /** Missing: about the file as a whole. */
  table?: Table;
  /** 0 with column 0: about the whole sheet. */
  row: number;
  /** Physical column, from 1. */
  column: number;
  key?: ColumnKey | undefined;
  value: string;
  /** What it says; asked for at once or, where enough has been listed, never. */
  tell: () => Telling;
}

export type Emit = (placed: Placed) => void;

/** One cell that shows a rule at work: what is written, and in whose row. */
export interface CellExample {
  /** Whose row; default: the student's. */
  who?: 'teacher' | 'student';
  /** Cells that differ from a right row. A number makes a number cell, `{date}` an Excel date, `{formula}` a formula (null: without a value), `{error}` an error. */
  cells: Partial<Record<ColumnKey, SketchCell>>;
}

export type SketchCell =
  | string
  | number
  | { date: string }
  | { formula: string | null }
  | { error: string }
  | { number: number; shown: string };

/** A whole small file that shows a rule at work. Defaults: the template's header, one right teacher, one right student. */
export interface BookExample {
  header?: readonly string[];
  headerRow?: number;
  /** Rows in order; null is an empty row, a list of texts goes in as it is. */
  rows?: readonly (CellExample | readonly string[] | null)[];
  merges?: readonly string[];
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  /** A second sheet. */
  second?: BookExample;
  /** The file cannot be read at all. */
  trouble?: FileTrouble;
}

export interface Example {
  /** Russian caption for the page of rules. */
  text: string;
  book: BookExample;
  options?: {
    today?: string;
    school?: { inn?: string; kpp?: string };
    onPlatform?: { name: string; grade?: string; letter?: string; birthDate?: string; gender?: string }[];
  };
}

interface RuleBase {
  id: string;
  severity: Severity;
  /** Where the document asks for it: «п. 6», «Важно!»; «—» for law, arithmetic or common sense. */
  source: string;
  title: string;
  /** Why it matters, one sentence. */
  why: string;
  /** How to mend it, one sentence. */
  how: string;
  /** What the rule's fixes are: safe, review, both, or none. */
  fix: 'none' | 'safe' | 'review' | 'both';
  examples: { pass: readonly Example[]; fail: readonly Example[] };
}

/** Looks at one cell, knowing its row. Whether it speaks depends on the row and the settings alone; what it says may depend on more. */
export interface CellRule extends RuleBase {
  scope: 'cell';
  columns: readonly ColumnKey[];
  /**
   * What decides whether the rule speaks, the settings aside: `cell`, its own cell only; `role`, the cell and whose row it is;
   * `class`, the two class cells; `row` (default), anything in the row. Equal cells are then looked at once.
   */
  looksAt?: 'cell' | 'role' | 'class' | 'row';
  /** Of a rule that looks at the row: whether the cell alone leaves it nothing to say, whatever stands beside it. */
  ruledOut?: (row: RosterRow, key: ColumnKey, index: number) => boolean;
  /** Whether it speaks of the cell; a severity where that differs from the rule's own. */
  check: (row: RosterRow, key: ColumnKey, index: number, setting: Setting) => boolean | Severity;
  /** What it says of a cell of which it speaks. Apart, since in a file with millions of wrong cells the words cost more than all the rest. */
  tell: (row: RosterRow, key: ColumnKey, index: number, setting: Setting) => Telling;
}

/** That a rule has something to say of a row, of which column, and what: worked out when somebody reads it. */
export interface RowVerdict {
  key: ColumnKey;
  /** Where it differs from the rule's own. */
  severity?: Severity;
  tell: () => Telling;
}

/** Looks at one row as a whole. Whether it speaks depends on nothing else. */
export interface RowRule extends RuleBase {
  scope: 'row';
  check: (row: RosterRow, setting: Setting) => RowVerdict | null;
}

/** Looks at one sheet: its header, its order, its blocks. */
export interface SheetRule extends RuleBase {
  scope: 'sheet';
  check: (table: Table, setting: Setting, emit: Emit) => void;
}

/** Looks at all sheets together, or at the file itself. */
export interface FileRule extends RuleBase {
  scope: 'file';
  check: (book: BookView, setting: Setting, emit: Emit) => void;
}

export type Rule = CellRule | RowRule | SheetRule | FileRule;

/** An example that changes cells of the student's row (or of the teacher's). */
export function sample(
  text: string,
  cells: CellExample['cells'],
  options?: Example['options'] & { who?: 'teacher' | 'student' },
): Example {
  const { who = 'student', ...rest } = options ?? {};
  const changed: CellExample = { who, cells };
  const rows =
    who === 'teacher' ? [changed, { cells: {} }] : [{ who: 'teacher' as const, cells: {} }, changed];
  return { text, book: { rows }, ...(options ? { options: rest } : {}) };
}
