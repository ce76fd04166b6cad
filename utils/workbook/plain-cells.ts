import { MAX_COLUMN } from './cell-ref';
import { CODE, SheetScanner } from './sheet-scanner';

/** Passes quickly over the plain cells of a worksheet's text, for those who only look for a few of them. */
export abstract class PlainCellScanner extends SheetScanner {
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
    let inline = false;
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
        for (; c >= 48 && c <= 57; c = source.charCodeAt(++at));
      } else if (name === 116 && (seen & 4) === 0) {
        seen |= 4;
        if (c === 115 && source.charCodeAt(at + 1) === 34) {
          at++;
        } else if (c === 110 && source.charCodeAt(at + 1) === 34) at++;
        else if (source.startsWith('inlineStr', at)) {
          inline = true;
          at += 9;
        } else if (source.startsWith('str', at)) {
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
      this.column = column;
      return this.plainCell() ? at + 2 : -1;
    }
    if (source.charCodeAt(at) !== 62) return -1;
    const opening = inline ? inlineOpening(source, at + 1) : source.startsWith('<v>', at + 1) ? 3 : -1;
    if (opening < 0) return -1;
    at += 1 + opening;
    let c = source.charCodeAt(at);
    // References, line ends and brackets need the strict path; NaN is the end of what has come so far.
    while (c !== 60 && c !== 38 && c !== 13 && c !== 93 && c === c) c = source.charCodeAt(++at);
    const closing = inline ? '</t></is></c>' : '</v></c>';
    if (!source.startsWith(closing, at)) return -1;
    this.column = column;
    return this.plainCell() ? at + closing.length : -1;
  }

  /** Takes the plain cell in hand, or says no, to have it taken the strict way. */
  protected abstract plainCell(): boolean;
}

/** Length of `<is><t>` or `<is><t xml:space="preserve">`; -1 for anything else. */
function inlineOpening(source: string, at: number): number {
  if (source.startsWith('<is><t>', at)) return 7;
  return source.startsWith('<is><t xml:space="preserve">', at) ? 28 : -1;
}
