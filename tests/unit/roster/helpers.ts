import {
  type BookExample,
  type Finding,
  type RosterOptions,
  type RosterReport,
  checkWorkbook,
  EXAMPLE_TODAY,
  safeFixes,
  sketchWorkbook,
} from '@/utils/roster';
import type { CellFix } from '@/utils/roster';
import type { Workbook } from '@/utils/workbook';

/** A small book checked on the examples' day. */
export function check(book: BookExample, options: RosterOptions = {}): RosterReport {
  return checkWorkbook(sketchWorkbook(book), { today: EXAMPLE_TODAY, ...options });
}

/** Findings as «I14 birth-date-invalid». */
export function triples(findings: readonly Finding[]): string[] {
  return findings.map(({ cell, rule }) => `${cell} ${rule}`.trim());
}

function columnOf(cell: string): number {
  return [...(/^[A-Z]+/u.exec(cell)?.[0] ?? '')].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0);
}

/** The workbook with texts written into cells, as a corrected file would read. */
export function patched(workbook: Workbook, fixes: readonly CellFix[]): Workbook {
  const copy = structuredClone(workbook);
  for (const { sheet, cell, value } of fixes) {
    const number = Number(/\d+$/u.exec(cell)?.[0]);
    const row = copy.sheets.find((one) => one.name === sheet)?.rows.find((one) => one.number === number);
    if (!row) continue;
    const column = columnOf(cell);
    row.cells = row.cells.filter((one) => one.column !== column);
    if (value !== '') row.cells.push({ column, kind: 'text', text: value, number: null, formula: false });
    row.cells.sort((a, b) => a.column - b.column);
  }
  return copy;
}

export { safeFixes };
