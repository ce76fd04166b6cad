import { type CellSpec, makeXlsx, type SheetSpec } from '../../fixtures/workbook';
import { SUMMARY_HEADER } from '../../fixtures/export-header';
import { readWorkbook } from '@/utils/workbook';
import { type ExportReading, type ReadStudents, readExport } from '@/utils/school';

export { SUMMARY_HEADER };
export type Rows = readonly (readonly CellSpec[])[];

export const SUMMARY_TOP: Rows = [['Сводный отчет по ученикам'], ['Дата формирования: 01.12.2025']];

export async function readSheets(
  sheets: readonly SheetSpec[],
  file = 'students.xlsx',
): Promise<ExportReading> {
  return readExport(await readWorkbook(makeXlsx({ sheets })), { file, today: '2025-12-05' });
}

export function readRows(rows: Rows, file?: string): Promise<ExportReading> {
  return readSheets([{ name: 'Лист1', rows }], file);
}

/** A summary report with these rows, read; throws where it was not taken for one. */
export async function summary(rows: Rows, file?: string): Promise<ReadStudents> {
  const reading = await readRows([...SUMMARY_TOP, SUMMARY_HEADER, ...rows], file);
  if (reading.kind !== 'students') throw new Error(`read as ${reading.kind}`);
  return reading;
}

/** A row of the summary report: name, class, then what differs from an ordinary student. */
export function student(
  name: string,
  grade: number | string,
  letter: string,
  other: Partial<
    Record<
      | 'municipality'
      | 'school'
      | 'verified'
      | 'archived'
      | 'login'
      | 'diagnostics'
      | 'trials'
      | 'plant'
      | 'museum'
      | 'masters',
      CellSpec
    >
  > = {},
): CellSpec[] {
  const one = {
    municipality: 'Верхнесалдинский МО',
    school: 'МБОУ СОШ № 2',
    verified: 'Верифицирован',
    archived: 'Нет',
    login: '20.11.2025 10:15',
    diagnostics: 2,
    trials: 1,
    plant: 0,
    museum: 0,
    masters: 0,
    ...other,
  };
  return [
    name,
    one.municipality,
    one.school,
    grade,
    letter,
    one.verified,
    one.archived,
    one.login,
    one.diagnostics,
    one.trials,
    one.plant,
    one.museum,
    one.masters,
  ];
}
