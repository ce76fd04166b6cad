import { ancestorsOf, drawnInside, follows } from '../tree';

interface HeadLine {
  element: Element;
  columns: readonly { header: Element }[];
  bottom: number;
}

/** Whether an element with this box belongs under a header line. */
export type BelowHead = (element: Element, box: DOMRect) => boolean;

/**
 * A list that is scrolled keeps its header and draws rows above it, under it or out of sight; they are rows all the same,
 * or scrolling alone, which changes nothing in the markup, would lose and find them again.
 */
export function belowHead(head: HeadLine): BelowHead {
  const cells = head.columns.map(({ header }) => header);
  const last = cells.at(-1) ?? head.element;
  let pinned: boolean | null = null;
  const scrolled = [...ancestorsOf(head.element)].some((up) => up.scrollTop > 0);
  return (element, box) => {
    // Where the header was scrolled away, the bar at the top of the page is drawn below it.
    if (box.top >= head.bottom - 2) return !scrolled || follows(last, element);
    if (scrolledBelow(element, head)) return true;
    pinned ??= isPinned(last);
    return pinned && !cells.some((cell) => drawnInside(element, cell)) && follows(last, element);
  };
}

/** The element stands in a scrolled box of its own, under the header. */
function scrolledBelow(element: Element, head: HeadLine): boolean {
  for (const up of ancestorsOf(element)) {
    if (up.scrollTop > 0)
      return !drawnInside(head.element, up) && up.getBoundingClientRect().top >= head.bottom - 2;
  }
  return false;
}

/** A header's cell, or what holds it, sticks to the edge of a scrolled box. */
function isPinned(cell: Element): boolean {
  for (const one of [cell, ...ancestorsOf(cell)]) {
    const { position } = getComputedStyle(one);
    if (position === 'sticky' || position === 'fixed') return true;
  }
  return false;
}
