import { parentOf } from '../tree';
import { createSurroundings, markupOf, sameInside, shadowsOf, stateOf, type StateNumbers } from './alike';
import { byPlace, lookOf, type ByPlace } from './by-place';

/** Samples compared by the browser itself; beyond that, cells are told apart by their markup as a string. */
const mostSamples = 16;

interface Sample<T> {
  cell: Element;
  state: string;
  shadows: string | null;
  value: T;
}

/** Cells of one column whose rows are in the same state. */
interface Bucket<T> {
  samples: Sample<T>[];
  /** Cells differ in attributes that tell nothing, so only their insides can be compared. */
  inside: boolean;
  /** Cells hold nothing but a slot. */
  slots: boolean;
  texts: Map<string, T>;
  markups: Map<string, T> | null;
}

interface Column<T> {
  /** By the surroundings of cells. */
  buckets: Map<number | string, Bucket<T>>;
  /** The surroundings asked about last: rows come in runs. */
  key: number | string;
  last: Bucket<T> | null;
}

/** What is remembered of a cell must follow from its markup and surroundings alone. */
export type Kept = 'no' | 'by markup' | 'by markup and shadow roots';

/**
 * Remembers what was made of a cell for all cells like it: the same markup, in the same column of rows in the same state.
 * Samples are copies in a document of their own, so that they neither change with the page nor run anything.
 */
export function createShared<T>(document: Document, keeps: (value: T) => Kept) {
  const numbers: StateNumbers = { known: new Map(), next: 0 };
  const columns = new Map<string, Column<T>>();
  let buckets = 0;
  let placed: ByPlace | null = null;
  let lastList: { list: Element; placed: ByPlace | null } | null = null;
  let lastParent: Node | null = null;
  let lastAround = -1;
  let around = createSurroundings(numbers, '', null);
  let inert: Document | null = null;

  const find = (bucket: Bucket<T>, cell: Element, outer: string): T | undefined => {
    if (bucket.samples.length === 0) return undefined;
    const state = outer + stateOf(cell);
    for (const sample of bucket.samples) {
      if (sample.state !== state || !sameInside(cell, sample.cell) || !sameShadows(sample, cell)) continue;
      bucket.inside = true;
      return sample.value;
    }
    return undefined;
  };

  const keep = (bucket: Bucket<T>, cell: Element, outer: string, value: T, kept: Kept): void => {
    inert ??= document.implementation.createHTMLDocument('');
    const shadows = kept === 'by markup' ? null : shadowsOf(cell);
    bucket.samples.push({ cell: inert.importNode(cell, true), state: outer + stateOf(cell), shadows, value });
    if (bucket.samples.length <= mostSamples) return;
    bucket.markups = new Map();
    bucket.samples = [];
  };

  const forget = (): void => {
    columns.clear();
    numbers.known.clear();
    buckets = 0;
  };

  /** What is remembered of a column for cells in the surroundings of this one. */
  const bucketOf = (column: Column<T>, cell: Element): Bucket<T> => {
    const node = cell.parentNode;
    if (node !== lastParent) {
      const parent = parentOf(cell);
      lastAround = parent ? around(parent) : -1;
      lastParent = cell.assignedSlot ? null : node;
    }
    let key: number | string = lastAround;
    if (placed) key = `${String(key)}${placed.of(cell)}${placed.blind ? lookOf(cell) : ''}`;
    if (column.last && column.key === key) return column.last;
    let bucket = column.buckets.get(key);
    if (!bucket) {
      buckets++;
      bucket = { samples: [], inside: false, slots: shownBy(cell) !== cell, texts: new Map(), markups: null };
      column.buckets.set(key, bucket);
    }
    column.key = key;
    column.last = bucket;
    return bucket;
  };

  /** What was made of a cell like this, or what is made of it now. */
  const of = (column: Column<T>, cell: Element, make: () => T): T => {
    const bucket = bucketOf(column, cell);
    // Children are not touched before this: most cells are known by now.
    if (!bucket.inside && !bucket.slots) {
      for (const sample of bucket.samples)
        if (cell.isEqualNode(sample.cell) && sameShadows(sample, cell)) return sample.value;
    }
    const inner = shownBy(cell);
    const outer = inner === cell ? '' : `${stateOf(cell)}\u0000`;
    if (inner.childElementCount === 0 && !inner.shadowRoot && inner.localName !== 'slot') {
      const text = `${outer}${inner.hasAttributes() ? stateOf(inner) : ''}\u0000${inner.textContent}`;
      let value = bucket.texts.get(text);
      if (value !== undefined) return value;
      value = make();
      if (keeps(value) === 'by markup' && text.length < 2000 && bucket.texts.size < 5000)
        bucket.texts.set(text, value);
      return value;
    }
    if (bucket.markups) {
      const markup = `${outer}${stateOf(inner)}\u0000${markupOf(inner)}${shadowsOf(inner)}`;
      const known = bucket.markups.get(markup);
      if (known !== undefined) return known;
      const value = make();
      if (keeps(value) !== 'no' && markup.length < 6000 && bucket.markups.size < 5000)
        bucket.markups.set(markup, value);
      return value;
    }
    const known = find(bucket, inner, outer);
    if (known !== undefined) return known;
    const value = make();
    const kept = keeps(value);
    if (kept !== 'no') keep(bucket, inner, outer, value, kept);
    return value;
  };

  return {
    /**
     * A new reading of a list begins, or of one of its rows. `stale` tells what must be made anew all the same.
     */
    begin(list: Element | null, row: readonly Element[] | null, stale?: (value: T) => boolean): void {
      const view = document.defaultView;
      lastParent = null;
      if (numbers.known.size > 5000 || buckets > 5000) forget();
      if (list) {
        placed = byPlace(list, row, lastList?.list === list ? lastList.placed : null);
        lastList = { list, placed };
      } else placed = null;
      around = createSurroundings(
        numbers,
        `${String(view?.innerWidth)} ${String(document.styleSheets.length)}`,
        placed?.of ?? null,
      );
      if (!stale) return;
      for (const bucket of [...columns.values()].flatMap((column) => [...column.buckets.values()])) {
        bucket.samples = bucket.samples.filter(({ value }) => !stale(value));
        for (const map of [bucket.texts, bucket.markups])
          for (const [key, value] of map ?? []) if (stale(value)) map?.delete(key);
      }
    },
    /** Surroundings of a cell in words: where they are the same, the same style rules draw it. */
    around(cell: Element): string {
      const parent = parentOf(cell);
      const own = placed ? `${placed.of(cell)}${placed.blind ? lookOf(cell) : ''}` : '';
      return `${parent ? String(around(parent)) : ''}${own}`;
    },
    /** Cells of one column, by its place in the list. */
    column(place: string): (cell: Element, make: () => T) => T {
      let column = columns.get(place);
      if (!column) columns.set(place, (column = { buckets: new Map(), key: -1, last: null }));
      const own = column;
      return (cell, make) => of(own, cell, make);
    },
    forget,
  };
}

const sameShadows = (sample: Sample<unknown>, cell: Element): boolean =>
  sample.shadows === null || sample.shadows === shadowsOf(cell);

/** What a cell shows that holds nothing but a slot; any other cell is its own. */
export function shownBy(cell: Element): Element {
  let here = cell;
  for (let depth = 0; depth < 4; depth++) {
    const only = here.firstElementChild;
    if (only?.localName !== 'slot' || only.nextElementSibling || here.childNodes.length > 3) return here;
    const put = (only as HTMLSlotElement).assignedElements({ flatten: true });
    const [shown] = put;
    if (put.length !== 1 || !shown) return here;
    here = shown;
  }
  return here;
}
