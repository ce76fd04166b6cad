import { type CellRange, columnName, inRange, parseCell } from './cell-ref';
import type { Changes } from './changes';
import type { Edit } from './edits';
import { type Book, relationshipsKey, resolveTarget } from './package';

/** Cells that have no formula any more, by the sheet's id. Ranges are kept as ranges: one may be a whole sheet. */
export class Freed {
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
export async function mendChain(book: Book, freed: Freed, changes: Changes): Promise<void> {
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
