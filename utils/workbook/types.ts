/** What a workbook looks like once read. Row and column numbers are Excel's own, from 1. */

/** What stands in a cell: the stored kind, after number formats have been looked at. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error';

export interface Cell {
  /** Column number, 1 = A. */
  column: number;
  kind: CellKind;
  /** What a person sees in Excel, as near as can be told: dates as ДД.ММ.ГГГГ, «0000000000» formats with their zeros. */
  text: string;
  /** The stored number, for kinds number and date; `null` otherwise. */
  number: number | null;
  /** A formula stands behind the value. */
  formula: boolean;
  /** Of a formula: the file does not hold what it came to. One that came to an empty text has a value. */
  valueless?: true;
}

/** A row that has at least one cell with something in it. */
export interface Row {
  /** Excel's row number, from 1. */
  number: number;
  hidden: boolean;
  /** In column order, only cells with something in them. */
  cells: Cell[];
}

export interface Sheet {
  name: string;
  /** hidden also for «very hidden». */
  hidden: boolean;
  /** In row order. */
  rows: Row[];
  /** Merged ranges as written: "J2:K2". */
  merges: string[];
  /** Column numbers that are hidden. */
  hiddenColumns: number[];
}

export interface Workbook {
  sheets: Sheet[];
  /** Excel's 1904 date system. */
  date1904: boolean;
}

export interface ReadLimits {
  /** Bytes of the file as given; default 25 MB. */
  packed: number;
  /** Bytes of all parts unpacked, counted while unpacking; default 300 MB. */
  unpacked: number;
  /** Rows with something in them over all sheets, header and all; default 200 000 data rows plus 20 header rows a sheet. */
  rows: number;
}

export interface ReadProgress {
  /** Rows read so far. */
  rows: number;
  /** Share of the work done, 0…1, never falling. */
  share: number;
}

export interface ReadOptions {
  limits?: Partial<ReadLimits>;
  onProgress?: (progress: ReadProgress) => void;
  signal?: AbortSignal;
}

/** What the bytes turned out to be when they are no readable .xlsx. Each has its own Russian sentence in `utils/roster`. */
export type FileTrouble =
  | 'empty'
  | 'old-xls'
  | 'password'
  | 'ods'
  | 'csv'
  | 'xlsb'
  | 'html'
  | 'pdf'
  | 'picture'
  | 'word'
  | 'odt'
  | 'slides'
  | 'numbers'
  | 'pages'
  /** An archive of files, or of a document of some other program. */
  | 'other-zip'
  | 'truncated'
  | 'damaged'
  | 'entities'
  /** A workbook without a single worksheet. */
  | 'no-sheets'
  | 'unknown'
  | 'too-large-packed'
  | 'too-large-unpacked'
  | 'too-many-rows';

/** Thrown by `readWorkbook` and `patchCells`, and by nothing else there. Abort throws the signal's reason instead. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  constructor(
    readonly trouble: FileTrouble,
    detail?: string,
  ) {
    super(detail ?? trouble);
  }
}

/** One cell to write: the text that will stand there. */
export interface CellPatch {
  sheet: string;
  /** "I14" */
  cell: string;
  /** Empty string clears the cell's content and keeps its style. */
  value: string;
}
