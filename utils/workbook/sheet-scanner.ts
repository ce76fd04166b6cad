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

/** Finds rows and cells in a worksheet part; knows where Excel would number what carries no number. */
export abstract class SheetScanner extends XmlScanner {
  protected rowNumber = 0;
  protected column = 0;
  protected rowNamed = false;

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
