import type { RosterRow } from './model';
import type { Finding } from './types';

/** A finding with what it is sorted by. */
export interface Sortable {
  sheet: number;
  row: number;
  column: number;
  finding: Finding;
}

/** The order of a report: sheet, row, column, rule. */
export function compare(a: Sortable, b: Sortable): number {
  return (
    a.sheet - b.sheet ||
    a.row - b.row ||
    a.column - b.column ||
    (a.finding.rule < b.finding.rule ? -1 : a.finding.rule > b.finding.rule ? 1 : 0)
  );
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
  for (const one of mixed.sort(compare)) out.push(one.finding);
  return next;
}
