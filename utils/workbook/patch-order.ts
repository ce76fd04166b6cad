import { columnName } from './cell-ref';
import { applyEdits, type Edit } from './edits';
import type { Pace } from './pace';
import { scanText } from './part-text';
import { CODE, SheetScanner } from './sheet-scanner';
import { WorkbookError } from './types';
import type { Name } from './xml';

interface FoundCell {
  column: number;
  text: string;
}

interface FoundRow {
  number: number;
  /** The row's own tag without its end: `<row spans="1:12"`. */
  tag: string;
  /** Its number stands in the tag. */
  named: boolean;
  closing: string;
  cells: FoundCell[];
}

/** Rows or cells do not come in the sheet's order: `inSheetOrder` mends that. */
export class SheetDisorder extends WorkbookError {
  constructor(detail: string) {
    super('damaged', detail);
  }
}

/**
 * Finds the rows and cells of a worksheet whose order in the file is not that of the sheet: some producers write them as
 * they come, other readers take them so, and Excel offers a repair.
 */
class Disorder extends SheetScanner {
  readonly rows: FoundRow[] = [];
  inOrder = true;
  /** Where the rows start and end. */
  from = -1;
  to = -1;
  private row: FoundRow | null = null;
  private cellStart = 0;
  private addressAt = 0;
  private named = false;

  constructor(private readonly text: string) {
    super();
  }

  protected override onOpen(name: Name, empty: boolean): void {
    const depth = this.stack.length;
    const around = this.around();
    if (name.code === CODE.sheetData && depth === 2 && !empty) this.from = this.tokenEnd;
    else if (name.code === CODE.row && depth === 3 && around === CODE.sheetData) this.openRow(name, empty);
    else if (name.code === CODE.c && depth === 4 && around === CODE.row && this.row) {
      this.startCell(this.row.cells.length === 0);
      this.row.number = this.rowNumber;
      this.named = this.attribute('r') !== null;
      this.cellStart = this.tokenStart;
      this.addressAt = this.tokenStart + 1 + name.qualified.length;
    }
  }

  protected override onClose({ code }: Name): void {
    const depth = this.stack.length;
    if (code === CODE.c && depth === 3 && this.row) this.closeCell(this.row);
    else if (code === CODE.row && depth === 2 && this.row) this.closeRow(this.row);
    else if (code === CODE.sheetData && depth === 1 && this.from >= 0) this.to = this.tokenStart;
  }

  protected override onText(): void {
    // Only whole cells are moved.
  }

  private openRow({ qualified }: Name, empty: boolean): void {
    this.startRow();
    const tag = this.text.slice(this.tokenStart, this.tokenEnd - (empty ? 2 : 1)).trimEnd();
    const named = this.attribute('r') !== null;
    this.row = { number: this.rowNumber, tag, named, closing: `</${qualified}>`, cells: [] };
  }

  private closeCell(row: FoundRow): void {
    const { column, rowNumber } = this;
    const last = row.cells.at(-1);
    if (last && last.column >= column) this.inOrder = false;
    const own = this.text.slice(this.cellStart, this.tokenEnd);
    const at = this.addressAt - this.cellStart;
    // Out of its place a cell without an address would be another one.
    const text = this.named
      ? own
      : `${own.slice(0, at)} r="${columnName(column)}${rowNumber}"${own.slice(at)}`;
    row.cells.push({ column, text });
  }

  private closeRow(row: FoundRow): void {
    const last = this.rows.at(-1);
    if (last && last.number >= row.number) this.inOrder = false;
    this.rows.push(row);
    this.row = null;
  }
}

function spell(rows: readonly FoundRow[]): string {
  const byNumber = new Map<number, { row: FoundRow; cells: Map<number, string> }>();
  for (const row of rows) {
    const known = byNumber.get(row.number) ?? { row, cells: new Map<number, string>() };
    byNumber.set(row.number, known);
    for (const { column, text } of row.cells) known.cells.set(column, text);
  }
  return [...byNumber]
    .sort(([a], [b]) => a - b)
    .map(([, { row, cells }]) => {
      const inner = [...cells].sort(([a], [b]) => a - b).map(([, text]) => text);
      const number = row.named ? '' : ` r="${row.number}"`;
      return `${row.tag}${number}>${inner.join('')}${row.closing}`;
    })
    .join('');
}

/**
 * A worksheet's text with its rows and cells in the sheet's order; of two in one place the later one stays, as the reader
 * has it. A worksheet in order comes back as it is.
 */
export async function inSheetOrder(text: string, pace: Pace): Promise<string> {
  const found = new Disorder(text);
  await scanText(text, found, pace);
  if (found.inOrder || found.to < 0) return text;
  const edits: Edit[] = [{ from: found.from, to: found.to, text: spell(found.rows) }];
  return applyEdits(text, edits);
}
