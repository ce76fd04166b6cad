import { type CellPlace, type CellRange, columnName, inRange, parseRange } from './cell-ref';
import { type Edit, escapeCellText, escapeXml } from './edits';
import { shiftFormula } from './formula-shift';
import { SheetDisorder } from './patch-order';
import { PlainCellScanner } from './plain-cells';
import { CODE } from './sheet-scanner';
import type { Name } from './xml';
import { decodeText, torn } from './xml-text';

/** A cell to write, by place. Lists are in order of row, then column, each place once. */
export interface PlacedPatch extends CellPlace {
  value: string;
}

interface SharedCell extends CellPlace {
  /** Its `<f>` element. */
  from: number;
  to: number;
  element: string;
  attributes: string;
}

interface SharedGroup {
  master: CellPlace;
  formula: string;
  /** The master is written over. */
  lost: boolean;
  cells: SharedCell[];
}

/**
 * Finds what must change in a worksheet's text so that the patches stand in it. Scan the text with it, then take `edits`
 * and `freed` (cells that have no formula any more). Scanning throws `SheetDisorder` where rows or cells are out of order.
 */
export class SheetPatcher extends PlainCellScanner {
  readonly edits: Edit[] = [];
  readonly freed: CellRange[] = [];
  private next = 0;
  private prefix = '';
  private rowStart = 0;
  private rowStyle: string | null = null;
  private rowSettled = true;
  private lastRow = 0;
  private lastColumn = 0;
  private readonly columnStyles: { min: number; max: number; style: string }[] = [];
  private target: PlacedPatch | null = null;
  private cellStart = 0;
  private cellTag = '';
  private cellAttributes = '';
  private hasFormula = false;
  private formulaStart = 0;
  private formulaText = '';
  private inFormula = false;
  private formulaElement = '';
  private group: SharedGroup | null = null;
  private isMaster = false;
  private formulaAttributes = '';
  private detached: CellRange | null = null;
  private readonly groups = new Map<string, SharedGroup>();
  private readonly allGroups: SharedGroup[] = [];

  constructor(
    private readonly text: string,
    private readonly patches: readonly PlacedPatch[],
  ) {
    super();
  }

  /** After the scan: formulas that lost the cell which spelt them out are spelt out in every cell that has them. */
  finish(): void {
    if (this.next < this.patches.length) throw torn('no place for rows');
    for (const { master, formula, lost, cells } of this.allGroups) {
      if (!lost) continue;
      for (const { row, column, from, to, element, attributes } of cells) {
        const own = escapeXml(shiftFormula(formula, row - master.row, column - master.column));
        this.edits.push({ from, to, text: `<${element}${attributes}>${own}</${element}>` });
      }
    }
  }

  protected override onOpen(name: Name, empty: boolean): void {
    const depth = this.stack.length;
    const { code } = name;
    if (depth === 1) {
      if (code !== CODE.worksheet) throw torn(`root of a sheet: ${name.qualified}`);
      return;
    }
    if (code === 0) return;
    const around = this.around();
    if (code === CODE.c && depth === 4 && around === CODE.row) this.openCell(name);
    else if (code === CODE.f && depth === 5 && around === CODE.c) this.openFormula(name);
    else if (code === CODE.row && depth === 3 && around === CODE.sheetData) this.openRow(name, empty);
    else if (code === CODE.sheetData && depth === 2) {
      this.prefix = name.qualified.slice(0, -'sheetData'.length);
      if (empty) this.fillEmpty(name, () => this.newRows(Infinity));
    } else if (code === CODE.col && depth === 3 && around === CODE.cols) {
      const style = this.attribute('style');
      if (style !== null) {
        this.columnStyles.push({
          min: Number(this.attribute('min')),
          max: Number(this.attribute('max')),
          style,
        });
      }
    }
  }

  protected override onText(source: string, from: number, to: number, clean: boolean): void {
    if (!this.inFormula) return;
    const raw = source.slice(from, to);
    this.formulaText += clean ? raw : decodeText(raw);
  }

  protected override onClose({ code }: Name): void {
    const depth = this.stack.length;
    if (code === CODE.c && depth === 3) this.closeCell();
    else if (code === CODE.f && depth === 4) this.closeFormula();
    else if (code === CODE.row && depth === 2) this.closeRow();
    else if (code === CODE.sheetData && depth === 1) this.insert(this.tokenStart, this.newRows(Infinity));
  }

  /** Cells that no patch and no earlier oddity concerns are passed by. */
  protected override plainCell(): boolean {
    const patch = this.peek();
    const passed = !this.rowSettled || (patch?.row === this.rowNumber && patch.column <= this.column);
    if (passed || this.column <= this.lastColumn) return false;
    this.lastColumn = this.column;
    return true;
  }

  private peek(): PlacedPatch | undefined {
    return this.patches[this.next];
  }

  private insert(at: number, text: string): void {
    if (text !== '') this.edits.push({ from: at, to: at, text });
  }

  /** `<row/>` or `<sheetData/>` opened up to take what `fill` gives. */
  private fillEmpty(name: Name, fill: () => string): void {
    const inner = fill();
    if (inner === '') return;
    this.edits.push({ from: this.tokenEnd - 2, to: this.tokenEnd, text: `>${inner}</${name.qualified}>` });
  }

  private openRow(name: Name, empty: boolean): void {
    this.startRow();
    this.rowStart = this.tokenStart;
    this.rowStyle = this.attribute('customFormat') === null ? null : this.attribute('s');
    this.rowSettled = false;
    this.lastColumn = 0;
    if (empty) {
      this.settleRow();
      this.fillEmpty(name, () => this.newCells(Infinity));
    }
  }

  /** Once the row's number is sure: rows that are not there yet come before it. */
  private settleRow(): void {
    if (this.rowSettled) return;
    this.rowSettled = true;
    if (this.rowNumber <= this.lastRow) throw new SheetDisorder('rows out of order');
    this.lastRow = this.rowNumber;
    this.insert(this.rowStart, this.newRows(this.rowNumber));
  }

  private closeRow(): void {
    this.settleRow();
    this.insert(this.tokenStart, this.newCells(Infinity));
  }

  /** Patches of the current row left of a column, as new cells. */
  private newCells(before: number): string {
    let out = '';
    for (
      let patch = this.peek();
      patch?.row === this.rowNumber && patch.column < before;
      patch = this.peek()
    ) {
      this.next++;
      if (patch.value === '') continue;
      const { column, row } = patch;
      const style =
        this.rowStyle ??
        this.columnStyles.find(({ min, max }) => column >= min && column <= max)?.style ??
        null;
      const attributes =
        ` r="${columnName(column)}${row}"` + (style === null ? '' : ` s="${escapeXml(style)}"`);
      out += this.cell(`${this.prefix}c`, attributes, patch.value);
    }
    return out;
  }

  private newRows(before: number): string {
    let out = '';
    const current = this.rowNumber;
    const style = this.rowStyle;
    this.rowStyle = null;
    for (let patch = this.peek(); patch && patch.row < before; patch = this.peek()) {
      this.rowNumber = patch.row;
      const cells = this.newCells(Infinity);
      if (cells !== '') out += `<${this.prefix}row r="${this.rowNumber}">${cells}</${this.prefix}row>`;
    }
    this.rowNumber = current;
    this.rowStyle = style;
    return out;
  }

  private cell(tag: string, attributes: string, value: string): string {
    if (value === '') return `<${tag}${attributes}/>`;
    const space = /^\s|\s$|\s\s|[\t\n]/.test(value) ? ' xml:space="preserve"' : '';
    const p = this.prefix;
    return `<${tag}${attributes} t="inlineStr"><${p}is><${p}t${space}>${escapeCellText(value)}</${p}t></${p}is></${tag}>`;
  }

  private openCell(name: Name): void {
    this.startCell(this.lastColumn === 0);
    this.settleRow();
    if (this.column <= this.lastColumn) throw new SheetDisorder('cells out of order');
    this.lastColumn = this.column;
    this.insert(this.tokenStart, this.newCells(this.column));
    this.hasFormula = false;
    this.detached = null;
    const patch = this.peek();
    this.target = patch?.row === this.rowNumber && patch.column === this.column ? patch : null;
    if (!this.target) return;
    this.next++;
    this.cellStart = this.tokenStart;
    this.cellTag = name.qualified;
    this.cellAttributes = this.keptAttributes(['t', 'cm', 'vm']);
  }

  private keptAttributes(dropped: string[]): string {
    return this.rawAttributes()
      .filter(([name]) => !dropped.includes(name))
      .map(([name, value]) => ` ${name}=${value}`)
      .join('');
  }

  private closeCell(): void {
    if (!this.target) return;
    const text = this.cell(this.cellTag, this.cellAttributes, this.target.value);
    if (this.text.slice(this.cellStart, this.tokenEnd) !== text) {
      this.edits.push({ from: this.cellStart, to: this.tokenEnd, text });
    }
    if (this.hasFormula) {
      const { rowNumber, column } = this;
      this.freed.push({ top: rowNumber, bottom: rowNumber, left: column, right: column });
    }
    this.target = null;
  }

  private openFormula(name: Name): void {
    this.hasFormula = true;
    this.inFormula = true;
    this.formulaText = '';
    this.formulaStart = this.tokenStart;
    this.formulaElement = name.qualified;
    this.group = null;
    const type = this.attribute('t');
    const ref = this.attribute('ref');
    if (type === 'shared') {
      const si = this.attribute('si') ?? '';
      const known = this.groups.get(si);
      this.isMaster = ref !== null || !known;
      this.formulaAttributes = this.keptAttributes(['t', 'si', 'ref']);
      if (known && !this.isMaster) this.group = known;
      else {
        const master = { row: this.rowNumber, column: this.column };
        this.group = { master, formula: '', lost: this.target !== null, cells: [] };
        this.groups.set(si, this.group);
        this.allGroups.push(this.group);
      }
    } else if ((type === 'array' || type === 'dataTable') && ref !== null && !this.target) {
      // Part of an array cannot be changed: the array's formula gives way to the values that it last had.
      const range = parseRange(ref);
      if (range && this.patches.some(({ row, column }) => inRange(range, row, column))) this.detached = range;
    }
  }

  private closeFormula(): void {
    this.inFormula = false;
    const end = this.tokenEnd;
    if (this.group) {
      if (this.isMaster) this.group.formula = this.formulaText;
      else if (!this.target) {
        this.group.cells.push({
          row: this.rowNumber,
          column: this.column,
          from: this.formulaStart,
          to: end,
          element: this.formulaElement,
          attributes: this.formulaAttributes,
        });
      }
    }
    if (this.detached && !this.target) {
      this.edits.push({ from: this.formulaStart, to: end, text: '' });
      this.freed.push(this.detached);
    }
  }
}
