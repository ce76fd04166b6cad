import { createIconReader } from './icons';
import { createEvidenceReader } from './cells';
import { createPatcher } from './patch';
import { describePoint, mergeMaps, type PointedAt } from './maps';
import { stampOf } from './pages/stamp';
import { scanPage, type Scan } from './scan';
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
  return {
    read(changed) {
      const patched = last && changed && changed.size > 0 ? patcher.patch(last, changed) : null;
      if (patched) return patched;
      if (!changed) {
        evidence.forget();
        icons.forget();
      }
      last = scanPage(root, { evidence, aliases: maps.aliases, taught: maps.icons });
      patcher.settle(last, changed);
      stamp = last.reading.page === 'other' ? stampOf(rootsBelow(root)) : null;
      return last.reading;
    },
    stirred(roots) {
      if (stamp === null) return true;
      if (!roots) forgetRoots();
      return stamp !== stampOf(roots ?? rootsBelow(root));
    },
    describe: (element) => describePoint(element, last?.seen ?? [], icons),
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
