import { isDrawn, rootsBelow } from '../tree';

type Root = Document | Element | ShadowRoot;

const holds = (document: Document, name: string): boolean => document.getElementsByTagName(name).length > 0;

/** The browser has translated the page by machine. */
export function isTranslated(root: Root): boolean {
  const document = root instanceof Document ? root : root.ownerDocument;
  const top = document.documentElement;
  if (/(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.test(top.className)) return true;
  if (top.hasAttribute('_msttexthash') || document.querySelector('[_msttexthash]')) return true;
  // Every page has its words in some elements, few have this one.
  if (!holds(document, 'font')) return false;
  return (
    document.querySelectorAll('font[dir="auto"] font, font[style*="vertical-align: inherit"]').length > 4
  );
}

/** Skeletons or a spinner are drawn. */
export const isLoading = (root: Root): boolean =>
  rootsBelow(root).some((here) =>
    [
      ...here.querySelectorAll(
        '[aria-busy="true"],[role="progressbar"]:not([aria-valuenow]),[class*="skeleton"],[class*="Skeleton"],[class*="spinner"],[class*="Spinner"],[class*="loader"],[class*="loading"],[class*="shimmer"],[class*="placeholder-glow"]',
      ),
    ].some((element) => isDrawn(element)),
  );
