/** The tree as it is drawn: open shadow roots are entered, slots stand for what was put into them. */

import { childElements, hostsBelow } from '@/utils/dom';

export const isElement = (node: Node | null | undefined): node is Element => node?.nodeType === 1;
export const isText = (node: Node | null | undefined): node is Text => node?.nodeType === 3;

/** How deep a page is walked: nothing that anybody reads is nested so deep, and the stack has an end. */
export const DEEPEST = 1000;

/** Children as drawn. */
export function childrenOf(node: Node): Iterable<Node> & ArrayLike<Node> {
  if (!isElement(node)) return node.childNodes;
  const shadow = node.shadowRoot;
  if (shadow) return shadow.childNodes;
  if (node.localName === 'slot') {
    const put = (node as HTMLSlotElement).assignedNodes({ flatten: true });
    if (put.length > 0) return put;
  }
  return node.childNodes;
}

/** Child elements as drawn. */
export function elementsOf(node: Node): Element[] {
  if (isElement(node) && !node.shadowRoot && node.localName !== 'slot') return [...childElements(node)];
  return Array.from(childrenOf(node)).filter(isElement);
}

/** Parent as drawn: the slot that shows a slotted element, the host of a shadow root. */
export function parentOf(node: Node): Element | null {
  const slot = isElement(node) || isText(node) ? node.assignedSlot : null;
  if (slot) return slot;
  const parent = node.parentNode;
  if (parent === null) return null;
  if (isElement(parent)) return parent;
  return parent.nodeType === 11 && 'host' in parent ? (parent as ShadowRoot).host : null;
}

/** `inner` is `outer` or is drawn inside it. */
export function drawnInside(inner: Node, outer: Node): boolean {
  for (let node: Node | null = inner; node; node = parentOf(node)) if (node === outer) return true;
  return false;
}

/** From the node's parent up to the top. */
export function* ancestorsOf(node: Node): Generator<Element> {
  for (let up = parentOf(node); up; up = parentOf(up)) yield up;
}

type Root = Document | Element | ShadowRoot;
let known = new WeakMap<Root, Root[]>();

/** Forgets which shadow roots there are; called when a reading begins. */
export const forgetRoots = (): void => {
  known = new WeakMap();
};

/** The document or element given and every open shadow root below it; looked for once per reading. */
export function rootsBelow(root: Root): Root[] {
  const cached = known.get(root);
  if (cached) return cached;
  const found: Root[] = [root];
  if (isElement(root) && root.shadowRoot) found.push(root.shadowRoot);
  for (const here of found) {
    const all = hostsBelow(here);
    for (let at = 0, element = all[0]; element; element = all[++at]) {
      const { shadowRoot } = element;
      if (shadowRoot) found.push(shadowRoot);
    }
  }
  known.set(root, found);
  return found;
}

/** First common ancestor as drawn. */
export function commonAncestor(nodes: readonly Node[]): Element | null {
  const [first, ...rest] = nodes;
  if (!first) return null;
  let chain = isElement(first) ? [first, ...ancestorsOf(first)] : [...ancestorsOf(first)];
  for (const node of rest) {
    const own = new Set<Node>([node, ...ancestorsOf(node)]);
    chain = chain.slice(chain.findIndex((element) => own.has(element)));
  }
  return chain[0] ?? null;
}

/** `second` is drawn after `first` in the order of the page. */
export function follows(first: Element, second: Element): boolean {
  const common = commonAncestor([first, second]);
  if (!common) return false;
  const [one, other] = [childUnder(first, common), childUnder(second, common)];
  if (!one || !other || one === other) return false;
  const order = one.compareDocumentPosition(other);
  return (
    (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (order & Node.DOCUMENT_POSITION_DISCONNECTED) === 0
  );
}

function childUnder(element: Element, top: Element): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at)) if (parentOf(at) === top) return at;
  return null;
}
