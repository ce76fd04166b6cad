import type { CellValues } from './cell-value';
import { PLAIN } from './sheet-scanner';
import type { Cell } from './types';

const SIZE = 16_384;
const TYPES: Readonly<Record<number, string>> = {
  [PLAIN.number]: 'n',
  [PLAIN.shared]: 's',
  [PLAIN.text]: 'str',
  [PLAIN.inline]: 'inlineStr',
};

/**
 * Hands out plain cells. Most cells of a class list say what another one in their column says, and cells are never
 * changed: equal ones are one object, which saves most of the time and memory that a big file costs.
 */
export class CellCache {
  private readonly cells: (Cell | undefined)[] = new Array<Cell | undefined>(SIZE);
  private readonly raws: string[] = new Array<string>(SIZE).fill('');
  /** Style and type together. */
  private readonly kinds = new Int32Array(SIZE);

  constructor(private readonly values: CellValues) {}

  /** @returns a cell whose text is empty when nothing stands there */
  find(
    source: string,
    from: number,
    to: number,
    hash: number,
    column: number,
    type: number,
    style: number,
  ): Cell {
    const slot = (hash ^ (hash >>> 15)) & (SIZE - 1);
    const kind = style * 8 + type;
    const known = this.cells[slot];
    const raw = this.raws[slot] ?? '';
    if (known?.column === column && this.kinds[slot] === kind && raw.length === to - from) {
      if (source.startsWith(raw, from)) return known;
    }
    const own = source.slice(from, to);
    const value = this.values.value(TYPES[type] ?? '', own, style);
    const { kind: what = 'text', text = '', number = null } = value ?? {};
    const cell: Cell = { column, kind: what, text, number, formula: false };
    // A longer slice would keep the whole source alive.
    if (own.length < 13 || text === own) {
      this.cells[slot] = cell;
      this.raws[slot] = text === own ? text : own;
      this.kinds[slot] = kind;
    }
    return cell;
  }
}
