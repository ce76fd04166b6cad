import { ancestorsOf, drawnInside } from '../tree';
import type { Label } from '../words';
import type { Hits, Person } from './hits';

/** How many of the names stand in each element. */
export function countsOf(names: Iterable<Element>): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const name of names) for (const up of ancestorsOf(name)) counts.set(up, (counts.get(up) ?? 0) + 1);
  return counts;
}

/** Names that stand in no card: a card below a list has labels of its own, and is none of the list's rows. */
export function unlabelled(hits: Hits, heads: readonly { head: { element: Element } }[]): Person[] {
  const free = hits.labels.filter(
    (hit) =>
      !hit.inline && hit.phrase !== true && !heads.some(({ head }) => drawnInside(hit.element, head.element)),
  );
  if (free.length < 2) return hits.persons;
  const labels = new Map<Element, Set<Label>>();
  for (const { element, label } of free) {
    for (const up of [element, ...ancestorsOf(element)]) {
      const held = labels.get(up);
      if (held) held.add(label);
      else labels.set(up, new Set([label]));
    }
  }
  const counts = countsOf(new Set(hits.persons.map(({ element }) => element)));
  const above = new Set(heads.flatMap(({ head }) => [head.element, ...ancestorsOf(head.element)]));
  return hits.persons.filter(({ element }) => {
    for (const up of ancestorsOf(element)) {
      if (above.has(up) || (counts.get(up) ?? 0) > 1) return true;
      if ((labels.get(up)?.size ?? 0) > 1) return false;
    }
    return true;
  });
}
