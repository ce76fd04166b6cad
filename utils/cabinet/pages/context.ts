import {
  DEEPEST,
  ancestorsOf,
  childrenOf,
  elementsOf,
  fold,
  isDrawn,
  isElement,
  isText,
  parentOf,
  textOf,
} from '../tree';
import { classOf, sections } from '../words';

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
  '[aria-current]:not([aria-current="false"]),[aria-selected="true"],[data-state="active"],[data-active="true"],[data-selected],[aria-pressed="true"],[class*="active"],[class*="Active"],[class*="selected"],[class*="Selected"],[class*="current"],[class*="ab"][class*="checked"]';
const activeClass =
  /(?:^|[\s_:-])(?:is-)?(?:active|selected|current)(?:$|[\s_-])|(?:Active|Selected|Current)(?:$|[\s_-])|-active$/;
/** A tab that is checked like a choice. */
const checkedTab = /(?:^|[\s_-])tabs?[\s_-](?:\S*[_-])?(?:is-)?checked(?:$|[\s_-])/i;
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

const unseen = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'select',
  'option',
  'textarea',
  'tr',
]);

/** A table that only lays out the page: no headers of its own, and whole parts of the page in its cells. */
function isLayout(table: Element): boolean {
  if (!(table instanceof HTMLTableElement) || table.hasAttribute('role')) return false;
  return (
    table.rows.length <= 20 &&
    table.tHead === null &&
    table.querySelector(':scope > tbody > tr > th') === null &&
    table.querySelector('table,h1,h2,main') !== null
  );
}

/** Stands in a list's cell; cells of a page's layout are none. */
function isInTable(element: Element): boolean {
  const cell = element.closest(inTable);
  if (!cell) return false;
  const table = cell.closest('table');
  return !table || !isLayout(table) || (table.parentElement !== null && isInTable(table.parentElement));
}

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
  let looked = 0;
  let words = 0;
  const heading = (element: Element): void => {
    if (element.textContent.length > 200 || isInTable(element) || !isDrawn(element)) return;
    const text = fold(textOf(element));
    if (text === '' || text.length >= 120) return;
    headings.add(text);
    places.push({ text, element });
  };
  const activity = (element: Element): void => {
    if (++looked > 400 || element.textContent.length > 80 || isInTable(element)) return;
    // A part of the page that is unfolded is no place of the cabinet that is chosen.
    if (element.matches('[aria-expanded]') || element.querySelector('[aria-expanded]')) return;
    if (!saysActive(element) || !isDrawn(element)) return;
    const text = fold(textOf(element)).replace(/\s*\(?\d+\)?$/, '');
    if (text !== '') active.add(text);
  };
  const word = ({ text, element }: { text: string; element: Element }): void => {
    named.add(text);
    if (isLoud(element)) {
      headings.add(text);
      places.push({ text, element });
    } else if (standsOut(element)) active.add(text);
  };
  const found: { text: string; element: Element }[] = [];
  const walk = (here: Node, inside: boolean, depth: number): void => {
    if (depth > DEEPEST) return;
    for (const child of outlineOf(here)) {
      if (isText(child)) {
        if (inside || words > 60 || !isElement(here) || child.data.length > 80) continue;
        const text = fold(child.data);
        if (text.length < 4 || !known.some((words_) => words_.test(text)) || !isDrawn(here)) continue;
        words++;
        found.push({ text, element: here });
      } else if (isElement(child)) {
        if (child.matches(headingSelector)) heading(child);
        if (child.matches(activeSelector)) activity(child);
        const part =
          /^(?:table|tbody|tr)$/.test(child.localName) && isLayout(child.closest('table') ?? child);
        const listed =
          inside ||
          (!part && skipped.has(child.localName)) ||
          /^(?:row|grid|treegrid|table)$/.test(child.getAttribute('role') ?? '');
        // A table's own lines say nothing of the page, but its caption does.
        if (part || !unseen.has(child.localName)) walk(child, listed, depth + 1);
      }
    }
  };
  walk(root instanceof Document ? root.body : root, false, 0);
  found.forEach(word);
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
  ) ||
  activeClass.test(element.getAttribute('class') ?? '') ||
  checkedTab.test(element.getAttribute('class') ?? '');

/** Of a long run of children only the first of each kind are looked at: the rest are lines of a list. */
function* outlineOf(here: Node): Generator<Node> {
  // Lines of a table with so many of them are no part of the page's outline.
  if (
    here instanceof HTMLTableSectionElement &&
    here.rows.length > 60 &&
    here.rows.length === here.childElementCount
  )
    return;
  const children = childrenOf(here);
  if (children.length <= 60) {
    yield* children;
    return;
  }
  const kinds = new Map<string, number>();
  for (const child of children) {
    if (isElement(child)) {
      const kind = `${child.localName} ${child.getAttribute('class') ?? ''}`;
      const seen = (kinds.get(kind) ?? 0) + 1;
      kinds.set(kind, seen);
      if (seen > 12) continue;
    }
    yield child;
  }
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

const ofEvents = /^(?:мероприятия|внеурочная деятельность|практико-ориентированный модуль)$/;

/** The page's own name is that of a section of events: a block «Мероприятия» on «Обзор» or among news makes none. */
export function isEventsPage(context: PageContext): boolean {
  if (says(context.active, ofEvents)) return true;
  const tops = context.places.filter(({ element }) => element.localName === 'h1').map(({ text }) => text);
  if (says(tops, ofEvents)) return true;
  return says(context.headings, ofEvents) && !says([...tops, ...context.active], sections.foreign);
}

/** The last heading before a list, or the list's own caption; null when there is none. */
export function headingBefore(context: PageContext, list: Element): string | null {
  const own = list.getAttribute('aria-label') ?? list.querySelector('caption')?.textContent;
  if (own !== undefined && own.trim() !== '') return fold(own);
  return placeBefore(context, list)?.text ?? null;
}

/** The last heading before a list. */
function placeBefore(context: PageContext, list: Element): PageContext['places'][number] | undefined {
  const follows = (one: Element, other: Element): boolean =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const before = context.places.filter(
    ({ element }) => element.getRootNode() === list.getRootNode() && follows(element, list),
  );
  return before.toSorted((a, b) => (follows(a.element, b.element) ? -1 : 1)).at(-1);
}

/** «7 «Б»», «Класс 8 «А»», «9 «В» (12)» as a heading; a number alone is no class. */
const classNamed = (text: string): string | null => {
  const name = text.replace(/^класс\s/iu, '').replace(/\s*\(.*\)$/, '');
  return (classOf(name)?.letter ?? '') === '' ? null : name;
};

/** What stands under a heading of its own: a list, or a card among others. */
interface Under {
  root: Element;
  rows: readonly { element: Element }[];
}

/**
 * The classes whose names stand as headings right above the lists, or inside a list above its cards; none where a class
 * is named without anything of its own under it.
 */
export function classesAbove(context: PageContext, lists: readonly Under[]): ReadonlyMap<Element, string> {
  const above = new Map<Element, string>();
  const used = new Set<Element>();
  const named = context.places.filter(({ text }) => classNamed(text) !== null);
  if (named.length === 0) return above;
  const take = (part: Element): void => {
    const heading = placeBefore(context, part);
    const name = heading && !part.contains(heading.element) ? classNamed(textOf(heading.element)) : null;
    if (!heading || name === null) return;
    used.add(heading.element);
    above.set(part, name);
  };
  for (const { root, rows } of lists) {
    const inside = named.filter(
      ({ element }) => root.contains(element) && !rows.some((row) => row.element.contains(element)),
    );
    if (inside.length > 0) for (const { element } of rows) take(element);
    else {
      const before = used.size;
      take(root);
      // Two lists under one heading: it is not known of which it speaks.
      if (above.has(root) && used.size === before) above.delete(root);
    }
  }
  return named.every(({ element }) => used.has(element)) ? above : new Map();
}
