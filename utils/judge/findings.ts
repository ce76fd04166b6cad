import type { Finding, Severity } from '@/utils/roster';
import { firstCell } from '@/utils/workbook';
import type { ClassGroup, FindingFilter, FindingWindow, Place, PlacedFinding, RuleGroup } from './types';

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
const NO_CLASS = 'без класса';
/** Made once: asked of two labels at a time, the order of four thousand classes took longer than the check after an edit. */
const inOrder = new Intl.Collator('ru', { numeric: true });

/** The findings of one check, arranged for questions: by place, by rule, by class, filtered, in windows. */
export interface FindingIndex {
  groups: RuleGroup[];
  classes: ClassGroup[];
  /** The same of those that pass a filter: by rule whatever its rule and severity, by class whatever its class. */
  groupsOf: (filter: FindingFilter) => { rules: RuleGroup[]; classes: ClassGroup[] };
  errorRows: number;
  sheetCounts: Map<string, { error: number; warning: number }>;
  first: (count: number) => PlacedFinding[];
  window: (filter: FindingFilter, from: number, count: number) => FindingWindow;
  all: (filter: FindingFilter) => PlacedFinding[];
  inRow: (sheet: string, row: number) => PlacedFinding[];
  next: (filter: FindingFilter, from: Place | null, backwards: boolean) => PlacedFinding | null;
}

export interface IndexSource {
  findings: readonly Finding[];
  titleOf: (rule: string) => string;
  /** «9 «А»» of a row, or null. */
  classOf: (sheet: string, row: number) => string | null;
  /** Sheet names in the book's order. */
  sheets: readonly string[];
}

/** Case, ё/е and spaces aside. */
export function fold(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}

function groupByRule(findings: readonly Finding[], titleOf: (rule: string) => string): RuleGroup[] {
  const groups = new Map<string, RuleGroup>();
  for (const finding of findings) {
    // A rule may speak as an error here and as a warning there: they are two groups.
    const key = `${finding.severity} ${finding.rule}`;
    let group = groups.get(key);
    if (!group) {
      const { rule, severity } = finding;
      group = { rule, title: titleOf(rule), severity, count: 0, safe: 0, review: 0 };
      groups.set(key, group);
    }
    group.count += 1;
    if (finding.fix) group[finding.fix.safe ? 'safe' : 'review'] += 1;
  }
  return [...groups.values()].sort(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.count - a.count || a.rule.localeCompare(b.rule),
  );
}

function countClass(classes: Map<string, ClassGroup>, label: string, severity: Severity): void {
  let group = classes.get(label);
  if (!group) classes.set(label, (group = { label, error: 0, warning: 0, info: 0 }));
  group[severity] += 1;
}

/** Classes in their order; what has no class comes last. */
function sortClasses(classes: ReadonlyMap<string, ClassGroup>): ClassGroup[] {
  return [...classes.values()].sort((a, b) =>
    a.label === NO_CLASS ? 1 : b.label === NO_CLASS ? -1 : inOrder.compare(a.label, b.label),
  );
}

/** Arranges a report's findings; the work is linear in their number. */
export function indexFindings({ findings, titleOf, classOf, sheets }: IndexSource): FindingIndex {
  const order = new Map(sheets.map((name, at) => [name, at]));
  const byRow = new Map<string, Map<number, number[]>>();
  const classes = new Map<string, ClassGroup>();
  const labels: string[] = [];
  const sheetCounts = new Map<string, { error: number; warning: number }>();
  const errorRowKeys = new Set<string>();

  findings.forEach((finding, index) => {
    const { sheet, row, severity } = finding;
    let rows = byRow.get(sheet);
    if (!rows) byRow.set(sheet, (rows = new Map<number, number[]>()));
    const here = rows.get(row);
    if (here) here.push(index);
    else rows.set(row, [index]);

    const label = (row > 0 ? classOf(sheet, row) : null) ?? NO_CLASS;
    labels.push(label);
    countClass(classes, label, severity);

    if (severity !== 'info') {
      const counts = sheetCounts.get(sheet) ?? { error: 0, warning: 0 };
      counts[severity] += 1;
      sheetCounts.set(sheet, counts);
    }
    if (severity === 'error' && row > 0) errorRowKeys.add(`${row} ${sheet}`);
  });

  const place = (index: number): PlacedFinding => {
    const finding = findings[index];
    if (!finding) throw new RangeError(`No finding ${index}`);
    return { ...finding, index };
  };

  let cached: { key: string; indexes: number[] } | null = null;
  const matching = (filter: FindingFilter): number[] => {
    const key = JSON.stringify([filter.rule, filter.severity, filter.class, filter.text]);
    if (cached?.key === key) return cached.indexes;
    const text = filter.text ? fold(filter.text) : '';
    const indexes: number[] = [];
    findings.forEach((finding, index) => {
      if (filter.rule !== undefined && finding.rule !== filter.rule) return;
      if (filter.severity !== undefined && finding.severity !== filter.severity) return;
      if (filter.class !== undefined && labels[index] !== filter.class) return;
      if (text && !fold(`${finding.cell} ${finding.value} ${finding.message}`).includes(text)) return;
      indexes.push(index);
    });
    cached = { key, indexes };
    return indexes;
  };

  const positions = (index: number): [number, number, number] => {
    const finding = findings[index];
    return finding
      ? [order.get(finding.sheet) ?? -1, finding.row, firstCell(finding.cell)?.column ?? 0]
      : [0, 0, 0];
  };
  const compare = (a: readonly number[], b: readonly number[]) =>
    (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0);

  return {
    groups: groupByRule(findings, titleOf),
    classes: sortClasses(classes),
    groupsOf: (filter) => {
      const { rule, severity, class: label, text } = filter;
      const byClass = {
        ...(label === undefined ? {} : { class: label }),
        ...(text === undefined ? {} : { text }),
      };
      const rules = matching(byClass).flatMap((index) => findings[index] ?? []);
      const byRule = {
        ...(rule === undefined ? {} : { rule }),
        ...(severity === undefined ? {} : { severity }),
        ...(text === undefined ? {} : { text }),
      };
      const counted = new Map<string, ClassGroup>();
      for (const index of matching(byRule)) {
        const finding = findings[index];
        if (finding) countClass(counted, labels[index] ?? NO_CLASS, finding.severity);
      }
      return { rules: groupByRule(rules, titleOf), classes: sortClasses(counted) };
    },
    errorRows: errorRowKeys.size,
    sheetCounts,
    first: (count) => {
      const chosen: number[] = [];
      for (const severity of ['error', 'warning', 'info'] as const) {
        for (let at = 0; at < findings.length && chosen.length < count; at += 1) {
          if (findings[at]?.severity === severity) chosen.push(at);
        }
      }
      return chosen.map(place);
    },
    window: (filter, from, count) => {
      const indexes = matching(filter);
      return { total: indexes.length, items: indexes.slice(from, from + count).map(place) };
    },
    all: (filter) => matching(filter).map(place),
    inRow: (sheet, row) => (byRow.get(sheet)?.get(row) ?? []).map(place),
    next: (filter, from, backwards) => {
      const indexes = matching(filter).filter((index) => (findings[index]?.row ?? 0) > 0);
      if (indexes.length === 0) return null;
      const ordered = indexes
        .map((index) => ({ index, at: positions(index) }))
        .sort((a, b) => compare(a.at, b.at));
      const here = from ? [order.get(from.sheet) ?? -1, from.row, from.column] : null;
      const found = backwards
        ? here
          ? ordered.findLast(({ at }) => compare(at, here) < 0)
          : ordered.at(-1)
        : here
          ? ordered.find(({ at }) => compare(at, here) > 0)
          : ordered[0];
      const chosen = found ?? (backwards ? ordered.at(-1) : ordered[0]);
      return chosen ? place(chosen.index) : null;
    },
  };
}
