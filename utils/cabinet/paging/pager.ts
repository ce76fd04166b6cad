/** The pager of a list: next and previous, numbers, arrows without words. */

import { drawnInside, elementsOf, parentOf, rootsBelow } from '../tree';
import {
  controlsIn,
  currentOf,
  isInRow,
  isNamed,
  isPagerByName,
  isVague,
  isWordless,
  pageNumber,
  says,
} from './controls';

/** How many places with further content around a list are looked through. */
const LEVELS = 7;
const OTHER_LIST = 'table,[role=grid],[role=table],[role=treegrid],[role=listbox]';

export interface PagerParts {
  container: HTMLElement;
  next: HTMLElement | null;
  previous: HTMLElement | null;
  first: HTMLElement | null;
  numbers: { number: number; element: HTMLElement; current: boolean }[];
  /** Page on screen and how many there are, where it is said. */
  page: number | null;
  pages: number | null;
  because: string;
}

/** A place around the list, from the nearest on, and the part of it that was looked through before. */
export interface Surrounding {
  scope: Element;
  inner: Element | null;
}

export function* surroundingsOf(list: Element): Generator<Surrounding> {
  let inner: Element | null = null;
  let level = 0;
  for (let scope: Element | null = list; scope && level <= LEVELS; scope = parentOf(scope)) {
    if (scope.localName === 'html') break;
    const hasMore =
      scope === list || elementsOf(scope).some((at) => at !== inner && at.getClientRects().length > 0);
    if (hasMore) {
      level++;
      yield { scope, inner };
    }
    inner = scope;
    if (scope === scope.ownerDocument.body) break;
  }
}

/** Stands after the list as it is written; where that cannot be told (shadow roots) it is taken to. */
export function follows(list: Element, element: Element): boolean {
  const position = list.compareDocumentPosition(element);
  return (
    (position & Node.DOCUMENT_POSITION_DISCONNECTED) !== 0 ||
    (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ||
    (position & Node.DOCUMENT_POSITION_CONTAINED_BY) !== 0
  );
}

/** The pager that belongs to a list: the nearest around it that holds no rows and belongs to no other list. */
export function pagerOf(list: Element, rows: readonly Element[] = []): PagerParts | null {
  for (const { scope, inner } of surroundingsOf(list)) {
    const found = candidatesIn(scope, inner, list, rows)
      .map((candidate) => ({ candidate, parts: partsOf(candidate, follows(list, candidate)) }))
      .filter(({ candidate }) => !isOfAnother(list, candidate, scope, rows));
    const best =
      found.find(({ candidate, parts }) => parts && follows(list, candidate)) ??
      found.find(({ parts }) => parts);
    if (best?.parts) return best.parts;
  }
  return null;
}

function candidatesIn(
  scope: Element,
  inner: Element | null,
  list: Element,
  rows: readonly Element[],
): HTMLElement[] {
  const seen = new Set<HTMLElement>();
  for (const control of controlsIn(scope)) {
    if (inner && inner !== scope && drawnInside(control, inner)) continue;
    const isPart =
      pageNumber(control) !== null ||
      control.getAttribute('rel') === 'next' ||
      control.getAttribute('rel') === 'prev' ||
      (['next', 'nextSign', 'farNext', 'previous', 'previousSign', 'farPrevious'] as const).some((one) =>
        says(control, one),
      ) ||
      isNamed(control, 'next') ||
      isWordless(control);
    if (!isPart || isInRow(control, rows) || control.closest('thead,[role=columnheader]')) continue;
    let at = control.parentElement;
    for (let level = 0; at && level < 4 && at !== scope; level++, at = at.parentElement) {
      if (!drawnInside(at, scope) || drawnInside(list, at)) break;
      if (at.querySelector('table,[role=grid],[role=table],[role=row]')) break;
      seen.add(at);
    }
  }
  // Wider ones first: the arrows may stand outside the list of numbers.
  return Array.from(seen).sort((a, b) => (a.contains(b) ? -1 : b.contains(a) ? 1 : 0));
}

/** Another list with rows stands between, or holds it. */
function isOfAnother(list: Element, candidate: Element, scope: Element, rows: readonly Element[]): boolean {
  return rootsBelow(scope).some((root) =>
    Array.from(root.querySelectorAll(OTHER_LIST)).some((other) => {
      if (drawnInside(list, other) || drawnInside(other, list)) return false;
      if (rows.some((row) => drawnInside(row, other))) return false;
      if (other.querySelector('td,[role=gridcell],[role=cell],[role=option]') === null) return false;
      return follows(list, candidate)
        ? follows(list, other) && follows(other, candidate)
        : follows(candidate, other) && follows(other, list);
    }),
  );
}

/** What the words of a pager say of the page on screen. */
function saidIn(text: string): { page: number | null; pages: number | null; told: boolean } {
  const page =
    /(?:страница|стр\.?|page)\s*:?\s*(\d+)\s*(?:из|of|\/)\s*(\d+)/i.exec(text) ??
    /(?:^|\s)(\d+)\s*\/\s*(\d+)(?:\s|$)/.exec(text);
  if (page) return { page: Number(page[1]), pages: Number(page[2]), told: true };
  const range = /(\d+)\s*[-–—]\s*(\d+)\s*(?:из|of|\/)\s*(\d+)/i.exec(text);
  return { page: range && Number(range[1]) <= 1 ? 1 : null, pages: null, told: range !== null };
}

/** Takes a container apart; null when it is not a pager. */
function partsOf(container: HTMLElement, after: boolean): PagerParts | null {
  const controls = controlsIn(container);
  if (controls.length === 0 || controls.length > 30) return null;
  const numbers = numbersIn(container, controls);
  if (!numbers) return null;
  const text = container.innerText.replace(/\s+/g, ' ');
  const said = saidIn(text);
  const by = (test: (control: HTMLElement) => boolean): HTMLElement | null => controls.find(test) ?? null;
  const isFar = (control: HTMLElement) => says(control, 'first') || says(control, 'last');
  let next =
    by((c) => c.getAttribute('rel') === 'next') ??
    by((c) => says(c, 'next')) ??
    by((c) => says(c, 'nextSign')) ??
    by((c) => says(c, 'farNext')) ??
    by((c) => isNamed(c, 'next') && !isFar(c));
  let previous =
    by((c) => c.getAttribute('rel') === 'prev') ??
    by((c) => says(c, 'previous')) ??
    by((c) => says(c, 'previousSign')) ??
    by((c) => says(c, 'farPrevious')) ??
    by((c) => isNamed(c, 'previous') && !isFar(c));
  const first = by((c) => c !== previous && (says(c, 'first') || says(c, 'farPrevious')));
  let because = 'страницы: кнопка «Следующая»';
  const [low, high] = [numbers[0], numbers.at(-1)];
  if (!next && !previous) {
    const arrows =
      low && high && numbers.length >= 2 ? aroundNumbers(controls, low, high) : inOrder(controls, said.told);
    next = arrows.next;
    previous = arrows.previous;
    because = 'страницы: стрелки без слов';
  }
  const page = numbers.find(({ current }) => current)?.number ?? said.page;
  const pages = Math.max(said.pages ?? 0, high?.number ?? 0) || null;
  const parts = { container, next, previous, first, numbers, page, pages, because };
  const isNamedSo = isNavigation(container);
  const proven = numbers.length > 0 || isNamedSo || said.told;
  if (next && previous && (proven || !(isVague(next) || isVague(previous)))) return parts;
  if ((next ?? previous) && proven) return parts;
  const counted = numbers.length >= 2 && low?.number === 1 && numbers.some(({ current }) => current);
  return counted && (after || isNamedSo) ? { ...parts, because: 'страницы: номера' } : null;
}

/** Numbers of pages in rising order, with the one on screen that may be no control; null when they are something else. */
function numbersIn(container: HTMLElement, controls: readonly HTMLElement[]): PagerParts['numbers'] | null {
  const pressable = controls.filter((control) => pageNumber(control) !== null);
  const bare = rootsBelow(container)
    .flatMap((root) => Array.from(root.querySelectorAll<HTMLElement>('span,strong,b,em,p,div')))
    .filter(
      (leaf) =>
        leaf.childElementCount === 0 &&
        pageNumber(leaf) !== null &&
        leaf.getClientRects().length > 0 &&
        !controls.some((control) => control.contains(leaf)),
    );
  const here = bare.length === 1 && pressable.length > 0 ? bare : [];
  const current = currentOf(pressable);
  const all = [...pressable, ...here]
    .sort((a, b) => (follows(a, b) ? -1 : 1))
    .map((element) => ({
      element,
      number: pageNumber(element) ?? 0,
      current: here.includes(element) || element === current,
    }));
  const rises = (list: typeof all) =>
    list.every((one, i) => i === 0 || one.number > (list[i - 1]?.number ?? 0));
  if (rises(all)) return all;
  const controlsOnly = all.filter(({ element }) => !here.includes(element));
  return rises(controlsOnly) ? controlsOnly : null;
}

/** Wordless arrows on both sides of the numbers: the nearest ones step by a page. */
function aroundNumbers(
  controls: readonly HTMLElement[],
  low: PagerParts['numbers'][number],
  high: PagerParts['numbers'][number],
): { next: HTMLElement | null; previous: HTMLElement | null } {
  const arrow = (control: HTMLElement | undefined) => (control && isWordless(control) ? control : null);
  return {
    next: arrow(controls[controls.indexOf(high.element) + 1]),
    previous: arrow(controls[controls.indexOf(low.element) - 1]),
  };
}

/** Two or four wordless arrows beside «1–20 из 40»: (first,) previous, next(, last). */
function inOrder(
  controls: readonly HTMLElement[],
  told: boolean,
): { next: HTMLElement | null; previous: HTMLElement | null } {
  const arrows = controls.filter(isWordless);
  if (!told || arrows.length !== controls.length || ![2, 4].includes(arrows.length))
    return { next: null, previous: null };
  const middle = arrows.length / 2;
  return { next: arrows[middle] ?? null, previous: arrows[middle - 1] ?? null };
}

function isNavigation(container: Element): boolean {
  return (
    (container.closest('nav,[role=navigation]') !== null &&
      container.closest('header,[role=menubar],[role=tablist]') === null &&
      controlsIn(container).length < 20) ||
    isPagerByName(container)
  );
}
