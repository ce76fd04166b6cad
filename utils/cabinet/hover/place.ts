/** Brings an icon into view and puts every scroll position back afterwards. */
import { parentOf } from '../tree';

export class Place {
  private readonly remembered = new Map<Element, { left: number; top: number }>();

  /** Scrolls only when the icon cannot be pointed at where it is. True when something moved. */
  show(element: Element): boolean {
    if (isInView(element)) return false;
    for (let at = parentOf(element); at; at = parentOf(at)) {
      const scrolls = at.scrollHeight > at.clientHeight || at.scrollWidth > at.clientWidth;
      if (scrolls && !this.remembered.has(at))
        this.remembered.set(at, { left: at.scrollLeft, top: at.scrollTop });
    }
    const page = element.ownerDocument.scrollingElement;
    if (page && !this.remembered.has(page))
      this.remembered.set(page, { left: page.scrollLeft, top: page.scrollTop });
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    return true;
  }

  restore(): void {
    for (const [element, { left, top }] of this.remembered) {
      if (element.isConnected) element.scrollTo({ left, top, behavior: 'instant' });
    }
    this.remembered.clear();
  }
}

/** Its middle can be pointed at where it stands. */
export function isInView(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const page = element.ownerDocument.documentElement;
  if (x < 0 || y < 0 || x > page.clientWidth || y > page.clientHeight) return false;
  for (let at = parentOf(element); at && at !== element.ownerDocument.body; at = parentOf(at)) {
    if (at.scrollHeight <= at.clientHeight && at.scrollWidth <= at.clientWidth) continue;
    const style = getComputedStyle(at);
    if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
    const frame = at.getBoundingClientRect();
    if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) return false;
  }
  return true;
}
