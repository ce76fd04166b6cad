/** Recognises how the rest of a list is reached: a pager, «Показать ещё», or scrolling. */

import { commonAncestor, drawnInside, parentOf } from '../tree';
import { controlsIn, isInRow, says, staysHere } from './controls';
import { follows, pagerOf, surroundingsOf } from './pager';
import { scrollersOf } from './scrollers';
import type { Pager } from './types';

/** «Показать ещё» under a list. */
export function moreButton(list: Element, rows: readonly Element[] = []): HTMLElement | null {
  for (const { scope, inner } of surroundingsOf(list)) {
    const found = controlsIn(scope).find(
      (control) =>
        !(inner && drawnInside(control, inner)) &&
        follows(list, control) &&
        !isInRow(control, rows) &&
        !opensMenu(control) &&
        (says(control, 'more') || (says(control, 'bareMore') && isBelow(control, rows, list))),
    );
    if (found && staysHere(found)) return found;
  }
  return null;
}

const opensMenu = (control: Element): boolean =>
  (control.getAttribute('aria-haspopup') ?? 'false') !== 'false' ||
  control.hasAttribute('aria-expanded') ||
  control.closest('header,nav,[role=toolbar],[role=menubar],[role=tablist],[role=menu]') !== null;

function isBelow(control: Element, rows: readonly Element[], list: Element): boolean {
  const last = rows.at(-1) ?? list;
  return control.getBoundingClientRect().top >= last.getBoundingClientRect().bottom - 4;
}

/** How the rest of this list is reached; null when nothing of the kind was recognised. */
export function findPager(root: Document, list: HTMLElement, rows: readonly Element[] = []): Pager | null {
  if (!drawnInside(list, root.documentElement)) return null;
  const parts = pagerOf(list, rows);
  if (parts) {
    const { container, pages, because } = parts;
    return { kind: 'pages', element: container, pages, because };
  }
  const more = moreButton(list, rows);
  if (more)
    return { kind: 'more', element: more, pages: null, because: `кнопка «${more.textContent.trim()}»` };
  const [scroller] = scrollersOf(list, rows);
  return scroller
    ? { kind: 'scroll', element: scroller, pages: null, because: 'список прокручивается' }
    : null;
}

/** The nearest place that holds every row, pinned parts too; null where there are none. */
export function placeOfRows(rows: readonly Element[]): HTMLElement | null {
  const common = commonAncestor(rows);
  const place = common && rows.includes(common) ? parentOf(common) : common;
  return place instanceof HTMLElement ? place : null;
}
