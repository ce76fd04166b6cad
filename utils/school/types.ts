import type { ConsentStatus } from '@/utils/cabinet';

/** What is counted of a student. */
export type Measure =
  | 'loggedIn'
  | 'consent'
  | 'verified'
  | 'profile'
  | 'active'
  | 'parent'
  | 'diagnostics'
  | 'trials'
  | 'excursions'
  | 'masterclasses'
  | 'events';

/** A fact in a typed array: 0 unread, 1 no, 2 yes. */
export const UNREAD = 0;
export const NO = 1;
export const YES = 2;

/** A set of labels with a code for each row; -1 where a row names none. */
export interface Dimension {
  codes: Int32Array;
  labels: string[];
  /** For each label, the code of what it belongs to (class → school → municipality); -1 where that is not told. */
  parents: number[];
}

export type DimensionId = 'municipality' | 'school' | 'class' | 'navigator';

export interface SourceInfo {
  /** File name, or «кабинет». */
  name: string;
  kind: 'export' | 'participants' | 'cabinet';
  /** ДД.ММ.ГГГГ as the file itself says it, or when the cabinet was read; null when not told. */
  date: string | null;
  rows: number;
  /** Everything that the source says it has was read; false with a reason in `partial`. */
  partial: string | null;
}

/**
 * Students in columns. 100 000 rows are held as typed arrays, so that sums and filters touch no objects.
 * Nothing but `names` and `birthDates` tells who somebody is.
 */
export interface SchoolTable {
  size: number;
  names: string[];
  /** ДД.ММ.ГГГГ or empty. */
  birthDates: string[];
  /** Date of registration as shown, or empty. */
  registered: string[];
  dims: Record<DimensionId, Dimension>;
  /** 1…11; 0 unread. */
  grade: Uint8Array;
  /** Whether the student is archived: 0 unread, 1 no, 2 yes. */
  archived: Uint8Array;
  /** Day of the last login (20260131); 0 unread, -1 never. */
  lastLogin: Int32Array;
  facts: Record<Measure, Uint8Array>;
  /** How many, for measures that are counted; -1 unread. */
  counts: Record<'diagnostics' | 'trials' | 'excursions' | 'masterclasses' | 'events', Int32Array>;
  /** Place in `CONSENTS` plus one; 0 unread. */
  consent: Uint8Array;
  source: Uint16Array;
  /** Row in the file, as Excel numbers it; 0 for the cabinet. */
  rowNumber: Uint32Array;
  sources: SourceInfo[];
  /** Columns that are not understood, kept as they stand; text by row. */
  extra: { title: string; values: Map<number, string> }[];
  /** Measures that no source speaks of at all. */
  absent: Measure[];
}

export const CONSENTS: readonly ConsentStatus[] = [
  'uploaded-by-teacher',
  'confirmed-by-parent',
  'confirmed-by-student',
  'present',
  'upload-required',
  'not-confirmed-by-student',
  'absent',
];

/** One student as objects carry him between the parts: slow, and only for windows, matching and small lists. */
export interface Person {
  name: string;
  /** «9 А» or empty. */
  className: string;
  /** ДД.ММ.ГГГГ or empty. */
  birthDate: string;
  /** М, Ж or empty. */
  gender: string;
  school: string;
}

/** A participant list of one event. */
export interface Participant {
  /** The platform's numeric id where the list shows it. */
  id: string;
  name: string;
  school: string;
  className: string;
  /** «Да» or not. */
  visited: boolean;
  row: number;
}

/** What a wrong file looks like. */
export type Lookalike =
  'import-template' | 'class-list' | 'staff' | 'logins' | 'participants' | 'export' | 'empty' | 'other';

export interface ReadStudents {
  kind: 'students';
  file: string;
  form: 'summary' | 'older';
  table: SchoolTable;
  /** Excel's number of the header row, by sheet. */
  headers: { sheet: string; row: number }[];
  /** What was taken for what: title → meaning, in Russian. */
  columns: { title: string; meaning: string }[];
  unknown: string[];
  /** Columns that the report usually has and this one has not. */
  missing: string[];
  /** Rows that are no students (blank name, totals), with the reason. */
  passed: { sheet: string; row: number; why: string }[];
  /** Values that stood in a cell and could not be read, by column title, with up to three of them. */
  unreadable: { title: string; count: number; samples: string[] }[];
}

export interface ReadParticipants {
  kind: 'participants';
  file: string;
  /** Title line of the file, else the file's name. */
  event: string;
  participants: Participant[];
  passed: { sheet: string; row: number; why: string }[];
}

export interface WrongFile {
  kind: 'wrong';
  file: string;
  looksLike: Lookalike;
  /** One or two Russian sentences: what it looks like, and where it belongs. */
  message: string;
}

export type ExportReading = ReadStudents | ReadParticipants | WrongFile;
