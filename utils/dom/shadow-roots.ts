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
      below(shadow);
    } else if (element.localName.includes('-')) waiting.add(element);
  }

  function below(root: Node): void {
    if (!('querySelectorAll' in root)) return;
    for (const element of (root as ParentNode).querySelectorAll('*')) visit(element);
  }

  return {
    /** Looks at a node, at everything below it, and again at the elements that may still get a root. */
    look(node: Node): void {
      if (node.nodeType === Node.ELEMENT_NODE) visit(node as Element);
      below(node);
      const again = waiting;
      waiting = new Set();
      for (const element of again) if (element.isConnected) visit(element);
    },
  };
}
