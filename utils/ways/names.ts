/** Lower case, ё as е, spaces of every kind made one. */
export const folded = (text: string): string =>
  text
    .replaceAll(/[\s\u00ad\u200b\u2060\ufeff]+/gu, ' ')
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е');

/** The document's body and every open shadow root in it. */
export function rootsOf(document: Document): (Element | ShadowRoot)[] {
  const roots: (Element | ShadowRoot)[] = [document.body];
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  return roots;
}
