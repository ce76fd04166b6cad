import { storage } from 'wxt/utils/storage';
import type { Finding, RosterReport, Severity } from '@/utils/roster';
import { z } from '@/utils/zod';

/** How many findings of a report are kept for the session: the store is small, and a popup shows the first ones. */
export const KEPT_FINDINGS = 200;

/** The last report of this browser session. It lives in memory and goes when the browser closes. */
export interface KeptReport {
  name: string;
  /** ISO moment of the check. */
  checkedAt: string;
  readable: boolean;
  file: RosterReport['file'];
  counts: Record<Severity, number>;
  errorRows: number;
  /** Cells that the safe fixes would change. */
  safe: number;
  /** The first findings, at most `KEPT_FINDINGS`; `counts` tells of all. */
  findings: Finding[];
}

const KEY = 'session:last-report';
const severity = z.enum(['error', 'warning', 'info']);
const whole = z.number().int().min(0);

const finding = z.object({
  rule: z.string(),
  severity,
  sheet: z.string(),
  cell: z.string(),
  row: whole,
  value: z.string(),
  message: z.string(),
  fix: z.object({ value: z.string(), safe: z.boolean() }).exactOptional(),
});

const keptReport = z.object({
  name: z.string(),
  checkedAt: z.string(),
  readable: z.boolean(),
  file: z.object({
    name: z.string().exactOptional(),
    sheets: whole,
    rows: whole,
    teachers: whole,
    students: whole,
    classes: whole,
  }),
  counts: z.record(severity, whole),
  errorRows: whole,
  safe: whole,
  findings: z.array(finding).max(KEPT_FINDINGS),
});

/** The last report, or null when there is none in this session or it cannot be read. */
export async function readLastReport(): Promise<KeptReport | null> {
  const kept = keptReport.safeParse(await storage.getItem<unknown>(KEY));
  return kept.success ? kept.data : null;
}

/** Keeps a report for this session, trimmed to its first findings. */
export async function keepLastReport(report: KeptReport): Promise<void> {
  const findings = report.findings
    .slice(0, KEPT_FINDINGS)
    .map(({ rule, severity: weight, sheet, cell, row, value, message, fix }) => ({
      rule,
      severity: weight,
      sheet,
      cell,
      row,
      // A hostile cell may hold megabytes; the message already quotes it.
      value: value.slice(0, 500),
      message: message.slice(0, 2000),
      ...(fix ? { fix: { value: fix.value.slice(0, 500), safe: fix.safe } } : {}),
    }));
  await storage.setItem(KEY, { ...report, findings });
}

export async function forgetLastReport(): Promise<void> {
  await storage.removeItem(KEY);
}
