import type { CellKind } from '@/utils/workbook';
import type { CellFix, Finding, KnownStudent, RosterReport, Severity } from '@/utils/roster';

/** What a check is told besides the file. */
export interface JudgeOptions {
  /** ISO date; the worker's own clock when absent. */
  today?: string;
  school?: { inn?: string; kpp?: string };
  onPlatform?: KnownStudent[];
}

/** A finding and its place in the report; `index` changes with every re-check. */
export interface PlacedFinding extends Finding {
  index: number;
}

/** The findings of one rule, in numbers. */
export interface RuleGroup {
  rule: string;
  title: string;
  severity: Severity;
  count: number;
  /** Findings with a fix of one meaning. */
  safe: number;
  /** Findings with a fix that a person must look at. */
  review: number;
}

/** The findings of one class, in numbers; label «9 «А»», or «без класса». */
export interface ClassGroup {
  label: string;
  error: number;
  warning: number;
  info: number;
}

/** A run of sheet rows that the grid shows one after another. */
export interface RowRun {
  /** Place of the first row of the run in the grid, from 0. */
  index: number;
  /** Its Excel number. */
  row: number;
  count: number;
}

export interface SheetShape {
  name: string;
  hidden: boolean;
  /** Places in the grid: every row up to the last one, a long stretch of empty rows counted as one place. */
  length: number;
  /** Excel number of the last row with something in it. */
  lastRow: number;
  /** Number of the last column with something in it, at least 1. */
  columns: number;
  runs: RowRun[];
  /** The row of titles, kept in sight while the rows under it are read; null where none is recognised. */
  header: { row: number; titles: { column: number; text: string }[] } | null;
  error: number;
  warning: number;
}

/** All that a screen needs to know of a checked file without holding its rows. */
export interface Verdict {
  name: string;
  /** Bytes of the file. */
  size: number;
  /** False when the file could not be opened: there is no sheet to show, only findings about the file. */
  readable: boolean;
  file: RosterReport['file'];
  counts: Record<Severity, number>;
  /** Findings that are counted but not listed: beyond a bound a list helps nobody. */
  unlisted: number;
  /** Rows with at least one error. */
  errorRows: number;
  groups: RuleGroup[];
  classes: ClassGroup[];
  sheets: SheetShape[];
  /** The first findings, errors first. */
  first: PlacedFinding[];
  /** Cells that the safe fixes would change. */
  safe: number;
  /** Findings with a fix to be looked at. */
  review: number;
  /** Cells that differ from the file as it was given. */
  changed: number;
  /** What undo and redo would take back or repeat, in words; null when there is nothing. */
  undo: string | null;
  redo: string | null;
  /** Grows with every change of a cell. */
  revision: number;
  /** Milliseconds that reading and checking took. */
  ms: number;
}

export interface FindingFilter {
  rule?: string;
  severity?: Severity;
  class?: string;
  /** Looked for in the message, the cell's address and the value; case and ё/е aside. */
  text?: string;
}

export interface FindingWindow {
  /** Findings that pass the filter. */
  total: number;
  items: PlacedFinding[];
}

export interface GridMark {
  severity: Severity;
  message: string;
  rule: string;
}

export interface GridCell {
  column: number;
  text: string;
  kind: CellKind;
  formula: boolean;
  /** Differs from the file as it was given. */
  changed: boolean;
  marks: GridMark[];
}

export interface GridRow {
  /** Place in the grid, from 0. */
  index: number;
  /** Excel's number; of the first row of the stretch when `skipped` is more than 0. */
  number: number;
  /** Empty rows that this place stands for; 0 for a usual row. */
  skipped: number;
  hidden: boolean;
  /** Only cells with something in them or marked, in column order. */
  cells: GridCell[];
}

/** One cell that was changed since the file was opened. */
export interface Change {
  sheet: string;
  cell: string;
  was: string;
  became: string;
}

export interface ChangeWindow {
  total: number;
  items: Change[];
}

/** A cell that was found, by address. */
export interface Place {
  sheet: string;
  /** Excel numbers, from 1. */
  row: number;
  column: number;
}

export interface JudgeProgress {
  stage: 'read' | 'check' | 'write';
  rows: number;
  /** 0…1 */
  share: number;
}

/** A file made in the worker. */
export interface MadeFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
}

export type MadeKind = 'corrected' | 'json';

/** A new book to plan. `line`: the verdict as the screen words it; `date`: ДД.ММ.ГГГГ; `today`: ISO date. */
export type BookWish = { book: 'report'; line: string; date: string } | { book: 'template'; today: string };

/** What can be asked of the worker: name → arguments and answer. */
export interface JudgeCalls {
  open: { args: { file: Blob; name: string; options: JudgeOptions }; answer: Verdict };
  findings: { args: { filter: FindingFilter; from: number; count: number }; answer: FindingWindow };
  /** The findings that pass the filter by rule (whatever the filter's own rule) and by class (whatever its class). */
  groups: { args: { filter: FindingFilter }; answer: { rules: RuleGroup[]; classes: ClassGroup[] } };
  rows: { args: { sheet: string; from: number; count: number }; answer: GridRow[] };
  marks: { args: Place; answer: PlacedFinding[] };
  next: {
    args: { filter: FindingFilter; from: Place | null; backwards: boolean };
    answer: PlacedFinding | null;
  };
  search: { args: { text: string; from: Place | null; backwards: boolean }; answer: Place | null };
  edit: { args: { changes: CellFix[]; label: string }; answer: Verdict };
  fixSafe: { args: Record<string, never>; answer: Verdict };
  fixRule: { args: { rule: string; label: string }; answer: Verdict };
  undo: { args: Record<string, never>; answer: Verdict };
  redo: { args: Record<string, never>; answer: Verdict };
  changes: { args: { from: number; count: number }; answer: ChangeWindow };
  make: { args: { kind: MadeKind }; answer: MadeFile };
  /** Sends the plan of a new book through the port and answers with the file's name. */
  plan: { args: { wish: BookWish; port: MessagePort }; answer: { name: string } };
}

export type JudgeCall = keyof JudgeCalls;
