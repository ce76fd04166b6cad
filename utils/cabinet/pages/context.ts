import {
  ancestorsOf,
  childrenOf,
  elementsOf,
  fold,
  isDrawn,
  isElement,
  isText,
  parentOf,
  rootsBelow,
  textOf,
} from '../tree';
import { sections } from '../words';

/** What a page says of itself outside its lists; folded texts. */
export interface PageContext {
  headings: string[];
  /** Active tabs and navigation links. */
  active: string[];
  /** Section names that stand on the page in any role, menus included. */
  named: string[];
  /** Address path, decoded; only helps. */
  path: string;
  title: string;
  /** Headings with their place, in no order. */
  places: { text: string; element: Element }[];
}

const headingSelector = 'h1,h2,h3,h4,[role="heading"],legend,caption';
const activeSelector =
  '[aria-current]:not([aria-current="false"]),[aria-selected="true"],[data-state="active"],[data-active="true"],[data-selected],[aria-pressed="true"],[class*="active"],[class*="Active"],[class*="selected"],[class*="Selected"],[class*="current"]';
const activeClass =
  /(?:^|[\s_:-])(?:is-)?(?:active|selected|current)(?:$|[\s_-])|(?:Active|Selected|Current)(?:$|[\s_-])|-active$/;
const inTable = 'td,th,[role="gridcell"],[role="cell"],[role="row"],tr,[role="columnheader"]';
const skipped = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'table',
  'tbody',
  'select',
  'option',
  'textarea',
]);

const known = [
  sections.students,
  sections.classes,
  sections.events,
  sections.profile,
  sections.imports,
  sections.staff,
];

export function contextOf(root: Document | Element | ShadowRoot): PageContext {
  const headings = new Set<string>();
  const active = new Set<string>();
  const named = new Set<string>();
  const places: PageContext['places'] = [];
  for (const here of rootsBelow(root)) {
    for (const element of here.querySelectorAll(headingSelector)) {
      if (element.closest(inTable) || element.textContent.length > 200 || !isDrawn(element)) continue;
      const text = fold(textOf(element));
      if (text === '' || text.length >= 120) continue;
      headings.add(text);
      places.push({ text, element });
    }
    let looked = 0;
    for (const element of here.querySelectorAll(activeSelector)) {
      if (++looked > 400) break;
      if (element.textContent.length > 80 || element.closest(inTable)) continue;
      if (!saysActive(element) || !isDrawn(element)) continue;
      const text = fold(textOf(element)).replace(/\s*\(?\d+\)?$/, '');
      if (text !== '') active.add(text);
    }
  }
  for (const { text, element } of sectionWords(root)) {
    named.add(text);
    if (isLoud(element)) {
      headings.add(text);
      places.push({ text, element });
    } else if (standsOut(element)) active.add(text);
  }
  const document = root instanceof Document ? root : root.ownerDocument;
  return {
    headings: [...headings],
    active: [...active],
    named: [...named],
    path: pathOf(document),
    title: fold(document.title),
    places,
  };
}

const saysActive = (element: Element): boolean =>
  ['aria-current', 'aria-selected', 'data-state', 'data-active', 'data-selected', 'aria-pressed'].some(
    (name) =>
      (name === 'data-selected' ? /^(?:true|)$/ : /^(?:true|page|location|step|active)$/).test(
        element.getAttribute(name) ?? '-',
      ),
  ) || activeClass.test(element.getAttribute('class') ?? '');

/** Short texts outside tables that are names of sections. */
function sectionWords(root: Document | Element | ShadowRoot): { text: string; element: Element }[] {
  const found: { text: string; element: Element }[] = [];
  const walk = (here: Node): void => {
    if (found.length > 60) return;
    for (const child of childrenOf(here)) {
      if (isText(child)) {
        if (!isElement(here) || child.data.length > 80) continue;
        const text = fold(child.data);
        if (text.length >= 4 && known.some((words) => words.test(text)) && isDrawn(here))
          found.push({ text, element: here });
      } else if (
        isElement(child) &&
        !skipped.has(child.localName) &&
        !/^(?:row|grid|treegrid|table)$/.test(child.getAttribute('role') ?? '')
      )
        walk(child);
    }
  };
  walk(root instanceof Document ? root.body : root);
  return found;
}

/** Large text that is nothing to press: a heading for everybody but the markup. */
function isLoud(element: Element): boolean {
  if (
    element.closest(
      'a,button,[role="tab"],[role="link"],[role="button"],nav,[role="navigation"],[role="tablist"],li',
    )
  )
    return false;
  const style = getComputedStyle(element);
  const size = Number.parseFloat(style.fontSize);
  return size >= 18 || (size >= 15 && Number(style.fontWeight) >= 600);
}

/** The one tab or menu entry that looks different from its neighbours. */
function standsOut(element: Element): boolean {
  let item = element;
  for (const up of ancestorsOf(element)) {
    if (fold(textOf(up)) !== fold(textOf(element))) break;
    item = up;
  }
  const parent = parentOf(item);
  const kin = parent
    ? elementsOf(parent).filter((one) => one.textContent.trim() !== '' && one.textContent.length < 60)
    : [];
  if (kin.length < 3 || !kin.includes(item)) return false;
  const looks = kin.map(lookOf);
  const own = looks[kin.indexOf(item)];
  return looks.filter((look) => look === own).length === 1 && new Set(looks).size === 2;
}

function lookOf(item: Element): string {
  let deepest = item;
  while (deepest.firstElementChild && deepest.childElementCount === 1) deepest = deepest.firstElementChild;
  return [item, deepest]
    .map((element) => {
      const style = getComputedStyle(element);
      return [
        style.color,
        style.backgroundColor,
        style.fontWeight,
        style.borderBottomWidth,
        style.borderBottomColor,
        style.boxShadow,
        style.textDecorationLine,
      ].join();
    })
    .join('|');
}

function pathOf(document: Document): string {
  try {
    const url = new URL(document.URL);
    return decodeURIComponent(url.pathname + url.hash).toLowerCase();
  } catch {
    return '';
  }
}

const says = (texts: readonly string[], words: RegExp): boolean => texts.some((text) => words.test(text));

/** A heading or an active tab says so. */
export const speaksOf = (context: PageContext, section: keyof typeof sections): boolean =>
  says(context.headings, sections[section]) || says(context.active, sections[section]);

/** The heading, or failing that the active tab, that names a section of events. */
export function eventSection(context: PageContext): string | null {
  const extra = speaksOf(context, 'extracurricular');
  const practice = speaksOf(context, 'practice');
  if (extra !== practice) return extra ? 'Внеурочная деятельность' : 'Практико-ориентированный модуль';
  if (extra) {
    const heading = (words: RegExp): boolean => says(context.headings, words);
    if (heading(sections.extracurricular) !== heading(sections.practice))
      return heading(sections.extracurricular)
        ? 'Внеурочная деятельность'
        : 'Практико-ориентированный модуль';
    return null;
  }
  if (says([context.title], sections.extracurricular) !== says([context.title], sections.practice))
    return says([context.title], sections.extracurricular)
      ? 'Внеурочная деятельность'
      : 'Практико-ориентированный модуль';
  return null;
}

/** The page is one of events: said by a heading or an active tab, or by both sections standing there as tabs. */
export const speaksOfEvents = (context: PageContext): boolean =>
  speaksOf(context, 'events') || says([context.title], sections.events);

/** The last heading before a list, or the list's own caption; null when there is none. */
export function headingBefore(context: PageContext, list: Element): string | null {
  const own = list.getAttribute('aria-label') ?? list.querySelector('caption')?.textContent;
  if (own !== null && own !== undefined && own.trim() !== '') return fold(own);
  const follows = (one: Element, other: Element): boolean =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const before = context.places.filter(
    ({ element }) => element.getRootNode() === list.getRootNode() && follows(element, list),
  );
  return before.toSorted((a, b) => (follows(a.element, b.element) ? -1 : 1)).at(-1)?.text ?? null;
}
