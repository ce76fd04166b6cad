import { tidy } from '../tree';
import type { Evidence } from '../cells';
import type { FoundList } from '../lists';
import type { Kept } from './sift';

/**
 * Fills in what `aria-describedby` points at in the cells of a column, unless one text serves many cells: then it is of
 * the last row hovered.
 */
export function describe(column: readonly (Evidence | null)[], rows: readonly Kept[], list: FoundList): void {
  const counts = new Map<string, number>();
  for (const evidence of column) {
    if (!evidence || evidence.refs.length === 0) continue;
    for (const id of new Set(evidence.refs)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  column.forEach((evidence, index) => {
    if (!evidence || evidence.refs.length === 0) return;
    const home = rows[index]?.row.element ?? list.root;
    const root = home.getRootNode() as Document | ShadowRoot;
    const described: string[] = [];
    for (const id of evidence.refs) {
      if ((counts.get(id) ?? 0) > 1 && counts.size === 1) continue;
      const target = root.getElementById(id);
      if (target) described.push(tidy(target.textContent));
    }
    evidence.described = described;
  });
}
