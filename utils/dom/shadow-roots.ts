/**
 * No element of these names can have a shadow root, and lists are made of them. The browser leaves them out by itself;
 * an object of a script's own world for each of a hundred thousand costs far more.
 */
const never =
  'td,tr,th,tbody,thead,a,b,i,img,svg,path,g,use,circle,line,small,strong,em,button,input,label,li,ul,option';

/** Elements below a node that may have a shadow root. */
export const hostsBelow = (root: Node): ArrayLike<Element> =>
  'querySelectorAll' in root ? (root as ParentNode).querySelectorAll(`:not(${never})`) : [];

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
    const all = hostsBelow(root);
    for (let at = 0, element = all[0]; element; element = all[++at])
      if (element.shadowRoot !== null || element.localName.includes('-')) visit(element);
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
