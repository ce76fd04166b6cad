import { type Cell, parseCell, type Row, type Sheet, type Workbook } from '@/utils/workbook';
import { checkWorkbookInSlices, countAll, describe, report, steps, type Checked } from './check';
import { type Between, checkBetween } from './check-between';
import { checkRow } from './judge-rows';
import type { RosterRow, Table } from './model';
import { makeRow, noteFacts, placeOfRow } from './row';
import { commonValue, kindOfRow } from './table';
import { COLUMN_INDEX } from './columns';
import type { CellFix, Finding, RosterOptions, RosterReport } from './types';

/** What stood in a cell, to be put back by `restore`. */
export interface CellState {
  sheet: string;
  cell: string;
  /** null: the cell was empty. */
  content: Cell | null;
}

/** What an edit changed. Plain JSON. */
export interface RosterDelta {
  /** Findings that are gone, and those that are new; a finding whose text changed is in both. */
  removed: Finding[];
  added: Finding[];
  counts: RosterReport['counts'];
  file: RosterReport['file'];
  /** What stood in the edited cells before, for undo. */
  before: CellState[];
}

/** An open book: edited cell by cell, checked again at once. */
export interface RosterSession {
  /** The whole report as it stands. */
  report(): RosterReport;
  /** The rows as they stand. Not to be changed from outside. */
  workbook(): Workbook;
  /** Writes texts into cells, "" empties one, and checks what they touch. Unknown sheets and addresses are passed over. */
  edit(fixes: readonly CellFix[]): RosterDelta;
  /** Puts back what `edit` or `restore` said stood there before: undo and redo. */
  restore(states: readonly CellState[]): RosterDelta;
}

function withCell(row: Row, column: number, content: Cell | null): Row {
  const cells = row.cells.filter((cell) => cell.column !== column);
  if (content) cells.push({ ...content, column });
  return { ...row, cells: cells.sort((a, b) => a.column - b.column) };
}

const keyOf = (finding: Finding): string =>
  `${finding.sheet}\n${finding.cell}\n${finding.rule}\n${finding.message}`;

/** What is in one list and not in the other, both ways. */
function difference(
  before: readonly Finding[],
  after: readonly Finding[],
): { removed: Finding[]; added: Finding[] } {
  const gone = new Map(before.map((finding) => [keyOf(finding), finding]));
  const added: Finding[] = [];
  for (const finding of after) if (!gone.delete(keyOf(finding))) added.push(finding);
  return { removed: [...gone.values()], added };
}

/** Puts a row among others that stand in order, in place of the one with its number; null: none stays there. */
function putRow<T extends { number: number }>(rows: T[], number: number, row: T | null): void {
  const place = placeOfRow(rows, number);
  const there = rows[place]?.number === number;
  if (there && row) rows[place] = row;
  else if (there || row) rows.splice(place, there ? 1 : 0, ...(row ? [row] : []));
}

class Session implements RosterSession {
  private readonly dirtyRows = new Set<RosterRow>();

  constructor(
    private readonly book: Workbook,
    private checked: Checked,
    private readonly options: RosterOptions,
  ) {}

  report(): RosterReport {
    return report(this.checked, 0);
  }

  workbook(): Workbook {
    return this.book;
  }

  edit(fixes: readonly CellFix[]): RosterDelta {
    return this.restore(
      fixes.map(({ sheet, cell, value }) => ({
        sheet,
        cell,
        content: value === '' ? null : { column: 0, kind: 'text', text: value, number: null, formula: false },
      })),
    );
  }

  restore(states: readonly CellState[]): RosterDelta {
    const before: CellState[] = [];
    const touched = new Map<Sheet, Set<number>>();
    for (const state of states) {
      const sheet = this.book.sheets.find((one) => one.name === state.sheet);
      const at = parseCell(state.cell);
      if (!sheet || !at) continue;
      before.unshift({
        sheet: state.sheet,
        cell: state.cell,
        content: write(sheet, at.row, at.column, state.content),
      });
      const rows = touched.get(sheet) ?? new Set<number>();
      touched.set(sheet, rows.add(at.row));
    }
    return { ...this.recheck(touched), before };
  }

  private recheck(touched: ReadonlyMap<Sheet, ReadonlySet<number>>): Omit<RosterDelta, 'before'> {
    const { byRow, setting, book, between } = this.checked;
    const old: Finding[] = [];
    const fresh: Finding[] = [];
    const commons = book.tables.map((table) =>
      [commonValue(table, COLUMN_INDEX.inn), commonValue(table, COLUMN_INDEX.kpp)].join(),
    );
    for (const [sheet, numbers] of touched) {
      const table = book.tables.find((one) => one.sheet === sheet);
      if (!table || [...numbers].some((number) => number <= table.header.bottom)) return this.rebuild();
      for (const number of numbers) {
        const changed = this.replaceRow(table, sheet, number);
        if (changed.old) old.push(...(byRow.get(changed.old) ?? []));
        if (changed.old) byRow.delete(changed.old);
        if (changed.fresh) this.dirtyRows.add(changed.fresh);
      }
      table.common.clear();
      if (table.rows.length === 0) return this.rebuild();
    }
    for (const [i, table] of book.tables.entries()) {
      const now = [commonValue(table, COLUMN_INDEX.inn), commonValue(table, COLUMN_INDEX.kpp)].join();
      if (now !== commons[i]) this.schoolChanged(table, old);
    }
    for (const row of this.dirtyRows) {
      const found = checkRow(row, setting);
      row.unlisted = null;
      if (!found) continue;
      byRow.set(row, found);
      fresh.push(...found);
    }
    this.dirtyRows.clear();
    const next = runBetween(this.checked);
    this.checked = { ...this.checked, between: next };
    const rows = difference(old, fresh);
    const others = difference(
      between.listed.map((one) => one.finding),
      next.listed.map((one) => one.finding),
    );
    return {
      removed: [...rows.removed, ...others.removed],
      added: [...rows.added, ...others.added],
      counts: countAll(this.checked),
      file: describe(book),
    };
  }

  /** Rows without ИНН or КПП are offered the one that all others have; it has changed. */
  private schoolChanged(table: Table, old: Finding[]): void {
    const { byRow } = this.checked;
    for (const row of table.rows) {
      if (row.tidy(COLUMN_INDEX.inn) !== '' && row.tidy(COLUMN_INDEX.kpp) !== '') continue;
      if (this.dirtyRows.has(row)) continue;
      old.push(...(byRow.get(row) ?? []));
      byRow.delete(row);
      this.dirtyRows.add(row);
    }
  }

  private replaceRow(
    table: Table,
    sheet: Sheet,
    number: number,
  ): { old: RosterRow | null; fresh: RosterRow | null } {
    const there = table.rows[placeOfRow(table.rows, number)];
    const old = there?.number === number ? there : null;
    const row = sheet.rows[placeOfRow(sheet.rows, number)];
    const noted = row?.number === number ? noteFacts(row, table, this.checked.setting) : -1;
    const what = row && noted >= 0 ? kindOfRow(row, table, noted) : null;
    const made =
      row && (what?.kind === 'data' || what?.kind === 'hollow') ? makeRow(row, table, noted) : null;
    const fresh = what?.kind === 'data' ? made : null;
    putRow(table.rows, number, fresh);
    putRow(table.hollow, number, what?.kind === 'hollow' ? made : null);
    putRow(table.stray, number, what?.kind === 'stray' ? what.stray : null);
    return { old, fresh };
  }

  /** The header or the set of sheets may have changed: everything again. */
  private rebuild(): Omit<RosterDelta, 'before'> {
    const before = this.report().findings;
    this.dirtyRows.clear();
    this.checked = runAll(this.book, this.options);
    const made = this.report();
    return { ...difference(before, made.findings), counts: made.counts, file: made.file };
  }
}

function runBetween(checked: Checked): Between {
  const run = checkBetween(checked.book, checked.setting);
  let step = run.next();
  while (step.done !== true) step = run.next();
  return step.value;
}

/** Puts content into a cell of the session's own rows; gives what stood there. */
function write(sheet: Sheet, row: number, column: number, content: Cell | null): Cell | null {
  const place = placeOfRow(sheet.rows, row);
  const there = sheet.rows[place];
  if (there?.number !== row) {
    if (content) sheet.rows.splice(place, 0, { number: row, hidden: false, cells: [{ ...content, column }] });
    return null;
  }
  const old = there.cells.find((cell) => cell.column === column) ?? null;
  const fresh = withCell(there, column, content);
  if (fresh.cells.length === 0) sheet.rows.splice(place, 1);
  else sheet.rows[place] = fresh;
  return old;
}

/**
 * Opens a read workbook for editing. The given workbook is not changed.
 * @throws the signal's reason on abort; RangeError when `options.today` is no ISO date
 */
export async function createRosterSession(
  workbook: Workbook,
  options: RosterOptions = {},
): Promise<RosterSession> {
  const book: Workbook = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] })),
  };
  const checked = await checkWorkbookInSlices(book, options);
  return new Session(book, checked, options);
}

function runAll(book: Workbook, options: RosterOptions): Checked {
  const run = steps(book, options);
  let step = run.next();
  while (step.done !== true) step = run.next();
  return step.value;
}
