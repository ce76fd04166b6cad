import { parseCell } from './cell-ref';
import { Changes } from './changes';
import { type Book, openBook, partKey, type SheetEntry } from './package';
import { Pace } from './pace';
import { scanText } from './part-text';
import { Freed, mendChain } from './patch-chain';
import { inSheetOrder, SheetDisorder } from './patch-order';
import { type PlacedPatch, SheetPatcher } from './patch-sheet';
import { renameColumns, renameInFormulas } from './patch-tables';
import { DEFAULT_PACKED, DEFAULT_UNPACKED } from './read';
import { refuseForeign } from './sniff';
import { type CellPatch, WorkbookError } from './types';
import type { Budget, Entry } from './zip';
import { writeZip } from './zip-write';

/** Excel's limit; a longer text makes it offer a repair. */
const MAX_CELL = 32_767;

/** Finding the cells' places takes this share of the work; packing the sheets again takes the rest. */
const FOUND = 0.3;

interface SheetWork {
  sheet: SheetEntry;
  patches: PlacedPatch[];
}

function refuse(detail: string): never {
  throw new WorkbookError('unknown', detail);
}

/** Patches by worksheet part, in order of place; of several for one cell the last counts. */
function arrange(book: Book, patches: readonly CellPatch[]): SheetWork[] {
  const byName = new Map<string, SheetEntry>();
  for (const sheet of book.sheets) if (!byName.has(sheet.name)) byName.set(sheet.name, sheet);
  const works = new Map<Entry, { sheet: SheetEntry; places: Map<string, PlacedPatch> }>();
  for (const { sheet: name, cell, value } of patches) {
    const sheet = byName.get(name) ?? refuse(`no such sheet: ${name}`);
    const place = parseCell(cell) ?? refuse(`no such cell: ${cell}`);
    if (value.length > MAX_CELL) throw new WorkbookError('too-large-unpacked', `text too long for ${cell}`);
    let work = works.get(sheet.entry);
    if (!work) {
      work = { sheet, places: new Map() };
      works.set(sheet.entry, work);
    }
    work.places.set(`${place.row} ${place.column}`, { ...place, value });
  }
  return [...works.values()].map(({ sheet, places }) => ({
    sheet,
    patches: [...places.values()].sort((a, b) => a.row - b.row || a.column - b.column),
  }));
}

/** The places of the patches in a worksheet's text; of one in disorder, in the same put in order. */
async function findPlaces(
  text: string,
  patches: readonly PlacedPatch[],
  pace: Pace,
): Promise<{ text: string; patcher: SheetPatcher }> {
  const patcher = new SheetPatcher(text, patches);
  try {
    await scanText(text, patcher, pace);
  } catch (error) {
    if (!(error instanceof SheetDisorder)) throw error;
    const ordered = await inSheetOrder(text, pace);
    if (ordered === text) throw error;
    return findPlaces(ordered, patches, pace);
  }
  patcher.finish();
  return { text, patcher };
}

/**
 * The user's own file with just these cells replaced inside its sheets' XML, as inline text. Every other part stays byte
 * for byte, its packed bytes, order, name and date too; a cell keeps its style. A formula that is replaced leaves the
 * calculation chain; cells that shared it keep theirs, spelt out; of an array formula the other cells keep their values.
 * A title of an Excel table's column is changed in the table too, which must say the same, and in the formulas that name it. A sheet whose rows or cells stand in no order is put in order, as Excel's repair would. A digital signature over the file does not outlive any change of it, and is left for Excel to judge.
 *
 * @param patches of several for one cell the last counts; an empty value empties the cell
 * @throws WorkbookError as `readWorkbook`, and with `unknown` for a sheet or cell that the file cannot have; the signal's
 *   reason when it is aborted
 * @param onProgress share of the work done, 0…1, never falling
 */
export async function patchCells(
  bytes: Uint8Array,
  patches: readonly CellPatch[],
  signal?: AbortSignal,
  onProgress: (share: number) => void = () => undefined,
): Promise<Uint8Array> {
  const pace = new Pace(signal);
  try {
    if (bytes.length > DEFAULT_PACKED) throw new WorkbookError('too-large-packed');
    refuseForeign(bytes);
    const budget: Budget = { left: DEFAULT_UNPACKED };
    const book = await openBook(bytes, budget, pace);
    const changes = new Changes(book, budget, pace);
    const freed = new Freed();
    const works = arrange(book, patches);
    const renamed = new Map<string, Map<string, string>>();
    for (const work of works)
      work.patches = await renameColumns(
        book,
        partKey(work.sheet.entry.name),
        work.patches,
        changes,
        renamed,
      );
    await renameInFormulas(book, renamed, changes);
    const total = works.reduce((sum, { sheet }) => sum + sheet.entry.size, 0) || 1;
    let done = 0;
    for (const { sheet, patches: settled } of works) {
      const key = partKey(sheet.entry.name);
      const part = await changes.read(key);
      const { text, patcher } = await findPlaces(part.text, settled, pace);
      changes.write(key, { ...part, text }, patcher.edits);
      freed.add(sheet.sheetId, patcher.freed);
      done += sheet.entry.size;
      onProgress((done / total) * FOUND);
    }
    await mendChain(book, freed, changes);
    let written = 0;
    return await writeZip(bytes, book.directory, changes, pace, (more) => {
      written += more;
      onProgress(FOUND + (1 - FOUND) * Math.min(1, written / total));
    });
  } finally {
    pace.end();
  }
}
