/** Calls back for every element below a node; a live collection makes no list of tens of thousands. */
export function forEachBelow(root: Node, visit: (element: Element) => void): void {
  if ('getElementsByTagName' in root) {
    const all = (root as Document | Element).getElementsByTagName('*');
    for (let at = 0, element = all[0]; element; element = all[++at]) visit(element);
  } else if ('querySelectorAll' in root)
    for (const element of (root as ShadowRoot).querySelectorAll('*')) visit(element);
}

/**
 * Finds open shadow roots as they come. An element may get its shadow root long after it was inserted (a component is
 * defined late), and no observer tells of that; such elements are looked at again whenever anything else changes.
 */
export function createShadowFinder(found: (shadow: ShadowRoot) => void) {
  const known = new WeakSet<ShadowRoot>();
  let waiting = new Set<Element>();

  function visit(element: Element): void {
    const shadow = element.shadowRoot;
    if (shadow) {
      waiting.delete(element);
      if (known.has(shadow)) return;
      known.add(shadow);
      found(shadow);
      forEachBelow(shadow, visit);
    } else if (element.localName.includes('-')) waiting.add(element);
  }

  return {
    /** Looks at a node, at everything below it, and again at the elements that may still get a root. */
    look(node: Node): void {
      if (node.nodeType === Node.ELEMENT_NODE) visit(node as Element);
      forEachBelow(node, visit);
      if (waiting.size === 0) return;
      const again = waiting;
      waiting = new Set();
      for (const element of again) if (element.isConnected) visit(element);
    },
  };
}
