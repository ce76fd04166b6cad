import { createReader, readPage } from '@/utils/cabinet';

/** What no reader can do without: every node visited once, every text read. */
function walk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) length += (node as Text).data.length;
  }
  return length;
}

/** The same, and of every text whether it is drawn: what a reader would do that trusts nothing. */
function visibleWalk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.checkVisibility({ visibilityProperty: true }) === true)
      length += (node as Text).data.length;
  }
  return length;
}

const works = {
  walk,
  'visible walk': visibleWalk,
  reading: () => readPage(document).rows.length,
};

/** Does one thing so many times; what it costs is measured from outside, by the processor time of the page's thread. */
export function run(what: keyof typeof works, times: number): number {
  let last = 0;
  for (let i = 0; i < times; i += 1) last = works[what]();
  return last;
}

let kept: { reader: ReturnType<typeof createReader>; row: Element } | null = null;

/** Reads the page with a reader that is kept for `change`. */
export function prepare(): void {
  const reader = createReader(document);
  const { rows } = reader.read();
  const row = rows[Math.floor(rows.length / 2)]?.element;
  kept = row ? { reader, row } : null;
}

/** Reads the row in the middle again, so many times. */
export function change(times: number): void {
  if (!kept) return;
  for (let i = 0; i < times; i += 1) kept.reader.read(new Set<Node>([kept.row]));
}
