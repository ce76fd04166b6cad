import { isoToday } from '@/utils/text';
import type { Sheet, Workbook } from '@/utils/workbook';
import { type Column, COLUMN_WORDS } from './header';
import { readParticipants } from './participants';
import { type SheetHeader, dateAbove, findSheetHeader } from './sheet-header';
import { readStudentSheet } from './student-rows';
import { TableBuilder } from './table';
import type { ExportReading, Measure, ReadStudents } from './types';
import { wrongFile } from './wrong';

export interface ReadExportOptions {
  /** The file's name, as sentences quote it. */
  file: string;
  /** ISO date; two-digit years are read against it. Default: the machine's date. */
  today?: string;
}

/** Columns that mark the platform's own report; a class list has none of them. */
const MARKS: readonly Column[] = [
  'municipality',
  'verified',
  'archived',
  'lastLogin',
  'diagnostics',
  'trials',
  'navigator',
];
/** What the summary report usually has. */
const USUAL: readonly Column[] = [
  'municipality',
  'school',
  'grade',
  'verified',
  'archived',
  'lastLogin',
  'diagnostics',
  'trials',
  'excursionsEnterprise',
];
const MEASURE_COLUMNS: Readonly<Record<Measure, readonly Column[]>> = {
  loggedIn: ['lastLogin'],
  consent: ['consent'],
  verified: ['verified'],
  profile: ['profile'],
  active: ['active'],
  parent: ['parent'],
  diagnostics: ['diagnostics'],
  trials: ['trials'],
  excursions: ['excursionsEnterprise', 'excursionsMuseum', 'excursions'],
  masterclasses: ['masterclasses'],
  events: ['events'],
};

const named = ({ has }: SheetHeader): boolean =>
  has.has('name') || (has.has('surname') && has.has('firstName'));
const isParticipants = (header: SheetHeader): boolean => named(header) && header.has.has('visited');
/** Accounts, import files, staff: people with posts are no students. */
const isForeign = ({ has }: SheetHeader): boolean =>
  has.has('password') || has.has('post') || (has.has('role') && (has.has('inn') || has.has('kpp')));

function isStudents(header: SheetHeader): boolean {
  const marks = MARKS.filter((column) => header.has.has(column)).length;
  return named(header) && !isForeign(header) && marks >= 1 && (header.has.has('school') || marks >= 2);
}

function rowsUnder(sheet: Sheet, header: SheetHeader): number {
  return sheet.rows.length - header.at - 1;
}

function readStudents(
  parts: { sheet: Sheet; header: SheetHeader }[],
  file: string,
  today: string,
): ReadStudents {
  const builder = new TableBuilder(
    parts.reduce((sum, { sheet, header }) => sum + rowsUnder(sheet, header), 0),
  );
  const extra = new Map<string, Map<number, string>>();
  const passed: ReadStudents['passed'] = [];
  const odd = new Map<string, { count: number; samples: string[] }>();
  for (const { sheet, header } of parts) {
    readStudentSheet(sheet, header, { builder, extra, passed, odd, thisYear: Number(today.slice(0, 4)) });
  }
  const has = new Set(parts.flatMap(({ header }) => [...header.has]));
  const absent = (Object.keys(MEASURE_COLUMNS) as Measure[]).filter(
    (id) => !MEASURE_COLUMNS[id].some((column) => has.has(column)),
  );
  const columns = parts[0]?.header.columns ?? [];
  const table = builder.finish(
    [],
    [...extra].map(([title, values]) => ({ title, values })),
    absent,
  );
  const date = dateAbove(parts.flatMap(({ header }) => header.above));
  table.sources = [{ name: file, kind: 'export', date, rows: table.size, partial: null }];
  return {
    kind: 'students',
    file,
    form: has.has('verified') || has.has('archived') || has.has('lastLogin') ? 'summary' : 'older',
    table,
    headers: parts.map(({ sheet, header }) => ({ sheet: sheet.name, row: header.row })),
    columns: columns.flatMap(({ title, meaning }) =>
      meaning ? [{ title, meaning: COLUMN_WORDS[meaning] }] : [],
    ),
    unknown: columns.filter(({ meaning }) => meaning === null).map(({ title }) => title),
    missing: USUAL.filter((column) => !has.has(column)).map((column) => COLUMN_WORDS[column]),
    passed,
    unreadable: [...odd].map(([title, { count, samples }]) => ({ title, count, samples })),
  };
}

/**
 * Reads one file that the platform exports: «Сводный отчет по ученикам», its older form, or an event's participant
 * list; the header row is found by meaning in the first 20 rows of each sheet. Any other file is named for what it
 * looks like. Every value is yes, no or unread; unread ones are counted as such.
 * Source: the spec's «Files that the platform exports».
 */
export function readExport(workbook: Workbook, options: ReadExportOptions): ExportReading {
  const today = options.today ?? isoToday();
  const headers = workbook.sheets.map((sheet) => findSheetHeader(sheet));
  const students: { sheet: Sheet; header: SheetHeader }[] = [];
  const lists: { sheet: Sheet; header: SheetHeader }[] = [];
  workbook.sheets.forEach((sheet, at) => {
    const header = headers[at];
    if (!header || rowsUnder(sheet, header) <= 0) return;
    if (isParticipants(header) && !header.has.has('verified')) lists.push({ sheet, header });
    else if (isStudents(header)) students.push({ sheet, header });
  });
  if (students.length > 0) return readStudents(students, options.file, today);
  if (lists.length > 0) return readParticipants(lists, options.file);
  const bare = headers.some((header) => header && (isStudents(header) || isParticipants(header)));
  if (bare) {
    return {
      kind: 'wrong',
      file: options.file,
      looksLike: 'empty',
      message: 'В отчёте есть заголовок, но нет ни одного ученика. Выгрузите его с платформы ещё раз.',
    };
  }
  return wrongFile(options.file, workbook, headers);
}
