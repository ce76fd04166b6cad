/** Which words on screen belong to the icon that the pointer rests on, and how sure that is. */

import { boxOf, gap, restingBoxOf } from './box';
import type { Run } from './run';
import { linked, tidy } from './text';
import { isShown, tooltipRoot, tooltipText } from './watch';

/** A tooltip stands this near to its icon, px. */
export const NEAR = 90;
/** Words that the row before had as well, in a tooltip that was never seen before, on a page that is never late with words, ms. */
export const STILL_NEW = 30;
/** Within it the page puts words and place right in one go, ms. */
export const FRAME = 20;
/** Px; nothing higher is the component of one icon. */
const ROW_HEIGHT = 80;

export interface Found {
  text: string;
  tooltip: Element | null;
  /** Nothing shows that these may be the words of an older row. */
  sure: boolean;
  /** Stands where tooltips of such icons stand. */
  inPlace: boolean;
  /** For how long the words must stand still, ms. */
  still: number;
}

/** The icon that is pointed at. */
export interface Aim {
  element: Element;
  icon: Element;
  anchor: DOMRect;
  /** Titles of what surrounds the icon, as they were before the pointer came. */
  titles: ReadonlyMap<Element, string | null>;
  /** The row before was read, so that its words are known. */
  follows: boolean;
  /** What tooltips said when they were first looked at, wherever they stood, and when that was. */
  first: Map<Element, { text: string; at: number }>;
}

/** The best text now on screen that belongs to this icon; `unwanted` is told of other words of its tooltip. */
export function lookAt(run: Run, aim: Aim, unwanted: (text: string, inPlace: boolean) => void): Found | null {
  const { element, icon, anchor } = aim;
  for (const [at, title] of aim.titles) {
    const now = at.getAttribute('title');
    if (now !== null && now !== title && run.accept(tidy(now)))
      return { text: tidy(now), tooltip: null, sure: true, inPlace: true, still: 0 };
  }
  const links = linked(element);
  const tooltips = new Map<Element, boolean>();
  for (const [noticed, { added }] of run.watch.noticed()) {
    const tooltip = tooltipRoot(noticed, icon, links);
    if (!tooltip) continue;
    const isNew = added && (noticed === tooltip || noticed.contains(tooltip));
    tooltips.set(tooltip, tooltips.get(tooltip) === true || isNew);
  }
  let best: Found | null = null;
  let saysOther = false;
  let nearest = Infinity;
  for (const [tooltip, added] of tooltips) {
    if (run.leftovers.has(tooltip) || !isShown(tooltip, added)) continue;
    const text = tooltipText(tooltip);
    if (text === '') continue;
    const isAhead = run.accept(text) && run.shown.isAhead(tooltip, text, anchor);
    heedWords(run, aim, tooltip, text, isAhead);
    const distance = isLinked(tooltip, links) ? 0 : distanceOf(tooltip, icon, anchor);
    if (distance > NEAR) continue;
    if (run.shown.isStale(tooltip, text, anchor)) continue;
    const inPlace = run.habits.isInPlace(restingBoxOf(tooltip), anchor);
    if (!run.accept(text)) {
      unwanted(text, inPlace);
      saysOther = true;
      continue;
    }
    const still = Math.max(stillness(run, tooltip, text, aim.follows, inPlace), isAhead ? STILL_NEW : 0);
    const sure = still <= STILL_NEW;
    // An earlier tooltip that is closing may lie nearer to this icon than the one that opens.
    if (best && (best.sure !== sure ? best.sure : distance >= nearest)) continue;
    nearest = distance;
    best = { text, tooltip, sure, inPlace, still };
  }
  // Beside a tooltip of other words an older row's status may be closing.
  return saysOther && best?.sure === false ? null : best;
}

/**
 * Words that change in a tooltip of this row alone, or that a common one gets before it has left the older row, show that words and place do not
 * come together: in other rows the words may be the later ones.
 */
function heedWords(run: Run, { first }: Aim, tooltip: Element, text: string, isAhead: boolean): void {
  const now = run.clock.now();
  const before = first.get(tooltip);
  if (before === undefined) first.set(tooltip, { text, at: now });
  else if (
    now - before.at > FRAME &&
    (isAhead ? before.text === text : isOthers(run, tooltip, before.text, text))
  )
    run.habits.isLoose = true;
  else if (isAhead && before.text !== text) first.set(tooltip, { text, at: now });
}

/** Words that were not its own have been put right. */
const isOthers = (run: Run, tooltip: Element, before: string, now: string): boolean =>
  before !== now && run.accept(before) && run.accept(now) && run.shown.isUnmet(tooltip);

/** The tooltip is one of those that the icon names as its description, a part of one, or a wrapper of one. */
export const isLinked = (tooltip: Element, links: readonly Element[]): boolean =>
  links.some((link) => link === tooltip || link.contains(tooltip) || tooltip.contains(link));

/**
 * For how long words must stand still. A tooltip may open with the words of an older row and get its own later, also one that is
 * made anew each time. Words unlike the older ones cannot be theirs, where the row before was read; the same words are told from those only by time, and by the
 * habits of the page.
 */
function stillness(run: Run, tooltip: Element, text: string, follows: boolean, inPlace: boolean): number {
  const { habits, shown } = run;
  if (habits.isFirst) return habits.still;
  if (shown.isDoubtful(tooltip)) return habits.stillElsewhere;
  if (follows && !run.recent.has(text) && !shown.saidBefore(tooltip, text)) return 0;
  if (!inPlace) return habits.stillElsewhere;
  return habits.isPrompt && shown.isUnmet(tooltip) ? STILL_NEW : habits.still;
}

/** Px from a tooltip to the icon, or to the component that draws it: an icon in a shadow root is anchored by its host. */
export function distanceOf(tooltip: Element, icon: Element, anchor: DOMRect): number {
  const box = boxOf(tooltip);
  const root = icon.getRootNode();
  const own = gap(box, anchor);
  if (!(root instanceof ShadowRoot)) return own;
  const host = root.host.getBoundingClientRect();
  // A whole list drawn in one shadow root says nothing of its icons' places.
  return host.height > ROW_HEIGHT ? own : Math.min(own, gap(box, host));
}
