import { ancestorsOf, boxOf, drawnInside, elementsOf, parentOf, textOf } from '../tree';
import { labelOf } from '../words';
import type { Hit } from './hits';

/** A line of labels and, right below it, a line of as many values: the value of every label in it. */
type Below = ReadonlyMap<Hit, Element>;

const drawnKids = (element: Element): Element[] =>
  elementsOf(element).filter((child) => {
    const box = boxOf(child);
    return box.width > 0 || box.height > 0;
  });

/** Cells that hold one label and nothing else, for every child of the line; null where other things stand in it. */
function labelCells(line: Element, hits: readonly Hit[]): Map<Element, Hit | null> | null {
  const cells = new Map<Element, Hit | null>();
  let named = 0;
  for (const cell of drawnKids(line)) {
    const text = textOf(cell);
    if (text.length > 60 || cell.querySelector('svg,img,input,canvas') !== null) return null;
    const hit = hits.find((one) => drawnInside(one.element, cell)) ?? null;
    if (hit && labelOf(text) !== null) named++;
    else if (hit) return null;
    cells.set(cell, hit);
  }
  const told = [...cells.values()].filter((hit) => hit !== null);
  // «Активен» beside «Активен» is one label and its answer.
  const kinds = new Set(told.map((hit) => hit.label));
  const proper = told.some((hit) => hit.phrase !== true);
  return named >= 2 && named * 2 >= cells.size && kinds.size >= 2 && proper ? cells : null;
}

const under = (label: Element, value: Element): boolean => {
  const above = boxOf(label);
  const below = boxOf(value);
  const middle = (above.left + above.right) / 2;
  const overlaps =
    (middle >= below.left && middle <= below.right) ||
    ((below.left + below.right) / 2 >= above.left && (below.left + below.right) / 2 <= above.right);
  return overlaps && below.top >= above.bottom - 2;
};

/** What stands under a line of labels: the next line, or the first line of the next part of a table. */
function lineBelow(line: Element): Element | null {
  const next = line.nextElementSibling;
  if (next) return next;
  const part = parentOf(line);
  return part?.localName === 'thead' ? (part.nextElementSibling?.firstElementChild ?? null) : null;
}

/**
 * Values of labels that stand side by side above them, as descriptions of one student are often laid out. A label is
 * taken only with its whole line, and only where each value lies under its own label.
 */
export function valuesBelow(hits: readonly Hit[]): Below {
  const found = new Map<Hit, Element>();
  const plain = hits.filter((hit) => !hit.inline);
  const seen = new Set<Element>();
  for (const hit of plain) {
    if (found.has(hit)) continue;
    for (const line of ancestorsOf(hit.element)) {
      if (seen.has(line)) break;
      const several = plain.some((one) => one !== hit && drawnInside(one.element, line));
      if (!several) continue;
      seen.add(line);
      const below = lineBelow(line);
      const labels = below ? labelCells(line, plain) : null;
      if (!below || !labels || plain.some((one) => one.phrase !== true && drawnInside(one.element, below)))
        break;
      const values = drawnKids(below);
      if (values.length !== labels.size) break;
      const pairs = [...labels].map(([cell, one], at) => ({ cell, one, value: values[at] }));
      if (!pairs.every(({ cell, value }) => value !== undefined && under(cell, value))) break;
      for (const { one, value } of pairs) if (one && value) found.set(one, value);
      break;
    }
  }
  return found;
}
