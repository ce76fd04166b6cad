import { createReader, readPage } from '@/utils/cabinet';

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** What no reader can do without: every node visited once, every text read. */
function walk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) length += (node as Text).data.length;
  }
  return length;
}

/** Milliseconds of the first walk or the first reading in a page: code and page as cold as when a script comes in. */
export function once(what: 'walk' | 'reading'): number {
  return timed(what === 'walk' ? walk : () => readPage(document));
}

/** Milliseconds, medians, of code that has run before: a plain walk, a first reading, a reading after one row changed; and how many rows were read. */
export function measure(times = 5): { walk: number; first: number; changed: number; rows: number } {
  const walks: number[] = [];
  const firsts: number[] = [];
  const changes: number[] = [];
  let rows = 0;
  for (let i = 0; i < times; i += 1) {
    walks.push(timed(walk));
    firsts.push(timed(() => (rows = readPage(document).rows.length)));
    const reader = createReader(document);
    const reading = reader.read();
    const element = reading.rows[Math.floor(reading.rows.length / 2)]?.element;
    if (element) changes.push(timed(() => reader.read(new Set<Node>([element]))));
  }
  return { walk: median(walks), first: median(firsts), changed: median(changes), rows };
}
