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
  /** Findings that are counted but not listed anywhere. */
  unlisted: number;
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
  unlisted: whole,
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
  await storage.removeItems([KEY, FILE]);
}

const FILE = 'session:last-file';
/** Browsers give 10 MB for a session, and text is a third longer than bytes. A school's file has a fiftieth of this. */
const MOST_BYTES = 4 * 1024 * 1024;

const keptFile = z.object({ name: z.string(), base64: z.base64() });

/**
 * Keeps the checked file itself beside its report, in memory until the browser closes, so that it need not be chosen again
 * when the popup is opened anew. A large one is not kept.
 */
export async function keepLastFile(file: File): Promise<void> {
  await storage.removeItem(FILE);
  if (file.size > MOST_BYTES) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  await storage.setItem(FILE, { name: file.name, base64: btoa(text) });
}

/** The file of the last report, or null when it was too large to keep. */
export async function readLastFile(): Promise<File | null> {
  const kept = keptFile.safeParse(await storage.getItem<unknown>(FILE));
  if (!kept.success) return null;
  const text = atob(kept.data.base64);
  return new File([Uint8Array.from(text, (sign) => sign.charCodeAt(0))], kept.data.name);
}
