import { SpanDecoder } from './byte-text';
import { type CellValues, TYPES } from './cell-value';
import { SharedCell } from './shared-cell';
import type { Cell } from './types';

const SIZE = 16_384;
/** Bytes of content kept for comparing; longer contents are seldom said twice. */
const WIDTH = 48;
/** Beyond this many strings nobody remembers which cells they stood in. */
const MAX_SHARED = 500_000;

/**
 * Hands out plain cells. Most cells of a class list say what another one in their column says, and cells are never
 * changed: equal ones are one object, which saves most of the time and memory that a big file costs.
 */
export class CellCache {
  private readonly cells: (Cell | undefined)[] = new Array<Cell | undefined>(SIZE);
  private readonly contents = new Uint8Array(SIZE * WIDTH);
  private readonly lengths = new Uint8Array(SIZE);
  /** Style and type together. */
  private readonly kinds = new Int32Array(SIZE);
  private readonly decoder = new SpanDecoder();
  /** The last two cells of each shared string: few stand in more columns. */
  private readonly last: (Cell | undefined)[] = [];
  private readonly before: (Cell | undefined)[] = [];
  private readonly cached: number;
  /** One more than the highest shared string that has been met in this sheet. */
  private met = 0;
  private odd: (Cell | undefined)[] = [];

  constructor(private readonly values: CellValues) {
    this.cached = values.sharedCount <= MAX_SHARED ? values.sharedCount : 0;
    this.last.length = this.cached;
    this.before.length = this.cached;
  }

  /**
   * Begins a sheet: what is known under the number of a cell holds in its sheet only, where the same column has the same
   * title. The room itself, most of a megabyte, serves all sheets of a book, of which there may be thousands.
   */
  forget(): void {
    this.cells.fill(undefined);
    this.last.fill(undefined, 0, this.met);
    this.before.fill(undefined, 0, this.met);
    this.met = 0;
    this.odd = [];
  }

  /** The cell that holds this shared string; null when there is no such string. Its text may be empty. */
  shared(index: number, column: number): Cell | null {
    const last = this.last[index];
    if (last?.column === column) return last;
    const before = this.before[index];
    if (before?.column === column) return before;
    const text = this.values.sharedText(index);
    if (text === undefined) return null;
    const cell = new SharedCell(this.values.numbers.next(), column, 'text', text, null);
    if (index < this.cached) {
      if (last) this.before[index] = last;
      this.last[index] = cell;
      if (index >= this.met) this.met = index + 1;
    }
    return cell;
  }

  /** The cell with this content; null when it is none. Its text is empty when nothing stands there. */
  find(
    bytes: Uint8Array,
    from: number,
    to: number,
    hash: number,
    column: number,
    type: number,
    style: number,
  ): Cell | null {
    const slot = (hash ^ (hash >>> 15)) & (SIZE - 1);
    const kind = style * 8 + type;
    const known = this.cells[slot];
    const length = to - from;
    if (known?.column === column && this.kinds[slot] === kind && this.lengths[slot] === length) {
      const { contents } = this;
      const own = slot * WIDTH;
      let i = 0;
      while (i < length && contents[own + i] === bytes[from + i]) i++;
      if (i === length) return known;
    }
    const raw = this.decoder.decode(bytes, from, to);
    if (raw === null) return null;
    // An empty `<v>` is none, as the strict path has it.
    const value = raw === '' ? null : this.values.value(TYPES[type] ?? '', raw, style);
    const { kind: what = 'text', text = '', number = null } = value ?? {};
    // A cell that drives another one out may come again: only the first in its slot is worth a number.
    const same = this.cells[slot] === undefined && length <= WIDTH ? this.values.numbers.next() : 0;
    const cell = new SharedCell(same, column, what, text, number);
    if (length <= WIDTH) {
      this.cells[slot] = cell;
      this.contents.set(bytes.subarray(from, to), slot * WIDTH);
      this.lengths[slot] = length;
      this.kinds[slot] = kind;
    }
    return cell;
  }

  /** Of cells that are no plain ones (formulas, errors of writing): the last of their column when it says the same. */
  once(cell: Cell): Cell {
    const last = this.odd[cell.column];
    if (
      last?.text === cell.text &&
      last.number === cell.number &&
      last.kind === cell.kind &&
      last.formula === cell.formula &&
      last.valueless === cell.valueless
    )
      return last;
    this.odd[cell.column] = cell;
    return cell;
  }
}
