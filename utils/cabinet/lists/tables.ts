import {
  ancestorsOf,
  boxOf,
  commonAncestor,
  drawnInside,
  isDrawn,
  parentOf,
  rootsBelow,
  tidy,
} from '../tree';
import { joinGroups, planFor } from './assemble';
import { cellsOf, columnsOf, headerLines, guessOf, headerTexts, isFilter, labelsIn } from './headers';
import { labelOf } from '../words';
import { layOver } from './overlays';
import { selfNamed } from './self-named';
import { unfold } from './unfolded';
import type { FoundList, Group, Line, ListColumn } from './types';

const gridRoles = '[role="grid"],[role="table"],[role="treegrid"]';

/** Everything drawn below an element that matches: shadow roots are entered, and what was put into slots stands in them. */
function below(
  top: Document | Element | ShadowRoot,
  roots: readonly (Document | Element | ShadowRoot)[],
  selector: string,
): Element[] {
  const found = new Set<Element>();
  const take = (here: Document | Element | ShadowRoot): void => {
    for (const element of here.querySelectorAll(selector)) found.add(element);
    for (const slot of here.querySelectorAll('slot'))
      for (const put of slot.assignedElements({ flatten: true })) {
        if (put.matches(selector)) found.add(put);
        take(put);
      }
  };
  take(top);
  for (const root of roots)
    if (root !== top && root instanceof ShadowRoot && drawnInside(root.host, top)) take(root);
  return [...found];
}

const isHead = (cell: Element): boolean => cell.localName === 'th';
const saysHead = (cell: Element): boolean => cell.getAttribute('role') === 'columnheader';

/** `roles`: some cell may say by its role that it is a header's. */
function lineOf(row: Element, roles: boolean): Line {
  const cells = cellsOf(row);
  const [first] = cells;
  const header =
    (roles && cells.some(saysHead)) ||
    (first !== undefined && isHead(first) && cells.every(isHead)) ||
    row.parentElement?.localName === 'thead';
  return { element: row as HTMLElement, cells, header };
}

/** A native table as a group: its own lines only. */
function nativeGroup(table: Element): Group {
  const lines: Line[] = [];
  const { rows } = table as HTMLTableElement;
  // Asked of the browser once instead of every cell.
  const roles = table.querySelector('[role="columnheader"]') !== null;
  for (let at = 0, row = rows[0]; row; row = rows[++at]) {
    if (!isDrawn(row)) continue;
    const line = lineOf(row, roles);
    // On a narrow screen the header's cells may be hidden one by one.
    if (!line.header || line.cells.some((cell) => isDrawn(cell))) lines.push(line);
  }
  return { container: table, lines };
}

/** Lines of an ARIA grid by the container they stand in. */
function ariaGroups(grid: Element, roots: readonly (Document | Element | ShadowRoot)[]): Group[] {
  const groups = new Map<Element, Group>();
  const containers = new Map<Element, Element>();
  for (const row of below(grid, roots, '[role="row"],tr')) {
    const role = row.getAttribute('role');
    if (role === 'presentation' || role === 'none') continue;
    const outer = gridOf(row);
    if (outer !== grid || standsInCell(row, grid) || !isDrawn(row)) continue;
    const parent = parentOf(row) ?? row;
    const container = containers.get(parent) ?? containerOf(row);
    containers.set(parent, container);
    const group = groups.get(container) ?? { container, lines: [] };
    group.lines.push(lineOf(row, true));
    groups.set(container, group);
  }
  return [...groups.values()];
}

/** A line of a table that lies in one of the grid's cells (details unfolded under a line) is that table's own. */
function standsInCell(row: Element, grid: Element): boolean {
  const cell = row.parentElement?.closest('td,[role="gridcell"],[role="cell"]');
  return cell !== null && cell !== undefined && drawnInside(cell, grid);
}

function containerOf(row: Element): Element {
  for (const up of ancestorsOf(row)) {
    if (up.localName === 'table' || up.matches(gridRoles)) return up;
    if (up.getAttribute('role') === 'rowgroup' || up.querySelectorAll('[role="row"],tr').length > 1) {
      const table = up.closest('table');
      return table ?? up;
    }
  }
  return row;
}

function gridOf(row: Element): Element | null {
  for (const up of ancestorsOf(row)) if (up.matches(gridRoles)) return up;
  return null;
}

/** Lines that hold data under a group's header. */
const bodyOf = (group: Group, marked = false): Group => {
  const heads = new Set(headerLines(group, marked));
  const lines = group.lines.filter((line) => !heads.has(line) && !line.header && line.cells.length > 0);
  const first = heads.size > 0 ? lines.findIndex((line) => !isFilter(line)) : 0;
  return { container: group.container, lines: first < 0 ? [] : lines.slice(first) };
};

/** What heads a column; words that are there and not drawn are those of the frozen column over it. */
function wordsOf({ header, texts }: ListColumn): string {
  const hidden = guessOf(texts) ? '' : tidy(header?.textContent ?? '');
  return hidden !== '' && labelOf(hidden) ? hidden : (texts[0] ?? '');
}

/** Joins groups that make one table: a header here, a body there, frozen columns beside. */
function assemble(
  root: Element,
  groups: readonly Group[],
  shape: FoundList['shape'],
  because: string,
): FoundList | null {
  const columns: ListColumn[] = [];
  const owners = new Map<Element, { from: number; count: number }>();
  const seen = new Set<string>();
  const marked = groups.some((group) => group.lines.some((line) => line.header));
  const heads = groups.flatMap((group) => {
    const lines = headerLines(group, marked);
    if (lines.length === 0) return [];
    // A copy of the header (for measuring, or behind frozen columns) names nothing new.
    const own = columnsOf(lines.filter((line) => line.cells.some((cell) => cell.textContent.trim() !== '')));
    return [{ group, own, names: own.map(wordsOf) }];
  });
  // The header of frozen columns may lie over a whole one, in which it keeps the place of the others.
  const isPart = ({ names }: { names: readonly string[] }): boolean =>
    names.includes('') &&
    heads.some(
      (whole) =>
        !whole.names.includes('') && names.every((name) => name === '' || whole.names.includes(name)),
    );
  for (const { group, own, names } of [...heads.filter((head) => !isPart(head)), ...heads.filter(isPart)]) {
    const fresh = names.filter((name) => name !== '' && !seen.has(name));
    const known = names.filter((name) => name !== '' && seen.has(name));
    if (known.length > 0 && fresh.length === 0) {
      const from = columns.findIndex((column) => wordsOf(column) === names[0]);
      const same = names.every(
        (name, index) =>
          name === '' || wordsOf(columns[from + index] ?? { header: null, texts: [] }) === name,
      );
      if (same && from >= 0) owners.set(group.container, { from, count: own.length });
      continue;
    }
    for (const name of names) if (name !== '') seen.add(name);
    owners.set(group.container, { from: columns.length, count: own.length });
    columns.push(...own);
  }
  if (columns.length === 0) return null;
  const bodies = groups.map((group) => bodyOf(group, marked)).filter((group) => group.lines.length > 0);
  const rows = joinGroups(
    columns,
    bodies.map((group) => ({ group, plan: planFor(columns, group, owners.get(group.container) ?? null) })),
  );
  const count =
    root.getAttribute('aria-rowcount') ??
    root.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount') ??
    null;
  const declared = count !== null && /^\d+$/.test(count) ? Number(count) : null;
  const headers = groups.reduce(
    (sum, group) =>
      sum + (group.lines.some((line) => line.header && line.element.hasAttribute('aria-rowindex')) ? 1 : 0),
    0,
  );
  return {
    shape,
    root,
    columns,
    rows,
    declared: declared === null ? null : Math.max(0, declared - Math.min(headers, 1)),
    because,
    confidence: 0.95,
  };
}

/** Two tables drawn side by side: their first lines of data at the same height. */
function beside(one: Group, other: Group): boolean {
  const a = bodyOf(one).lines;
  const b = bodyOf(other).lines;
  if (a.length === 0 || b.length === 0 || a.length !== b.length) return false;
  const first = a[0] && boxOf(a[0].element);
  const second = b[0] && boxOf(b[0].element);
  return first !== undefined && second !== undefined && Math.abs(first.top - second.top) <= 3;
}

/** Native tables that make one list with this one: header and body apart, frozen columns apart. */
function companions(table: Group, all: readonly Group[]): { root: Element; groups: Group[] } {
  let groups = [table];
  let root = table.container;
  let steps = 0;
  for (const up of ancestorsOf(table.container)) {
    if (++steps > 8 || up.localName === 'body') break;
    const more = all.filter(
      (other) =>
        !groups.includes(other) &&
        drawnInside(other.container, up) &&
        !drawnInside(other.container, table.container),
    );
    if (more.length === 0) continue;
    const fits = more.every((other) => {
      const heads = headerLines(other);
      const body = bodyOf(other).lines;
      const rowsHere = Math.max(0, ...groups.map((group) => bodyOf(group).lines.length));
      if (heads.length > 0 && body.length === 0)
        return (
          labelsIn(heads.flatMap((line) => line.cells)) > 0 && groups.every((group) => apart(group, heads))
        );
      if (heads.length === 0 && body.length === 0) return true;
      if (heads.length === 0) return rowsHere === 0 || groups.some((group) => beside(group, other));
      return groups.some((group) => beside(group, other));
    });
    if (!fits) break;
    groups = [...groups, ...more];
    root = up;
  }
  return { root, groups: all.filter((group) => groups.includes(group)) };
}

/** A header of the same words belongs to another table, unless this one has no lines of its own. */
function apart(group: Group, heads: readonly Line[]): boolean {
  const own = headerLines(group).flatMap((line) => line.cells);
  if (own.length === 0 || bodyOf(group).lines.length === 0) return true;
  const words = new Set(own.map((cell) => headerTexts(cell)[0] ?? ''));
  return heads
    .flatMap((line) => line.cells)
    .every((cell) => !words.has(headerTexts(cell)[0] ?? '\u0000') || (headerTexts(cell)[0] ?? '') === '');
}

/** Lines of a header that is a grid of its own: those of the next grid, which has no header and stands right below. */
function bodyAfter(
  head: Element,
  next: { grid: Element; groups: readonly Group[] } | undefined,
): { root: Element; grid: Element; groups: readonly Group[] } | null {
  if (!next || next.groups.some((group) => headerLines(group).length > 0)) return null;
  const root = commonAncestor([head, next.grid]);
  const [above, below] = [boxOf(head), boxOf(next.grid)];
  const fits =
    Math.abs(above.left - below.left) < 4 && below.top >= above.bottom - 4 && below.top - above.bottom < 60;
  return root && fits && next.groups.length > 0 ? { root, ...next } : null;
}

/** Cells stand in their columns and in no row, as some grids build them: only their places tell what lies in a line. */
function isByColumns(grid: Element, groups: readonly Group[]): boolean {
  const worded = groups.some((group) =>
    bodyOf(group).lines.some(({ element }) => element.textContent.trim() !== ''),
  );
  if (worded) return false;
  const cell = grid.querySelector('[role="gridcell"],[role="cell"]');
  return cell !== null && cell.closest('tr,[role="row"]') === null && gridOf(cell) === grid;
}

/** Lists that the markup itself calls tables or grids. */
export function findTables(root: Document | Element | ShadowRoot): FoundList[] {
  const roots = rootsBelow(root);
  const found: FoundList[] = [];
  const grids = roots
    .flatMap((here) => [...here.querySelectorAll('[role]')])
    .filter((grid) => /^(?:grid|table|treegrid)$/.test(grid.getAttribute('role') ?? ''))
    .filter((grid) => isDrawn(grid));
  if (root instanceof Element && root.matches(gridRoles)) grids.unshift(root);
  const parts = grids.map((grid) => ({ grid, groups: ariaGroups(grid, roots) }));
  const taken = new Set<Element>();
  const byColumns: Element[] = [];
  parts.forEach(({ grid, groups }, at) => {
    if (taken.has(grid)) return;
    if (isByColumns(grid, groups)) {
      byColumns.push(grid);
      return;
    }
    const list = assemble(grid, groups, 'grid', 'таблица по ролям ARIA');
    const body = list?.rows.length === 0 ? bodyAfter(grid, parts[at + 1]) : null;
    if (list && body) {
      taken.add(body.grid);
      const both = assemble(body.root, [...groups, ...body.groups], 'grid', 'таблица по ролям ARIA');
      if (both) found.push(both);
    } else if (list) found.push(list);
  });
  const covered = (table: Element): boolean =>
    found.some(
      (list) => drawnInside(table, list.root) && list.rows.some((row) => drawnInside(row.element, table)),
    );
  const inGrids = [...found];
  const overGrid = (group: Group): boolean => inGrids.some((list) => layOver(list, group));
  const tables = roots
    .flatMap((here) => [...here.querySelectorAll('table')])
    .filter(
      (table) => isDrawn(table) && !covered(table) && !byColumns.some((grid) => drawnInside(table, grid)),
    )
    .map(nativeGroup)
    .filter((group) => !grids.some((grid) => drawnInside(group.container, grid)) || !overGrid(group));
  if (root instanceof HTMLTableElement) tables.unshift(nativeGroup(root));
  const used = new Set<Group>();
  const byWords = tables.toSorted((a, b) => words(b) - words(a));
  for (const table of byWords) {
    if (used.has(table) || words(table) < 2) continue;
    const { root: top, groups } = companions(
      table,
      tables.filter((other) => !used.has(other)),
    );
    for (const group of groups) used.add(group);
    const list = assemble(
      top,
      groups,
      'table',
      groups.length > 1 ? 'таблица из нескольких частей' : 'таблица',
    );
    if (list) found.push(list);
  }
  for (const table of tables) {
    const list = used.has(table) ? null : selfNamed(table);
    if (list) found.push(list);
  }
  return found.map(unfold);
}

const counted = new WeakMap<Group, number>();
function words(group: Group): number {
  const known = counted.get(group);
  if (known !== undefined) return known;
  const count = labelsIn(headerLines(group).flatMap((line) => line.cells));
  counted.set(group, count);
  return count;
}
