import { parentOf } from '../tree';
import {
  createSurroundings,
  markupOf,
  sameInside,
  shadowsOf,
  stateOf,
  type StateNumbers,
} from './alike';

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
  texts: Map<string, T>;
  markups: Map<string, T> | null;
}

/** What is remembered of a cell must follow from its markup and surroundings alone. */
export type Kept = 'no' | 'by markup' | 'by markup and shadow roots';

/**
 * Remembers what was made of a cell for all cells like it: the same markup, in the same column of rows in the same state.
 * Samples are copies in a document of their own, so that they neither change with the page nor run anything.
 */
export function createShared<T>(document: Document, keeps: (value: T) => Kept) {
  const numbers: StateNumbers = new Map();
  const buckets = new Map<string, Bucket<T>>();
  let around = createSurroundings(numbers, '');
  let inert: Document | null = null;

  const find = (bucket: Bucket<T>, cell: Element): T | undefined => {
    const { samples } = bucket;
    if (!bucket.inside) {
      for (const sample of samples) if (cell.isEqualNode(sample.cell) && sameShadows(sample, cell)) return sample.value;
    }
    if (samples.length === 0) return undefined;
    const state = stateOf(cell);
    for (const sample of samples) {
      if (sample.state !== state || !sameInside(cell, sample.cell) || !sameShadows(sample, cell)) continue;
      bucket.inside = true;
      return sample.value;
    }
    return undefined;
  };

  const keep = (bucket: Bucket<T>, cell: Element, value: T, kept: Kept): void => {
    inert ??= document.implementation.createHTMLDocument('');
    const shadows = kept === 'by markup' ? null : shadowsOf(cell);
    bucket.samples.push({ cell: inert.importNode(cell, true), state: stateOf(cell), shadows, value });
    if (bucket.samples.length <= mostSamples) return;
    bucket.markups = new Map();
    bucket.samples = [];
  };

  return {
    /** A new reading begins, or a row changed. `stale` tells what must be made anew all the same. */
    begin(stale?: (value: T) => boolean): void {
      const view = document.defaultView;
      if (numbers.size > 5000 || buckets.size > 5000) {
        numbers.clear();
        buckets.clear();
      }
      around = createSurroundings(
        numbers,
        `${String(view?.innerWidth)} ${String(document.styleSheets.length)}`,
      );
      if (!stale) return;
      for (const bucket of buckets.values()) {
        bucket.samples = bucket.samples.filter(({ value }) => !stale(value));
        for (const map of [bucket.texts, bucket.markups])
          for (const [key, value] of map ?? []) if (stale(value)) map?.delete(key);
      }
    },
    /** Surroundings of an element by a number. */
    around: (element: Element): number => around(element),
    /** What was made of a cell like this, or what is made of it now. */
    of(cell: Element, place: string, make: () => T): T {
      const inner = slotted(cell);
      const parent = parentOf(cell);
      const key = `${place} ${parent ? String(around(parent)) : ''}${inner === cell ? '' : ` ${stateOf(cell)}`}`;
      let bucket = buckets.get(key);
      if (!bucket) buckets.set(key, (bucket = { samples: [], inside: false, texts: new Map(), markups: null }));
      if (!inner.firstElementChild && !inner.shadowRoot && inner.localName !== 'slot') {
        const text = `${inner.hasAttributes() ? stateOf(inner) : ''}\u0000${inner.textContent}`;
        let value = bucket.texts.get(text);
        if (value !== undefined) return value;
        value = make();
        if (keeps(value) === 'by markup' && text.length < 2000 && bucket.texts.size < 5000)
          bucket.texts.set(text, value);
        return value;
      }
      const markup = bucket.markups ? `${stateOf(inner)}\u0000${markupOf(inner)}${shadowsOf(inner)}` : null;
      const known = markup === null ? find(bucket, inner) : bucket.markups?.get(markup);
      if (known !== undefined) return known;
      const value = make();
      const kept = keeps(value);
      if (kept === 'no') return value;
      if (markup === null) keep(bucket, inner, value, kept);
      else if (markup.length < 6000 && (bucket.markups?.size ?? 0) < 5000) bucket.markups?.set(markup, value);
      return value;
    },
    forget(): void {
      buckets.clear();
      numbers.clear();
    },
  };
}

const sameShadows = (sample: Sample<unknown>, cell: Element): boolean =>
  sample.shadows === null || sample.shadows === shadowsOf(cell);

/** What a cell shows that holds nothing but a slot. */
function slotted(cell: Element): Element {
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
