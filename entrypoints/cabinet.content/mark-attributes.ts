/** Our attributes of one element. */
export type Attributes = Map<string, string>;

/** All attributes that the marks are made of; anything else on the page is the site's. */
export const OWN = [
  'data-bvb-row',
  'data-bvb-issues',
  'data-bvb-unread',
  'data-bvb-edge',
  'data-bvb-chip',
  'data-bvb-tone',
  'data-bvb-room',
  'data-bvb-at',
  'data-bvb-status',
  'data-bvb-anchor',
  'data-bvb-field',
  'data-bvb-dim',
  'data-bvb-pulse',
] as const;

/** Adds an attribute to what an element should carry. */
export function put(
  wanted: Map<HTMLElement, Attributes>,
  element: HTMLElement,
  name: (typeof OWN)[number],
  value: string,
): void {
  const attributes = wanted.get(element);
  if (attributes) attributes.set(name, value);
  else wanted.set(element, new Map([[name, value]]));
}

/** A framework may have cloned a marked row; a mark that nobody asked for is a lie. */
export function removeStrays(root: Document | ShadowRoot, wanted: Map<HTMLElement, Attributes>): void {
  for (const element of root.querySelectorAll<HTMLElement>(
    '[data-bvb-row],[data-bvb-chip],[data-bvb-edge],[data-bvb-status],[data-bvb-field]',
  )) {
    if (!wanted.has(element)) for (const name of OWN) element.removeAttribute(name);
  }
}
