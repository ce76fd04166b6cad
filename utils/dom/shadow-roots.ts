/** Everything below a node; of a document or element a live collection, which makes no list of tens of thousands. */
export function elementsBelow(root: Node): ArrayLike<Element> {
  if ('getElementsByTagName' in root) return (root as Document | Element).getElementsByTagName('*');
  return 'querySelectorAll' in root ? (root as ShadowRoot).querySelectorAll('*') : [];
}

/**
 * Finds open shadow roots as they come. An element may get its shadow root long after it was inserted (a component is
 * defined late), and no observer tells of that; such elements are looked at again whenever anything else changes.
 */
export function createShadowFinder(found: (shadow: ShadowRoot) => void) {
  const known = new WeakSet<ShadowRoot>();
  let waiting = new Set<Element>();

  function visit(element: Element): void {
    // No form has a root, and its fields may hide its own properties.
    if (element instanceof HTMLFormElement) return;
    const shadow = element.shadowRoot;
    if (shadow) {
      waiting.delete(element);
      if (known.has(shadow)) return;
      known.add(shadow);
      found(shadow);
      visitBelow(shadow);
    } else if (element.localName.includes('-')) waiting.add(element);
  }

  function visitBelow(root: Node): void {
    const all = elementsBelow(root);
    for (let at = 0, element = all[0]; element; element = all[++at]) visit(element);
  }

  return {
    /** Looks at a node, at everything below it, and again at the elements that may still get a root. */
    look(node: Node): void {
      if (node.nodeType === Node.ELEMENT_NODE) visit(node as Element);
      visitBelow(node);
      if (waiting.size === 0) return;
      const again = waiting;
      waiting = new Set();
      for (const element of again) if (element.isConnected) visit(element);
    },
    /** A root that has left the page is found anew when it comes back. */
    forget(shadow: ShadowRoot): void {
      known.delete(shadow);
    },
  };
}
