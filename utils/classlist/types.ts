import type { ColumnKey } from '@/utils/roster';

/** What a column of a class list means. `skip`: not carried over. */
export type Field =
  | 'fullName'
  | 'surname'
  | 'name'
  | 'patronymic'
  | 'namePatronymic'
  | 'birthDate'
  | 'birthDay'
  | 'birthMonth'
  | 'birthYear'
  | 'gender'
  | 'class'
  | 'grade'
  | 'letter'
  | 'email'
  | 'role'
  | 'teacher'
  | 'teacherEmail'
  | 'inn'
  | 'kpp'
  | 'year'
  | 'skip';

export interface SourceColumn {
  /** Excel's column number, 1 = A. */
  column: number;
  /** As written; empty where the list has no header over it. */
  title: string;
  /** First few values, as seen. */
  samples: string[];
  guess: Field;
  /** Why, in Russian: «по заголовку „Дата рожд.“», «по значениям». */
  because: string;
}

/** A row that may hold a student. */
export interface SourceRow {
  /** Excel's number. */
  number: number;
  hidden: boolean;
  /** Text by column number, only cells with something in them. */
  cells: Map<number, SourceCell>;
}

export interface SourceCell {
  text: string;
  /** The stored number, where the cell holds one. */
  number: number | null;
  date: boolean;
}

/** One sheet of a class list as understood before any correction. */
export interface SourceSheet {
  name: string;
  hidden: boolean;
  /** Excel's number of the (last) header row; null when the list has none and columns were told by their values. */
  headerRow: number | null;
  columns: SourceColumn[];
  rows: SourceRow[];
  /** A class named in the sheet's name or above the header: «Список 9А класса». */
  classAbove: string | null;
  /** A teacher named above the header: «Классный руководитель: …». */
  teacherAbove: string | null;
  /** Rows above the header with something in them, so that nothing goes unaccounted. */
  above: { number: number; text: string }[];
  date1904: boolean;
}

export interface ClassListReading {
  /**
   * Lists, in order: a sheet may hold several side by side. Where no list was recognised, the sheets in which the
   * user may point at the columns himself; `trouble` is told then.
   */
  sheets: SourceSheet[];
  /** Sheets with something in them that is no list, with the reason in Russian. */
  passed: { name: string; why: string }[];
  /** Why no list was recognised; null when one was. Russian. */
  trouble: string | null;
}

/** Which column means what, by title: it can be kept and used for the next file with the same header. */
export interface Mapping {
  /** From `headerSetKey`. */
  headers: string;
  fields: { title: string; column: number; field: Field }[];
}

/** How a value came to be. `proposed`: told from something else, for a person to look at. */
export type Origin = 'as-is' | 'mended' | 'proposed' | 'constant' | 'empty';

export interface BuiltCell {
  value: string;
  origin: Origin;
  /** As it stood in the list, where that differs. */
  was?: string;
}

/** One line of the import file. */
export interface ImportLine {
  role: 'учитель' | 'ученик';
  cells: Record<ColumnKey, BuiltCell>;
  /** Where it came from; null for a teacher given by the user. */
  source: { sheet: string; row: number } | null;
  /** What a person should look at, in Russian. */
  notes: string[];
}

/** A source row that gave no line, and why. */
export interface LeftRow {
  sheet: string;
  row: number;
  /** What stands in it, clipped. */
  text: string;
  why: string;
  /** The row can be carried over all the same, when the user says so. */
  canInclude: boolean;
}

export interface TeacherInput {
  /** «9 А»; empty: for every class that has no other. */
  className: string;
  fullName: string;
  email: string;
  gender?: 'М' | 'Ж';
}

export interface BuildOptions {
  inn: string;
  kpp: string;
  /** «2025-2026» */
  year: string;
  /** ISO date; two-digit years and serial numbers are judged against it. */
  today: string;
  /** For rows whose class is told nowhere. */
  className?: string;
  teachers?: readonly TeacherInput[];
  /** Rows to carry over although they look like none: «Лист1!12». */
  include?: readonly string[];
}

export interface ImportBuild {
  lines: ImportLine[];
  left: LeftRow[];
  /** «9 А» in the order of the file, with how many students and whether a teacher stands before them. */
  classes: { name: string; students: number; teacher: string | null }[];
  /** Matters of the whole list, in Russian. */
  notes: string[];
  /** Source rows in all: students and teachers carried over + left = this. */
  sourceRows: number;
  /** How many lines and left rows there are, also where only the first of them travel to the screen. */
  counts: { lines: number; left: number };
}

/** A line with where its class and teacher stand, before lines are put in order. */
export interface Draft {
  line: ImportLine;
  className: string;
  teacher: string | null;
  /** Of that teacher, as the list has it; empty where it has none. */
  teacherEmail: string;
}
