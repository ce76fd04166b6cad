import { ancestorsOf, drawnInside, isElement, parentOf } from './tree';
import type { ListRow } from './lists';
import { telling } from './pages/stamp';
import type { Scan } from './scan';
import type { PageReading, RowReading } from './types';
import { consentOf, meaningOf, type WordMeaning } from './words';

interface Place {
  list: number;
  row: ListRow;
}

/** Brings a reading up to date after a small change, where a whole new reading is not needed. */
export function createPatcher() {
  let byRow: WeakMap<Element, Place> | null = null;
  // Elements outside every list that changed and said nothing to the point, before and after.
  let idle = new WeakSet<Node>();

  /** The row that a node stands in. */
  const home = (node: Node, scan: Scan): Place | null => {
    byRow ??= rowsOf(scan);
    for (let here: Node | null = node; here; here = parentOf(here)) {
      const known = isElement(here) ? byRow.get(here) : undefined;
      if (known) return known;
    }
    return null;
  };

  return {
    /** Takes note of a whole reading, and of the changes that led to it. */
    settle(scan: Scan, changed: ReadonlySet<Node> | undefined): void {
      // Most readings are never patched.
      byRow = null;
      if (!changed) idle = new WeakSet();
      for (const node of changed ?? []) if (isIdle(node, scan)) idle.add(node);
    },

    /** The reading after the change, or null when the page must be read as a whole. */
    patch(scan: Scan, changed: ReadonlySet<Node>): PageReading | null {
      const dirty = new Map<ListRow, number>();
      for (const node of changed) {
        const at = home(node, scan);
        if (at) dirty.set(at.row, at.list);
        else if (!idle.has(node) || !isIdle(node, scan)) return null;
      }
      let rows: RowReading[] | null = null;
      for (const [row, index] of dirty) {
        const known = scan.lists[index];
        if (!known || row.cells.some((cell) => cell?.isConnected === false)) return null;
        const old = known.lines.of(row);
        const fresh = known.lines.again(row);
        if (!old || !fresh) return null;
        // A namesake's key carries a number that only a whole reading gives.
        if (old.key.startsWith(`${fresh.key}|`)) fresh.key = old.key;
        rows ??= [...scan.reading.rows];
        const place = rows.indexOf(old);
        if (place < 0 || rows.some((other, at) => at !== place && other.key === fresh.key)) return null;
        rows[place] = fresh;
      }
      if (rows) scan.reading = { ...scan.reading, rows };
      return scan.reading;
    },
  };
}

/** By element: the rows of all lists, and what they consist of. */
function rowsOf(scan: Scan): WeakMap<Element, Place> {
  const byRow = new WeakMap<Element, Place>();
  scan.lists.forEach(({ list }, index) => {
    for (const row of list.rows) {
      const place = { list: index, row };
      byRow.set(row.element, place);
      for (const part of row.parts) byRow.set(part, place);
      // Only where a line has no element of its own do its cells stand elsewhere.
      if (list.shape === 'visual') for (const cell of row.cells) if (cell) byRow.set(cell, place);
    }
  });
  return byRow;
}

/** Outside the lists, small, and without a word to the point. */
function isIdle(node: Node, scan: Scan): boolean {
  const element = isElement(node) ? node : parentOf(node);
  if (!element?.isConnected) return true;
  if (scan.seen.some((list) => drawnInside(element, list.root) || drawnInside(list.root, element)))
    return false;
  const own = new Set<Element>([element, ...ancestorsOf(element)]);
  if (scan.reading.rows.some((row) => own.has(row.element))) return false;
  const text = element.textContent;
  return (
    text.length < 400 &&
    !telling.test(text) &&
    !mayExplain(element) &&
    element.querySelector('table,input,[role],h1,h2,h3') === null &&
    element.localName !== 'body'
  );
}

/** So many letters may stand around a sign that they explain. */
const SHORT = 60;
const speaksOfSigns = /галочк|крестик|[✓✔✅☑√✗✘✕✖❌❎☒]/i;

/** A part of a legend: what it says of signs and drawings holds for every row. */
function mayExplain(element: Element): boolean {
  let text = element.textContent;
  // A drawing in a legend has its words beside it.
  for (let up = parentOf(element); up && text.trim() === ''; up = parentOf(up)) text = up.textContent;
  if (speaksOfSigns.test(text)) return true;
  const around = parentOf(element)?.textContent ?? '';
  const words = around.length <= SHORT ? around : text;
  return (
    words.length < 400 &&
    words
      .split(/\s[—–-]\s|[=:,;().\n]/)
      .some((part) => /\p{L}/u.test(part) && (consentOf(part) !== null || isAnswer(meaningOf(part))))
  );
}

const isAnswer = (meaning: WordMeaning): boolean => meaning === 'yes' || meaning === 'no';
