/** What of a cell a pointer would hit. */

import { elementsOf } from '../tree';

/** What a pointer would hit in the middle of the icon, as it is drawn: through slots and open shadow roots. */
export function innermost(element: Element): Element {
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
export function slotted(element: Element | null): Element | null {
  const slot = element?.localName === 'slot' ? element : element?.querySelector('slot');
  const put = slot instanceof HTMLSlotElement ? slot.assignedElements({ flatten: true }) : [];
  return (put.length === 1 ? put[0] : null) ?? element;
}
