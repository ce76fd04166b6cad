/** The public, plain-JSON shapes of a spreadsheet check. */

export type ColumnKey =
  | 'inn'
  | 'kpp'
  | 'role'
  | 'email'
  | 'surname'
  | 'name'
  | 'patronymic'
  | 'gender'
  | 'birthDate'
  | 'grade'
  | 'letter'
  | 'year';

/** error «Импорт не пройдёт», warning «Проверьте», info: good to know. */
export type Severity = 'error' | 'warning' | 'info';

export interface Fix {
  /** The whole mended cell. */
  value: string;
  /** One meaning only: applied by «Исправить всё безопасное». Otherwise offered one at a time. */
  safe: boolean;
  /** Cells of the same row that belong to this mending («9 А» parted, a full name split): write all of them or none. */
  also?: { cell: string; value: string }[];
}

export interface Finding {
  /** Stable kebab-case rule id. */
  rule: string;
  severity: Severity;
  sheet: string;
  /** "I14"; "" for findings about the file or a whole sheet. */
  cell: string;
  /** As Excel numbers it; 0 for findings about the file or a whole sheet. */
  row: number;
  column?: ColumnKey;
  /** As shown in the cell. */
  value: string;
  /** One Russian sentence or two: the trouble and the remedy. */
  message: string;
  fix?: Fix;
  /** Further cells it speaks of: "I14". */
  related?: string[];
}

export interface KnownStudent {
  /** «Фамилия Имя Отчество» */
  name: string;
  grade?: string;
  letter?: string;
  /** ДД.ММ.ГГГГ */
  birthDate?: string;
  gender?: string;
}

export interface RosterProgress {
  stage: 'read' | 'check';
  rows: number;
  /** 0…1, never falling. */
  share: number;
}

export interface RosterOptions {
  /** ISO date, YYYY-MM-DD. Default: the machine's date. */
  today?: string;
  school?: { inn?: string; kpp?: string };
  onPlatform?: KnownStudent[];
  onProgress?: (progress: RosterProgress) => void;
  signal?: AbortSignal;
}

export interface RosterReport {
  file: { name?: string; sheets: number; rows: number; teachers: number; students: number; classes: number };
  /** In order of sheet, row, column, rule. */
  findings: Finding[];
  /** All findings, also those not listed. */
  counts: Record<Severity, number>;
  /** How many findings are counted but not listed: only where there are hundreds of thousands. */
  unlisted?: number;
  /** Milliseconds that the check took. */
  ms: number;
}

export interface CellFix {
  sheet: string;
  cell: string;
  value: string;
}
