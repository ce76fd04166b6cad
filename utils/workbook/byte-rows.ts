import { literal, standsAt } from './byte-text';
import type { ByteSink } from './byte-feed';
import type { CellCache } from './cell-cache';
import { MAX_COLUMN, MAX_ROW } from './cell-ref';
import { TYPES } from './cell-value';
import { CODE, SheetScanner } from './sheet-scanner';
import { RowTags } from './row-tags';
import type { Cell } from './types';
import type { Name } from './xml';

/** Longer contents are left to the strict path, which counts them. */
const MAX_CONTENT = 4 * 1024;
const MAX_STYLE = 100_000;
const SHEET_DATA = 'sheetData';

const NUMBER = 0;
const SHARED = 1;
const INLINE = 3;
const TYPE_BYTES = TYPES.map((type) => literal(`${type}"`));

/** The literals of one namespace prefix. */
function literals(prefix: string, data: Name, rowName: Name) {
  return {
    data,
    rowName,
    tags: new RowTags(),
    prefix: literal(prefix),
    row: literal(`<${prefix}row`),
    rowEnd: literal(`</${prefix}row>`),
    cell: literal(`<${prefix}c`),
    cellEnd: literal(`</${prefix}c>`),
    formula: literal(`<${prefix}f>`),
    formulaEnd: literal(`</${prefix}f>`),
    formulaAbove: literal(`<${prefix}f t="shared" si="`),
    mentionEnds: [literal('/>'), literal(' />'), literal(`></${prefix}f>`)],
    value: literal(`<${prefix}v>`),
    valueEnd: literal(`</${prefix}v></${prefix}c>`),
    inline: literal(`<${prefix}is><${prefix}t>`),
    inlineKept: literal(`<${prefix}is><${prefix}t xml:space="preserve">`),
    inlineEnd: literal(`</${prefix}t></${prefix}is></${prefix}c>`),
  };
}

/**
 * Recognises in the bytes of a worksheet the rows and cells as nearly all producers write them, to the letter:
 * `<row r="1" …><c r="A1" s="1" t="s"><v>5</v></c>…</row>`. Whatever differs in any way (other attributes, references,
 * white space in tags, errors of any kind) is left to the strict path, cell by cell.
 */
export abstract class ByteRows extends SheetScanner implements ByteSink {
  private known: ReturnType<typeof literals> | null = null;
  protected abstract readonly cache: CellCache;

  protected abstract rowOpens(hidden: boolean): void;
  protected abstract rowCloses(): void;
  protected abstract cellSeenHere(): void;
  protected abstract addCell(cell: Cell): void;
  /** Array formulas reach into cells that say nothing of them. */
  protected abstract hasArrays(): boolean;

  usual(): Uint8Array | null {
    const depth = this.stack.length;
    const data = this.stack[1];
    if (depth < 2 || depth > 3 || data?.code !== CODE.sheetData || !this.atRest()) return null;
    // A namespace declared further in could give the same names another meaning.
    if (this.stack[0]?.code !== CODE.worksheet || this.innermostScope() > 1 || this.hasArrays()) return null;
    if (this.known?.data !== data) {
      const prefix = data.qualified.slice(0, -SHEET_DATA.length);
      this.known = literals(prefix, data, this.nameHere(`${prefix}row`));
    }
    return depth === 3 && this.stack[2] !== this.known.rowName ? null : this.known.cellEnd;
  }

  take(bytes: Uint8Array, from: number): number {
    const { known } = this;
    if (!known) return from;
    let at = from;
    for (;;) {
      let c = bytes[at];
      while (c === 10 || c === 32 || c === 13 || c === 9) c = bytes[++at];
      if (c !== 60) return at;
      let next: number;
      if (this.stack.length === 2) next = this.rowTag(bytes, at);
      else if (bytes[at + 1] === 47) {
        if (!standsAt(bytes, at, known.rowEnd)) return at;
        next = at + known.rowEnd.length;
        this.stack.length = 2;
        this.rowCloses();
      } else next = this.plainCell(bytes, at);
      if (next < 0) return at;
      at = next;
    }
  }

  /** Keeps a row's tag as the strict path has read it: one that differs only in its number says the same. */
  protected learnRow(hidden: boolean, empty: boolean): void {
    this.known?.tags.learn(this.tokenText(), hidden, empty);
  }

  private rowTag(bytes: Uint8Array, lt: number): number {
    const { known } = this;
    if (!known || !standsAt(bytes, lt, known.row)) return -1;
    let at = lt + known.row.length;
    let number = -1;
    if (bytes[at] === 32 && bytes[at + 1] === 114 && bytes[at + 2] === 61 && bytes[at + 3] === 34) {
      at += 4;
      number = 0;
      const digits = at;
      let c = bytes[at] ?? 0;
      for (; c >= 48 && c <= 57; c = bytes[++at] ?? 0) number = number * 10 + c - 48;
      if (at === digits || at - digits > 7 || c !== 34) return -1;
      at++;
    }
    const tag = known.tags.find(bytes, at, number >= 0);
    if (!tag) return -1;
    const here = number < 0 ? this.rowNumber + 1 : number;
    if (here < 1 || here > MAX_ROW) return -1;
    this.rowNamed = number >= 0;
    this.rowNumber = here;
    this.column = 0;
    this.rowOpens(tag.hidden);
    if (!tag.empty) this.stack.push(known.rowName);
    return at + tag.bytes.length;
  }

  private plainCell(bytes: Uint8Array, lt: number): number {
    const { known } = this;
    if (!known || !standsAt(bytes, lt, known.cell)) return -1;
    let at = lt + known.cell.length;
    let column = 0;
    let style = 0;
    let type = NUMBER;
    let seen = 0;
    let c = bytes[at] ?? 0;
    while (c === 32) {
      const name = bytes[at + 1];
      if (bytes[at + 2] !== 61 || bytes[at + 3] !== 34) return -1;
      at += 4;
      c = bytes[at] ?? 0;
      if (name === 114 && (seen & 1) === 0) {
        seen |= 1;
        let row = 0;
        for (; c >= 65 && c <= 90; c = bytes[++at] ?? 0) column = column * 26 + c - 64;
        for (; c >= 48 && c <= 57; c = bytes[++at] ?? 0) row = row * 10 + c - 48;
        if (column < 1 || row !== this.rowNumber || !this.rowNamed) return -1;
      } else if (name === 115 && (seen & 2) === 0) {
        seen |= 2;
        for (; c >= 48 && c <= 57; c = bytes[++at] ?? 0) style = style * 10 + c - 48;
        if (style > MAX_STYLE) return -1;
      } else if (name === 116 && (seen & 4) === 0) {
        seen |= 4;
        if (c === 115 && bytes[at + 1] === 34) type = SHARED;
        else {
          type = typeAt(bytes, at);
          if (type < 0) return -1;
        }
        at += (TYPE_BYTES[type]?.length ?? 0) - 1;
        c = bytes[at] ?? 0;
      } else return -1;
      if (c !== 34) return -1;
      c = bytes[++at] ?? 0;
    }
    if ((seen & 1) === 0) column = this.column + 1;
    if (column > MAX_COLUMN) return -1;
    if (c === 47) {
      if (bytes[at + 1] !== 62) return -1;
      this.column = column;
      this.cellSeenHere();
      return at + 2;
    }
    if (c !== 62) return -1;
    return this.content(bytes, at + 1, column, type, style);
  }

  private content(bytes: Uint8Array, start: number, column: number, type: number, style: number): number {
    const { known, cache } = this;
    if (!known) return -1;
    let at = start;
    const formula = bytes[at + known.prefix.length + 1] === 102;
    if (formula) {
      at = this.afterFormula(bytes, at);
      if (at < 0) return -1;
    }
    let closing = known.valueEnd;
    if (type === INLINE && !formula) {
      closing = known.inlineEnd;
      if (standsAt(bytes, at, known.inline)) at += known.inline.length;
      else if (standsAt(bytes, at, known.inlineKept)) at += known.inlineKept.length;
      else return -1;
    } else if (standsAt(bytes, at, known.value)) at += known.value.length;
    else return -1;
    const from = at;
    let c = bytes[at] ?? 0;
    let cell: Cell | null;
    if (type === SHARED) {
      let index = 0;
      for (; c >= 48 && c <= 57; c = bytes[++at] ?? 0) index = index * 10 + c - 48;
      if (at === from || at - from > 9 || !standsAt(bytes, at, closing)) return -1;
      cell = cache.shared(index, column);
    } else {
      let hash = column * 31 + type;
      // Left to the strict path: references, brackets, controls, and signs of three bytes that XML may forbid.
      while (c !== 60 && c !== 38 && c !== 93 && c !== 0xef && (c > 31 || c === 10 || c === 9)) {
        hash = (Math.imul(hash, 31) + c) | 0;
        c = bytes[++at] ?? 0;
      }
      if (at - from > MAX_CONTENT || !standsAt(bytes, at, closing)) return -1;
      cell = cache.find(bytes, from, at, hash, column, type, style);
    }
    // Whether a formula has no value at all is told by the strict path.
    if (cell === null || (formula && cell.text === '')) return -1;
    this.column = column;
    this.cellSeenHere();
    if (formula) this.addCell(cache.once({ ...cell, formula: true }));
    else if (cell.text !== '') this.addCell(cell);
    return at + closing.length;
  }

  /** Behind a formula of plain ASCII without attributes, or behind the mere mention of a shared one. */
  private afterFormula(bytes: Uint8Array, start: number): number {
    const { known } = this;
    if (!known) return -1;
    if (standsAt(bytes, start, known.formulaAbove)) {
      const digits = start + known.formulaAbove.length;
      let at = digits;
      while ((bytes[at] ?? 0) >= 48 && (bytes[at] ?? 0) <= 57) at++;
      if (at === digits || bytes[at] !== 34) return -1;
      const ending = known.mentionEnds.find((end) => standsAt(bytes, at + 1, end));
      return ending ? at + 1 + ending.length : -1;
    }
    if (!standsAt(bytes, start, known.formula)) return -1;
    let at = start + known.formula.length;
    let c = bytes[at] ?? 0;
    while (c > 31 && c < 127 && c !== 60 && c !== 38 && c !== 93) c = bytes[++at] ?? 0;
    return standsAt(bytes, at, known.formulaEnd) ? at + known.formulaEnd.length : -1;
  }
}

function typeAt(bytes: Uint8Array, at: number): number {
  for (let type = 0; type < TYPE_BYTES.length; type++) {
    const wanted = TYPE_BYTES[type];
    if (wanted && standsAt(bytes, at, wanted)) return type;
  }
  return -1;
}
