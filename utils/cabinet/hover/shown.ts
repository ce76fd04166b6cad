/** Which text is new: tooltips of earlier targets are remembered until they have gone. */

import { boxOf, isShown } from './watch';

interface Seen {
  text: string;
  box: DOMRect;
  /** Where the icon stood whose text this was. */
  anchor: DOMRect;
}

/** Memory of the tooltips that this run has opened. */
export class ShownTooltips {
  private readonly open = new Map<Element, Seen>();
  /** What a node said last, also after it was closed: a shared node may come back with old words before the new ones arrive. */
  private readonly last = new Map<Element, string>();

  remember(tooltip: Element, text: string, anchor: DOMRect): void {
    this.open.set(tooltip, { text, box: boxOf(tooltip), anchor });
    this.last.set(tooltip, text);
  }

  /** Drops those that have closed. */
  sweep(): void {
    for (const tooltip of this.open.keys()) if (!isShown(tooltip, false)) this.open.delete(tooltip);
  }

  get isEmpty(): boolean {
    this.sweep();
    return this.open.size === 0;
  }

  /** Never read by this run, neither as a whole nor by a part or a wrapper of it. */
  isUnmet(tooltip: Element): boolean {
    return this.kinOf(tooltip).length === 0;
  }

  saidBefore(tooltip: Element, text: string): boolean {
    return this.kinOf(tooltip).some((one) => this.last.get(one) === text);
  }

  /** One tooltip has several elements: a wrapper that floats, its content, a hidden copy for screen readers. */
  private kinOf(tooltip: Element): Element[] {
    const kin: Element[] = [];
    for (const one of this.last.keys()) {
      if (!one.isConnected && !this.open.has(one) && one !== tooltip) this.last.delete(one);
      else if (one === tooltip || one.contains(tooltip) || tooltip.contains(one)) kin.push(one);
    }
    return kin;
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
    const box = boxOf(tooltip);
    const stepX = anchor.left - seen.anchor.left;
    const stepY = anchor.top - seen.anchor.top;
    if (Math.hypot(stepX, stepY) < 14) return true;
    return Math.hypot(box.left - seen.box.left - stepX, box.top - seen.box.top - stepY) > 6;
  }
}
