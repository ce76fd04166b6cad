import type { CellFix, RosterReport } from './types';

/** Everything that «Исправить всё безопасное» writes: one value a cell, in the report's order. */
export function safeFixes(report: Pick<RosterReport, 'findings'>): CellFix[] {
  const fixes = new Map<string, CellFix>();
  for (const { sheet, cell, fix } of report.findings) {
    if (!fix?.safe || cell === '') continue;
    fixes.set(`${cell} ${sheet}`, { sheet, cell, value: fix.value });
  }
  return [...fixes.values()];
}
