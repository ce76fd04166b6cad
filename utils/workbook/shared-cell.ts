import type { Cell, CellKind } from './types';

/** Beyond this many different cells numbers help nobody. */
const MOST = 1 << 20;

/** Numbers the different cells of one workbook. */
export class CellNumbers {
  private last = 0;

  next(): number {
    return this.last < MOST ? ++this.last : 0;
  }
}

/** A plain cell that stands in all places of its column that say the same. */
export class SharedCell implements Cell {
  /** Private, so that copies, which may come to say something else, have none. */
  readonly #same: number;
  readonly formula = false;

  constructor(
    same: number,
    readonly column: number,
    readonly kind: CellKind,
    readonly text: string,
    readonly number: number | null,
  ) {
    this.#same = same;
  }

  static numberOf(cell: Cell): number {
    return #same in cell ? cell.#same : 0;
  }
}

/**
 * A number that only cells of one workbook have that stand in one column and say the same, from 1 and rising; 0 when nothing
 * is known of the kind. What is found out of a cell can be kept under it.
 */
export function sameness(cell: Cell): number {
  return SharedCell.numberOf(cell);
}
