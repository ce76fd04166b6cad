import type { ClassPage } from './handout';
import type { HandoutHead } from './handout-head';
import type { Coverage } from './session';
import type { SchoolFilter, StudentLine } from './filter';
import type { GroupTable } from './group-table';
import type { Sums } from './sums';
import type { FileComparison } from './compare';
import type { DimensionId, Measure, Person } from './types';

/** A file that was opened, in words. */
export interface OpenedFile {
  id: number;
  name: string;
  /** `students` and `participants` are counted in; `wrong` and `failed` are not. */
  kind: 'students' | 'participants' | 'wrong' | 'failed';
  /** ISO day of the report; null where the file does not tell it. */
  date: string | null;
  /** «412 учеников, в архиве 14, отчёт от 01.12.2025», or what is wrong. */
  words: string;
  /** What was taken for what, what is missing, what could not be read. */
  details: string[];
}

export type AuditSource = 'exports' | 'cabinet';

export interface AuditView {
  /** What is being looked at; null when there is nothing at all yet. */
  use: AuditSource | null;
  has: Record<AuditSource, boolean>;
  files: OpenedFile[];
  coverage: Coverage[];
  sums: Sums;
  groups: GroupTable;
  /** Measures that some source speaks of. */
  measures: Measure[];
  archived: { archived: number; unread: number };
  /** Choices for the filters; municipalities and schools that the filter leaves, navigators, grades. */
  options: Record<DimensionId, { code: number; label: string }[]>;
  /** What the sources name at all, to group by. */
  named: DimensionId[];
  notes: string[];
  head: HandoutHead;
  /** Null when all sources were read to the end. */
  partial: string | null;
  /** What is counted, for trends: a school, «Выгрузка: 12 школ», «Кабинет». */
  scope: string;
  /** ISO day that the numbers speak of: the sources' own date; null when they are of different days. */
  asOf: string | null;
  /** Milliseconds that the answer took. */
  ms: number;
}

export interface StudentWindow {
  total: number;
  items: StudentLine[];
}

/** A list that may be long: how many, and the first of them. */
export interface Some<T> {
  total: number;
  items: T[];
}

export interface ComparisonView {
  file: string;
  /** Rows of the file that were not taken for students (totals, teachers, classes 1–5). */
  passed: number;
  same: number;
  differs: Some<FileComparison['differs'][number]>;
  missing: Some<Person>;
  unsure: Some<FileComparison['unsure'][number]>;
  extra: Some<Person>;
  elsewhere: number;
  partial: string | null;
  /** Where the platform's side came from. */
  platform: string;
}

export interface ChangesView {
  before: string;
  after: string;
  common: number;
  came: Some<Person>;
  gone: Some<Person>;
  archived: Some<Person>;
  restored: Some<Person>;
  moved: Some<{ person: Person; from: string; to: string }>;
  renamed: Some<{ from: string; to: string; className: string }>;
  unsure: number;
  measures: { id: Measure; gained: Some<Person>; lost: Some<Person>; compared: number }[];
}

export interface AuditQuery {
  filter: SchoolFilter;
  by: DimensionId;
}

export interface PrintView {
  head: HandoutHead;
  pages: ClassPage[];
}

export interface AuditFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
}
