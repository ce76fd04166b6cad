import { createShadowFinder } from './shadow-roots';

export interface ObserveOptions {
  /** Nodes that are our own: changes in and of them are not reported. */
  isOwn?: (node: Node) => boolean;
  /** Largest share of time that the callback may take on a page that never rests, 0…1. */
  share?: number;
}

/** Attributes that can change what a person reads; the marks' own are not among them. */
const ATTRIBUTES = [
  'class',
  'style',
  'title',
  'alt',
  'src',
  'href',
  'xlink:href',
  'd',
  'points',
  'hidden',
  'checked',
  'disabled',
  'value',
  'open',
  'role',
  'aria-label',
  'aria-labelledby',
  'aria-describedby',
  'aria-hidden',
  'aria-checked',
  'aria-selected',
  'aria-current',
  'aria-disabled',
  'aria-busy',
  'aria-rowcount',
  'aria-rowindex',
  'aria-sort',
  'data-title',
  'data-tooltip',
  'data-tip',
  'data-status',
  'data-state',
  'data-value',
  'data-content',
  'data-original-title',
  'data-bs-original-title',
  'data-bs-title',
  'data-tippy-content',
];

/** Work that may be done at once after a rest, in ms; beyond it the share rules. */
const BURST = 250;

/**
 * Watches a document, with every open shadow root in it, by one MutationObserver. Changes are gathered and handed over
 * once per animation frame, as the set of nodes whose content, text, looks or entered value changed. While nothing changes nothing
 * runs. On a page that never rests the callback is held to `share` of the time, so that it can neither starve the page
 * nor fight for ever with another extension.
 */
export function observe(
  document: Document,
  callback: (changed: ReadonlySet<Node>) => void,
  signal: AbortSignal,
  { isOwn = () => false, share = 0.15 }: ObserveOptions = {},
): void {
  if (signal.aborted) return;
  const changed = new Set<Node>();
  let scheduled = false;
  let credit = BURST;
  let lastEnd = performance.now();

  const observer = new MutationObserver((records) => {
    for (const record of records) if (counts(record, isOwn)) changed.add(record.target);
    if (changed.size > 0) schedule();
  });
  const watch = (root: Node) => {
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ATTRIBUTES,
      attributeOldValue: true,
    });
  };
  const shadows = createShadowFinder((shadow) => {
    watch(shadow);
    changed.add(shadow.host);
    schedule();
  });

  function schedule(): void {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    credit = Math.min(BURST, credit + (performance.now() - lastEnd) * share);
    if (credit >= 0) requestAnimationFrame(run);
    else setTimeout(() => requestAnimationFrame(run), -credit / share);
  }

  function run(): void {
    scheduled = false;
    if (signal.aborted) return;
    const batch = new Set(changed);
    changed.clear();
    const began = performance.now();
    for (const node of batch) shadows.look(node);
    callback(batch);
    // What the callback itself wrote is no news.
    for (const record of observer.takeRecords()) {
      if (counts(record, isOwn) && !batch.has(record.target)) changed.add(record.target);
    }
    lastEnd = performance.now();
    credit -= lastEnd - began;
    if (changed.size > 0) schedule();
  }

  // What a person has typed, chosen or ticked changes no markup.
  document.addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof Node) || isOwn(target)) return;
      changed.add(target);
      schedule();
    },
    { capture: true, passive: true, signal },
  );
  watch(document);
  shadows.look(document);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    changed.clear();
  });
}

/** The record is about something that a person may read. */
function counts(record: MutationRecord, isOwn: (node: Node) => boolean): boolean {
  const { target, type } = record;
  if (isOwn(target) || target.parentNode?.nodeName === 'HEAD' || target.nodeName === 'HEAD') return false;
  if (type === 'attributes') return record.attributeName !== 'style' || looksChanged(record);
  if (type === 'characterData') return true;
  const foreign = (node: Node) => !isOwn(node);
  return Array.from(record.addedNodes).some(foreign) || Array.from(record.removedNodes).some(foreign);
}

/** Of an inline style only what shows or hides, or draws: a moving row is the same row. */
function looksChanged(record: MutationRecord): boolean {
  const now = (record.target as Element).getAttribute('style') ?? '';
  return looksOf(record.oldValue ?? '') !== looksOf(now);
}

function looksOf(style: string): string {
  return (
    style.match(/(?:^|;)\s*(?:display|visibility|content-visibility|opacity|color|background|mask)[^;]*/g) ??
    []
  ).join();
}
