import { type CellRange, inRange, MAX_COLUMN, MAX_ROW, parseRange } from './cell-ref';
import type { CellValues } from './cell-value';
import { isMain } from './names';
import { checkLength } from './shared-strings';
import { isTrue } from './small-xml';
import { type Cell, type Row, WorkbookError } from './types';
import { type Name, XmlScanner } from './xml';
import { decodeText, torn } from './xml-text';

const WORKSHEET = 1;
const SHEET_DATA = 2;
const ROW = 3;
const CELL = 4;
const VALUE = 5;
const FORMULA = 6;
const INLINE = 7;
const TEXT = 8;
const RUN = 9;
const COLS = 10;
const COL = 11;
const MERGES = 12;
const MERGE = 13;

const CODES = new Map([
  ['worksheet', WORKSHEET],
  ['sheetData', SHEET_DATA],
  ['row', ROW],
  ['c', CELL],
  ['v', VALUE],
  ['f', FORMULA],
  ['is', INLINE],
  ['t', TEXT],
  ['r', RUN],
  ['cols', COLS],
  ['col', COL],
  ['mergeCells', MERGES],
  ['mergeCell', MERGE],
]);

const MAX_MERGES = 200_000;
const MAX_ARRAYS = 1_000;

/** What may still be read, over all sheets. */
export interface Allowance {
  rows: number;
  cells: number;
}

/** Finds rows and cells in a worksheet part; knows where Excel would number what carries no number. */
export abstract class SheetScanner extends XmlScanner {
  protected rowNumber = 0;
  protected column = 0;
  private rowNamed = false;

  protected override classify(uri: string, local: string): number {
    return isMain(uri) ? (CODES.get(local) ?? 0) : 0;
  }

  /** The code of the element around the one just opened, when all of them stand where a worksheet has them. */
  protected around(): number {
    return this.stack[this.stack.length - 2]?.code ?? 0;
  }

  protected startRow(): void {
    const r = this.attribute('r');
    this.rowNamed = r !== null;
    this.rowNumber = r === null ? this.rowNumber + 1 : Number(r);
    if (!Number.isInteger(this.rowNumber) || this.rowNumber < 1 || this.rowNumber > MAX_ROW) {
      throw torn(`row number ${r ?? ''}`);
    }
    this.column = 0;
  }

  /** @param first no cell of this row was seen before */
  protected startCell(first: boolean): void {
    const ref = this.attribute('r');
    if (ref === null) this.column++;
    else {
      let column = 0;
      let row = 0;
      for (let i = 0; i < ref.length; i++) {
        const c = ref.charCodeAt(i);
        if (c >= 48 && c <= 57) row = row * 10 + c - 48;
        else if (row > 0) throw torn(`cell reference ${ref}`);
        else if ((c | 32) >= 97 && (c | 32) <= 122) column = column * 26 + (c | 32) - 96;
        else if (c !== 36) throw torn(`cell reference ${ref}`);
      }
      if (first && !this.rowNamed && row >= this.rowNumber && row <= MAX_ROW) this.rowNumber = row;
      if (row !== this.rowNumber || column < 1) throw torn(`cell reference ${ref}`);
      this.column = column;
    }
    if (this.column > MAX_COLUMN) throw torn('column number');
  }
}

/** Reads one worksheet part. */
export class SheetReader extends SheetScanner {
  readonly rows: Row[] = [];
  readonly merges: string[] = [];
  private readonly hidden = new Set<number>();
  private readonly arrays: CellRange[] = [];
  private cells: Cell[] = [];
  private cellSeen = false;
  private rowHidden = false;
  private inOrder = true;
  private type = 'n';
  private style = 0;
  private raw: string | null = null;
  private inline: string | null = null;
  private formula = false;
  private taking = 0;

  constructor(
    private readonly values: CellValues,
    private readonly allowance: Allowance,
  ) {
    super();
  }

  get hiddenColumns(): number[] {
    return [...this.hidden].sort((a, b) => a - b);
  }

  /** Rows in order, whatever the order in the file. */
  finish(): void {
    this.end();
    if (this.inOrder) return;
    const byNumber = new Map<number, Row>();
    for (const row of this.rows) {
      const before = byNumber.get(row.number);
      if (!before) byNumber.set(row.number, row);
      else {
        before.cells = sortCells([...before.cells, ...row.cells]);
        before.hidden ||= row.hidden;
      }
    }
    const sorted = [...byNumber.values()].sort((a, b) => a.number - b.number);
    this.rows.length = 0;
    for (const row of sorted) this.rows.push(row);
  }

  protected override onOpen(name: Name): void {
    const depth = this.stack.length;
    const code = name.code;
    if (depth === 1) {
      if (code !== WORKSHEET) throw torn(`root of a sheet: ${name.qualified}`);
      return;
    }
    if (code === 0) return;
    const around = this.around();
    if (code === CELL && depth === 4 && around === ROW) this.openCell();
    else if (depth === 5 && around === CELL) {
      if (code === VALUE || code === FORMULA) this.taking = code;
      if (code === FORMULA) this.openFormula();
      if (code === INLINE) this.inline ??= '';
    } else if (code === ROW && depth === 3 && around === SHEET_DATA) {
      this.startRow();
      this.rowHidden = isTrue(this.attribute('hidden'));
      this.cells = [];
      this.cellSeen = false;
    } else if (code === TEXT) {
      const run = around === RUN && depth === 7 && this.stack[4]?.code === INLINE;
      if ((around === INLINE && depth === 6) || run) this.taking = TEXT;
    } else if (code === COL && depth === 3 && around === COLS) this.openColumn();
    else if (code === MERGE && depth === 3 && around === MERGES) {
      if (this.merges.length >= MAX_MERGES) throw new WorkbookError('too-large-unpacked', 'too many merges');
      this.merges.push(this.attribute('ref') ?? '');
    }
  }

  private openCell(): void {
    this.startCell(!this.cellSeen);
    this.cellSeen = true;
    this.type = this.attribute('t') ?? 'n';
    const style = this.attribute('s');
    this.style = style === null ? 0 : Number(style);
    this.raw = null;
    this.inline = null;
    this.formula = false;
  }

  private openFormula(): void {
    this.formula = true;
    const ref = this.attribute('ref');
    const type = this.attribute('t');
    if (ref === null || (type !== 'array' && type !== 'dataTable')) return;
    const range = parseRange(ref);
    if (
      range &&
      (range.top !== range.bottom || range.left !== range.right) &&
      this.arrays.length < MAX_ARRAYS
    ) {
      this.arrays.push(range);
    }
  }

  private openColumn(): void {
    if (!isTrue(this.attribute('hidden'))) return;
    const last = Math.min(Number(this.attribute('max')), MAX_COLUMN);
    for (let n = Math.max(1, Number(this.attribute('min'))); n <= last; n++) this.hidden.add(n);
  }

  protected override onText(source: string, from: number, to: number, clean: boolean): void {
    if (this.taking === 0 || this.taking === FORMULA) return;
    const slice = source.slice(from, to);
    const text = clean ? slice : decodeText(slice);
    if (this.taking === VALUE) this.raw = checkLength((this.raw ?? '') + text);
    else this.inline = checkLength((this.inline ?? '') + text);
  }

  protected override onClose({ code }: Name): void {
    if (code === 0) return;
    const depth = this.stack.length;
    if (code === CELL && depth === 3) this.closeCell();
    else if (code === ROW && depth === 2) this.closeRow();
    else if (code === this.taking) this.taking = 0;
  }

  private closeCell(): void {
    const raw =
      this.inline !== null && (this.type === 'inlineStr' || this.raw === null) ? this.inline : this.raw;
    const type = raw === this.inline && raw !== null ? 'inlineStr' : this.type;
    const value = this.values.value(type, raw, this.style);
    let formula = this.formula;
    for (const range of this.arrays) formula ||= inRange(range, this.rowNumber, this.column);
    if (!formula && (value === null || value.text === '')) return;
    if (--this.allowance.cells < 0) throw new WorkbookError('too-many-rows', 'too many cells');
    const last = this.cells[this.cells.length - 1];
    this.cells.push({
      column: this.column,
      kind: value?.kind ?? 'text',
      text: value?.text ?? '',
      number: value?.number ?? null,
      formula,
    });
    if (last && last.column >= this.column) this.cells = sortCells(this.cells);
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    if (--this.allowance.rows < 0) throw new WorkbookError('too-many-rows');
    const last = this.rows[this.rows.length - 1];
    if (last && last.number >= this.rowNumber) this.inOrder = false;
    this.rows.push({ number: this.rowNumber, hidden: this.rowHidden, cells: this.cells });
  }
}

/** By column; of two cells in one place the later one, as other readers have it. */
function sortCells(cells: Cell[]): Cell[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}
