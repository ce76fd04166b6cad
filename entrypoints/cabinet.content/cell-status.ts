import { CONSENT_LABELS, consentOf, elementsOf, parentOf } from '@/utils/cabinet';
import type { ConsentStatus } from '@/utils/cabinet';
import type { RowAudit } from '@/utils/audit';
import { cellOf, needsAnchor, textNodes } from './chip-place';
import { textWidth } from './text-width';

/** A consent's exact status as it is written in its cell, and where: px from the holder's left and top edges. */
export interface CellStatus {
  holder: HTMLElement;
  text: string;
  left: number;
  top: number;
  /** The holder has no position of its own that the words could be placed by. */
  anchor: boolean;
  tone: 'navigator' | 'student' | 'given';
}

/** What a narrow column says instead of the platform's two or three words. */
const SHORT: Readonly<Record<Exclude<ConsentStatus, 'present' | 'absent'>, string>> = {
  'not-confirmed-by-student': 'ждёт ученика',
  'upload-required': 'загрузить',
  'uploaded-by-teacher': 'загружено',
  'confirmed-by-parent': 'родителем',
  'confirmed-by-student': 'учеником',
};

const TONES: Readonly<Record<keyof typeof SHORT, CellStatus['tone']>> = {
  'not-confirmed-by-student': 'student',
  'upload-required': 'navigator',
  'uploaded-by-teacher': 'given',
  'confirmed-by-parent': 'given',
  'confirmed-by-student': 'given',
};

/** Height of the line and air around it, px; the padding is that of the style sheet. */
const LINE = 14;
const AIR = 4;
const PADDING = 6;
/** Distances come in steps of so many px, so that a few rules serve all rows. */
const STEP = 2;

/**
 * The status of this row's consent to be written beside its icon, where the page shows a bare icon and the status was
 * read from a tooltip or from hidden text: to the right of the drawing, else under it, in full or in a word, never over
 * anything and never making the row higher. Null where there is nothing to add or no room; the panel says it then.
 * Reads layout; the caller does this for all rows before it writes anything.
 */
export function statusInCell(row: RowAudit): CellStatus | null {
  const { reading } = row;
  if (reading.kind !== 'student' || reading.consent.state === 'unread') return null;
  const status = reading.consent.value;
  const cell = reading.cells.consent;
  if (
    status === 'present' ||
    status === 'absent' ||
    !cell ||
    !reading.nameElement ||
    within(reading.nameElement, cell)
  )
    return null;
  const drawing = drawingIn(cell);
  if (!drawing || saysItself(cell)) return null;
  const icon = drawing.getBoundingClientRect();
  if (icon.width === 0 || icon.height === 0 || icon.height > 64) return null;
  const field = cellOf(cell, reading.element);
  const room = field.getBoundingClientRect();
  const holder = holderIn(cell, drawing);
  if (!holder) return null;
  const origin = holder.getBoundingClientRect();
  const spot = (text: string, x: number, y: number): CellStatus => ({
    holder,
    text,
    left: Math.round((x - origin.left - holder.clientLeft) / STEP) * STEP,
    top: Math.round((y - origin.top - holder.clientTop) / STEP) * STEP,
    anchor: needsAnchor(holder, getComputedStyle(holder)),
    tone: TONES[status],
  });
  const below = room.bottom - icon.bottom >= LINE;
  const middle = icon.top + icon.height / 2 - LINE / 2;
  for (const text of [CONSENT_LABELS[status], SHORT[status]]) {
    const width = textWidth(text) + PADDING;
    if (icon.right + AIR + width <= room.right - AIR && free(field, drawing))
      return spot(text, icon.right + AIR, middle);
    if (!below || width > room.width - 2) continue;
    const centred = icon.left + icon.width / 2 - width / 2;
    return spot(text, Math.min(Math.max(centred, room.left + 1), room.right - 1 - width), icon.bottom);
  }
  return null;
}

/** The one thing that is drawn in the cell; null where the cell holds several (a menu, a button) or none. */
function drawingIn(cell: HTMLElement): Element | null {
  let at: Element = cell;
  while (!at.matches('svg,img,picture,canvas')) {
    const shown = shownIn(at);
    const [only, ...others] = shown;
    if (!only) break;
    if (others.length > 0) return null;
    at = only;
  }
  return at === cell ? null : at;
}

/** Child elements that have a size, slots and components opened. */
function shownIn(element: Element): Element[] {
  return elementsOf(element).flatMap((child) => {
    if (child instanceof HTMLSlotElement) return shownIn(child);
    const { width, height } = child.getBoundingClientRect();
    return width > 4 && height > 4 ? [child] : [];
  });
}

/** Whether a person can read the status in the cell as it is. */
function saysItself(cell: HTMLElement): boolean {
  const seen = textNodes(cell).filter((text) => {
    let shown = text.parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    for (let at = parentOf(text); at && shown && at !== cell; at = parentOf(at)) {
      const box = at.getBoundingClientRect();
      shown = at instanceof HTMLSlotElement || (box.width > 4 && box.height > 4);
    }
    return shown;
  });
  return consentOf(seen.map(({ data }) => data).join(' ')) !== null;
}

/** The outermost element of the cell whose `::after` the site does not use itself and that cuts nothing off. */
function holderIn(cell: HTMLElement, drawing: Element): HTMLElement | null {
  let at: Element | null = cell;
  while (at instanceof HTMLElement && (at === cell || at !== drawing)) {
    const ours = at.hasAttribute('data-bvb-status');
    const content = ours ? 'none' : getComputedStyle(at, '::after').content;
    const cuts = at !== cell && getComputedStyle(at).overflow !== 'visible';
    if ((content === 'none' || content === 'normal') && !cuts && !at.hasAttribute('data-bvb-chip')) return at;
    at = shownIn(at).find((child) => within(drawing, child)) ?? null;
  }
  return null;
}

/** Nothing else of the cell stands to the right of the drawing. */
function free(field: HTMLElement, drawing: Element): boolean {
  const { right } = drawing.getBoundingClientRect();
  for (let at = drawing, up = parentOf(at); up && at !== field; at = up, up = parentOf(at)) {
    for (const sibling of up instanceof HTMLSlotElement ? [] : shownIn(up)) {
      if (!within(drawing, sibling) && sibling.getBoundingClientRect().left >= right - 1) return false;
    }
  }
  return true;
}

function within(inner: Node, outer: Node): boolean {
  for (let at: Node | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}
