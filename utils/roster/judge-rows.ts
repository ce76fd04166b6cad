import { COLUMN_INDEX, COLUMN_KEYS } from './columns';
import { FACT, roleBit } from './facts';
import { ofRow } from './finding';
import { holdsError } from './mend/values';
import type { RosterRow } from './model';
import type { CellRule, RowRule, RowVerdict, Rule } from './rule';
import { sortedRules } from './rules';
import type { Setting } from './setting';
import type { Judge } from './table';
import type { ColumnKey, Finding, Severity } from './types';

const rowRules = sortedRules.filter((rule): rule is RowRule => rule.scope === 'row');
const cellRules: readonly (readonly CellRule[])[] = COLUMN_KEYS.map((key) =>
  sortedRules.filter((rule): rule is CellRule => rule.scope === 'cell' && rule.columns.includes(key)),
);
/** The rules that still speak of a cell that holds an error value, or the text of one. */
const errorRules = cellRules.map((list) => list.filter((rule) => rule.id === 'cell-error'));
/** The rules of each column by what decides whether they speak; those of the row must look even when equal cells were found clean. */
const cellwise = cellRules.map((list) =>
  list.filter((rule) => rule.looksAt === 'cell' || rule.looksAt === 'role'),
);
const classwise = cellRules.map((list) => list.filter((rule) => rule.looksAt === 'class'));
const rowwise = cellRules.map((list) => list.filter((rule) => (rule.looksAt ?? 'row') === 'row'));

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
      found.push(ofRow(rule, severity, rule.tell(row, key, index, setting), row, key, index));
    },
    row(rule, severity, { key, tell }) {
      found.push(ofRow(rule, severity, tell(), row, key, COLUMN_INDEX[key]));
    },
  });
  if (found.length > 1) sortRow(found, row);
  // A copy has room for no more than is in it: a list that was pushed to keeps room for many.
  return found.length > 0 ? found.slice() : null;
}

/** Counts findings of rows without making them, and without a trace for each row: it is for files with a hundred thousand. */
export class RowCounter implements Listener {
  private error = 0;
  private warning = 0;
  private info = 0;
  /** Of the latest row: findings of rules of which more may be listed. */
  private roomy = 0;
  /** Of equal sums one object is kept: a hundred thousand rows come to a few different ones. */
  private readonly sums = new Map<number, Record<Severity, number>>();

  /** @param full whether enough has been listed of a rule */
  constructor(private readonly full: (rule: string) => boolean) {}

  /** @returns null when a rule speaks of which there is room for more: such a row is to be checked */
  count(row: RosterRow, setting: Setting): Readonly<Record<Severity, number>> | null {
    this.error = this.warning = this.info = 0;
    this.roomy = 0;
    askRules(row, setting, this);
    return this.roomy > 0 ? null : this.sum();
  }

  cell(rule: Rule, severity: Severity): void {
    this[severity] += 1;
    if (!this.full(rule.id)) this.roomy += 1;
  }

  row(rule: Rule, severity: Severity): void {
    this.cell(rule, severity);
  }

  private sum(): Record<Severity, number> {
    const { error, warning, info } = this;
    const key = (error << 16) | (warning << 8) | info;
    let known = this.sums.get(key);
    if (known === undefined) {
      known = { error, warning, info };
      this.sums.set(key, known);
    }
    return known;
  }
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
