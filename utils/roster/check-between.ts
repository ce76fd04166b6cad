import { ofPlace } from './finding';
import { compare, type Sortable } from './merge';
import type { BookView, Table } from './model';
import type { FileRule, Placed, Rule, SheetRule } from './rule';
import { sortedRules } from './rules';
import cellFormula from './rules/cell-formula';
import type { Setting } from './setting';
import type { Severity } from './types';

/** Findings between rows that are listed one by one; no honest file has so many. */
const LISTED_BETWEEN = 50_000;
/** When there is no more room, each rule may still list so many, so that none is left out. */
export const FEW = 1_000;

const fileRules = sortedRules.filter((rule): rule is FileRule => rule.scope === 'file');
const sheetRules = sortedRules.filter((rule): rule is SheetRule => rule.scope === 'sheet');

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
  listed.sort(compare);
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
        table,
        row: row.number,
        column,
        key,
        value: row.raw(index),
        tell: () => ({ ...cellFormula.tell(row, key, index, setting), fix }),
      });
    }
  }
}

function sortable(rule: Rule, placed: Placed): Sortable {
  const finding = ofPlace(rule, placed);
  return { sheet: placed.table?.order ?? -1, row: finding.row, column: placed.column, finding };
}
