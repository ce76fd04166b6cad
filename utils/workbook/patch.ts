import { type CellRange, columnName, inRange, parseCell } from './cell-ref';
import { applyEdits, type Edit } from './edits';
import {
  type Book,
  openBook,
  partAt,
  partKey,
  relationshipsKey,
  resolveTarget,
  type SheetEntry,
} from './package';
import { Pace } from './pace';
import { ElementFinder, encodePart, type PartText, readPart, scanText } from './part-text';
import { type PlacedPatch, SheetPatcher } from './patch-sheet';
import { DEFAULT_PACKED, DEFAULT_UNPACKED } from './read';
import { refuseForeign } from './sniff';
import { type CellPatch, WorkbookError } from './types';
import type { Budget, Entry } from './zip';
import { writeZip } from './zip-write';

/** Excel's limit; a longer text makes it offer a repair. */
const MAX_CELL = 32_767;

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

/** The book's parts with what has been changed in them so far. */
class Changes {
  readonly replaced = new Map<string, Uint8Array>();
  readonly dropped = new Set<string>();
  private readonly texts = new Map<string, PartText>();

  constructor(
    private readonly book: Book,
    private readonly budget: Budget,
    private readonly pace: Pace,
  ) {}

  async read(key: string): Promise<PartText> {
    const known = this.texts.get(key);
    if (known) return known;
    const part = await readPart(this.book.bytes, partAt(this.book, key), this.budget, this.pace);
    return part;
  }

  write(key: string, part: PartText, edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const changed = { ...part, text: applyEdits(part.text, edits) };
    this.texts.set(key, changed);
    this.replaced.set(key, encodePart(changed));
  }

  async elements(key: string, local: string): Promise<{ part: PartText; found: ElementFinder['found'] }> {
    const part = await this.read(key);
    const finder = new ElementFinder(local);
    await scanText(part.text, finder, this.pace);
    return { part, found: finder.found };
  }
}

/** Cells that have no formula any more, by the sheet's id. Ranges are kept as ranges: one may be a whole sheet. */
class Freed {
  private readonly cells = new Set<string>();
  private readonly ranges: { sheetId: string; range: CellRange }[] = [];

  get size(): number {
    return this.cells.size + this.ranges.length;
  }

  add(sheetId: string, ranges: readonly CellRange[]): void {
    for (const range of ranges) {
      const { top, bottom, left, right } = range;
      if (top === bottom && left === right) this.cells.add(`${sheetId} ${columnName(left)}${top}`);
      else this.ranges.push({ sheetId, range });
    }
  }

  has(sheetId: string, ref: string): boolean {
    if (this.cells.has(`${sheetId} ${ref}`)) return true;
    const place = this.ranges.length > 0 ? parseCell(ref) : null;
    if (!place) return false;
    return this.ranges.some((one) => one.sheetId === sheetId && inRange(one.range, place.row, place.column));
  }
}

/** Cells whose formula is gone leave the calculation chain; an empty chain leaves the package. */
async function mendChain(book: Book, freed: Freed, changes: Changes): Promise<void> {
  const chain = book.relationships.find(
    ({ kind, part }) => kind === 'calcChain' && book.parts.has(part),
  )?.part;
  if (chain === undefined || freed.size === 0) return;
  const { part, found } = await changes.elements(chain, 'c');
  const edits: Edit[] = [];
  let sheet = '';
  // An entry without a sheet is on the sheet of the entry before it: one that follows a removed entry may need its own.
  let written = '';
  let kept = 0;
  for (const { from, to, afterName, attribute } of found) {
    sheet = attribute('i') ?? sheet;
    if (freed.has(sheet, attribute('r') ?? '')) edits.push({ from, to, text: '' });
    else {
      kept++;
      if (attribute('i') === null && sheet !== written) {
        edits.push({ from: afterName, to: afterName, text: ` i="${sheet}"` });
      }
      written = sheet;
    }
  }
  if (kept > 0) {
    changes.write(chain, part, edits);
    return;
  }
  changes.dropped.add(chain);
  const relationships = await changes.elements(relationshipsKey(book.main), 'Relationship');
  const toChain = relationships.found.filter(
    ({ attribute }) => resolveTarget(book.main, attribute('Target') ?? '') === chain,
  );
  changes.write(relationshipsKey(book.main), relationships.part, toChain.map(removal));
  const types = await changes.elements('[content_types].xml', 'Override');
  const ofChain = types.found.filter(
    ({ attribute }) => resolveTarget('', attribute('PartName') ?? '') === chain,
  );
  changes.write('[content_types].xml', types.part, ofChain.map(removal));
}

function removal({ from, to }: { from: number; to: number }): Edit {
  return { from, to, text: '' };
}

/**
 * The user's own file with just these cells replaced inside its sheets' XML, as inline text. Every other part stays byte
 * for byte, its packed bytes, order, name and date too; a cell keeps its style. A formula that is replaced leaves the
 * calculation chain; cells that shared it keep theirs, spelt out; of an array formula the other cells keep their values.
 * A digital signature over the file does not outlive any change of it, and is left for Excel to judge.
 *
 * @param patches of several for one cell the last counts; an empty value empties the cell
 * @throws WorkbookError as `readWorkbook`, and with `unknown` for a sheet or cell that the file cannot have; the signal's
 *   reason when it is aborted
 */
export async function patchCells(
  bytes: Uint8Array,
  patches: readonly CellPatch[],
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const pace = new Pace(signal);
  try {
    if (bytes.length > DEFAULT_PACKED) throw new WorkbookError('too-large-packed');
    refuseForeign(bytes);
    const budget: Budget = { left: DEFAULT_UNPACKED };
    const book = await openBook(bytes, budget, pace);
    const changes = new Changes(book, budget, pace);
    const freed = new Freed();
    for (const { sheet, patches: placed } of arrange(book, patches)) {
      const key = partKey(sheet.entry.name);
      const part = await changes.read(key);
      const patcher = new SheetPatcher(part.text, placed);
      await scanText(part.text, patcher, pace);
      patcher.finish();
      changes.write(key, part, patcher.edits);
      freed.add(sheet.sheetId, patcher.freed);
    }
    await mendChain(book, freed, changes);
    return await writeZip(bytes, book.directory, changes, pace);
  } finally {
    pace.end();
  }
}
