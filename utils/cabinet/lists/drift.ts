import { ancestorsOf, boxOf, parentOf } from '../tree';

/** A piece of a row with the number of the name at whose height it lies; null: at none's. */
export interface Piece {
  element: Element;
  at: number | null;
}

/**
 * Panes drawn side by side may be shifted against each other, as where a header's words take two lines in one of them: a
 * pane that has a piece too many at one end and lacks one at the other is laid by its order, where it has as many pieces
 * as there are names, and is not believed at all where it has not.
 */
export function settled(pieces: readonly Piece[], names: number): Piece[] {
  if (names < 2 || pieces.every(({ at }) => at !== null)) return [...pieces];
  // A line that is too tall to be a piece itself was taken apart: its pieces count as one.
  const heights = new Map<Element, Set<number | null>>();
  for (const { element, at } of pieces)
    for (const up of [element, ...ancestorsOf(element)]) {
      const held = heights.get(up);
      if (held) held.add(at);
      else heights.set(up, new Set([at]));
    }
  const lines = new Map<Element, { element: Element; at: number | null; cells: Piece[] }>();
  for (const piece of pieces) {
    let line = piece.element;
    for (const up of ancestorsOf(line)) {
      if ((heights.get(up)?.size ?? 0) > 1) break;
      line = up;
    }
    const known = lines.get(line);
    if (known) known.cells.push(piece);
    else lines.set(line, { element: line, at: piece.at, cells: [piece] });
  }
  return [...byParent([...lines.values()]).values()].flatMap((pane) => {
    const placed = pane.filter(({ at }) => at !== null);
    const lacks = new Set(placed.map(({ at }) => at)).size < names;
    if (!lacks || placed.length === 0 || placed.length === pane.length)
      return placed.flatMap(({ cells }) => cells);
    if (pane.length !== names) return [];
    const order = pane.map(({ element }) => ({ element, top: boxOf(element).top }));
    return order.toSorted((a, b) => a.top - b.top).map(({ element }, at) => ({ element, at }));
  });
}

function byParent<T extends { element: Element }>(all: readonly T[]): Map<Element | null, T[]> {
  const groups = new Map<Element | null, T[]>();
  for (const one of all) {
    const parent = parentOf(one.element);
    const known = groups.get(parent);
    if (known) known.push(one);
    else groups.set(parent, [one]);
  }
  return groups;
}
