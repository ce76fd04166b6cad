import { cellAddress } from '@/utils/workbook';
import type { RosterRow } from './model';
import { addressOf } from './row';
import type { Placed, Rule, Telling } from './rule';
import type { ColumnKey, Finding, Severity } from './types';

/** What a rule says of a cell of a row. */
export function ofRow(
  rule: Rule,
  severity: Severity,
  telling: Telling,
  row: RosterRow,
  key: ColumnKey,
  index: number,
): Finding {
  const place = { sheet: row.table.sheet.name, cell: addressOf(row, key), row: row.number };
  return put({ rule: rule.id, severity, ...place, value: clip(row.raw(index)), message: '' }, key, telling);
}

/** What a rule says of a place that it has found itself. */
export function ofPlace(rule: Rule, placed: Placed): Finding {
  const whole = placed.column === 0;
  return put(
    {
      rule: rule.id,
      severity: placed.severity ?? rule.severity,
      sheet: placed.table?.sheet.name ?? '',
      cell: whole ? '' : cellAddress(placed.row, placed.column),
      row: whole ? 0 : placed.row,
      value: clip(placed.value),
      message: '',
    },
    placed.key,
    placed.tell(),
  );
}

function put(finding: Finding, key: ColumnKey | undefined, { message, fix, related }: Telling): Finding {
  finding.message = inOnePiece(message);
  if (key) finding.column = key;
  if (fix) finding.fix = fix;
  if (related) finding.related = related;
  return finding;
}

/**
 * A message put together, in one piece: as the tree of its parts, which is how engines keep what was concatenated, it takes
 * twice as much memory. Looking at a sign makes it one.
 */
function inOnePiece(message: string): string {
  return message.charCodeAt(0) === 0 ? '' : message;
}

/** A value as kept in a report: whole, but never megabytes. */
function clip(value: string): string {
  return value.length > 1_000 ? `${value.slice(0, 999)}…` : value;
}
