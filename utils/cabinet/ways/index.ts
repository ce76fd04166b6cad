import { ancestorsOf, childrenOf, fold, isDrawn, isElement, isText, textOf } from '../tree';

/** A menu has tens of entries; a page with thousands of links is looked through no further. */
const MOST_LOOKED_AT = 4000;
const silent = new Set(['script', 'style', 'template', 'noscript', 'svg', 'select', 'textarea', 'bvb-panel']);
const WAY =
  'a[href],button,[role="link"],[role="tab"],[role="menuitem"],[role="button"],[role="treeitem"],[tabindex]:not([tabindex="-1"])';
const LIST = 'tr,td,[role="row"],[role="gridcell"],[role="cell"],[data-bvb-row]';

/** The page's own text with exactly these words, as a menu or tabs write it: «Мероприятия», «Мероприятия (5)». */
const isNamed = (text: string, name: string): boolean => {
  const words = fold(text);
  return words === name || (words.startsWith(name) && /^ ?\(?\d{1,4}\)?$/.test(words.slice(name.length)));
};

/**
 * The page's own way into a section by its visible name: a link, a tab or an entry of a menu. Rows of lists are no ways.
 * @returns null where no such thing is drawn
 */
export function findWay(root: Document | Element | ShadowRoot, name: string): HTMLElement | null {
  return waysTo(root, [fold(name)])[0] ?? null;
}

/** The surest way to each of these names that is drawn, in the order of the page; names are folded. */
function waysTo(root: Document | Element | ShadowRoot, names: readonly string[]): HTMLElement[] {
  const found = new Map<string, HTMLElement>();
  const begins = new Set(names.map((name) => name.split(/[ -]/)[0] ?? name));
  let looked = 0;
  const walk = (here: Node): void => {
    for (const child of childrenOf(here)) {
      if (looked > MOST_LOOKED_AT) return;
      if (isText(child)) {
        looked += 1;
        if (child.data.length > 80 || !isElement(here)) continue;
        if (!begins.has(/^[^ -]*/.exec(fold(child.data))?.[0] ?? '')) continue;
        const text = textOf(here);
        const name = names.find((each) => isNamed(text, each));
        const way = name === undefined ? null : wayOf(here, name);
        if (!way || name === undefined) continue;
        const known = found.get(name);
        if (!known || rank(way) < rank(known)) found.set(name, way);
      } else if (isElement(child) && !silent.has(child.localName)) walk(child);
    }
  };
  walk(root instanceof Document ? root.body : root);
  return [...new Set(found.values())];
}

/** What is pressed to follow these words: their own element or one around it that says nothing else. */
function wayOf(words: Element, wanted: string): HTMLElement | null {
  if (!(words instanceof HTMLElement) || !isDrawn(words) || words.closest(LIST)) return null;
  for (const at of [words, ...ancestorsOf(words)]) {
    if (!isNamed(textOf(at), wanted)) break;
    if (at instanceof HTMLElement && at.matches(WAY)) return at;
  }
  return getComputedStyle(words).cursor === 'pointer' ? words : null;
}

/** The surest first: links, then tabs and menus, then what else can be pressed. */
function rank(way: HTMLElement): number {
  if (linkOf(way)) return 0;
  return way.matches('[role="tab"],[role="menuitem"],[role="link"],[role="treeitem"]') ? 1 : 2;
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

/** The cabinet's main menu: most of these stand on every page of it. */
const MENU = ['обзор', 'обучение', 'мои ученики', 'мои занятия', 'мероприятия', 'портфолио'] as const;

/** Whether the cabinet's own menu is drawn: the user is logged in, whatever the page shows. */
export function hasMenu(root: Document): boolean {
  return waysTo(root, MENU).length >= 4;
}
