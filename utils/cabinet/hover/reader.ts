/** The walk for «Уточнить статусы»: point, read what appears, let go, next. */

import { elementsOf } from '../tree';
import { Place } from './place';
import { Pointer } from './pointer';
import { ShownTooltips } from './shown';
import { linked, standingText, surroundings, tidy } from './text';
import type { HoverOptions, HoverReader, HoverResult, HoverRunOptions, HoverTarget } from './types';
import { boxOf, gap, isShown, tooltipRoot, tooltipText, Watch } from './watch';

/** Waiting for the first tooltip of a run; some kits open after 0.7–1 s. */
const FIRST_WAIT = 1600;
const LEAST_WAIT = 450;
/** Tooltips of the kits close within this. */
const CLOSING = 3500;
/** A tooltip stands this near to its icon, px. */
const NEAR = 90;
/**
 * One node for all rows may move first and change its words later, so words that it has said before must stand still: long while it is
 * not known how late the new words come, then in proportion to that, ms.
 */
const STILL_AT_FIRST = 400;
const STILL = 60;
/** A tooltip that nobody cancelled may still open this long after the pointer has gone, ms. */
const LATE = 250;
/** A second, slight move on the spot, ms after the first: more of them would restart the timers of engines that wait for rest. */
const SECOND_MOVE = 25;
/** Focus is tried after this share of the wait. */
const FOCUS_AFTER = 0.55;

/** Makes a walker over tooltips of `root`; nothing happens before `run`. */
export function createHoverReader(options: HoverOptions): HoverReader {
  return { run: (targets, runOptions) => walk(options, targets, runOptions ?? {}) };
}

async function* walk(
  options: HoverOptions,
  targets: readonly HoverTarget[],
  { onProgress, cached }: HoverRunOptions,
): AsyncGenerator<HoverResult, void, undefined> {
  const session = new Session(options);
  const progress = { done: 0, total: targets.length, read: 0 };
  try {
    session.start();
    for (const target of targets) {
      if (session.isStopped()) return;
      const known = cached?.get(target.key);
      const result =
        known === undefined
          ? await session.readTarget(target)
          : { key: target.key, text: known, reason: 'прочитано раньше' };
      if (result.text === null && session.isStopped()) return;
      progress.done++;
      if (result.text !== null) progress.read++;
      onProgress?.({ ...progress });
      yield result;
    }
  } finally {
    await session.finish();
  }
}

/** Px; nothing higher is the component of one icon. */
const ROW_HEIGHT = 80;

interface Found {
  text: string;
  tooltip: Element | null;
  /** Seen being written, or new, since the pointer came. */
  fresh: boolean;
  /** A node that was there before got new words. */
  written: boolean;
}

class Session {
  private readonly pointer: Pointer;
  private readonly watch: Watch;
  private readonly place = new Place();
  private readonly shown = new ShownTooltips();
  private slowest = 0;
  private successes = 0;
  /** How long after the tooltip its new words came, at most; null while never seen. */
  private lag: number | null = null;
  private readonly accept: (text: string) => boolean;

  constructor(private readonly options: HoverOptions) {
    this.pointer = new Pointer(options.root);
    this.watch = new Watch(options.root);
    this.accept = options.accept ?? ((text) => /\p{L}{2}/u.test(text));
  }

  start(): void {
    this.watch.start();
  }

  /** Lets go, waits for the last tooltip to close, restores the place. */
  async finish(): Promise<void> {
    this.pointer.leave();
    await this.untilClosed();
    this.watch.stop();
    this.place.restore();
  }

  async readTarget(target: HoverTarget): Promise<HoverResult> {
    const { key } = target;
    const resolve = () => slotted(typeof target.element === 'function' ? target.element() : target.element);
    let element = resolve();
    if (!element?.isConnected) return { key, text: null, reason: 'строки больше нет на странице' };
    const standing = standingText(element, this.accept, this.options.accept !== undefined);
    if (standing !== null) return { key, text: standing, reason: 'текст есть в разметке' };
    if (this.place.show(element)) {
      await this.watch.next();
      element = resolve();
      if (!element?.isConnected) return { key, text: null, reason: 'строка сменилась при прокрутке' };
    }
    let found = await this.point(element);
    if (typeof found === 'string' && !this.isStopped()) {
      // A tooltip of an earlier icon may have stood in the way.
      this.pointer.leave();
      const blocked = !this.shown.isEmpty;
      const closed = await this.untilClosed();
      const still = resolve();
      if (blocked && closed && still) found = await this.point(still);
    }
    if (typeof found === 'string') {
      this.pointer.leave();
      return { key, text: null, reason: found };
    }
    return { key, text: found.text, reason: 'прочитано в подсказке' };
  }

  isStopped(): boolean {
    return this.options.signal?.aborted === true;
  }

  private get wait(): number {
    if (this.successes === 0) return FIRST_WAIT;
    return Math.max(LEAST_WAIT, Math.min(FIRST_WAIT, this.slowest * 3 + 250));
  }

  private get still(): number {
    return this.lag === null ? STILL_AT_FIRST : Math.max(STILL, 2 * this.lag + 40);
  }

  /** Rests on the icon until a text is certain; a Russian reason when none is. */
  private async point(element: Element): Promise<Found | string> {
    const icon = innermost(element);
    this.shown.sweep();
    this.watch.reset();
    const before = new Map(surroundings(element).map((at) => [at, at.getAttribute('title')]));
    const start = performance.now();
    this.pointer.rest(icon);
    const anchor = icon.getBoundingClientRect();
    const wait = this.wait;
    let candidate: Found | null = null;
    let since = 0;
    let moved = false;
    let left = false;
    let other = '';
    while (!this.isStopped()) {
      if (!element.isConnected) return 'строка сменилась';
      const found = this.look(element, icon, anchor, before, (text) => (other = text));
      const now = performance.now();
      if (found && candidate?.text === found.text) {
        if (found.fresh || now - since >= this.still) {
          if (found.tooltip) this.shown.remember(found.tooltip, found.text, anchor);
          this.slowest = Math.max(this.slowest, since - start);
          this.successes++;
          return found;
        }
      } else {
        if (found?.tooltip && found.written) {
          const shownAt = candidate?.tooltip === found.tooltip ? since : start;
          this.lag = Math.max(this.lag ?? 0, now - shownAt);
        }
        candidate = found;
        since = now;
      }
      if (now >= start + wait + LATE) break;
      if (now >= start + wait && !left) {
        left = true;
        this.pointer.leave();
      } else if (!found && now >= start + wait * FOCUS_AFTER) this.pointer.focus();
      else if (!moved && now >= start + SECOND_MOVE) {
        moved = true;
        this.pointer.move();
      }
      await this.watch.next();
    }
    if (this.isStopped()) return 'остановлено';
    if (other !== '') return `подсказка не о статусе: «${other}»`;
    return this.shown.isEmpty ? 'подсказка не появилась' : 'прежняя подсказка не закрылась';
  }

  /** The best text now on screen that belongs to this icon. */
  private look(
    element: Element,
    icon: Element,
    anchor: DOMRect,
    before: ReadonlyMap<Element, string | null>,
    unwanted: (text: string) => void,
  ): Found | null {
    for (const [at, title] of before) {
      const now = at.getAttribute('title');
      if (now !== null && now !== title && this.accept(tidy(now)))
        return { text: tidy(now), tooltip: null, fresh: true, written: false };
    }
    const links = linked(element);
    const notices = this.watch.noticed();
    const tooltips = new Map<Element, { added: boolean; written: boolean }>();
    for (const [noticed, notice] of notices) {
      const tooltip = tooltipRoot(noticed, icon, links);
      if (!tooltip) continue;
      const known = tooltips.get(tooltip);
      tooltips.set(tooltip, {
        added:
          (known?.added ?? false) || (notice.added && (noticed === tooltip || noticed.contains(tooltip))),
        written: (known?.written ?? false) || notice.written,
      });
    }
    let best: Found | null = null;
    let nearest = Infinity;
    for (const [tooltip, notice] of tooltips) {
      if (!isShown(tooltip, notice.added)) continue;
      const text = tooltipText(tooltip);
      if (text === '') continue;
      const isLinked = links.some(
        (link) => link === tooltip || link.contains(tooltip) || tooltip.contains(link),
      );
      const distance = isLinked ? 0 : distanceOf(tooltip, icon, anchor);
      if (distance > NEAR) continue;
      if (this.shown.isStale(tooltip, text, anchor)) continue;
      if (!this.accept(text)) {
        unwanted(text);
        continue;
      }
      const written = notice.written && !notice.added && !this.shown.saidBefore(tooltip, text);
      // Where every icon has its own node, a node not met before holds no older row's words.
      const own = this.shown.isUnmet(tooltip) && this.successes > 0;
      const fresh = notice.added || written || own;
      // An earlier tooltip that is closing may lie nearer to this icon than the one that opens.
      if (best && (best.fresh !== fresh ? best.fresh : distance >= nearest)) continue;
      nearest = distance;
      best = { text, tooltip, fresh, written };
    }
    return best;
  }

  /** True when every tooltip that this run opened has closed. */
  private async untilClosed(): Promise<boolean> {
    const limit = performance.now() + CLOSING;
    while (!this.shown.isEmpty) {
      if (performance.now() > limit) return false;
      await this.watch.next();
    }
    return true;
  }
}

/** Px from a tooltip to the icon, or to the component that draws it: an icon in a shadow root is anchored by its host. */
function distanceOf(tooltip: Element, icon: Element, anchor: DOMRect): number {
  const box = boxOf(tooltip);
  const root = icon.getRootNode();
  const own = gap(box, anchor);
  if (!(root instanceof ShadowRoot)) return own;
  const host = root.host.getBoundingClientRect();
  // A whole list drawn in one shadow root says nothing of its icons' places.
  return host.height > ROW_HEIGHT ? own : Math.min(own, gap(box, host));
}

/** What a pointer would hit in the middle of the icon, as it is drawn: through slots and open shadow roots. */
function innermost(element: Element): Element {
  let at = drawingIn(element) ?? element;
  while (at.localName !== 'svg') {
    const [child, ...others] = elementsOf(at);
    if (!child || others.length > 0 || (child.getClientRects().length === 0 && child.localName !== 'slot'))
      break;
    at = child;
  }
  return at.localName === 'slot' ? element : at;
}

function drawingIn(element: Element, seen = { count: 0 }): Element | null {
  for (const child of elementsOf(element)) {
    if (++seen.count > 60) return null;
    if (/^(?:svg|img|i|canvas)$/.test(child.localName)) return child;
    const inner = drawingIn(child, seen);
    if (inner) return inner;
  }
  return null;
}

/** A cell that only shows what was put into its slot stands for that. */
function slotted(element: Element | null): Element | null {
  const slot = element?.localName === 'slot' ? element : element?.querySelector('slot');
  const put = slot instanceof HTMLSlotElement ? slot.assignedElements({ flatten: true }) : [];
  return (put.length === 1 ? put[0] : null) ?? element;
}
