import { type CellRange, inRange, MAX_COLUMN, parseRange } from './cell-ref';
import type { CellCache } from './cell-cache';
import type { CellValues } from './cell-value';
import { ByteRows } from './byte-rows';
import { CODE } from './sheet-scanner';
import { checkLength, detach } from './shared-strings';
import { isTrue } from './small-xml';
import { type Cell, type Row, WorkbookError } from './types';
import type { Name } from './xml';
import { decodeText, torn } from './xml-text';

const MAX_MERGES = 200_000;
/** Array formulas that reach into the same row; more are not believed. */
const MAX_ARRAYS = 100;

/** What may still be read, over all sheets. */
export interface Allowance {
  rows: number;
  cells: number;
}

/** Reads one worksheet part. */
export class SheetReader extends ByteRows {
  readonly rows: Row[] = [];
  readonly merges: string[] = [];
  /** By column: how many ranges of hidden columns begin there, less those that ended before it. */
  private readonly hiddenEdges = new Map<number, number>();
  private arrays: CellRange[] = [];
  private readonly cells: Cell[] = [];
  private cellsInOrder = true;
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
    /** Of the whole book. */
    protected override readonly cache: CellCache,
  ) {
    super();
    cache.forget();
  }

  get hiddenColumns(): number[] {
    const columns: number[] = [];
    if (this.hiddenEdges.size === 0) return columns;
    let open = 0;
    for (let column = 1; column <= MAX_COLUMN; column++) {
      open += this.hiddenEdges.get(column) ?? 0;
      if (open > 0) columns.push(column);
    }
    return columns;
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

  protected override onOpen(name: Name, empty: boolean): void {
    const depth = this.stack.length;
    const code = name.code;
    if (depth === 1) {
      if (code !== CODE.worksheet) throw torn(`root of a sheet: ${name.qualified}`);
      return;
    }
    if (code === 0) return;
    const around = this.around();
    if (code === CODE.c && depth === 4 && around === CODE.row) this.openCell();
    else if (depth === 5 && around === CODE.c) {
      if (code === CODE.v || code === CODE.f) this.taking = code;
      if (code === CODE.f) this.openFormula();
      // An empty text is a value too: what `=""` comes to.
      if (code === CODE.v && this.type === 'str') this.raw ??= '';
      if (code === CODE.is) this.inline ??= '';
    } else if (code === CODE.row && depth === 3 && around === CODE.sheetData) {
      this.startRow();
      const hidden = this.isHidden('ht');
      this.rowOpens(hidden);
      this.learnRow(hidden, empty);
      if (this.arrays.length > 0) this.arrays = this.arrays.filter(({ bottom }) => bottom >= this.rowNumber);
    } else if (code === CODE.t) {
      const run = around === CODE.r && depth === 7 && this.stack[4]?.code === CODE.is;
      if ((around === CODE.is && depth === 6) || run) this.taking = CODE.t;
    } else if (code === CODE.col && depth === 3 && around === CODE.cols) this.openColumn();
    else if (code === CODE.mergeCell && depth === 3 && around === CODE.mergeCells) {
      if (this.merges.length >= MAX_MERGES) throw new WorkbookError('too-large-unpacked', 'too many merges');
      this.merges.push(this.attribute('ref') ?? '');
    }
  }

  protected override rowOpens(hidden: boolean): void {
    this.rowHidden = hidden;
    this.cells.length = 0;
    this.cellsInOrder = true;
    this.cellSeen = false;
  }

  protected override cellSeenHere(): void {
    this.cellSeen = true;
  }

  protected override hasArrays(): boolean {
    return this.arrays.length > 0;
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

  /** Said to be hidden, or of no size at all, which nobody sees either. */
  private isHidden(size: 'ht' | 'width'): boolean {
    if (isTrue(this.attribute('hidden'))) return true;
    const own = this.attribute(size);
    return own !== null && own.trim() !== '' && Number(own) === 0;
  }

  private openColumn(): void {
    if (!this.isHidden('width')) return;
    const first = Math.max(1, Math.ceil(Number(this.attribute('min'))));
    const last = Math.min(Number(this.attribute('max')), MAX_COLUMN);
    // Edges only: a million ranges of all columns would be walked through for a minute.
    if (!(first <= last)) return;
    this.edge(first, 1);
    this.edge(Math.floor(last) + 1, -1);
  }

  private edge(column: number, by: 1 | -1): void {
    this.hiddenEdges.set(column, (this.hiddenEdges.get(column) ?? 0) + by);
  }

  protected override onText(source: string, from: number, to: number, clean: boolean): void {
    if (this.taking === 0 || this.taking === CODE.f) return;
    const slice = source.slice(from, to);
    const text = clean ? slice : decodeText(slice);
    if (this.taking === CODE.v) this.raw = checkLength((this.raw ?? '') + text);
    else this.inline = checkLength((this.inline ?? '') + text);
  }

  protected override onClose({ code }: Name): void {
    if (code === 0) return;
    const depth = this.stack.length;
    if (code === CODE.c && depth === 3) this.closeCell();
    else if (code === CODE.row && depth === 2) this.rowCloses();
    else if (code === this.taking) this.taking = 0;
  }

  private closeCell(): void {
    const raw =
      this.inline !== null && (this.type === 'inlineStr' || this.raw === null) ? this.inline : this.raw;
    const type = raw === this.inline && raw !== null ? 'inlineStr' : this.type;
    const value = this.values.value(type, raw === null ? null : detach(raw), this.style);
    let formula = this.formula;
    for (const range of this.arrays) formula ||= inRange(range, this.rowNumber, this.column);
    if (!formula && (value === null || value.text === '')) return;
    const cell: Cell = {
      column: this.column,
      kind: value?.kind ?? 'text',
      text: value?.text ?? '',
      number: value?.number ?? null,
      formula,
      ...(value === null ? { valueless: true } : {}),
    };
    this.addCell(this.cache.once(cell));
  }

  protected override addCell(cell: Cell): void {
    if (--this.allowance.cells < 0) throw new WorkbookError('too-many-rows', 'too many cells');
    const last = this.cells[this.cells.length - 1];
    this.cells.push(cell);
    if (last && last.column >= cell.column) this.cellsInOrder = false;
  }

  protected override rowCloses(): void {
    if (this.cells.length === 0) return;
    if (--this.allowance.rows < 0) throw new WorkbookError('too-many-rows');
    const last = this.rows[this.rows.length - 1];
    if (last && last.number >= this.rowNumber) this.inOrder = false;
    const cells = this.cellsInOrder ? this.cells.slice() : sortCells(this.cells);
    this.rows.push({ number: this.rowNumber, hidden: this.rowHidden, cells });
  }
}

/** By column; of two cells in one place the later one, as other readers have it. */
function sortCells(cells: Cell[]): Cell[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}
