import { CellValues } from './cell-value';
import { CellCache } from './cell-cache';
import { ByteFeed, type ByteSink } from './byte-feed';
import { type Book, openBook, partAt } from './package';
import { Pace } from './pace';
import { SharedStrings } from './shared-strings';
import { type Allowance, SheetReader } from './sheet';
import { refuseForeign } from './sniff';
import { NO_STYLES, readStyles } from './styles';
import { type ReadOptions, type Sheet, type Workbook, WorkbookError } from './types';
import { unpack } from './unpack';
import type { Budget, Entry } from './zip';

const MB = 1024 * 1024;
export const DEFAULT_PACKED = 25 * MB;
export const DEFAULT_UNPACKED = 300 * MB;
const DATA_ROWS = 200_000;
const HEADER_ROWS = 20;
const MAX_CELLS = 3_000_000;

/** Unpacks one of the big parts and scans it on the way: the part never stands whole in memory. */
async function scanPart(
  bytes: Uint8Array,
  entry: Entry,
  budget: Budget,
  pace: Pace,
  sink: ByteSink,
  onUsed: (used: number) => void = () => undefined,
): Promise<void> {
  const feed = new ByteFeed(sink);
  await unpack(bytes, entry, budget, pace, (piece, used) => {
    feed.push(piece);
    onUsed(used);
  });
  feed.end();
}

async function readBook(book: Book, budget: Budget, pace: Pace, options: ReadOptions): Promise<Workbook> {
  const { bytes, relationships } = book;
  const related = (kind: string): Entry | null => {
    const part = relationships.find((one) => one.kind === kind && one.part !== '')?.part;
    return part === undefined ? null : partAt(book, part);
  };
  const stringsEntry = related('sharedStrings');
  const stylesEntry = related('styles');
  const total = book.sheets.reduce((sum, { entry }) => sum + entry.packed, stringsEntry?.packed ?? 0) || 1;
  let before = 0;
  let rows = 0;
  let share = 0;
  const report = (used: number, more: number): void => {
    const now = Math.min(1, (before + used) / total);
    if (now - share < 0.005) return;
    share = now;
    options.onProgress?.({ rows: rows + more, share });
  };

  const styles = stylesEntry ? await readStyles(bytes, stylesEntry, budget, pace) : NO_STYLES;
  const shared = new SharedStrings();
  if (stringsEntry) {
    await scanPart(bytes, stringsEntry, budget, pace, shared, (used) => report(used, 0));
    shared.end();
    before += stringsEntry.packed;
  }
  const values = new CellValues(shared.strings, styles, book.date1904);
  const limit = options.limits?.rows ?? DATA_ROWS + HEADER_ROWS * book.sheets.length;
  const allowance: Allowance = { rows: limit, cells: MAX_CELLS };
  const cache = new CellCache(values);
  const sheets: Sheet[] = [];
  for (const { name, hidden, entry } of book.sheets) {
    const reader = new SheetReader(values, allowance, cache);
    await scanPart(bytes, entry, budget, pace, reader, (used) => report(used, reader.rows.length));
    reader.finish();
    before += entry.packed;
    rows += reader.rows.length;
    sheets.push({
      name,
      hidden,
      rows: reader.rows,
      merges: reader.merges,
      hiddenColumns: reader.hiddenColumns,
    });
  }
  options.onProgress?.({ rows, share: 1 });
  return { sheets, date1904: book.date1904 };
}

/**
 * Reads an .xlsx or .xlsm file: what a person would see in each cell, by Excel's own row and column numbers.
 * Works in Node and in a worker; gives way to the event loop many times a second.
 *
 * @param bytes the whole file; it is not changed
 * @throws WorkbookError for anything that cannot be read wholly and rightly (never half of it), and for files over the
 *   limits, which are counted while unpacking; the signal's reason when it is aborted; nothing else
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<Workbook> {
  const pace = new Pace(options.signal);
  try {
    if (bytes.length > (options.limits?.packed ?? DEFAULT_PACKED))
      throw new WorkbookError('too-large-packed');
    refuseForeign(bytes);
    const budget: Budget = { left: options.limits?.unpacked ?? DEFAULT_UNPACKED };
    const book = await openBook(bytes, budget, pace);
    const workbook = await readBook(book, budget, pace, options);
    // Ended by the last word of progress: a quick file has no breath left in which that is heard.
    options.signal?.throwIfAborted();
    return workbook;
  } finally {
    pace.end();
  }
}
