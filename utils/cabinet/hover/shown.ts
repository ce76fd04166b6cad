/** Which text is new: tooltips of earlier targets are remembered until they have gone. */

import { parentOf } from '../tree';
import { restingBoxOf } from './box';
import { isShown } from './watch';

/** No tooltip takes longer to fade in, ms. */
const FADING = 1000;

interface Seen {
  text: string;
  box: DOMRect;
  /** Where the icon stood whose text this was. */
  anchor: DOMRect;
  /** Read from the row before. */
  isLast: boolean;
  /** Has been seen faded in; until then a transparent one is not closed but still on its way. */
  isOpaque: boolean;
  /** When it was read. */
  since: number;
}

/** Memory of the tooltips that this run has opened. */
export class ShownTooltips {
  private readonly open = new Map<Element, Seen>();
  /** What a node said last, also after it was closed: a shared node may come back with old words before the new ones arrive. */
  private readonly last = new WeakMap<
    Element,
    { text: string; key: string; box: DOMRect; anchor: DOMRect }
  >();

  /** Opened while several icons were pointed at, and not believed: what was written into them may be another row's. */
  private readonly doubtful = new WeakSet<Element>();

  doubt(tooltip: Element): void {
    this.doubtful.add(tooltip);
  }

  isDoubtful(tooltip: Element): boolean {
    return partsOf(tooltip).some((one) => this.doubtful.has(one));
  }

  /** `key`: whose icon it was. */
  remember(tooltip: Element, text: string, anchor: DOMRect, key: string): void {
    const box = restingBoxOf(tooltip);
    this.open.set(tooltip, {
      text,
      box,
      anchor,
      isLast: true,
      isOpaque: isShown(tooltip, false),
      since: performance.now(),
    });
    this.last.set(tooltip, { text, key, box, anchor });
    for (const one of partsOf(tooltip)) this.doubtful.delete(one);
  }

  /** Those that were read while they were still on their way have arrived by now. */
  settle(): void {
    for (const [tooltip, seen] of this.open) {
      if (!seen.isLast) continue;
      const box = restingBoxOf(tooltip);
      this.open.set(tooltip, { ...seen, box, isLast: false });
      const last = this.last.get(tooltip);
      if (last) this.last.set(tooltip, { ...last, box });
    }
  }

  /** Drops those that have closed. */
  sweep(): void {
    for (const [tooltip, seen] of this.open) {
      if (isShown(tooltip, false)) seen.isOpaque = true;
      else if (!isShown(tooltip, true) || seen.isOpaque || performance.now() > seen.since + FADING)
        this.open.delete(tooltip);
    }
  }

  get isEmpty(): boolean {
    this.sweep();
    return this.open.size === 0;
  }

  /** Never read by this run, neither as a whole nor by a part or a wrapper of it. */
  isUnmet(tooltip: Element): boolean {
    return this.kinOf(tooltip).length === 0;
  }

  /** No other row has shown it. */
  isOwn(tooltip: Element, key: string): boolean {
    return this.kinOf(tooltip).every((one) => this.last.get(one)?.key === key);
  }

  saidBefore(tooltip: Element, text: string): boolean {
    return this.kinOf(tooltip).some((one) => this.last.get(one)?.text === text);
  }

  /** Says something new where it stood for an older row: its words have come before its place. */
  isAhead(tooltip: Element, text: string, anchor: DOMRect): boolean {
    const [seen] = this.kinOf(tooltip).flatMap((one) => this.last.get(one) ?? []);
    return seen !== undefined && seen.text !== text && isOff(restingBoxOf(tooltip), anchor, seen);
  }

  private kinOf(tooltip: Element): Element[] {
    return partsOf(tooltip).filter((one) => this.last.has(one));
  }

  /**
   * Whether a shown tooltip belongs to an earlier target still: the same words in a place that has not moved along with the icon.
   * A closing one may slide or shrink a little, so only the very step from icon to icon counts.
   */
  isStale(tooltip: Element, text: string, anchor: DOMRect): boolean {
    return this.kinOf(tooltip).some((one) => this.standsStill(one, text, anchor));
  }

  private standsStill(tooltip: Element, text: string, anchor: DOMRect): boolean {
    const seen = this.open.get(tooltip);
    if (seen?.text !== text) return false;
    return isOff(restingBoxOf(tooltip), anchor, seen);
  }
}

/** One tooltip has several elements: a wrapper that floats, its content, a hidden copy for screen readers. */
function partsOf(tooltip: Element): Element[] {
  const parts: Element[] = Array.from(tooltip.querySelectorAll('*')).slice(0, 40);
  for (let at: Element | null = tooltip; at; at = parentOf(at)) parts.push(at);
  return parts;
}

/** It has not gone along with the icon from where it was seen. */
function isOff(box: DOMRect, anchor: DOMRect, seen: { box: DOMRect; anchor: DOMRect }): boolean {
  const stepX = anchor.left - seen.anchor.left;
  const stepY = anchor.top - seen.anchor.top;
  if (Math.hypot(stepX, stepY) < 14) return true;
  return Math.hypot(box.left - seen.box.left - stepX, box.top - seen.box.top - stepY) > 6;
}
