/** The walk for «Уточнить статусы»: point, read what appears, let go, next. */

import { Habits } from './habits';
import { innermost, slotted } from './icon';
import { kindOf, Kinds } from './kinds';
import { isInView, Place } from './place';
import { Pointer } from './pointer';
import { PrintedWords } from './printed';
import { ShownTooltips } from './shown';
import { linked, standingText, surroundings, textOf, tidy } from './text';
import type { HoverOptions, HoverReader, HoverResult, HoverRunOptions, HoverTarget } from './types';
import { boxOf, gap, isShown, tooltipRoot, tooltipText, Watch } from './watch';

/** Tooltips of the kits close within this. */
const CLOSING = 3500;
/** A tooltip stands this near to its icon, px. */
const NEAR = 90;
/** Words that the row before had as well, in a tooltip that was never seen before, on a page that is never late with words, ms. */
const STILL_NEW = 30;
/** Other words in the place of a tooltip, on such a page, ms. */
const STILL_OTHER = 120;
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
  const passed: { target: HoverTarget; reading: Reading }[] = [];
  try {
    session.start();
    for (const target of probing(targets)) {
      if (session.isStopped()) return;
      const known = cached?.get(target.key);
      const reading: Reading =
        known === undefined
          ? await session.readTarget(target)
          : { text: known, reason: 'прочитано раньше', passed: null };
      if (reading.text === null && session.isStopped()) return;
      progress.done++;
      if (reading.text !== null) progress.read++;
      onProgress?.({ ...progress });
      if (reading.passed === null) yield resultOf(target, reading);
      else passed.push({ target, reading });
    }
    // What was only glanced at is pointed at once more where its kind has answered since.
    for (const { target, reading } of passed) {
      const again = session.hasAnswered(reading.passed) ? await session.readTarget(target) : reading;
      if (session.isStopped()) return;
      if (again.text !== null) progress.read++;
      onProgress?.({ ...progress });
      yield resultOf(target, again);
    }
  } finally {
    await session.finish();
  }
}

interface Reading {
  text: string | null;
  reason: string;
  /** The kind of icon that was only glanced at, since it had never answered. */
  passed: string | null;
}

const resultOf = ({ key }: HoverTarget, { text, reason }: Reading): HoverResult => ({ key, text, reason });

const missed = (reason: string): Reading => ({ text: null, reason, passed: null });

const resolved = ({ element }: HoverTarget): Element | null =>
  slotted(typeof element === 'function' ? element() : element);

/** So many rows of each kind of icon come first, since unlike icons have unlike words, which show the page's habits. */
const PROBES = 3;

/** The targets, a few of each kind on screen first. */
function probing(targets: readonly HoverTarget[]): HoverTarget[] {
  const kinds = new Map<string, HoverTarget[]>();
  for (const target of targets.slice(0, 60)) {
    const element = resolved(target);
    if (!element?.isConnected || !isInView(element)) continue;
    const kind = kindOf(element);
    kinds.set(kind, [...(kinds.get(kind) ?? []), target]);
  }
  if (kinds.size < 2 || kinds.size > 8) return [...targets];
  const first = new Set<HoverTarget>();
  for (let round = 0; round < PROBES; round++)
    for (const rows of kinds.values()) {
      const row = rows[round];
      if (row) first.add(row);
    }
  return [...first, ...targets.filter((target) => !first.has(target))];
}

/** A pause in which the whole page stood still counts for so much, ms: its tooltips could not open either. */
const MOST_OF_PAUSE = 100;

/** Time as the page could use it. */
class Clock {
  private last = performance.now();
  private sum = 0;

  now(): number {
    const now = performance.now();
    this.sum += Math.min(now - this.last, MOST_OF_PAUSE);
    this.last = now;
    return this.sum;
  }
}

const SILENCE = 'подсказка не появилась';

/** Px; nothing higher is the component of one icon. */
const ROW_HEIGHT = 80;

interface Found {
  text: string;
  tooltip: Element | null;
  /** Nothing shows that these may be the words of an older row. */
  sure: boolean;
  /** For how long the words must stand still, ms. */
  still: number;
}

class Session {
  private readonly pointer: Pointer;
  private readonly watch: Watch;
  private readonly place = new Place();
  private readonly shown = new ShownTooltips();
  private readonly habits = new Habits();
  private readonly kinds = new Kinds();
  private readonly printed = new PrintedWords();
  private readonly clock = new Clock();
  /** What the row read last said, and what was seen since. */
  private readonly recent = new Set<string>();
  /** Only after a status does a late tooltip show itself as late: an older row's other words are not looked at. */
  private lastIsRead = false;
  /** The row before was read, so that its words are known. */
  private follows = false;
  /** The tooltip of a row before was still open when the pointer came. */
  private followsOpen = false;
  private readonly accept: (text: string) => boolean;

  constructor(private readonly options: HoverOptions) {
    this.pointer = new Pointer(options.root);
    this.watch = new Watch(options.root);
    this.accept = options.accept ?? ((text) => /\p{L}{2}/u.test(text));
  }

  start(): void {
    this.watch.start();
  }

  /** Lets go, waits for the last tooltip to close unless the user wants an end, restores the place. */
  async finish(): Promise<void> {
    this.pointer.leave();
    if (!this.isStopped()) await this.untilClosed();
    this.watch.stop();
    this.place.restore();
  }

  hasAnswered(kind: string | null): boolean {
    return kind !== null && this.kinds.answers(kind);
  }

  async readTarget(target: HoverTarget): Promise<Reading> {
    let element = resolved(target);
    if (!element?.isConnected) return missed('строки больше нет на странице');
    const standing =
      standingText(element, this.accept, this.options.accept !== undefined) ??
      this.printed.at(element, this.accept);
    if (standing !== null) {
      this.habits.standing++;
      return { text: standing, reason: 'текст есть в разметке', passed: null };
    }
    if (this.place.show(element)) {
      await this.watch.drawn();
      element = resolved(target);
      if (!element?.isConnected) return missed('строка сменилась при прокрутке');
    }
    const kind = kindOf(element);
    const passed = this.kinds.isPassed(kind) ? kind : null;
    if (this.habits.needsCalm) {
      this.pointer.leave();
      await this.untilClosed();
    }
    let found = await this.point(element, passed !== null);
    if (typeof found === 'string' && passed === null && !this.isStopped()) {
      // A tooltip of an earlier icon may have stood in the way, or have taken this one with it as it closed.
      this.pointer.leave();
      const blocked = !this.shown.isEmpty;
      const closed = await this.untilClosed();
      const still = resolved(target);
      if (
        closed &&
        still &&
        (blocked || (found === SILENCE && this.followsOpen && this.kinds.answers(kind)))
      ) {
        found = await this.point(still, false);
        this.habits.needsCalm ||= typeof found !== 'string' && !blocked;
      }
    }
    if (typeof found === 'string') {
      this.pointer.leave();
      if (passed === null && found === SILENCE) this.kinds.learn(kind, false);
      return { text: null, reason: found, passed };
    }
    this.kinds.learn(kind, true);
    return { text: found.text, reason: 'прочитано в подсказке', passed: null };
  }

  isStopped(): boolean {
    return this.options.signal?.aborted === true;
  }

  /** Rests on the icon until a text is certain; a Russian reason when none is. `glance`: nothing is expected. */
  private async point(element: Element, glance: boolean): Promise<Found | string> {
    const icon = innermost(element);
    this.shown.settle();
    this.pointer.leave();
    this.followsOpen = !this.shown.isEmpty;
    this.heedLatecomers(icon);
    this.follows = this.lastIsRead;
    this.lastIsRead = false;
    this.watch.reset();
    const before = new Map(surroundings(element).map((at) => [at, at.getAttribute('title')]));
    const start = this.clock.now();
    this.pointer.rest(icon);
    const anchor = icon.getBoundingClientRect();
    const wait = glance ? this.habits.glance : this.habits.wait;
    const late = glance ? 0 : this.habits.late;
    let limit = start + wait;
    let first = 0;
    let candidate: Found | null = null;
    let since = 0;
    let moved = false;
    let focused = false;
    let left = false;
    let other = '';
    let answered = 0;
    let otherSince = 0;
    const seen = new Set<string>();
    while (!this.isStopped()) {
      if (!element.isConnected) return 'строка сменилась';
      const now = this.clock.now();
      const heard = { inPlace: false };
      const found = this.look(element, icon, anchor, before, (text, inPlace) => {
        heard.inPlace ||= inPlace && text === other;
        if (other === '') answered = now;
        other = text;
      });
      if (!heard.inPlace) otherSince = now;
      const stands = candidate !== null && candidate.text === found?.text;
      if (found && (stands || (found.still === 0 && this.habits.isPrompt))) {
        if (!stands) since = now;
        if (first === 0) first = now;
        // What stands after the pointer has gone may wait for words that were called off.
        if ((found.sure || !left) && now - since >= found.still) {
          this.habits.learn(
            since - start,
            since - (answered > 0 ? Math.min(answered, first) : first),
            this.follows && !this.recent.has(found.text),
          );
          // Certain at once, or by having stood for long: one that was still growing has its full size by then.
          if (found.tooltip && (found.still === 0 || found.still >= this.habits.stillElsewhere))
            this.habits.learnPlace(boxOf(found.tooltip), anchor);
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
      // Its own tooltip says something else, on a page that is never late with words.
      if (!found && other !== '' && this.habits.isPrompt && now - otherSince >= STILL_OTHER && !left) break;
      // Words that are being watched are watched to the end.
      if (found) limit = Math.max(limit, since + found.still + late);
      if (now >= limit + late) break;
      if (now >= limit && !left) {
        left = true;
        this.pointer.leave();
      } else if (
        !found &&
        !focused &&
        !glance &&
        now >= start + (this.habits.byFocus ? SECOND_MOVE : wait * FOCUS_AFTER)
      ) {
        focused = true;
        this.pointer.focus();
        if (this.habits.isBlank) limit = now + wait;
      } else if (!moved && now >= start + SECOND_MOVE) {
        moved = true;
        this.pointer.move();
      }
      await this.watch.next();
    }
    for (const text of seen) this.recent.add(text);
    if (this.isStopped()) return 'остановлено';
    if (answered > 0) this.habits.answered(answered - start);
    if (other !== '') return `подсказка не о статусе: «${other}»`;
    return this.shown.isEmpty ? SILENCE : 'прежняя подсказка не закрылась';
  }

  /** The best text now on screen that belongs to this icon. */
  private look(
    element: Element,
    icon: Element,
    anchor: DOMRect,
    before: ReadonlyMap<Element, string | null>,
    unwanted: (text: string, inPlace: boolean) => void,
  ): Found | null {
    for (const [at, title] of before) {
      const now = at.getAttribute('title');
      if (now !== null && now !== title && this.accept(tidy(now)))
        return { text: tidy(now), tooltip: null, sure: true, still: 0 };
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
        unwanted(text, this.habits.isInPlace(boxOf(tooltip), anchor));
        saysOther = true;
        continue;
      }
      const still = this.stillness(tooltip, text, anchor);
      const sure = still <= STILL_NEW;
      // An earlier tooltip that is closing may lie nearer to this icon than the one that opens.
      if (best && (best.sure !== sure ? best.sure : distance >= nearest)) continue;
      nearest = distance;
      best = { text, tooltip, sure, still };
    }
    // Beside a tooltip of other words an older row's status may be closing.
    return saysOther && best?.sure === false ? null : best;
  }

  /** What was written since the row before, seen or unseen, may be shown once more. */
  private heedLatecomers(icon: Element): void {
    for (const noticed of this.watch.noticed().keys()) {
      const text = noticed.contains(icon) ? '' : textOf(noticed);
      if (this.accept(text)) this.recent.add(text);
    }
  }

  /**
   * For how long words must stand still. A tooltip may open with the words of an older row and get its own later, also one that is
   * made anew each time. Words unlike the older ones cannot be theirs, where the row before was read; the same words are told from those only by time, and by the
   * habits of the page.
   */
  private stillness(tooltip: Element, text: string, anchor: DOMRect): number {
    if (this.habits.isFirst) return this.habits.still;
    if (this.follows && !this.recent.has(text) && !this.shown.saidBefore(tooltip, text)) return 0;
    if (!this.habits.isInPlace(boxOf(tooltip), anchor)) return this.habits.stillElsewhere;
    return this.habits.isPrompt && this.shown.isUnmet(tooltip) ? STILL_NEW : this.habits.still;
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
