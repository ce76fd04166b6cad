import { ancestorsOf, boxOf, commonAncestor, drawnInside, elementsOf } from '../tree';
import type { Label } from '../words';
import { belowHead, type BelowHead } from './below-head';
import { headerTexts } from './headers';
import { stateLabels, type Hit, type Hits, type Person } from './hits';
import { rowsInOrder } from './order';
import type { FoundList, ListColumn, ListRow } from './types';

interface Sides {
  left: number;
  right: number;
  width: number;
}

interface Head {
  /** Holds the header words. */
  element: Element;
  columns: (ListColumn & { header: Element; box: Sides })[];
  /** Middles of the columns, left to right. */
  middles: number[];
  top: number;
  bottom: number;
  name: Sides;
}

const centre = (box: DOMRect): number => box.top + box.height / 2;
const middle = (box: Sides): number => box.left + box.width / 2;

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

/** Names that lie under the name's header, top to bottom. */
function namesUnder(
  head: Head,
  persons: readonly Person[],
  under: BelowHead,
): { person: Person; box: DOMRect }[] {
  return persons
    .map((person) => ({ person, box: boxOf(person.element) }))
    .filter(
      ({ person, box }) =>
        box.width > 0 &&
        under(person.element, box) &&
        ((box.left >= head.name.left - 4 && box.left <= head.name.right) ||
          (middle(box) >= head.name.left && middle(box) <= head.name.right)),
    )
    .toSorted((a, b) => a.box.top - b.box.top);
}

/** How many of the names stand in each element. */
function countsOf(names: Iterable<Element>): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const name of names) for (const up of ancestorsOf(name)) counts.set(up, (counts.get(up) ?? 0) + 1);
  return counts;
}

/** The largest element that holds this name and no other, below the scope. */
function rowAround(
  person: Person,
  counts: ReadonlyMap<Element, number>,
  above: ReadonlySet<Element>,
  alone: boolean,
  head: Head,
): Element {
  let row = person.element;
  for (const up of ancestorsOf(row)) {
    if (above.has(up) || (counts.get(up) ?? 0) > 1) break;
    if (alone && covered(boxOf(row), head) >= head.columns.length * 0.6) break;
    row = up;
  }
  return row;
}

/** How many columns lie over or under a box. Reading a box's sides is a call to the browser, so each is read once. */
function covered(box: DOMRect, head: Head): number {
  const { left, right } = box;
  let count = 0;
  for (const mid of head.middles) if (mid > left && mid < right) count++;
  return count;
}

/** Lays what is drawn in a row's band under the columns. */
function spread(piece: Element, head: Head, cells: (Element | null)[], depth = 0): void {
  const box = boxOf(piece);
  const { width, left } = box;
  if (width === 0 && box.height === 0) {
    // A slot, or a wrapper that only groups, has no box of its own.
    if (depth < 12) for (const child of elementsOf(piece)) spread(child, head, cells, depth + 1);
    return;
  }
  const mid = left + width / 2;
  if (depth < 12 && piece.childElementCount + (piece.shadowRoot || piece.localName === 'slot' ? 1 : 0) > 0) {
    if (covered(box, head) > 1) {
      const children = elementsOf(piece);
      for (const child of children) spread(child, head, cells, depth + 1);
      if (children.length > 0) return;
    }
  }
  const at = head.columns.findIndex((column) => mid >= column.box.left - 1 && mid <= column.box.right + 1);
  if (at < 0) return;
  const known = cells[at];
  if (!known) cells[at] = piece;
  else if (known !== piece) {
    const both = commonAncestor([known, piece]);
    if (both && covered(boxOf(both), head) <= 1) cells[at] = both;
    else if (known.textContent.trim() === '' && known.childElementCount === 0) cells[at] = piece;
  }
}

/** Elements at a row's height, each as large as fits: parts of the row, or its cells where the row has no element. */
function bandOf(
  scope: Element,
  bands: readonly { mid: number; height: number }[],
  head: Head,
  under: BelowHead,
): Map<number, Element[]> {
  const found = new Map<number, Element[]>();
  const pitches = bands.slice(1).map((band, index) => band.mid - (bands[index]?.mid ?? 0));
  const pitch =
    pitches.length > 0
      ? Math.max(12, [...pitches].sort((a, b) => a - b)[Math.floor(pitches.length / 2)] ?? 0)
      : Math.max(80, (bands[0]?.height ?? 0) * 1.5);
  /** The band whose middle is nearest. */
  const nearest = (mid: number): number => {
    let low = 0;
    let high = bands.length - 1;
    while (low < high) {
      const half = (low + high) >> 1;
      const [here, next] = [bands[half]?.mid ?? 0, bands[half + 1]?.mid ?? 0];
      if (mid - here > next - mid) low = half + 1;
      else high = half;
    }
    return low;
  };
  const walk = (element: Element): void => {
    const box = boxOf(element);
    const mid = centre(box);
    const at = nearest(mid);
    const band = bands[at];
    // A name on two lines makes its row taller than the others.
    const room = Math.max(pitch * 1.4, (band?.height ?? 0) * 1.1);
    if (box.height > room || (box.width === 0 && box.height === 0) || bands.length === 0) {
      for (const child of elementsOf(element)) walk(child);
      return;
    }
    if (element !== scope && box.bottom <= head.bottom && !under(element, box)) return;
    if (band && Math.abs(band.mid - mid) <= Math.max(pitch, band.height) / 2) {
      const list = found.get(at);
      if (list) list.push(element);
      else found.set(at, [element]);
    }
  };
  walk(scope);
  return found;
}

const filled = (row: ListRow): number => row.cells.filter((cell) => cell !== null).length;

const listOf = (head: Head, root: Element, rows: ListRow[]): FoundList => ({
  shape: 'visual',
  root,
  columns: head.columns.map(({ header, texts }) => ({ header, texts })),
  rows,
  declared: null,
  because: 'слова заголовков стоят в строку, под ними ячейки',
  confidence: 0.8,
});

/** Lists that only the eye can see: header words in a line, and cells under them. */
export function findVisual(hits: Hits): FoundList[] {
  const found: FoundList[] = [];
  const used = new Set<Hit>();
  const leads: Label[] = ['name', 'surname'];
  for (const hit of hits.labels) {
    if (!leads.includes(hit.label) || hit.inline || used.has(hit)) continue;
    const head = headOf(hit, hits.labels);
    if (!head) continue;
    for (const one of hits.labels) if (drawnInside(one.element, head.element)) used.add(one);
    const under = belowHead(head);
    const ordered = rowsInOrder(head, hit.element, [...hits.persons, ...hits.strangers]);
    if (ordered) {
      const scope = commonAncestor([head.element, ...ordered.map(({ element }) => element)]);
      if (scope) found.push(listOf(head, scope, ordered));
      continue;
    }
    if (namesUnder(head, hits.persons, under).length === 0) continue;
    const names = namesUnder(head, [...hits.persons, ...hits.strangers], under);
    const scope = commonAncestor([head.element, ...names.map(({ person }) => person.element)]);
    if (!scope) continue;
    const holders = new Set(names.map(({ person }) => person.element));
    const counts = countsOf(holders);
    const above = new Set<Element>([
      scope,
      ...ancestorsOf(scope),
      head.element,
      ...ancestorsOf(head.element),
    ]);
    const homes = names.map(({ person }) => rowAround(person, counts, above, holders.size === 1, head));
    const bands = homes.map((home, index) => {
      const box = boxOf(home);
      const used_ = box.height > 0 ? box : (names[index]?.box ?? box);
      return { mid: centre(used_), height: used_.height };
    });
    const pieces = bandOf(scope, bands, head, under);
    const rows: ListRow[] = homes.map((home, index) => {
      const cells: (Element | null)[] = head.columns.map(() => null);
      const parts = pieces.get(index) ?? [home];
      for (const part of parts) spread(part, head, cells);
      const further = parts.filter(
        (part) =>
          !drawnInside(part, home) &&
          !drawnInside(home, part) &&
          boxOf(part).height > 0 &&
          covered(boxOf(part), head) > 1,
      );
      return { element: home as HTMLElement, parts: further as HTMLElement[], cells, spanning: false };
    });
    const strangers = new Set(hits.strangers.map(({ element }) => element));
    const least = Math.max(...rows.map(filled)) / 2;
    // Foreign words under the names («Rows Per Page») make no row.
    const kept = rows.filter((row, at) => {
      const element = names[at]?.person.element;
      return !element || !strangers.has(element) || filled(row) > least;
    });
    found.push(listOf(head, scope, kept));
  }
  return found;
}
