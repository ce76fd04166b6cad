import { type CellFix, findHeader, type RosterReport } from '@/utils/roster';
import { type Cell, cellAddress, firstCell, type Row, type Sheet, type Workbook } from '@/utils/workbook';
import { fixCells } from './fix-cells';
import { type FindingIndex, fold, indexFindings } from './findings';
import { layRows, rowAtPlace } from './layout';
import { type TitleRows, titlesOf } from './titles';
import type {
  Change,
  ChangeWindow,
  GridCell,
  GridRow,
  Place,
  PlacedFinding,
  RowRun,
  SheetShape,
  Verdict,
} from './types';

/** What the book needs of the engine: a check that can be repeated after cells have changed. */
export interface Checked {
  /** Null when the file could not be read; the report says why. */
  workbook: Workbook | null;
  report: RosterReport;
  /** Re-checks with these cells changed; the cells stay changed. A null value brings the file's own cell back. */
  edit: (changes: Write[]) => RosterReport;
  /** The safe fixes of the report at hand, one a cell. */
  safeFixes: (report: RosterReport) => CellFix[];
  titleOf: (rule: string) => string;
  /** «9 «А»» of a row, or null. */
  classOf: (sheet: string, row: number) => string | null;
}

/** A cell to write; null brings back what the file holds (a formula, a date), which no text could. */
export interface Write {
  sheet: string;
  cell: string;
  value: string | null;
}

interface Step {
  label: string;
  cells: { sheet: string; cell: string; before: string | null; after: string | null }[];
}

interface SheetView {
  sheet: Sheet;
  byNumber: Map<number, Row>;
  runs: RowRun[];
  length: number;
  lastRow: number;
  columns: number;
  header: TitleRows | null;
}

/** Cells of a row that the check marks but that hold nothing still need to be drawn. */
const EMPTY: Omit<Cell, 'column'> = { kind: 'text', text: '', number: null, formula: false };
/** How many findings travel with the verdict. */
const FIRST = 50;
/** A second round is already a surprise; the bound keeps two rules from mending each other's work for ever. */
const SAFE_ROUNDS = 4;

/** A checked file with its changes: answers windows of rows and findings, and can take every change back. */
export interface Book {
  verdict: () => Verdict;
  index: () => FindingIndex;
  report: () => RosterReport;
  workbook: () => Workbook | null;
  rows: (sheet: string, from: number, count: number) => GridRow[];
  /** What stands in a cell now. */
  text: (place: Place) => string;
  /** Changes cells as one step of undo and checks again; cells that already read so are left out. */
  change: (changes: readonly CellFix[], label: string) => void;
  /** Applies the safe fixes, over again while mending one cell makes another mendable. */
  fixSafe: () => void;
  /** Applies every fix that one rule offers, also those to be looked at: the user has looked at the list. */
  fixRule: (rule: string, label: string) => void;
  undo: () => void;
  redo: () => void;
  /** Findings about a cell. */
  marks: (place: Place) => PlacedFinding[];
  changes: (from: number, count: number) => ChangeWindow;
  /** Every cell that differs from the file as given. */
  fixes: () => CellFix[];
  search: (text: string, from: Place | null, backwards: boolean) => Place | null;
}

function viewOf(sheet: Sheet): SheetView {
  let columns = 1;
  for (const row of sheet.rows) columns = Math.max(columns, row.cells.at(-1)?.column ?? 1);
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  return { sheet, byNumber, columns, header: findHeader(sheet), ...layRows(sheet) };
}

/** Holds a checked file; every change is followed by a re-check, so marks and cells never disagree. */
export function holdBook(source: { name: string; size: number }, checked: Checked): Book {
  const { workbook } = checked;
  const views = new Map(workbook?.sheets.map((sheet) => [sheet.name, viewOf(sheet)]));
  /** Address → what stood there at first and what stands there now. */
  const overlay = new Map<string, Change>();
  const done: Step[] = [];
  const undone: Step[] = [];
  let revision = 0;
  let report = checked.report;
  let index = arrange();

  function arrange(): FindingIndex {
    return indexFindings({
      findings: report.findings,
      titleOf: checked.titleOf,
      classOf: checked.classOf,
      sheets: workbook?.sheets.map((sheet) => sheet.name) ?? [],
    });
  }

  const keyOf = (sheet: string, cell: string) => `${cell} ${sheet}`;

  function original({ sheet, row, column }: Place): Cell | undefined {
    return views
      .get(sheet)
      ?.byNumber.get(row)
      ?.cells.find((cell) => cell.column === column);
  }

  function text(place: Place): string {
    const changed = overlay.get(keyOf(place.sheet, cellAddress(place.row, place.column)));
    return changed ? changed.became : (original(place)?.text ?? '');
  }

  function write(cells: Write[]) {
    for (const { sheet, cell, value } of cells) {
      const at = firstCell(cell);
      if (!at) continue;
      const key = keyOf(sheet, cell);
      if (value === null) overlay.delete(key);
      else overlay.set(key, { sheet, cell, was: original({ sheet, ...at })?.text ?? '', became: value });
    }
    report = checked.edit(cells);
    index = arrange();
    revision += 1;
  }

  /** Text written over a text that reads the same is no change; over a formula or an Excel date it is one. */
  function same(place: Place, value: string): boolean {
    const cell = original(place);
    return (cell?.text ?? '') === value && cell?.formula !== true && (cell?.kind ?? 'text') === 'text';
  }

  function gridRow(view: SheetView, place: number): GridRow {
    const { number, skipped } = rowAtPlace(view.runs, place);
    if (skipped > 0) return { index: place, number, skipped, hidden: false, cells: [] };
    const row = view.byNumber.get(number);
    const name = view.sheet.name;
    const cells = new Map<number, GridCell>();
    const cellAt = (column: number): GridCell => {
      let cell = cells.get(column);
      if (!cell) {
        cell = { ...EMPTY, column, changed: false, marks: [] };
        cells.set(column, cell);
      }
      return cell;
    };
    for (const { column, kind, text: shown, formula } of row?.cells ?? []) {
      Object.assign(cellAt(column), { kind, text: shown, formula });
    }
    if (overlay.size > 0) {
      for (let column = 1; column <= view.columns; column += 1) {
        const changed = overlay.get(keyOf(name, cellAddress(number, column)));
        if (!changed) continue;
        Object.assign(cellAt(column), { text: changed.became, kind: 'text', formula: false, changed: true });
      }
    }
    for (const { cell, severity, message, rule } of index.inRow(name, number)) {
      const at = firstCell(cell);
      if (at?.row === number) cellAt(at.column).marks.push({ severity, message, rule });
    }
    return {
      index: place,
      number,
      skipped: 0,
      hidden: row?.hidden ?? false,
      cells: [...cells.values()].sort((a, b) => a.column - b.column),
    };
  }

  function shapes(): SheetShape[] {
    return [...views.values()].map(({ sheet, length, lastRow, columns, runs, header }) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      length,
      lastRow,
      columns,
      runs,
      header: titlesOf(header, columns, (row, column) => text({ sheet: sheet.name, row, column })),
      error: index.sheetCounts.get(sheet.name)?.error ?? 0,
      warning: index.sheetCounts.get(sheet.name)?.warning ?? 0,
    }));
  }

  function change(changes: readonly CellFix[], label: string) {
    const cells: Step['cells'] = [];
    const seen = new Set<string>();
    for (const { sheet, cell, value } of changes) {
      const at = firstCell(cell);
      const key = keyOf(sheet, cell);
      if (!at || !views.has(sheet) || seen.has(key)) continue;
      seen.add(key);
      const before = overlay.get(key)?.became ?? null;
      const after = same({ sheet, ...at }, value) ? null : value;
      if (before !== after) cells.push({ sheet, cell, before, after });
    }
    if (cells.length === 0) return;
    write(cells.map(({ sheet, cell, after }) => ({ sheet, cell, value: after })));
    done.push({ label, cells });
    undone.length = 0;
  }

  /** Rounds after the first belong to the same step: one undo takes all of them back. */
  function joinSteps(round: number) {
    if (round === 0) return;
    const later = done.pop();
    const earlier = done.pop();
    if (!later || !earlier) return;
    const cells = new Map(earlier.cells.map((cell) => [keyOf(cell.sheet, cell.cell), cell]));
    for (const cell of later.cells) {
      const key = keyOf(cell.sheet, cell.cell);
      const first = cells.get(key);
      cells.set(key, { ...cell, before: first ? first.before : cell.before });
    }
    done.push({ label: earlier.label, cells: [...cells.values()] });
  }

  return {
    index: () => index,
    report: () => report,
    workbook: () => workbook,
    text,
    verdict: () => ({
      name: source.name,
      size: source.size,
      readable: workbook !== null,
      file: report.file,
      counts: report.counts,
      unlisted: report.unlisted ?? 0,
      errorRows: index.errorRows,
      groups: index.groups,
      classes: index.classes,
      sheets: shapes(),
      first: index.first(FIRST),
      safe: workbook ? checked.safeFixes(report).length : 0,
      review: index.groups.reduce((sum, group) => sum + group.review, 0),
      changed: overlay.size,
      undo: done.at(-1)?.label ?? null,
      redo: undone.at(-1)?.label ?? null,
      revision,
      ms: report.ms,
    }),
    rows: (name, from, count) => {
      const view = views.get(name);
      if (!view) return [];
      const rows: GridRow[] = [];
      for (let at = Math.max(0, from); at < Math.min(view.length, from + count); at += 1) {
        rows.push(gridRow(view, at));
      }
      return rows;
    },
    change,
    marks: ({ sheet, row, column }) =>
      index.inRow(sheet, row).filter(({ cell }) => {
        const at = firstCell(cell);
        return at?.row === row && at.column === column;
      }),
    fixSafe: () => {
      for (let round = 0; round < SAFE_ROUNDS; round += 1) {
        const fixes = checked.safeFixes(report);
        const steps = done.length;
        change(fixes, 'безопасные исправления');
        if (done.length === steps) return;
        joinSteps(round);
      }
    },
    fixRule: (rule, label) => {
      const fixes = report.findings.flatMap((finding) => (finding.rule === rule ? fixCells(finding) : []));
      change(fixes, label);
    },
    undo: () => {
      const step = done.pop();
      if (!step) return;
      write(step.cells.map(({ sheet, cell, before }) => ({ sheet, cell, value: before })));
      undone.push(step);
    },
    redo: () => {
      const step = undone.pop();
      if (!step) return;
      write(step.cells.map(({ sheet, cell, after }) => ({ sheet, cell, value: after })));
      done.push(step);
    },
    changes: (from, count) => {
      const items = [...overlay.values()];
      return { total: items.length, items: items.slice(from, from + count) };
    },
    fixes: () => [...overlay.values()].map(({ sheet, cell, became }) => ({ sheet, cell, value: became })),
    search: (wanted, from, backwards) => {
      const sought = fold(wanted);
      if (!sought || views.size === 0) return null;
      return searchBook([...views.values()], text, sought, from, backwards);
    },
  };
}

function searchBook(
  views: SheetView[],
  text: (place: Place) => string,
  sought: string,
  from: Place | null,
  backwards: boolean,
): Place | null {
  let before: Place | null = null;
  let last: Place | null = null;
  let firstOne: Place | null = null;
  const start = from ? views.findIndex(({ sheet }) => sheet.name === from.sheet) : -1;
  for (const [at, { sheet, columns, byNumber }] of views.entries()) {
    for (const number of byNumber.keys()) {
      for (let column = 1; column <= columns; column += 1) {
        const place = { sheet: sheet.name, row: number, column };
        if (!fold(text(place)).includes(sought)) continue;
        firstOne ??= place;
        last = place;
        const side = from ? at - start || number - from.row || column - from.column : 1;
        if (side > 0 && !backwards) return place;
        if (side < 0) before = place;
      }
    }
  }
  return backwards ? (before ?? last) : firstOne;
}
