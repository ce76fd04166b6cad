/** In which order icons are pointed at. */

import { slotted } from './icon';
import { kindOf } from './kinds';
import { isInView } from './place';
import type { HoverTarget } from './types';

/** So many rows of each kind of icon come first, since unlike icons have unlike words, which show the page's habits. */
const PROBES = 3;

/** The icon or cell as it stands now; null where the row has gone. */
export const resolved = ({ element }: HoverTarget): Element | null =>
  slotted(typeof element === 'function' ? element() : element);

/** The targets, a few of each kind on screen first. */
export function probing(targets: readonly HoverTarget[]): HoverTarget[] {
  const kinds = new Map<string, HoverTarget[]>();
  for (const target of targets.slice(0, 60)) {
    const element = resolved(target);
    if (!element?.isConnected || !isInView(element)) continue;
    const kind = kindOf(element);
    kinds.set(kind, [...(kinds.get(kind) ?? []), target]);
  }
  if (kinds.size < 2 || kinds.size > 8) return [...targets];
  const first = new Set<HoverTarget>();
  for (let round = 0; round < PROBES; round++)
    for (const rows of kinds.values()) {
      const row = rows[round];
      if (row) first.add(row);
    }
  return [...first, ...targets.filter((target) => !first.has(target))];
}
