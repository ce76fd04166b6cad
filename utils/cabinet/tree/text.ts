import { DEEPEST, childrenOf, isElement, isText } from './flat';
import { isDrawn } from './visible';

/** Never holds words for a reader. */
const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'select',
  'option',
  'datalist',
  'textarea',
  'math',
]);
/** Starts a new line wherever it stands. */
const blocks = new Set([
  'div',
  'p',
  'br',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'tr',
  'td',
  'th',
  'table',
  'section',
  'article',
  'header',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'button',
  'small',
  'address',
  'figure',
  'form',
  'fieldset',
  'label',
]);

/** The element stands on a line of its own, as far as its name tells. */
export const startsLine = (element: Element): boolean =>
  blocks.has(element.localName) || element.localName.includes('-');

/** Spaces of every kind made one, soft hyphens and zero-width signs dropped, ends trimmed. */
export const tidy = (text: string): string => (text.length < 200 && isTidy.test(text) ? text : tidied(text));

const isTidy = /^(?:[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+(?: (?=\S)|$))*$/;
const tidied = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** For comparing words: tidy, lower case, ё as е. */
export const fold = (text: string): string => tidy(text).toLowerCase().replaceAll('ё', 'е');

/** Lines of an element that holds nothing but text and words in elements of their own; null for any other. */
function plainLines(element: Element): string[] | null {
  const lines: string[] = [];
  let line = '';
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      line += (child as Text).data;
      continue;
    }
    if (child.nodeType !== 1) continue;
    const part = child as Element;
    const name = part.localName;
    if (silent.has(name)) continue;
    const only = part.firstChild;
    if (only?.nodeType !== 3 || only.nextSibling || part.shadowRoot || name === 'slot') return null;
    const { data } = only as Text;
    if (data !== '' && !isDrawn(part)) continue;
    const block = blocks.has(name) || name.includes('-');
    if (block && line !== '') {
      const before = tidy(line);
      if (before !== '') lines.push(before);
      line = '';
    }
    line += data;
    if (!block) continue;
    const own = tidy(line);
    if (own !== '') lines.push(own);
    line = '';
  }
  const rest = line === '' ? '' : tidy(line);
  if (rest !== '') lines.push(rest);
  return lines;
}

/** Lines of text as drawn, in order; parts of one line are joined as written. */
export function linesOf(node: Node, skip?: (element: Element) => boolean): string[] {
  if (isElement(node) && !node.shadowRoot && node.localName !== 'slot') {
    if (node.firstElementChild === null) {
      const only = tidy(node.textContent);
      return only === '' || silent.has(node.localName) ? [] : [only];
    }
    const plain = skip ? null : plainLines(node);
    if (plain) return plain;
  }
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    const text = tidy(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  const take = (child: Node, depth: number): void => {
    if (isText(child)) {
      line += child.data;
      return;
    }
    if (!isElement(child)) return;
    const name = child.localName;
    if (silent.has(name) || skip?.(child)) return;
    // A word in an element of its own, as nearly every line is written, needs no further look.
    const only = child.firstChild;
    const written = only !== null && only.nextSibling === null && isText(only) ? only.data : null;
    if ((written ?? child.textContent) !== '' && !isDrawn(child)) return;
    const block = blocks.has(name) || name.includes('-');
    if (block) flush();
    if (written !== null && !child.shadowRoot && name !== 'slot') line += written;
    else if (depth > DEEPEST) line += child.textContent;
    else walk(child, depth + 1);
    if (block) flush();
  };
  const walk = (here: Node, depth: number): void => {
    if (isElement(here) && (here.shadowRoot || here.localName === 'slot'))
      for (const child of childrenOf(here)) take(child, depth);
    else for (let child = here.firstChild; child; child = child.nextSibling) take(child, depth);
  };
  walk(node, 0);
  flush();
  return lines;
}

/** Every text node as drawn, each tidied; for texts whose parts stand in elements of their own. */
export function piecesOf(node: Node): string[] {
  const pieces: string[] = [];
  const walk = (here: Node, depth: number): void => {
    for (const child of childrenOf(here)) {
      if (isText(child)) {
        const text = tidy(child.data);
        if (text !== '') pieces.push(text);
      } else if (
        isElement(child) &&
        !silent.has(child.localName) &&
        (child.textContent === '' || isDrawn(child))
      ) {
        if (depth > DEEPEST) pieces.push(tidy(child.textContent));
        else walk(child, depth + 1);
      }
    }
  };
  walk(node, 0);
  return pieces;
}

/** All text as drawn, lines parted by a space. */
export const textOf = (node: Node): string => linesOf(node).join(' ');
