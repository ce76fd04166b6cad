import { createIconReader } from './icons';
import { createEvidenceReader } from './cells';
import { findTables } from './lists';
import { createPatcher } from './patch';
import { describePoint, mergeMaps, type PointedAt } from './maps';
import { stampOf } from './pages/stamp';
import { scanPage, type Scan, type Steps } from './scan';
import { forgetRoots, rootsBelow } from './tree';
import type { PageReading } from './types';

export interface ReadOptions {
  /** Page maps; each is checked, and a bad one is left out. */
  maps?: readonly unknown[];
}

export interface Reader {
  /** Reads the page; `changed` are nodes that changed since the last reading, so that the rest need not be read again. */
  read(changed?: ReadonlySet<Node>): PageReading;
  /**
   * The same in steps, between which the page may draw. Whoever learns that it changed meanwhile drops the steps and reads
   * anew, with these changes and the new ones: a reading that is not taken to its end has not been.
   */
  steps(changed?: ReadonlySet<Node>): Steps<PageReading>;
  /**
   * One cheap look at an unknown page: whether it has changed enough since the last reading to be read again. `roots`
   * are the document and its open shadow roots, where the caller knows them already.
   */
  stirred(roots?: readonly (Document | ShadowRoot)[]): boolean;
  /** Which column or drawing of the last reading an element belongs to; for «Научить». */
  describe(element: Element): PointedAt;
  /** Takes other page maps from the next reading on. */
  setMaps(maps: readonly unknown[]): void;
}

/** A reader that remembers what did not change. It never writes to the page. */
export function createReader(root: Document | Element | ShadowRoot, options: ReadOptions = {}): Reader {
  const document = root instanceof Document ? root : root.ownerDocument;
  const icons = createIconReader(document);
  const evidence = createEvidenceReader(icons, document);
  const patcher = createPatcher();
  let maps = mergeMaps(options.maps ?? []);
  let last: Scan | null = null;
  let stamp: string | null = null;
  /** Readings that were begun; of two at once only the later one is taken to its end. */
  let turn = 0;
  function* steps(changed?: ReadonlySet<Node>): Steps<PageReading> {
    const patched = last && changed && changed.size > 0 ? patcher.patch(last, changed) : null;
    if (patched) return patched;
    if (!changed) {
      evidence.forget();
      icons.forget();
    }
    const own = ++turn;
    const scanned = scanPage(root, { evidence, taught: maps });
    let step = scanned.next();
    for (; step.done !== true; step = scanned.next()) {
      yield;
      if (own !== turn) throw new Error('Another reading has begun meanwhile.');
    }
    const scan = step.value;
    last = scan;
    patcher.settle(scan, changed);
    stamp = scan.reading.page === 'other' ? stampOf(rootsBelow(root)) : null;
    return scan.reading;
  }

  return {
    read(changed) {
      const all = steps(changed);
      let step = all.next();
      while (step.done !== true) step = all.next();
      return step.value;
    },
    steps,
    stirred(roots) {
      if (stamp === null) return true;
      if (!roots) forgetRoots();
      return stamp !== stampOf(roots ?? rootsBelow(root));
    },
    describe(element) {
      // On a page that has not the words of a list nothing was looked for.
      const lists = last && last.seen.length > 0 ? last.seen : findTables(root);
      return describePoint(element, lists, icons, document.location.pathname);
    },
    setMaps(next) {
      maps = mergeMaps(next);
      last = null;
    },
  };
}

/** Reads a page once. Facts that cannot be read surely are unread with a reason. */
export function readPage(root: Document | Element | ShadowRoot, options: ReadOptions = {}): PageReading {
  return createReader(root, options).read();
}
