import { ancestorsOf, boxOf, commonAncestor, drawnInside, elementsOf } from '../tree';
import type { Label } from '../words';
import { headerTexts } from './headers';
import { stateLabels, type Hit, type Hits, type Person } from './hits';
import type { ListColumn } from './types';

export interface Sides {
  left: number;
  right: number;
  width: number;
}

export interface Head {
  /** Holds the header words. */
  element: Element;
  columns: (ListColumn & { header: Element; box: Sides })[];
  /** Middles of the columns, left to right. */
  middles: number[];
  top: number;
  bottom: number;
  name: Sides;
}

export const centre = (box: DOMRect): number => box.top + box.height / 2;
export const middle = (box: Sides): number => box.left + box.width / 2;

/** The lowest element above a name header that holds header words of at least three kinds. */
function headOf(hit: Hit, all: readonly Hit[]): Head | null {
  const hits = all.filter((one) => !one.inline);
  for (const up of ancestorsOf(hit.element)) {
    const inside = hits.filter((one) => drawnInside(one.element, up));
    const kinds = new Set(inside.map((one) => one.label));
    if (kinds.size < 3 || ![...kinds].some((label) => stateLabels.has(label))) {
      if (up.localName === 'body') return null;
      continue;
    }
    const line = sameLine(hit, inside);
    if (new Set(line.map((one) => one.label)).size < 3) return null;
    return layOut(hit, line);
  }
  return null;
}

/** Header words that stand at the height of the name's header. */
function sameLine(hit: Hit, hits: readonly Hit[]): Hit[] {
  const box = boxOf(hit.element);
  return hits.filter((one) => {
    if (one === hit) return true;
    if (one.inline) return false;
    const other = boxOf(one.element);
    const overlap = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    const beside = other.left >= box.right - 1 || other.right <= box.left + 1;
    return beside && overlap >= Math.min(box.height, other.height) / 2;
  });
}

/** Cells of the header line: each the largest element that holds one header word only, and their silent neighbours. */
function layOut(hit: Hit, line: readonly Hit[]): Head | null {
  const cells = new Map<Element, Hit>();
  for (const one of line) {
    let cell = one.element;
    for (const up of ancestorsOf(cell)) {
      if (line.some((other) => other !== one && other.label !== one.label && drawnInside(other.element, up)))
        break;
      const box = boxOf(up);
      if (box.height > 3 * Math.max(20, boxOf(one.element).height)) break;
      cell = up;
    }
    cells.set(cell, one);
  }
  const element = commonAncestor([...cells.keys()]);
  if (!element || cells.size < 3) return null;
  const boxes = [...cells.keys()].map((cell) => boxOf(cell));
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const all = new Set<Element>(cells.keys());
  // Behind a header that stays while rows are scrolled there are rows: each place across has one header.
  const taken = [...boxes];
  for (const cell of cells.keys()) {
    const parent = cell.assignedSlot ?? cell.parentElement;
    for (const beside of parent ? elementsOf(parent) : []) {
      if (all.has(beside)) continue;
      const box = boxOf(beside);
      if (
        box.height > 0 &&
        centre(box) >= top &&
        centre(box) <= bottom &&
        box.height <= (bottom - top) * 2 &&
        !taken.some((known) => middle(box) > known.left && middle(box) < known.right) &&
        ![...cells.keys()].some((known) => drawnInside(known, beside))
      ) {
        all.add(beside);
        taken.push(box);
      }
    }
  }
  const columns = [...all]
    .map((header) => {
      const { left, right, width } = boxOf(header);
      return { header, texts: headerTexts(header), box: { left, right, width } };
    })
    .filter((column) => column.box.width > 0)
    .toSorted((a, b) => a.box.left - b.box.left);
  const own = columns.find((column) => drawnInside(hit.element, column.header));
  const middles = columns.map((column) => middle(column.box));
  return own ? { element, columns, middles, top, bottom, name: own.box } : null;
}

/** «ФИО» above «Шубин Пётр» in one element, and so for each name: a label and its value, as in a card; it heads nothing. */
function headsItself(hit: Hit, head: Head, { labels, persons }: Hits): boolean {
  if (labels.filter((one) => one.label === hit.label && !one.inline).length < persons.length) return false;
  for (const up of ancestorsOf(hit.element)) {
    if (up.textContent.length <= hit.element.textContent.length) continue;
    const heads = head.columns.filter(({ header }) => drawnInside(header, up) || drawnInside(up, header));
    return (
      heads.length < 2 &&
      persons.length > 1 &&
      persons.filter(({ element }) => drawnInside(element, up)).length === 1
    );
  }
  return false;
}

/** Every header line, with the names that stand before the next one: those are its list's and no other's. */
export function headsIn(hits: Hits): { hit: Hit; head: Head; own: (person: Person) => boolean }[] {
  const leads: Label[] = ['name', 'surname'];
  const used = new Set<Hit>();
  const heads: { hit: Hit; head: Head }[] = [];
  for (const hit of hits.labels) {
    if (!leads.includes(hit.label) || hit.inline || used.has(hit)) continue;
    const head = headOf(hit, hits.labels);
    if (!head || headsItself(hit, head, hits)) continue;
    for (const one of hits.labels) if (drawnInside(one.element, head.element)) used.add(one);
    heads.push({ hit, head });
  }
  return heads.map(({ hit, head }, at) => {
    const from = at === 0 ? -1 : hit.order;
    const to = heads[at + 1]?.hit.order ?? Infinity;
    return { hit, head, own: ({ order }) => order > from && order < to };
  });
}
