import { cellAddress } from '@/utils/workbook';
import { FACT, roleBit } from './facts';
import type { BookView, RosterRow, Table } from './model';
import { addressOf } from './row';
import { holdsError } from './mend/values';
import type { Judge } from './table';
import type { CellRule, FileRule, Placed, RowRule, RowVerdict, Rule, SheetRule, Telling } from './rule';
import { rules } from './rules';
import cellFormula from './rules/cell-formula';
import type { Setting } from './setting';
import { COLUMN_INDEX, COLUMN_KEYS } from './columns';
import type { ColumnKey, Finding, Severity } from './types';

/** A finding with what it is sorted by. */
export interface Sortable {
  sheet: number;
  row: number;
  column: number;
  finding: Finding;
}

/** Findings between rows that are listed one by one; no honest file has so many. */
const LISTED_BETWEEN = 50_000;
/** When there is no more room, each rule may still list so many, so that none is left out. */
export const FEW = 1_000;

function byId(a: Rule, b: Rule): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const sorted: readonly Rule[] = [...rules].sort(byId);
const fileRules = sorted.filter((rule): rule is FileRule => rule.scope === 'file');
const sheetRules = sorted.filter((rule): rule is SheetRule => rule.scope === 'sheet');
const rowRules = sorted.filter((rule): rule is RowRule => rule.scope === 'row');
const cellRules: readonly (readonly CellRule[])[] = COLUMN_KEYS.map((key) =>
  sorted.filter((rule): rule is CellRule => rule.scope === 'cell' && rule.columns.includes(key)),
);
/** The rules that still speak of a cell that holds an error value, or the text of one. */
const errorRules = cellRules.map((list) => list.filter((rule) => rule.id === 'cell-error'));
/** The rules of each column by what decides whether they speak; those of the row must look even when equal cells were found clean. */
const cellwise = cellRules.map((list) =>
  list.filter((rule) => rule.looksAt === 'cell' || rule.looksAt === 'role'),
);
const classwise = cellRules.map((list) => list.filter((rule) => rule.looksAt === 'class'));
const rowwise = cellRules.map((list) => list.filter((rule) => (rule.looksAt ?? 'row') === 'row'));

function order(a: Sortable, b: Sortable): number {
  return (
    a.sheet - b.sheet ||
    a.row - b.row ||
    a.column - b.column ||
    (a.finding.rule < b.finding.rule ? -1 : a.finding.rule > b.finding.rule ? 1 : 0)
  );
}

function make(
  rule: Rule,
  severity: Severity,
  { message, fix, related }: Telling,
  row: RosterRow,
  key: ColumnKey,
  index: number,
): Finding {
  const finding: Finding = {
    rule: rule.id,
    severity,
    sheet: row.table.sheet.name,
    cell: addressOf(row, key),
    row: row.number,
    column: key,
    value: clip(row.raw(index)),
    message: inOnePiece(message),
  };
  if (fix) finding.fix = fix;
  if (related) finding.related = related;
  return finding;
}

/**
 * A message put together, in one piece: as the tree of its parts, which is how engines keep what was concatenated, it takes
 * twice as much memory. Looking at a sign makes it one.
 */
function inOnePiece(message: string): string {
  return message.charCodeAt(0) === 0 ? '' : message;
}

/** A value as kept in a report: whole, but never megabytes. */
function clip(value: string): string {
  return value.length > 1_000 ? `${value.slice(0, 999)}…` : value;
}

/** Hears of each rule that speaks of a row; what it says is asked for apart. */
interface Listener {
  cell: (rule: CellRule, severity: Severity, key: ColumnKey, index: number) => void;
  row: (rule: RowRule, severity: Severity, verdict: RowVerdict) => void;
}

function askRules(row: RosterRow, setting: Setting, heard: Listener): void {
  const { clean } = row;
  for (const { key, index } of row.table.present) {
    const list = (clean >> index) & 1 ? rowwise[index] : allRules(row, index);
    if (list === undefined) continue;
    for (const rule of list) {
      const speaks = rule.check(row, key, index, setting);
      if (speaks) heard.cell(rule, speaks === true ? rule.severity : speaks, key, index);
    }
  }
  for (const rule of rowRules) {
    const verdict = rule.check(row, setting);
    if (verdict) heard.row(rule, verdict.severity ?? rule.severity, verdict);
  }
}

/** All findings of one row, left to right, then by rule. Null when there are none. */
export function checkRow(row: RosterRow, setting: Setting): Finding[] | null {
  const found: Finding[] = [];
  askRules(row, setting, {
    cell(rule, severity, key, index) {
      found.push(make(rule, severity, rule.tell(row, key, index, setting), row, key, index));
    },
    row(rule, severity, { key, tell }) {
      found.push(make(rule, severity, tell(), row, key, COLUMN_INDEX[key]));
    },
  });
  if (found.length > 1) sortRow(found, row);
  // A copy has room for no more than is in it: a list that was pushed to keeps room for many.
  return found.length > 0 ? found.slice() : null;
}

/**
 * Counts the findings of one row without making them.
 * @param full whether enough has been listed of a rule
 * @returns null when a rule speaks of which there is room for more: such a row is to be checked
 */
export function countRow(
  row: RosterRow,
  setting: Setting,
  full: (rule: string) => boolean,
): Record<Severity, number> | null {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const room: string[] = [];
  const add = (rule: Rule, severity: Severity): void => {
    counts[severity] += 1;
    if (!full(rule.id)) room.push(rule.id);
  };
  askRules(row, setting, { cell: add, row: add });
  return room.length > 0 ? null : counts;
}

function allRules(row: RosterRow, index: number): readonly CellRule[] | undefined {
  return holdsError(row.cell(index)) ? errorRules[index] : cellRules[index];
}

/**
 * Looks at a fresh row: each value (by the role of its row) and each pair of class values is judged once, and what is left of
 * the rules is quick. Says whether any rule speaks, and notes the cells that need no further look.
 */
export const judge: Judge = (row, setting) => {
  const { table, place, pair, role } = row;
  const { grid, present } = table;
  const { facts } = setting;
  const judgedBit = roleBit(FACT.judged, role);
  const cleanBit = roleBit(FACT.clean, role);
  let clean = 0;
  let speaks = false;
  // No closure and no iterator in here: each makes litter for every cell of the file.
  for (let i = 0, end = present.length; i < end; i += 1) {
    const column = present[i];
    if (column === undefined) continue;
    const { key, index } = column;
    const number = grid.numberAt(place, index);
    let flags = facts.flagsOf(number);
    if ((flags & judgedBit) === 0) flags = judgeCell(row, key, index, setting);
    let isClean = (flags & cleanBit) !== 0;
    if (isClean && (key === 'grade' || key === 'letter')) {
      if (pair[key] === 'not yet') pair[key] = verdictOf(classwise, row, key, index, setting);
      isClean = pair[key] === 'clean';
    }
    if (!isClean) speaks = true;
    else {
      clean |= 1 << index;
      if (!speaks && (flags & FACT.quiet) === 0) speaks = anySpeaks(rowwise[index], row, key, index, setting);
    }
  }
  row.clean = clean;
  if (speaks) return true;
  for (let i = 0, end = rowRules.length; i < end; i += 1) if (rowRules[i]?.check(row, setting)) return true;
  return false;
};

/** Looks at a cell that says what no cell in a row of this role has said before; gives what is known of it now. */
function judgeCell(row: RosterRow, key: ColumnKey, index: number, setting: Setting): number {
  const { facts } = setting;
  const number = row.fact(index);
  const verdict = verdictOf(cellwise, row, key, index, setting);
  facts.addFlags(
    number,
    roleBit(FACT.judged, row.role) |
      (verdict === 'clean' ? roleBit(FACT.clean, row.role) : 0) |
      (allRuledOut(row, key, index) ? FACT.quiet : 0),
  );
  return facts.flagsOf(number);
}

/** Whether the cell alone leaves the rules that look at its row nothing to say. */
function allRuledOut(row: RosterRow, key: ColumnKey, index: number): boolean {
  return rowwise[index]?.every((rule) => rule.ruledOut?.(row, key, index) === true) ?? true;
}

function anySpeaks(
  list: readonly CellRule[] | undefined,
  row: RosterRow,
  key: ColumnKey,
  index: number,
  setting: Setting,
): boolean {
  if (list === undefined) return false;
  for (let i = 0, end = list.length; i < end; i += 1)
    if (list[i]?.check(row, key, index, setting)) return true;
  return false;
}

function verdictOf(
  rulesOf: readonly (readonly CellRule[])[],
  row: RosterRow,
  key: ColumnKey,
  index: number,
  setting: Setting,
): 'clean' | 'not clean' {
  if (holdsError(row.cell(index))) return 'not clean';
  return anySpeaks(rulesOf[index], row, key, index, setting) ? 'not clean' : 'clean';
}

function sortRow(found: Finding[], row: RosterRow): void {
  const place = (finding: Finding): number =>
    finding.column === undefined ? 0 : (row.table.header.columns.get(finding.column)?.column ?? 0);
  found.sort((a, b) => place(a) - place(b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

/** Findings about the file, the sheets and between rows. */
export interface Between {
  listed: Sortable[];
  /** How many more there are. */
  unlisted: Record<Severity, number>;
}

/** Findings about the file, the sheets and between rows, in order. Yields after each rule, so that others may run. */
export function* checkBetween(book: BookView, setting: Setting): Generator<void, Between, void> {
  book.students = null;
  const listed: Sortable[] = [];
  const unlisted: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const emitFor = (rule: Rule): ((placed: Placed) => void) => {
    let own = 0;
    return (placed) => {
      own += 1;
      if (listed.length < LISTED_BETWEEN || own <= FEW) listed.push(sortable(rule, placed));
      else unlisted[placed.severity ?? rule.severity] += 1;
    };
  };
  for (const rule of fileRules) {
    rule.check(book, setting, emitFor(rule));
    yield;
  }
  for (const rule of sheetRules) {
    const emit = emitFor(rule);
    for (const table of book.tables) {
      rule.check(table, setting, (placed) => emit({ ...placed, table }));
    }
    yield;
  }
  for (const table of book.tables) if (table.hollow.length > 0) tellHollow(table, setting, emitFor);
  listed.sort(order);
  return { listed, unlisted };
}

/** Of rows where formulas show nothing only the formulas are told: nobody is missing there. */
function tellHollow(table: Table, setting: Setting, emitFor: (rule: Rule) => (placed: Placed) => void): void {
  const emit = emitFor(cellFormula);
  for (const row of table.hollow) {
    for (const { key, index, column } of table.present) {
      if (!cellFormula.check(row, key, index, setting)) continue;
      // Emptied, whatever stands in such a cell of a person's row.
      const fix = { value: '', safe: true };
      emit({
        ...cellFormula.tell(row, key, index, setting),
        fix,
        table,
        row: row.number,
        column,
        key,
        value: row.raw(index),
      });
    }
  }
}

function sortable(rule: Rule, placed: Placed): Sortable {
  const whole = placed.column === 0;
  const finding: Finding = {
    rule: rule.id,
    severity: placed.severity ?? rule.severity,
    sheet: placed.table?.sheet.name ?? '',
    cell: whole ? '' : cellAddress(placed.row, placed.column),
    row: whole ? 0 : placed.row,
    value: clip(placed.value),
    message: inOnePiece(placed.message),
  };
  if (placed.key) finding.column = placed.key;
  if (placed.fix) finding.fix = placed.fix;
  if (placed.related) finding.related = placed.related;
  return { sheet: placed.table?.order ?? -1, row: finding.row, column: placed.column, finding };
}

/** Merges the row findings of all tables with the others, keeping the order sheet, row, column, rule. */
export function mergeFindings(
  byRow: ReadonlyMap<RosterRow, Finding[]>,
  between: readonly Sortable[],
): Finding[] {
  const out: Finding[] = [];
  let next = 0;
  // In order but for rows that were edited.
  const rows = [...byRow.keys()].sort((a, b) => a.table.order - b.table.order || a.number - b.number);
  for (const row of rows) {
    const sheet = row.table.order;
    for (
      let one = between[next];
      one && (one.sheet < sheet || (one.sheet === sheet && one.row < row.number));
      one = between[next]
    ) {
      out.push(one.finding);
      next += 1;
    }
    const own = byRow.get(row) ?? [];
    const one = between[next];
    if (one?.sheet === sheet && one.row === row.number) next = mixRow(out, sheet, row, own, between, next);
    else for (const finding of own) out.push(finding);
  }
  for (; next < between.length; next += 1) {
    const one = between[next];
    if (one) out.push(one.finding);
  }
  return out;
}

function mixRow(
  out: Finding[],
  sheet: number,
  row: RosterRow,
  own: readonly Finding[],
  between: readonly Sortable[],
  from: number,
): number {
  const mixed: Sortable[] = own.map((finding) => ({
    sheet,
    row: row.number,
    column: finding.column === undefined ? 0 : (row.table.header.columns.get(finding.column)?.column ?? 0),
    finding,
  }));
  let next = from;
  for (let one = between[next]; one?.sheet === sheet && one.row === row.number; one = between[next]) {
    mixed.push(one);
    next += 1;
  }
  for (const one of mixed.sort(order)) out.push(one.finding);
  return next;
}
