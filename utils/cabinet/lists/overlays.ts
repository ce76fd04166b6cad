import { boxOf, drawnInside, isDrawn } from '../tree';
import { planFor } from './assemble';
import type { FoundList, Group } from './types';

/** How far the tops of two copies of one row may be apart, in pixels. */
const slack = 3;

/**
 * Frozen columns that a grid draws once more over itself, in tables that its roles say nothing of: what lies on top is
 * what is seen, so its cells stand for those beneath, and its lines are further parts of the rows. Answers whether the
 * group was such a copy, a copied header among them.
 */
export function layOver(list: FoundList, group: Group): boolean {
  if (list.rows.length === 0 || !drawnInside(group.container, list.root)) return false;
  if (list.rows.some((row) => drawnInside(group.container, row.element))) return false;
  const body = group.lines.filter((line) => !line.header && line.cells.length > 0);
  const rows = new Map(list.rows.map((row) => [Math.round(boxOf(row.element).top), row] as const));
  const pairs = body.map((line) => {
    const top = Math.round(boxOf(line.element).top);
    for (let off = 0; off <= slack; off++) {
      const row = rows.get(top - off) ?? rows.get(top + off);
      if (row) return { line, row };
    }
    return null;
  });
  if (pairs.includes(null)) return false;
  const plan = planFor(list.columns, { ...group, lines: body }, null);
  for (const pair of pairs) {
    if (!pair) continue;
    plan(pair.line).forEach((cell, at) => {
      if (cell && isDrawn(cell)) pair.row.cells[at] = cell;
    });
    pair.row.parts.push(pair.line.element);
  }
  return true;
}
