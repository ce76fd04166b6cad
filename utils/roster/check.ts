import { readWorkbook, WorkbookError, type FileTrouble, type Workbook } from '@/utils/workbook';
import { dropEmptyTables, fillTable, MAX_ROWS, openBook, unreadBook } from './book';
import { type Between, checkBetween, FEW } from './check-between';
import { checkRow, RowCounter } from './judge-rows';
import { mergeFindings } from './merge';
import type { BookView, RosterRow } from './model';
import { makeSetting, type Setting } from './setting';
import type { Finding, RosterOptions, RosterReport, Severity } from './types';

/** Rows between two looks at the abort signal. */
const STEP = 2_000;
/** Milliseconds of work after which others get their turn. */
const SLICE = 40;

/** Findings of rows that are listed one by one. Beyond, a report would not fit into memory: they are counted only. */
const LISTED = 50_000;

/** A check with all that is needed to go on editing. */
export interface Checked {
  book: BookView;
  setting: Setting;
  byRow: Map<RosterRow, Finding[]>;
  between: Between;
}

/** The whole check, a step at a time; yields the number of rows done, so that it can be paused or ended between steps. */
export function* steps(workbook: Workbook, options: RosterOptions): Generator<number, Checked, void> {
  const setting = makeSetting(options, workbook.date1904);
  let book = openBook(workbook, setting);
  for (const table of book.tables) for (const done of fillTable(table, setting, STEP)) yield done / 2;
  dropEmptyTables(book);
  const total = book.tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (total > MAX_ROWS) book = unreadBook('too-many-rows');
  const byRow = new Map<RosterRow, Finding[]>();
  const few = new Map<string, number>();
  const counter = new RowCounter((rule) => (few.get(rule) ?? 0) >= FEW);
  let listed = 0;
  let done = 0;
  for (const table of book.tables) {
    for (const row of table.suspects) {
      const counted = listed < LISTED ? null : counter.count(row, setting);
      if (counted) row.unlisted = counted;
      else {
        const found = checkRow(row, setting) ?? [];
        const kept = listed < LISTED ? found : found.filter(({ rule }) => countUp(few, rule) <= FEW);
        if (kept.length > 0) byRow.set(row, kept);
        if (kept.length < found.length) row.unlisted = minus(tally(found), tally(kept));
        listed += kept.length;
      }
      done += 1;
      if (done % STEP === 0) yield total / 2 + done / 2;
    }
  }
  const between = checkBetween(book, setting);
  for (let step = between.next(); ; step = between.next()) {
    if (step.done === true) return { book, setting, byRow, between: step.value };
    yield total;
  }
}

function countUp(counts: Map<string, number>, key: string): number {
  const next = (counts.get(key) ?? 0) + 1;
  counts.set(key, next);
  return next;
}

function tally(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function minus(a: Record<Severity, number>, b: Record<Severity, number>): Record<Severity, number> {
  return { error: a.error - b.error, warning: a.warning - b.warning, info: a.info - b.info };
}

/** The report of a finished check. */
export function report(checked: Checked, ms: number): RosterReport {
  const { book, byRow, between } = checked;
  const findings = mergeFindings(byRow, between.listed);
  const counts = countAll(checked);
  const unlisted = counts.error + counts.warning + counts.info - findings.length;
  return { file: describe(book), findings, counts, ...(unlisted > 0 ? { unlisted } : {}), ms };
}

/** How many findings of each severity there are, listed or not. */
export function countAll(checked: Checked): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const own of checked.byRow.values()) for (const finding of own) counts[finding.severity] += 1;
  for (const { finding } of checked.between.listed) counts[finding.severity] += 1;
  const add = (more: Readonly<Record<Severity, number>>): void => {
    counts.error += more.error;
    counts.warning += more.warning;
    counts.info += more.info;
  };
  for (const { rows } of checked.book.tables) for (const { unlisted } of rows) if (unlisted) add(unlisted);
  add(checked.between.unlisted);
  return counts;
}

/** What the book holds. */
export function describe(book: BookView): RosterReport['file'] {
  const classes = new Set<string>();
  let [rows, teachers, students] = [0, 0, 0];
  for (const table of book.tables) {
    rows += table.rows.length;
    let last = '';
    for (const { role, class: own } of table.rows) {
      if (role === 'teacher') teachers += 1;
      if (role === 'student') students += 1;
      if (own.key === last) continue;
      last = own.key;
      if (last !== '') classes.add(last);
    }
  }
  return { sheets: book.sheets, rows, teachers, students, classes: classes.size };
}

/**
 * Checks rows that have been read already. Pure and synchronous: for small books, tests and workers of one's own.
 * @throws RangeError when `options.today` is no ISO date
 */
export function checkWorkbook(workbook: Workbook, options: RosterOptions = {}): RosterReport {
  const begun = performance.now();
  const run = steps(workbook, options);
  for (let step = run.next(); ; step = run.next()) {
    options.signal?.throwIfAborted();
    if (step.done === true) return report(step.value, performance.now() - begun);
  }
}

/** The same with a breath between slices: events are served, progress moves, abort is heard. Rejects with the signal's reason. */
export async function checkWorkbookInSlices(
  workbook: Workbook,
  options: RosterOptions = {},
): Promise<Checked> {
  const { signal, onProgress } = options;
  const total = Math.max(
    1,
    workbook.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
  );
  const run = steps(workbook, options);
  let slice = performance.now();
  let share = 0;
  for (let step = run.next(); ; step = run.next()) {
    signal?.throwIfAborted();
    if (step.done === true) return step.value;
    share = Math.max(share, Math.min(1, step.value / total));
    onProgress?.({ stage: 'check', rows: Math.floor(step.value), share: 0.5 + share / 2 });
    if (performance.now() - slice > SLICE) {
      await breath();
      slice = performance.now();
    }
  }
}

/** Lets queued messages and events through; a message channel is not held back the way timers are. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/**
 * Checks an import file. What cannot be read gives a report with the one finding that says why.
 * @param bytes the file as it is
 * @throws the signal's reason on abort; RangeError when `options.today` is no ISO date
 */
export async function checkRoster(bytes: Uint8Array, options: RosterOptions = {}): Promise<RosterReport> {
  const begun = performance.now();
  const { onProgress, signal } = options;
  // Heard at once, before the file is read.
  makeSetting(options, false);
  let workbook: Workbook;
  try {
    workbook = await readWorkbook(bytes, {
      ...(signal ? { signal } : {}),
      ...(onProgress
        ? { onProgress: ({ rows, share }) => onProgress({ stage: 'read', rows, share: share / 2 }) }
        : {}),
    });
  } catch (error) {
    signal?.throwIfAborted();
    return unreadRoster(error, options, performance.now() - begun);
  }
  const checked = await checkWorkbookInSlices(workbook, options);
  const made = report(checked, performance.now() - begun);
  onProgress?.({ stage: 'check', rows: made.file.rows, share: 1 });
  return made;
}

/** A reader that gave up without a reason has met a file that it cannot make sense of. */
function troubleOf(error: unknown): FileTrouble {
  return error instanceof WorkbookError ? error.trouble : 'damaged';
}

/**
 * The report of a file that could not be read, with the one finding that says why.
 * @param error what `readWorkbook` threw
 * @param ms what the attempt took
 * @throws RangeError when `options.today` is no ISO date
 */
export function unreadRoster(error: unknown, options: RosterOptions, ms: number): RosterReport {
  const setting = makeSetting(options, false);
  const book = unreadBook(troubleOf(error));
  const between = checkBetween(book, setting);
  let step = between.next();
  while (step.done !== true) step = between.next();
  return report({ book, setting, byRow: new Map(), between: step.value }, ms);
}
