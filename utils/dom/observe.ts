import { isNews, READABLE } from './news';
import { onRouteChange } from './route';
import { createShadowFinder } from './shadow-roots';

export interface ObserveOptions {
  /** Nodes that are our own: changes in and of them are not reported. */
  isOwn?: (node: Node) => boolean;
  /** Largest share of time that the callback may take on a page that never rests, 0…1. */
  share?: number;
  /** Whether the page is worth following change by change; asked when it changes. */
  attentive?: () => boolean;
  /**
   * Of a page that is not: whether a look would find anything else than the last one did. A cheap guess will do. Given
   * the document and every open shadow root in it.
   */
  stirred?: (roots: readonly (Document | ShadowRoot)[]) => boolean;
}

/** Work that may be done at once after a rest, in ms; beyond it the share rules. */
const BURST = 250;
/** Ms between two looks at a page that is not worth following: from the first to the longest. */
const SOON = 50;
const LATE = 8000;
const SLOWER = 2;
/** A page that rested as long is looked at at once when it changes. */
const REST = 4000;
/** At the latest a look is taken without asking first. */
const CERTAIN = 60_000;

/**
 * Watches a document, with every open shadow root in it, by one MutationObserver. Changes are gathered and handed over
 * once per animation frame, as the set of nodes whose content, text, looks or entered value changed. While nothing changes nothing
 * runs. On a page that never rests the callback is held to `share` of the time, so that it can neither starve the page
 * nor fight for ever with another extension.
 *
 * A page that is not worth following is only waited for: at the first change the observer is taken off until the next
 * look, which is handed the whole document. Looks become rare while such a page goes on changing; a rest, a change of
 * the address and whatever the user does bring the next one near.
 */
export function observe(
  document: Document,
  callback: (changed: ReadonlySet<Node>) => void,
  signal: AbortSignal,
  { isOwn = () => false, share = 0.15, attentive = () => true, stirred = () => true }: ObserveOptions = {},
): void {
  if (signal.aborted) return;
  const changed = new Set<Node>();
  let scheduled = false;
  let credit = BURST;
  let lastEnd = performance.now();
  let pause = 0;
  /** Not worth following and changed: the observer is off until the next look. */
  let asleep = false;
  let waking = false;
  let hurried = false;
  let lastLook = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    if (!attentive()) {
      if (!asleep && records.some((record) => isNews(record, isOwn))) sleep();
      return;
    }
    for (const record of records) if (isNews(record, isOwn)) changed.add(record.target);
    if (changed.size > 0) schedule();
  });
  const watch = (root: Node) => {
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: READABLE,
      attributeOldValue: true,
    });
  };
  const roots = new Set<ShadowRoot>();
  /** Roots are looked for as part of a look that is handed the whole document anyway. */
  let looking = true;
  const finder = createShadowFinder((shadow) => {
    roots.add(shadow);
    if (asleep) return;
    watch(shadow);
    if (looking) return;
    changed.add(shadow.host);
    schedule();
  });

  /** Watches the document and every root that is still in it. */
  function watchAll(): void {
    watch(document);
    for (const shadow of roots) watch(shadow);
  }

  function dropLost(): void {
    for (const shadow of roots)
      if (!shadow.isConnected) {
        roots.delete(shadow);
        finder.forget(shadow);
      }
  }

  function schedule(): void {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    credit = Math.min(BURST, credit + (performance.now() - lastEnd) * share);
    if (credit >= 0) requestAnimationFrame(run);
    else timer = setTimeout(() => requestAnimationFrame(run), -credit / share);
  }

  function run(): void {
    scheduled = false;
    if (signal.aborted) return;
    const batch = new Set(changed);
    changed.clear();
    const began = performance.now();
    for (const node of batch) finder.look(node);
    callback(batch);
    // What the callback itself wrote is no news.
    for (const record of observer.takeRecords()) {
      if (isNews(record, isOwn) && !batch.has(record.target)) changed.add(record.target);
    }
    lastEnd = performance.now();
    credit -= lastEnd - began;
    if (changed.size > 0 && attentive()) schedule();
  }

  function sleep(): void {
    asleep = true;
    observer.disconnect();
    changed.clear();
    const rested = performance.now() - lastEnd;
    if (rested > REST) pause = 0;
    timer = setTimeout(wake, Math.max(0, pause - rested));
    pause = Math.min(LATE, Math.max(SOON, pause * SLOWER));
  }

  /** Asks whether anything stirred, which needs no layout; if so, looks after a frame, when the browser has laid the page out for itself. */
  function wake(): void {
    dropLost();
    finder.look(document);
    const certain = hurried || performance.now() - lastLook > CERTAIN;
    if (!certain && !stirred([document, ...roots])) {
      asleep = false;
      watchAll();
      lastEnd = performance.now();
      return;
    }
    waking = true;
    requestAnimationFrame(() => {
      timer = setTimeout(() => {
        if (signal.aborted) return;
        finder.look(document);
        asleep = waking = hurried = false;
        watchAll();
        callback(new Set<Node>([document.documentElement]));
        observer.takeRecords();
        lastEnd = lastLook = performance.now();
      });
    });
  }

  /** Something is likely to change for good. */
  function hurry(): void {
    pause = SOON;
    hurried = true;
    if (!asleep || waking) return;
    clearTimeout(timer);
    timer = setTimeout(wake, SOON);
  }

  // What a person has typed, chosen or ticked changes no markup.
  document.addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof Node) || isOwn(target)) return;
      if (attentive()) {
        changed.add(target);
        schedule();
      } else {
        if (!asleep) sleep();
        hurry();
      }
    },
    { capture: true, passive: true, signal },
  );
  watch(document);
  finder.look(document);
  looking = false;
  const view = document.defaultView;
  if (view) {
    onRouteChange(view, hurry, signal);
    const quiet = { signal, capture: true, passive: true };
    view.addEventListener('pointerup', hurry, quiet);
    // Keys that press something; what is only typed changes no page.
    view.addEventListener('keyup', ({ key }) => (key === 'Enter' || key === ' ') && hurry(), quiet);
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    changed.clear();
  });
}
