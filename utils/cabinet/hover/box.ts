/** Where a tooltip stands, and where it will stand when it has arrived. */

import { parentOf } from '../tree';

/** The box of an element, or of what it shows when it has none itself. */
export function boxOf(element: Element): DOMRect {
  const own = element.getBoundingClientRect();
  if (own.width > 0 && own.height > 0) return own;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element.shadowRoot ?? element);
  return range.getBoundingClientRect();
}

/** Shortest distance between two boxes, px. */
export function gap(a: DOMRect, b: DOMRect): number {
  const x = Math.max(0, a.left - b.right, b.left - a.right);
  const y = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.hypot(x, y);
}

/** What floats is moved by one of so many elements: itself, or a wrapper around it. */
const WRAPPERS = 3;

/** The box of a tooltip that glides from icon to icon, as it will be at the end of its way. */
export function restingBoxOf(element: Element): DOMRect {
  const box = boxOf(element);
  let [x, y] = [0, 0];
  let at: Element | null = element;
  for (let level = 0; at && level < WRAPPERS; level++, at = parentOf(at)) {
    for (const animation of at.getAnimations()) {
      if (!(animation instanceof CSSTransition) || !(animation.effect instanceof KeyframeEffect)) continue;
      const end = animation.effect.getKeyframes().at(-1);
      const way = end ? wayTo(end, animation.transitionProperty, getComputedStyle(at)) : null;
      x += way?.x ?? 0;
      y += way?.y ?? 0;
    }
  }
  return new DOMRect(box.left + x, box.top + y, box.width, box.height);
}

function wayTo(
  end: ComputedKeyframe,
  property: string,
  style: CSSStyleDeclaration,
): { x: number; y: number } | null {
  if (property === 'top' || property === 'left') {
    const [to, now] = [parseFloat(String(end[property])), parseFloat(style[property])];
    const way = to - now;
    if (!Number.isFinite(way)) return null;
    return property === 'left' ? { x: way, y: 0 } : { x: 0, y: way };
  }
  if (property !== 'transform') return null;
  const [to, now] = [matrixOf(String(end.transform)), matrixOf(style.transform)];
  // What grows besides has no place yet.
  if (to?.a !== now?.a || to?.d !== now?.d || !to || !now) return null;
  return { x: to.e - now.e, y: to.f - now.f };
}

function matrixOf(transform: string): DOMMatrix | null {
  try {
    return new DOMMatrix(transform === 'none' ? '' : transform);
  } catch {
    // Shares of a size that only the page knows.
    return null;
  }
}
