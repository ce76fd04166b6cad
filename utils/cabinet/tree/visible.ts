import { childElements } from '@/utils/dom';

const shown = { visibilityProperty: true };
const opaque = { visibilityProperty: true, opacityProperty: true };

/**
 * The element is drawn: not `display: none`, not `visibility: hidden`. Text clipped away for screen readers counts as
 * drawn, since it is meant to be read. `strict` also refuses what is fully transparent.
 */
export function isDrawn(element: Element, strict = false): boolean {
  if (element.checkVisibility(strict ? opaque : shown)) return true;
  const style = getComputedStyle(element);
  if (style.display !== 'contents') return false;
  const parent = element.assignedSlot ?? element.parentElement ?? hostOf(element);
  return parent === null || isDrawn(parent, strict);
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Boxes of an element; for `display: contents` the union of its children's. */
export function boxOf(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  if (box.width > 0 || box.height > 0 || childElements(element).length === 0) return box;
  if (getComputedStyle(element).display !== 'contents') return box;
  const boxes = [...childElements(element)]
    .map((child) => boxOf(child))
    .filter((b) => b.width > 0 || b.height > 0);
  if (boxes.length === 0) return box;
  const left = Math.min(...boxes.map((b) => b.left));
  const top = Math.min(...boxes.map((b) => b.top));
  const right = Math.max(...boxes.map((b) => b.right));
  const bottom = Math.max(...boxes.map((b) => b.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
