import type { Cell as BookCell, Workbook as ExcelWorkbook, Worksheet } from 'exceljs';

/** One column of a new sheet. */
export interface BookColumn {
  header: string;
  /** In signs of the default font, as Excel counts it. */
  width?: number;
  /** Excel's number format; `@` makes the column text, so that leading zeros and dates stay as typed. */
  format?: string;
  /** Long texts go on in a further line. */
  wrap?: boolean;
  /** Drop-down choices for every data row; none may hold a comma. */
  choices?: readonly string[];
  /** Shown when a cell of the column is chosen. */
  hint?: { title: string; text: string };
}

/** Text, or a number that stays a number. Text is never taken for a formula, whatever it starts with. */
export type BookValue = string | number | null;

export interface BookMark {
  /** From 1, header rows counted: Excel's own numbers. */
  row: number;
  column: number;
  /** RRGGBB. */
  fill?: string;
  comment?: string;
  bold?: boolean;
}

export interface BookSheet {
  name: string;
  columns: readonly BookColumn[];
  rows: readonly (readonly BookValue[])[];
  /** Lines above the header (title, date, source). */
  preface?: readonly string[];
  /** Long lines of the preface go on in a further line, within the width of the columns. */
  prefaceWraps?: boolean;
  /** No header row at all: `rows` start at once. Default: the columns' headers stand above the rows. */
  headless?: boolean;
  /** Of a headless sheet: the row that holds the titles, for `freeze` and `repeatHeader`; from 1. */
  titleRow?: number;
  /** RRGGBB behind the header's text. */
  headerFill?: string;
  /** Header stays in view. */
  freeze?: boolean;
  /** Filter arrows on the header. */
  filter?: boolean;
  marks?: readonly BookMark[];
  /** Rows that drop-downs, hints and column formats reach down to; default 1000. */
  dataRows?: number;
  print?: {
    landscape?: boolean;
    /** Header row on each page. */
    repeatHeader?: boolean;
    /** Lines between the cells, for lists that are ticked by hand. */
    grid?: boolean;
    /** Plain text; Excel's `&P` codes may stand in it only through `{page}` and `{pages}`. */
    header?: string;
    footer?: string;
  };
}

export interface BookPlan {
  sheets: readonly BookSheet[];
  title?: string;
  /** When it was made; default: not told. */
  created?: Date;
}

const FORBIDDEN_IN_NAME = /[\\/?*[\]:]/g;

/** A name that Excel takes for a sheet: 31 signs at most, none of its forbidden ones, not twice. */
function sheetName(wanted: string, used: Set<string>): string {
  const clean =
    wanted
      .replace(FORBIDDEN_IN_NAME, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Лист';
  let name = clean;
  for (let n = 2; used.has(name.toLowerCase()); n++) {
    const tail = ` (${n})`;
    name = clean.slice(0, 31 - tail.length) + tail;
  }
  used.add(name.toLowerCase());
  return name;
}

/** What XML cannot hold would make the file unreadable; Excel takes no longer text. */
function cellText(text: string): string {
  // eslint's no-control-regex: built from a string.
  return text.replace(CONTROLS, '').replace(LONE, '\ufffd').slice(0, 32_767);
}
const CONTROLS = new RegExp(String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]`, 'g');
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function setValue(cell: BookCell, value: BookValue): void {
  if (value === null || value === '') return;
  // A string given to exceljs becomes a string cell: only an object with `formula` would become a formula.
  cell.value = typeof value === 'number' ? value : cellText(value);
}

function pageText(text: string): string {
  const plain = cellText(text).replace(/&/g, '&&').slice(0, 200);
  return plain.replace(/\{page\}/g, '&P').replace(/\{pages\}/g, '&N');
}

function fillColumns(sheet: Worksheet, spec: BookSheet, header: number): void {
  // Beside a text of many lines the others stand at its first one.
  const wraps = spec.columns.some(({ wrap }) => wrap);
  spec.columns.forEach((column, i) => {
    const own = sheet.getColumn(i + 1);
    own.width = column.width ?? Math.min(60, Math.max(10, column.header.length + 2));
    if (column.format !== undefined) own.numFmt = column.format;
    if (wraps) own.alignment = { vertical: 'top', ...(column.wrap ? { wrapText: true } : {}) };
    const from = header + 1;
    const to = header + (spec.dataRows ?? 1000);
    const { choices, hint } = column;
    if (!choices && !hint) return;
    const prompt = hint
      ? { showInputMessage: true, promptTitle: hint.title.slice(0, 32), prompt: hint.text.slice(0, 255) }
      : {};
    const error = {
      showErrorMessage: true,
      errorTitle: 'Такого значения нет',
      error: 'Выберите значение из списка.',
    };
    // exceljs keeps validations by cell or by range; a range is one entry in the file.
    const { model } = dataValidations(sheet);
    const range = `${own.letter}${from}:${own.letter}${to}`;
    model[range] = choices
      ? {
          type: 'list',
          allowBlank: true,
          formulae: [`"${choices.join(',').replace(/"/g, '""')}"`],
          ...prompt,
          ...error,
          sqref: range,
        }
      : { type: 'any', ...prompt, sqref: range };
  });
}

/** The part of exceljs that its typings leave out. */
function dataValidations(sheet: Worksheet): { model: Record<string, unknown> } {
  return (sheet as unknown as { dataValidations: { model: Record<string, unknown> } }).dataValidations;
}

/** Lines that a text takes when it is wrapped at words; a word longer than a line goes on in the next. */
function linesOf(text: string, room: number): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of line.split(' ')) {
      const before = used > 0 ? used + 1 : 0;
      if (before > 0 && before + word.length > room) [lines, used] = [lines + 1, word.length];
      else used = before + word.length;
      if (used > room) [lines, used] = [lines + Math.ceil(used / room) - 1, used % room];
    }
  }
  return lines;
}

/** Points that the longest title needs when it is wrapped: not every program finds this out by itself. */
function headerHeight(columns: readonly BookColumn[]): number {
  // Bold letters are wider than the digits that widths are counted in.
  const lines = columns.map(({ header, width }) =>
    linesOf(header, Math.max(1, (width ?? header.length + 2) - 2)),
  );
  return 16 * Math.max(1, ...lines);
}

/** Points of a usual row, and the most that a row may have. */
const LINE = 15;
const TALLEST = 409;

/** Points that a row's wrapped texts need; undefined for a row of one line. */
function rowHeight(row: readonly BookValue[], columns: readonly BookColumn[]): number | undefined {
  let most = 1;
  for (const [x, { wrap, width }] of columns.entries()) {
    const value = row[x];
    if (wrap && typeof value === 'string') most = Math.max(most, linesOf(value, width ?? 10));
  }
  return most > 1 ? Math.min(TALLEST, most * LINE) : undefined;
}

/** The workbook's own font: a font of which only the weight is told would be another one. */
const FONT = { name: 'Calibri', family: 2 };

/** Pixels of a column of so many digits, of a row, of a comment, of its lines; signs in a line of it. */
const columnPixels = (width: number): number => Math.floor(width * 7) + 5;
const [ROW_PIXELS, NOTE_PIXELS, NOTE_LINE, NOTE_SIGNS] = [20, 300, 16, 40];

/** A comment's frame in columns and rows, so large that nothing of its text is cut. */
function noteFrame(mark: BookMark, text: string, columns: readonly BookColumn[]) {
  let [right, left] = [mark.column, NOTE_PIXELS];
  for (; left > 0; right++) left -= columnPixels(columns[right]?.width ?? 9);
  const top = Math.max(0, mark.row - 2);
  const bottom = top + Math.ceil((linesOf(text, NOTE_SIGNS) * NOTE_LINE + 24) / ROW_PIXELS);
  return { left: mark.column + 0.1, top: top + 0.5, right, bottom: bottom + 0.5 };
}

/** exceljs gives every comment the same frame; its writer takes another where the comment's model has one. */
function setNote(cell: BookCell, text: string, frame: ReturnType<typeof noteFrame>): void {
  cell.note = { texts: [{ text }] };
  const { _comment: own } = cell as unknown as { _comment: { model: object } };
  const { model } = own;
  Object.defineProperty(own, 'model', { value: { ...model, anchor: frame } });
}

function fillSheet(
  book: ExcelWorkbook,
  spec: BookSheet,
  used: Set<string>,
  onRow: (rows: number) => void,
): void {
  const preface = spec.preface ?? [];
  const header = spec.headless ? preface.length : preface.length + 1;
  const sheet = book.addWorksheet(sheetName(spec.name, used));
  fillColumns(sheet, spec, header);
  preface.forEach((line, i) => {
    const cell = sheet.getCell(i + 1, 1);
    setValue(cell, line);
    cell.numFmt = 'General';
    cell.alignment = { wrapText: spec.prefaceWraps ?? false, vertical: 'top' };
    cell.font = i === 0 ? { ...FONT, bold: true, size: 14 } : { ...FONT, size: 11 };
    if (spec.prefaceWraps && spec.columns.length > 1) {
      sheet.mergeCells(i + 1, 1, i + 1, spec.columns.length);
      const width = spec.columns.reduce((sum, column) => sum + (column.width ?? 10), 0);
      sheet.getRow(i + 1).height = (i === 0 ? 20 : LINE) * linesOf(line, width);
    }
  });
  if (!spec.headless) {
    spec.columns.forEach((column, i) => {
      const cell = sheet.getCell(header, i + 1);
      setValue(cell, column.header);
      cell.font = { ...FONT, bold: true, size: 11 };
      cell.alignment = { wrapText: true, vertical: 'middle' };
      cell.border = { bottom: { style: 'thin' } };
      if (spec.headerFill !== undefined) cell.fill = solid(spec.headerFill);
    });
  }
  if (!spec.headless) sheet.getRow(header).height = headerHeight(spec.columns);
  const wraps = spec.columns.some(({ wrap }) => wrap);
  spec.rows.forEach((row, y) => {
    row.forEach((value, x) => setValue(sheet.getCell(header + 1 + y, x + 1), value));
    const height = wraps ? rowHeight(row, spec.columns) : undefined;
    if (height !== undefined) sheet.getRow(header + 1 + y).height = height;
    if (y % ROWS_A_STEP === ROWS_A_STEP - 1) onRow(ROWS_A_STEP);
  });
  for (const mark of spec.marks ?? []) {
    const cell = sheet.getCell(mark.row, mark.column);
    if (mark.fill !== undefined) cell.fill = solid(mark.fill);
    if (mark.bold) cell.font = { ...FONT, size: 11, ...cell.font, bold: true };
    if (mark.comment) {
      const text = cellText(mark.comment);
      setNote(cell, text, noteFrame(mark, text, spec.columns));
    }
  }
  const titles = spec.headless ? (spec.titleRow ?? header) : header;
  if (spec.freeze && titles > 0) sheet.views = [{ state: 'frozen', ySplit: titles, xSplit: 0 }];
  if (spec.filter && spec.columns.length > 0) {
    sheet.autoFilter = {
      from: { row: header, column: 1 },
      to: { row: header + Math.max(spec.rows.length, 0), column: spec.columns.length },
    };
  }
  setPrint(sheet, spec, titles);
}

function solid(color: string) {
  return {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { argb: `FF${color.replace('#', '').toUpperCase()}` },
  } as const;
}

/** As page setups number paper sizes. */
const A4 = 9;

function setPrint(sheet: Worksheet, { print = {} }: BookSheet, header: number): void {
  Object.assign(sheet.pageSetup, { paperSize: A4 });
  sheet.pageSetup.orientation = print.landscape ? 'landscape' : 'portrait';
  sheet.pageSetup.fitToPage = true;
  sheet.pageSetup.fitToWidth = 1;
  sheet.pageSetup.fitToHeight = 0;
  if (print.grid) sheet.pageSetup.showGridLines = true;
  if (print.repeatHeader && header > 0) sheet.pageSetup.printTitlesRow = `${header}:${header}`;
  if (print.header) sheet.headerFooter.oddHeader = `&C${pageText(print.header)}`;
  if (print.footer) sheet.headerFooter.oddFooter = `&C${pageText(print.footer)}`;
}

/** Rows between two words of progress. */
const ROWS_A_STEP = 500;

/** How far a book is: its rows are taken over one by one, then exceljs writes them all at one go. */
export type BookProgress = { stage: 'fill'; share: number } | { stage: 'write' };

/**
 * Makes a *new* .xlsx (template, report, audit export). Loads exceljs when first called, so that nobody pays for it before.
 * Every string is written as text: one that starts with `=`, `+`, `-` or `@` stays what it is.
 */
export async function makeBook(
  plan: BookPlan,
  onProgress: (progress: BookProgress) => void = () => undefined,
): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  if (plan.title !== undefined) book.title = cellText(plan.title);
  if (plan.created) {
    book.created = plan.created;
    book.modified = plan.created;
  }
  const used = new Set<string>();
  const total = plan.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const sheet of plan.sheets)
    fillSheet(book, sheet, used, (rows) => {
      done += rows;
      onProgress({ stage: 'fill', share: done / total });
    });
  onProgress({ stage: 'write' });
  return new Uint8Array(await book.xlsx.writeBuffer());
}
