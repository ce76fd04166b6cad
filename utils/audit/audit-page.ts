import type { PageReading, RowReading } from '@/utils/cabinet';
import { checks } from './checks';
import type { AuditOptions, Check, IssueToken, PageAudit, RowAudit, UnreadToken, Verdict } from './types';

/**
 * Turns what was read on a page into what is missing there. Pure: the same reading gives the same audit, and marks,
 * panel, badge and exports are all fed from it, so they cannot disagree.
 */
export function auditPage(reading: PageReading, options: AuditOptions): PageAudit {
  const active = checks.filter((check) => options.enabled?.[check.token] ?? check.defaultOn);
  const rows = reading.rows.map((row) => auditRow(row, active, options.today));
  const counts: Partial<Record<IssueToken, number>> = {};
  for (const row of rows) for (const token of row.issues) counts[token] = (counts[token] ?? 0) + 1;
  const uncheckedRows = rows.filter((row) => row.unchecked.length > 0).length;
  return {
    page: reading.page,
    rows,
    read: rows.length,
    total: reading.total,
    counts,
    uncheckedRows,
    issueRows: rows.filter((row) => row.issues.length > 0).length,
    complete:
      rows.length > 0 &&
      uncheckedRows === 0 &&
      !reading.partial &&
      !reading.loading &&
      reading.trouble === null &&
      (reading.total === null || rows.length >= reading.total),
  };
}

function auditRow(row: RowReading, active: readonly Check[], today: string): RowAudit {
  const issues: IssueToken[] = [];
  const unchecked = new Set<UnreadToken>();
  for (const check of active) {
    const verdict = judge(check, row, today);
    if (verdict === 'raised') issues.push(check.token);
    else if (verdict && typeof verdict === 'object') for (const token of verdict.unread) unchecked.add(token);
  }
  return {
    reading: row,
    key: row.key,
    kind: row.kind,
    name: row.name.state === 'read' ? row.name.value : null,
    className: row.kind === 'student' && row.class.state === 'read' ? row.class.value.text : null,
    issues: issues.toSorted(),
    // «Записано 12» without a total is read, yet answers no check: it is unread all the same.
    unread: [...new Set([...unreadFacts(row), ...unchecked])].toSorted(),
    unchecked: [...unchecked].toSorted(),
  };
}

function judge(check: Check, row: RowReading, today: string): Verdict | null {
  if (check.on === 'student') return row.kind === 'student' ? check.check(row, today) : null;
  return row.kind === 'event' ? check.check(row, today) : null;
}

/** Every fact that this kind of row should have and that could not be read, whatever checks are on. */
function unreadFacts(row: RowReading): UnreadToken[] {
  const facts: [UnreadToken, { state: 'read' | 'unread' }][] =
    row.kind === 'student'
      ? [
          ['active', row.active],
          ['class', row.class],
          ['consent', row.consent],
          ['name', row.name],
          ['ovz', row.ovz],
          ['parent', row.parent],
          ['profile', row.profile],
          ['verified', row.verified],
        ]
      : [
          // A closed event asks nothing of anyone, so its count may stay unread.
          ...(row.open.state === 'read' && !row.open.value
            ? []
            : ([['enrolment', row.enrolment]] as [UnreadToken, { state: 'read' | 'unread' }][])),
          ['name', row.name],
        ];
  return facts.filter(([, fact]) => fact.state === 'unread').map(([token]) => token);
}
