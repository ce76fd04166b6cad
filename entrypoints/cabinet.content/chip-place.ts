import { childrenOf, parentOf } from '@/utils/cabinet';
import { childElements } from '@/utils/dom';
import type { Chip } from './chips';
import { textWidth } from './text-width';

export interface ChipPlace {
  /** The element whose end the chip follows. */
  holder: HTMLElement;
  text: string;
  /** Px that the chip may take. */
  room: number;
  /**
   * Px from the holder's left edge, where the holder lays its children out by itself (flex, grid): there a pseudo-element
   * that takes no part in layout would stand at the beginning. Null where it follows the text by itself.
   */
  at: number | null;
  /** The holder has no position of its own that such a distance could be counted from. */
  anchor: boolean;
}

type Spot = Omit<ChipPlace, 'text'>;

/** Padding, border and margin of the chip in px, and a little air before the next column. */
const AROUND = 14;
const MARGIN = 10;

/** What a chip is hung on: a row, or a card. */
export interface Named {
  element: HTMLElement;
  /** Where the name is written. */
  nameElement: HTMLElement;
  name: string | null;
}

/**
 * Where the chip goes and in which of its three wordings, so that it covers neither a column nor a word: after the name
 * if it fits there, else on the last line of the same cell (the date of registration), else as a bare shape and number;
 * nowhere where even that has no room.
 * Reads layout; the caller does this for all rows before it writes anything.
 */
export function placeChip({ element, nameElement, name }: Named, chip: Chip): ChipPlace | null {
  const texts = textNodes(nameElement);
  const word = name?.split(' ')[0] ?? '';
  const first = texts.find((text) => text.data.includes(word)) ?? texts[0];
  // What is there for screen readers only is last often enough.
  const last = texts.findLast((text) => (text.parentElement?.getBoundingClientRect().width ?? 0) > 4);
  if (!first || !last) return null;
  const after = spot(first, nameElement, element);
  const second = last.parentElement === first.parentElement ? nextLine(last, nameElement, element) : last;
  const below = second ? spot(second, nameElement, element) : null;
  const options: [Spot | null, string][] = [
    [after, chip.long],
    [after, chip.short],
    [below, chip.long],
    [below, chip.short],
    [after, chip.tiny],
    [below, chip.tiny],
  ];
  for (const [place, text] of options) {
    if (place && place.room >= textWidth(text) + AROUND) return { ...place, text };
  }
  return null;
}

/** Texts as they are drawn: what a component was given to show stands in its slots. */
export function textNodes(root: Node, found: Text[] = []): Text[] {
  for (const node of Array.from(childrenOf(root))) {
    if (node instanceof Text) {
      if (node.data.trim() !== '') found.push(node);
    } else textNodes(node, found);
  }
  return found;
}

/** The element that writes this text, and the px from its end to the end of the cell. */
function spot(text: Text, name: HTMLElement, row: HTMLElement): Spot {
  const holder = text.parentElement ?? name;
  const range = holder.ownerDocument.createRange();
  range.selectNodeContents(holder);
  const boxes = range.getClientRects();
  const end = boxes[boxes.length - 1];
  const style = getComputedStyle(holder);
  const lays = /flex|grid/.test(style.display);
  if (!end || end.width === 0 || (!lays && endsWithBlock(holder)))
    return { holder, room: 0, at: null, anchor: false };
  const room = freeUntil(holder, row, end) - end.right - MARGIN;
  // In steps, so that a few rules serve all rows.
  const at = lays ? Math.ceil((end.right - holder.getBoundingClientRect().left) / 4) * 4 : null;
  return { holder, room, at, anchor: lays && needsAnchor(holder, style) };
}

/** What follows such an element's end begins a new line, which the row has no room for. */
function endsWithBlock(holder: HTMLElement): boolean {
  for (let last = holder.lastChild; last; last = last.previousSibling) {
    if (last instanceof Element) {
      const { display, position } = getComputedStyle(last);
      if (display !== 'none' && !/absolute|fixed/.test(position)) return !/^inline|contents/.test(display);
    } else if (last instanceof Text && last.data.trim() !== '') return false;
  }
  return false;
}

/** What the name's cell says after the name: the kind of an event, a date. */
function nextLine(last: Text, name: HTMLElement, row: HTMLElement): Text | null {
  const cell = cellOf(name, row);
  if (cell === name || cell === row) return null;
  const texts = textNodes(cell);
  const next = texts[texts.indexOf(last) + 1];
  return next && next.parentElement !== last.parentElement ? next : null;
}

/** How far right nothing but the text's own column reaches: up to what stands beside it, or the row's end. */
function freeUntil(holder: HTMLElement, row: HTMLElement, end: DOMRect): number {
  let right = holder.getBoundingClientRect().right;
  let child: Element = holder;
  for (let up = parentOf(holder); up; child = up, up = parentOf(up)) {
    if (!(up instanceof HTMLSlotElement)) {
      const beside = Array.from(childElements(up)).filter((other) => {
        const box = other === child ? null : other.getBoundingClientRect();
        return (
          box && box.width > 0 && box.left >= end.right - 1 && box.top < end.bottom && box.bottom > end.top
        );
      });
      if (beside.length > 0)
        return Math.min(right, ...beside.map((other) => other.getBoundingClientRect().left));
      right = up.getBoundingClientRect().right;
    }
    if (up === row) break;
  }
  return right;
}

/** The widest ancestor of a part of a row that still holds nothing but that part's own column. */
export function cellOf(name: HTMLElement, row: HTMLElement): HTMLElement {
  let cell = name;
  for (let up = parentOf(name); up && up !== row; up = parentOf(up)) {
    if (up.childElementCount > 1 && standSideBySide(up)) break;
    // A slot has no box of its own.
    if (up instanceof HTMLElement && !(up instanceof HTMLSlotElement)) cell = up;
  }
  return cell;
}

function standSideBySide(element: Element): boolean {
  const first = element.firstElementChild?.getBoundingClientRect();
  const last = element.lastElementChild?.getBoundingClientRect();
  return first !== undefined && last !== undefined && last.left >= first.right - 1;
}

/** Whether an element must be given a position for marks to be placed by its edges; what we gave it ourselves does not count. */
export function needsAnchor(element: HTMLElement, style: CSSStyleDeclaration): boolean {
  return style.position === 'static' || element.hasAttribute('data-bvb-anchor');
}
