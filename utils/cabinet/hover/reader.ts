/** The walk for «Уточнить статусы»: point, read what appears, let go, next. */

import { Habits } from './habits';
import { innermost, slotted } from './icon';
import { Place } from './place';
import { Pointer } from './pointer';
import { ShownTooltips } from './shown';
import { linked, standingText, surroundings, tidy } from './text';
import type { HoverOptions, HoverReader, HoverResult, HoverRunOptions, HoverTarget } from './types';
import { boxOf, gap, isShown, tooltipRoot, tooltipText, Watch } from './watch';

/** Tooltips of the kits close within this. */
const CLOSING = 3500;
/** A tooltip stands this near to its icon, px. */
const NEAR = 90;
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
  /** Nothing shows that these may be the words of an older row. */
  sure: boolean;
}

class Session {
  private readonly pointer: Pointer;
  private readonly watch: Watch;
  private readonly place = new Place();
  private readonly shown = new ShownTooltips();
  private readonly habits = new Habits();
  /** What the row read last said, and what was seen since. */
  private readonly recent = new Set<string>();
  /** Only after a status does a late tooltip show itself as late: an older row's other words are not looked at. */
  private lastIsRead = false;
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

  /** Rests on the icon until a text is certain; a Russian reason when none is. */
  private async point(element: Element): Promise<Found | string> {
    const icon = innermost(element);
    this.shown.settle();
    this.pointer.leave();
    this.shown.sweep();
    this.heedLatecomers(icon);
    const follows = this.lastIsRead;
    this.lastIsRead = false;
    this.watch.reset();
    const before = new Map(surroundings(element).map((at) => [at, at.getAttribute('title')]));
    const start = performance.now();
    this.pointer.rest(icon);
    const anchor = icon.getBoundingClientRect();
    const { wait } = this.habits;
    let limit = start + wait;
    let first = 0;
    let candidate: Found | null = null;
    let since = 0;
    let moved = false;
    let focused = false;
    let left = false;
    let other = '';
    const seen = new Set<string>();
    while (!this.isStopped()) {
      if (!element.isConnected) return 'строка сменилась';
      const found = this.look(element, icon, anchor, before, (text) => (other = text));
      const now = performance.now();
      if (found && candidate?.text === found.text) {
        // What stands after the pointer has gone may wait for words that were called off.
        if (found.sure || (!left && now - since >= this.habits.still)) {
          this.habits.learn(since - start, since - first, follows && !this.recent.has(found.text));
          this.habits.byFocus ||= focused && first > start + wait * FOCUS_AFTER;
          if (found.tooltip) this.shown.remember(found.tooltip, found.text, anchor);
          this.recent.clear();
          this.recent.add(found.text);
          this.lastIsRead = true;
          return found;
        }
      } else {
        if (found) {
          seen.add(found.text);
          if (first === 0) first = now;
        }
        candidate = found;
        since = now;
      }
      // Words that are being watched are watched to the end.
      if (found) limit = Math.max(limit, since + this.habits.still + LATE);
      if (now >= limit + LATE) break;
      if (now >= limit && !left) {
        left = true;
        this.pointer.leave();
      } else if (
        !found &&
        !focused &&
        now >= start + (this.habits.byFocus ? SECOND_MOVE : wait * FOCUS_AFTER)
      ) {
        focused = true;
        this.pointer.focus();
        if (this.habits.isFirst) limit = now + wait;
      } else if (!moved && now >= start + SECOND_MOVE) {
        moved = true;
        this.pointer.move();
      }
      await this.watch.next();
    }
    for (const text of seen) this.recent.add(text);
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
        return { text: tidy(now), tooltip: null, sure: true };
    }
    const links = linked(element);
    const tooltips = new Map<Element, boolean>();
    for (const [noticed, { added }] of this.watch.noticed()) {
      const tooltip = tooltipRoot(noticed, icon, links);
      if (!tooltip) continue;
      const isNew = added && (noticed === tooltip || noticed.contains(tooltip));
      tooltips.set(tooltip, tooltips.get(tooltip) === true || isNew);
    }
    let best: Found | null = null;
    let saysOther = false;
    let nearest = Infinity;
    for (const [tooltip, added] of tooltips) {
      if (!isShown(tooltip, added)) continue;
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
        saysOther = true;
        continue;
      }
      const sure = this.isSure(tooltip, text, added);
      // An earlier tooltip that is closing may lie nearer to this icon than the one that opens.
      if (best && (best.sure !== sure ? best.sure : distance >= nearest)) continue;
      nearest = distance;
      best = { text, tooltip, sure };
    }
    // Beside a tooltip of other words an older row's status may be closing.
    return saysOther && best?.sure === false ? null : best;
  }

  /** What was written since the row before, seen or unseen, may be shown once more. */
  private heedLatecomers(icon: Element): void {
    for (const noticed of this.watch.noticed().keys()) {
      const text = noticed.contains(icon) ? '' : tooltipText(noticed);
      if (this.accept(text)) this.recent.add(text);
    }
  }

  /**
   * A tooltip may open with the words of an older row and get its own later, also one that is made anew each time. Words unlike the
   * older ones cannot be theirs; the same words are told from those only by time, or by the habits of the page.
   */
  private isSure(tooltip: Element, text: string, added: boolean): boolean {
    if (this.habits.isFirst) return false;
    if (!this.recent.has(text) && !this.shown.saidBefore(tooltip, text)) return true;
    return added && this.habits.isPrompt && this.shown.isUnmet(tooltip);
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
