/** Notices what appears or changes on the page while the pointer rests, and which of it can be a tooltip. */

import { drawnInside, parentOf } from '../tree';
import { boxOf } from './box';
import { textOf } from './text';

/** How an element came to attention since the pointer came. */
export interface Notice {
  /** The node itself is new. */
  added: boolean;
  /** Its text was written anew, even with the same words. */
  written: boolean;
}

const ATTRIBUTES = [
  'class',
  'style',
  'hidden',
  'open',
  'title',
  'popover',
  'data-state',
  'data-show',
  'data-open',
  'aria-hidden',
  'aria-describedby',
  'aria-labelledby',
  'aria-controls',
  'data-original-title',
  'opened',
];

/** Watches the document and every open shadow root; lives from `start` to `stop`. */
export class Watch {
  private readonly observer: MutationObserver;
  private readonly roots = new Set<Node>();
  private notices = new Map<Element, Notice>();
  private wake: (() => void) | null = null;

  constructor(private readonly doc: Document) {
    this.observer = new MutationObserver((records) => {
      this.take(records);
      this.wake?.();
    });
  }

  start(): void {
    this.observe(this.doc.documentElement);
    for (const element of this.doc.querySelectorAll('*')) this.enter(element);
  }

  stop(): void {
    this.observer.disconnect();
    this.roots.clear();
    this.notices.clear();
    this.wake?.();
  }

  /** Forgets what was noticed so far. */
  reset(): void {
    this.observer.takeRecords();
    this.notices = new Map();
  }

  /** Everything noticed since the last reset. */
  noticed(): ReadonlyMap<Element, Notice> {
    this.take(this.observer.takeRecords());
    return this.notices;
  }

  /** Resolves at the next change or the next frame, whichever is first. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      const view = this.doc.defaultView ?? window;
      let frame = 0;
      // A page in the background draws no frames.
      const timer = view.setTimeout(finish, 60);
      frame = view.requestAnimationFrame(finish);
      this.wake = finish;
      function finish(): void {
        view.clearTimeout(timer);
        view.cancelAnimationFrame(frame);
        resolve();
      }
    });
  }

  /** Resolves when the page has been drawn anew: events of scrolling have been told by then. */
  async drawn(): Promise<void> {
    for (let frame = 0; frame < 2; frame++)
      await new Promise<void>((resolve) => {
        const view = this.doc.defaultView ?? window;
        const timer = view.setTimeout(resolve, 60);
        view.requestAnimationFrame(() => {
          view.clearTimeout(timer);
          resolve();
        });
      });
  }

  private observe(root: Node): void {
    this.roots.add(root);
    const options = {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    };
    this.observer.observe(root, options);
  }

  private enter(element: Element): void {
    const { shadowRoot } = element;
    if (!shadowRoot || this.roots.has(shadowRoot)) return;
    this.observe(shadowRoot);
    for (const inner of shadowRoot.querySelectorAll('*')) this.enter(inner);
  }

  private take(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') {
        if (target instanceof Element) this.note(target, {});
        continue;
      }
      const holder = target instanceof Element ? target : (target.parentElement ?? hostOf(target));
      if (type === 'characterData') {
        if (holder) this.note(holder, { written: true });
        continue;
      }
      for (const node of addedNodes) {
        if (node instanceof Element) {
          this.note(node, { added: true, written: true });
          this.enter(node);
          for (const inner of node.querySelectorAll('*')) this.enter(inner);
        } else if (holder) this.note(holder, { written: true });
      }
    }
  }

  private note(element: Element, notice: Partial<Notice>): void {
    const known = this.notices.get(element);
    this.notices.set(element, {
      added: notice.added === true || known?.added === true,
      written: notice.written === true || known?.written === true,
    });
  }
}

function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

const MAX_CLIMB = 12;

/** The whole tooltip that a noticed element is part of; null when it is a part of the page proper. */
export function tooltipRoot(element: Element, target: Element, linkedTo: readonly Element[]): Element | null {
  if (holds(element, target)) return null;
  let floating: Element | null = null;
  let at: Element | null = element;
  for (let level = 0; at && level < MAX_CLIMB && !holds(at, target); level++) {
    if (isDeclared(at)) return at;
    const link = at;
    if (linkedTo.includes(link)) return link;
    if (!floating && at.getClientRects().length > 0 && isFloating(at)) floating = at;
    at = parentOf(at);
  }
  if (floating) return floating;
  // A wrapper without a box of its own, around what floats.
  for (const inner of Array.from(element.querySelectorAll('*')).slice(0, 20)) {
    if (isDeclared(inner) || isFloating(inner)) return inner;
  }
  return null;
}

function holds(element: Element, target: Element): boolean {
  return drawnInside(target, element);
}

function isDeclared(element: Element): boolean {
  const role = element.getAttribute('role');
  return role === 'tooltip' || element.hasAttribute('popover');
}

function isFloating(element: Element): boolean {
  const { position } = getComputedStyle(element);
  return position === 'absolute' || position === 'fixed';
}

/** Laid out, be it without words or transparent. */
export const isLaidOut = (element: Element): boolean =>
  element.isConnected &&
  element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) &&
  hasBox(element);

/** Shown, laid out and with words; transparent ones count only while they fade in. */
export function isShown(element: Element, mayFade: boolean): boolean {
  if (!isLaidOut(element) || tooltipText(element, mayFade) === '') return false;
  return mayFade || element.checkVisibility({ opacityProperty: true });
}

function hasBox(element: Element): boolean {
  const box = boxOf(element);
  return box.width > 0 && box.height > 0;
}

/** The words of a tooltip that are drawn: what closes may stay in the page inside a wrapper that is never hidden itself. */
export const tooltipText = (element: Element, mayFade = true): string =>
  textOf(element, (at) => {
    const { display, opacity } = getComputedStyle(at);
    return display !== 'none' && (mayFade || opacity !== '0');
  });
