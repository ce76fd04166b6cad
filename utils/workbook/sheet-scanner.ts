import { MAX_COLUMN, MAX_ROW } from './cell-ref';
import { isMain } from './names';
import { XmlScanner } from './xml';
import { torn } from './xml-text';

/** The elements of a worksheet that matter, by number. */
export const CODE = {
  worksheet: 1,
  sheetData: 2,
  row: 3,
  c: 4,
  v: 5,
  f: 6,
  is: 7,
  t: 8,
  r: 9,
  cols: 10,
  col: 11,
  mergeCells: 12,
  mergeCell: 13,
} as const;

const CODES = new Map<string, number>(Object.entries(CODE));

/** Types of the cells that nearly all files consist of. */
export const PLAIN = { number: 1, shared: 2, text: 3, inline: 4, empty: 5 } as const;

/** Finds rows and cells in a worksheet part; knows where Excel would number what carries no number. */
export abstract class SheetScanner extends XmlScanner {
  protected rowNumber = 0;
  protected column = 0;
  private rowNamed = false;
  /** Of the plain cell in hand: type, style, and where its content stands. */
  protected plainType: number = PLAIN.number;
  protected plainStyle = 0;
  protected plainFrom = 0;
  protected plainTo = 0;
  /** Of the content's signs, column and type. */
  protected plainHash = 0;

  protected override classify(uri: string, local: string): number {
    return isMain(uri) ? (CODES.get(local) ?? 0) : 0;
  }

  /**
   * A cell as nearly all producers write it, recognised to the letter: `<c r="A1" s="1" t="s"><v>5</v></c>`. Everything else
   * (prefixes, formulas, references, other attributes, errors of any kind) is left to the strict path.
   */
  protected override shortcut(source: string, lt: number): number {
    if (source.charCodeAt(lt + 1) !== 99 || source.charCodeAt(lt + 2) !== 32 || !this.rowNamed) return -1;
    const top = this.stack[2];
    if (this.stack.length !== 3 || top?.code !== CODE.row || top.qualified !== 'row') return -1;
    let at = lt + 3;
    let column = 0;
    let style = 0;
    let type: number = PLAIN.number;
    let seen = 0;
    for (;;) {
      const name = source.charCodeAt(at);
      if (source.charCodeAt(at + 1) !== 61 || source.charCodeAt(at + 2) !== 34) return -1;
      at += 3;
      let c = source.charCodeAt(at);
      if (name === 114 && (seen & 1) === 0) {
        seen |= 1;
        let row = 0;
        for (; c >= 65 && c <= 90; c = source.charCodeAt(++at)) column = column * 26 + c - 64;
        for (; c >= 48 && c <= 57; c = source.charCodeAt(++at)) row = row * 10 + c - 48;
        if (column < 1 || column > MAX_COLUMN || row !== this.rowNumber) return -1;
      } else if (name === 115 && (seen & 2) === 0) {
        seen |= 2;
        for (; c >= 48 && c <= 57; c = source.charCodeAt(++at)) style = style * 10 + c - 48;
      } else if (name === 116 && (seen & 4) === 0) {
        seen |= 4;
        if (c === 115 && source.charCodeAt(at + 1) === 34) {
          type = PLAIN.shared;
          at++;
        } else if (c === 110 && source.charCodeAt(at + 1) === 34) at++;
        else if (source.startsWith('inlineStr', at)) {
          type = PLAIN.inline;
          at += 9;
        } else if (source.startsWith('str', at)) {
          type = PLAIN.text;
          at += 3;
        } else return -1;
        c = source.charCodeAt(at);
      } else return -1;
      if (c !== 34) return -1;
      c = source.charCodeAt(++at);
      if (c === 32) at++;
      else break;
    }
    if ((seen & 1) === 0) return -1;
    if (source.charCodeAt(at) === 47 && source.charCodeAt(at + 1) === 62) {
      this.plainType = PLAIN.empty;
      this.column = column;
      return this.plainCell(source) ? at + 2 : -1;
    }
    if (source.charCodeAt(at) !== 62) return -1;
    const opening =
      type === PLAIN.inline ? inlineOpening(source, at + 1) : source.startsWith('<v>', at + 1) ? 3 : -1;
    if (opening < 0) return -1;
    at += 1 + opening;
    const from = at;
    let hash = column * 31 + type;
    let c = source.charCodeAt(at);
    // References, line ends and brackets need the strict path; NaN is the end of what has come so far.
    while (c !== 60 && c !== 38 && c !== 13 && c !== 93 && c === c) {
      hash = (Math.imul(hash, 31) + c) | 0;
      c = source.charCodeAt(++at);
    }
    const closing = type === PLAIN.inline ? '</t></is></c>' : '</v></c>';
    if (!source.startsWith(closing, at)) return -1;
    this.column = column;
    this.plainStyle = style;
    this.plainType = type;
    this.plainFrom = from;
    this.plainTo = at;
    this.plainHash = hash;
    return this.plainCell(source) ? at + closing.length : -1;
  }

  /** Takes the plain cell in hand, or says no, to have it taken the strict way. */
  protected abstract plainCell(source: string): boolean;

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

/** Length of `<is><t>` or `<is><t xml:space="preserve">`; -1 for anything else. */
function inlineOpening(source: string, at: number): number {
  if (source.startsWith('<is><t>', at)) return 7;
  return source.startsWith('<is><t xml:space="preserve">', at) ? 28 : -1;
}
