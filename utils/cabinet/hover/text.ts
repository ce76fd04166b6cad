/** Texts of tooltips: those that already stand in the page, and those of an element that has appeared. */

import { childElements } from '@/utils/dom';
import { childrenOf } from '../tree';

const MAX_LENGTH = 200;
const SILENT = new Set(['style', 'script', 'template', 'noscript']);

/** White space folded; '' for what is too long to be a tooltip. */
export function tidy(text: string | null | undefined): string {
  const tidied = (text ?? '').replace(/[\s\u00A0\u200B]+/g, ' ').trim();
  return tidied.length > MAX_LENGTH ? '' : tidied;
}

/** All text of an element as it is drawn: open shadow roots are entered, slots stand for what was put into them; `has` leaves elements out. */
export function textOf(node: Node, has: (element: Element) => boolean = () => true): string {
  let text = '';
  const visit = (at: Node): void => {
    if (text.length > 2 * MAX_LENGTH) return;
    if (at.nodeType === Node.TEXT_NODE) text += at.nodeValue ?? '';
    else if (at instanceof Element) {
      if (SILENT.has(at.localName) || !has(at)) return;
      text += ' ';
      for (const child of Array.from(childrenOf(at))) visit(child);
    } else for (const child of at.childNodes) visit(child);
  };
  visit(node);
  return tidy(text);
}

const ATTRIBUTES = [
  'title',
  'data-original-title',
  'data-bs-original-title',
  'data-bs-title',
  'data-tooltip',
  'data-tip',
  'data-tippy-content',
  'data-title',
  'data-tooltip-content',
  'data-hint',
  'data-content',
  'data-bs-content',
  'aria-description',
  'aria-label',
];
const LINKS = ['aria-describedby', 'aria-details', 'aria-labelledby', 'aria-controls', 'aria-owns'];

/** The icon, what it holds and what holds it, up to the cell. */
export function surroundings(element: Element): Element[] {
  const around: Element[] = [element, ...Array.from(element.querySelectorAll('*')).slice(0, 12)];
  let at = element.parentElement;
  for (let level = 0; at && level < 3; level++) {
    // Beyond the cell the text would be that of a whole row.
    if (childElements(at).length > 3 || /^(?:tr|tbody|table|body)$/.test(at.localName)) break;
    around.push(at);
    at = at.parentElement;
  }
  return around;
}

const NOT_WORDS = new Set(['class', 'id', 'style', 'href', 'src', 'd', 'name', 'value', 'type']);

/** Ours may stand on a row that shows another student by now. */
const mayHoldWords = (name: string): boolean => !NOT_WORDS.has(name) && !name.startsWith('data-bvb-');

/** A wanted text that needs no pointing: attributes, `<title>`, text hidden in the cell. `choosy`: `accept` knows the wanted words. */
export function standingText(
  element: Element,
  accept: (text: string) => boolean,
  choosy: boolean,
): string | null {
  for (const at of surroundings(element)) {
    // One who knows the wanted words may look for them in any attribute: style rules print them from wherever they like.
    const names = choosy ? at.getAttributeNames().filter(mayHoldWords) : ATTRIBUTES;
    for (const name of names) {
      const text = tidy(at.getAttribute(name));
      if (text !== '' && accept(text)) return text;
    }
    if (at.localName === 'title') {
      const text = tidy(at.textContent);
      if (text !== '' && accept(text)) return text;
    }
  }
  const inside = textOf(element);
  return inside !== '' && accept(inside) ? inside : null;
}

/** Elements that the icon or its surroundings name as their description. */
export function linked(element: Element): Element[] {
  const root = element.getRootNode();
  const scope = root instanceof ShadowRoot || root instanceof Document ? root : element.ownerDocument;
  const found: Element[] = [];
  for (const at of surroundings(element)) {
    for (const name of LINKS) {
      for (const id of (at.getAttribute(name) ?? '').split(/\s+/)) {
        const target =
          id === '' ? null : (scope.getElementById(id) ?? element.ownerDocument.getElementById(id));
        if (target && !target.contains(element)) found.push(target);
      }
    }
  }
  return found;
}
