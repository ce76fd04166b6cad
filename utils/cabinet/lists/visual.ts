import { ancestorsOf, boxOf, commonAncestor, drawnInside, elementsOf, parentOf, textOf } from '../tree';
import { guessOf } from './headers';
import { belowHead, type BelowHead } from './below-head';
import { settled, type Piece } from './drift';
import { countsOf, unlabelled } from './unlabelled';
import { centre, headsIn, middle, type Head } from './heads';
import type { Hits, Person } from './hits';
import { rowsInOrder } from './order';
import type { FoundList, ListRow } from './types';

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

/** Lays what is drawn in a row's band under the columns. `counts`: how many names an element holds. */
function spread(
  piece: Element,
  head: Head,
  counts: ReadonlyMap<Element, number>,
  cells: (Element | null)[],
  depth = 0,
): void {
  const box = boxOf(piece);
  const { width, left } = box;
  if (width === 0 && box.height === 0) {
    // A slot, or a wrapper that only groups, has no box of its own.
    if (depth < 12) for (const child of elementsOf(piece)) spread(child, head, counts, cells, depth + 1);
    return;
  }
  const mid = left + width / 2;
  if (depth < 12 && piece.childElementCount + (piece.shadowRoot || piece.localName === 'slot' ? 1 : 0) > 0) {
    if (covered(box, head) > 1) {
      const children = elementsOf(piece);
      for (const child of children) spread(child, head, counts, cells, depth + 1);
      if (children.length > 0) return;
    }
  }
  const at = head.columns.findIndex((column) => mid >= column.box.left - 1 && mid <= column.box.right + 1);
  if (at < 0) return;
  const known = cells[at];
  if (!known) cells[at] = piece;
  else if (known !== piece) {
    const both = commonAncestor([known, piece]);
    // What is drawn over a cell (a selection, a handle) may share with it only the box of the whole column.
    const own = both !== null && (counts.get(both) ?? 0) <= 1 && covered(boxOf(both), head) <= 1;
    if (own) cells[at] = both;
    else if (known.textContent.trim() === '' && known.childElementCount === 0) cells[at] = piece;
  }
}

/** Elements at a row's height, each as large as fits: parts of the row, or its cells where the row has no element. */
function bandOf(
  scope: Element,
  bands: readonly { mid: number; height: number }[],
  head: Head,
  under: BelowHead,
  above: ReadonlySet<Element>,
  counts: ReadonlyMap<Element, number>,
): Map<number, Element[]> {
  const found = new Map<number, Element[]>();
  const pieces: Piece[] = [];
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
    // What holds the header or several names holds more than a row, however low it is: a list of one student, or
    // a box of rows that are placed by themselves and give it no height.
    const several = above.has(element) || (counts.get(element) ?? 0) > 1;
    if (several || box.height > room || (box.width === 0 && box.height === 0) || bands.length === 0) {
      for (const child of elementsOf(element)) walk(child);
      return;
    }
    if (element !== scope && box.bottom <= head.bottom && !under(element, box)) return;
    const near = band && Math.abs(band.mid - mid) < Math.max(pitch, band.height) / 2;
    pieces.push({ element, at: near ? at : null });
  };
  walk(scope);
  for (const { element, at } of settled(pieces, bands.length)) {
    if (at === null) continue;
    const list = found.get(at);
    if (list) list.push(element);
    else found.set(at, [element]);
  }
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

/** Lines built like those of the names beside them, whose own name was not told for one: they are rows all the same. */
function nameless(
  head: Head,
  names: readonly { person: Person; box: DOMRect }[],
  under: BelowHead,
): { person: Person; box: DOMRect }[] {
  const counts = countsOf(new Set(names.map(({ person }) => person.element)));
  const lines = new Map<Element, Element[]>();
  for (const { person } of names) {
    let line = person.element;
    for (const up of ancestorsOf(line)) {
      if ((counts.get(up) ?? 0) > 1 || drawnInside(head.element, up)) break;
      line = up;
    }
    const parent = parentOf(line);
    if (parent) lines.set(parent, [...(lines.get(parent) ?? []), line]);
  }
  const found: { person: Person; box: DOMRect }[] = [];
  for (const [parent, known] of lines) {
    const [first] = known;
    if (known.length < 2 || !first) continue;
    const size = elementsOf(first).length;
    if (size < 3) continue;
    for (const line of elementsOf(parent)) {
      if (known.includes(line) || line.localName !== first.localName || drawnInside(head.element, line))
        continue;
      const cells = elementsOf(line);
      if (cells.length !== size) continue;
      const cell = cells.find((one) => {
        const mid = middle(boxOf(one));
        return mid >= head.name.left && mid <= head.name.right;
      });
      const box = cell && boxOf(cell);
      if (!cell || !box || box.height === 0 || !under(cell, box) || textOf(cell) === '') continue;
      found.push({ person: { element: cell, text: textOf(cell), order: 0 }, box });
    }
  }
  return found;
}

/** Surnames in a column of their own beside one of first names; each stands for a name. */
const partedNames = (head: Head, hits: Hits): Person[] =>
  head.columns.some(({ texts }) => guessOf(texts)?.label === 'firstName')
    ? hits.surnames.filter(({ element }) => {
        const box = boxOf(element);
        return middle(box) >= head.name.left - 4 && middle(box) <= head.name.right + 4;
      })
    : hits.persons;

/** Where the header's cell that holds this word ends. */
function bottomOf(word: Element, head: Head): number {
  const own = head.columns.find(({ header }) => drawnInside(word, header));
  return own ? Math.min(head.bottom, boxOf(own.header).bottom) : head.bottom;
}

/** Lists that only the eye can see: header words in a line, and cells under them. */
export function findVisual(hits: Hits): FoundList[] {
  const found: FoundList[] = [];
  const heads = headsIn(hits);
  const all = unlabelled(hits, heads);
  for (const { hit, head, own } of heads) {
    const persons = (hit.label === 'surname' ? partedNames(head, hits) : all).filter(own);
    const foreign = hits.strangers.filter(own);
    const under = belowHead(head);
    const ordered = rowsInOrder(head, hit.element, [...persons, ...foreign]);
    if (ordered) {
      const scope = commonAncestor([head.element, ...ordered.map(({ element }) => element)]);
      if (scope) found.push(listOf(head, scope, ordered));
      continue;
    }
    // In a pane of their own names begin below their own header, however high the others are.
    const underName = belowHead({ ...head, bottom: bottomOf(hit.element, head) });
    if (namesUnder(head, persons, underName).length === 0) continue;
    const names = namesUnder(head, [...persons, ...foreign], underName);
    names.push(...nameless(head, names, underName));
    names.sort((a, b) => a.box.top - b.box.top);
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
    const pieces = bandOf(scope, bands, head, under, above, counts);
    const rows: ListRow[] = homes.map((home, index) => {
      const cells: (Element | null)[] = head.columns.map(() => null);
      const parts = pieces.get(index) ?? [home];
      for (const part of parts) spread(part, head, counts, cells);
      const further = parts.filter(
        (part) =>
          !drawnInside(part, home) &&
          !drawnInside(home, part) &&
          boxOf(part).height > 0 &&
          covered(boxOf(part), head) > 1,
      );
      return { element: home as HTMLElement, parts: further as HTMLElement[], cells, spanning: false };
    });
    const strangers = new Set(foreign.map(({ element }) => element));
    const least = Math.max(...rows.map(filled)) / 2;
    // Foreign words under the names («Rows Per Page») make no row, and the list does not reach as far as them.
    const isKept = rows.map((row, at) => {
      const element = names[at]?.person.element;
      return !element || !strangers.has(element) || filled(row) > least;
    });
    const kept = rows.filter((_, at) => isKept[at]);
    const holding =
      kept.length === rows.length
        ? scope
        : commonAncestor([
            head.element,
            ...names.flatMap(({ person }, at) => (isKept[at] ? [person.element] : [])),
          ]);
    found.push(listOf(head, holding ?? scope, kept));
  }
  return found;
}
