/** What can be scrolled for further rows. */

import { ancestorsOf } from '../tree';

const OVERFLOWS = /auto|scroll|overlay/;

/** Scrollers around the rows, the nearest first, the page itself last. */
export function scrollersOf(list: Element, rows: readonly Element[] = []): HTMLElement[] {
  const page = list.ownerDocument.scrollingElement;
  const found = new Set<HTMLElement>();
  const starts = rows.length > 0 ? [rows[0], rows[rows.length - 1], list] : [list];
  for (const start of starts) {
    if (!start) continue;
    const path = start === list ? [list, ...ancestorsOf(list)] : [...ancestorsOf(start)];
    for (const at of path) {
      if (!(at instanceof HTMLElement) || at === page || at === at.ownerDocument.body) continue;
      if (scrolls(at, rows)) found.add(at);
    }
  }
  const inside = found.size === 0 ? Array.from(list.querySelectorAll<HTMLElement>('*')).slice(0, 60) : [];
  const inner = inside.find((at) => scrolls(at, rows) && !isInRow(at, rows));
  if (inner) found.add(inner);
  // The nearest first: one that holds another comes after it.
  const nearest = [...found].sort((a, b) => (a.contains(b) ? 1 : b.contains(a) ? -1 : 0));
  if (page instanceof HTMLElement && page.scrollHeight > page.clientHeight + 4) nearest.push(page);
  return nearest;
}

const isInRow = (element: Element, rows: readonly Element[]): boolean =>
  rows.some((row) => row.contains(element));

function scrolls(element: HTMLElement, rows: readonly Element[]): boolean {
  if (element.scrollHeight <= element.clientHeight + 4 || element.clientHeight < 40) return false;
  const { overflowY } = getComputedStyle(element);
  // A list that paints its own scroll bar hides the browser's.
  return OVERFLOWS.test(overflowY) || (overflowY === 'hidden' && isVirtual(element, rows));
}

/** The rows on screen fill only a part of what can be scrolled. */
export function isVirtual(scroller: Element, rows: readonly Element[]): boolean {
  const boxes = rows.map((row) => row.getBoundingClientRect()).filter(({ height }) => height > 0);
  const [first] = boxes;
  if (!first) return false;
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return scroller.scrollHeight - (bottom - top) > Math.max(3 * first.height, 120) && boxes.length > 2;
}
