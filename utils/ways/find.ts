import { folded, rootsOf } from './names';

const WAY =
  'a[href],button,[role="link"],[role="tab"],[role="menuitem"],[role="button"],[role="treeitem"],[tabindex]:not([tabindex="-1"])';
const ENTRY = '[role="tab"],[role="menuitem"],[role="link"],[role="treeitem"]';
const LIST = 'table,[role="row"],[data-bvb-row],select,datalist,bvb-panel';

/** Exactly these words, as a menu or tabs write them: «Мероприятия», «Мероприятия (5)». */
function isNamed(element: Element, name: string): boolean {
  if (element.textContent.length > 80) return false;
  const words = folded(element.textContent);
  return words === name || (words.startsWith(name) && /^ ?\(?\d{1,4}\)?$/.test(words.slice(name.length)));
}

/**
 * The page's own way into a section by its visible name: a link, a tab or an entry of a menu. Rows of lists are no ways.
 * @returns null where no such thing is drawn
 */
export function findWay(document: Document, name: string): HTMLElement | null {
  const wanted = folded(name);
  const found = rootsOf(document)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')])
    .filter((element) => isNamed(element, wanted) && !element.closest(LIST) && isDrawn(element))
    .filter((element) => element.matches(WAY) || looksPressable(element));
  return found.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

function isDrawn(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
}

/** The innermost of what takes the hand for its pointer; what stands in a link or a button is that one's. */
function looksPressable(element: HTMLElement): boolean {
  return (
    element.firstElementChild === null &&
    getComputedStyle(element).cursor === 'pointer' &&
    element.closest(WAY) === null
  );
}

/** The surest first: links, then tabs and menus, then what else can be pressed. */
function rank(way: HTMLElement): number {
  return linkOf(way) ? 0 : way.matches(ENTRY) ? 1 : 2;
}

/** The address that a way leads to, where it is a plain link within the site; else null. */
export function linkOf(way: HTMLElement): URL | null {
  if (!(way instanceof HTMLAnchorElement) || way.hasAttribute('download')) return null;
  try {
    const to = new URL(way.href);
    const here = new URL(way.ownerDocument.URL);
    const same = to.pathname === here.pathname && to.search === here.search;
    return to.origin === here.origin && !(same && /^#?$/.test(to.hash)) ? to : null;
  } catch {
    return null;
  }
}
