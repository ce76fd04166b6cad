/** Recognises how the rest of a list is reached: a pager, «Показать ещё», or scrolling. Words, roles and positions, no kit's names. */

import type { Pager } from './types';

const NEXT_WORD =
  /^(?:след(?:ующ(?:ая|ий|ие))?\.?|впер[её]д|дальше|далее|next)(?: (?:страниц[аыу]|стр\.?|page))?(?: ?[›»>→❯⟩])?$|^(?:go to (?:the )?|на |перейти на |к )?(?:next page|следующ(?:ую|ей|ая) страниц[уеа])$/i;
const PREVIOUS_WORD =
  /^(?:[‹«<←❮⟨] ?)?(?:пред(?:ыдущ(?:ая|ий|ие))?\.?|назад|previous|prev)(?: (?:страниц[аыу]|стр\.?|page))?$|^(?:go to (?:the )?|на |перейти на |к )?(?:previous page|предыдущ(?:ую|ей|ая) страниц[уеа])$/i;
const NEXT_SIGN = /^[›>→❯⟩▶▸►]$/u;
const PREVIOUS_SIGN = /^[‹<←❮⟨◀◂◄]$/u;
const FIRST_WORD =
  /^(?:[«⟪⏮]|<<|\|<|перв(?:ая|ую)(?: страниц[ау])?|в начало|first(?: page)?|go to first page)$/i;
const MORE_WORD =
  /^(?:показать|загрузить|посмотреть|загрузи|покажи) (?:ещ[её]|больше|следующие|остальных|остальные|вс[её]|всех)(?: \d+)?(?: (?:учени[а-я]+|запис[а-я]+|строк[а-я]*|обучающ[а-я]+))?(?: ?\(\d+\))?$|^ещ[её](?: \d+)?$|^(?:load|show|view) more$/i;
/** How far above a list's end its pager may hang. */
const LEVELS = 7;
const PRESSABLE = 'button,a,[role=button],[role=link],li,[tabindex]';

/** Words of a control: its accessible name where it has one, else its text. */
function wordsOf(element: Element): string[] {
  return [element.getAttribute('aria-label'), element.getAttribute('title'), element.textContent]
    .map((text) => (text ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && text.length < 60);
}

const says = (element: Element, pattern: RegExp): boolean =>
  wordsOf(element).some((text) => pattern.test(text));

export function isDisabled(element: Element): boolean {
  for (let at: Element | null = element, level = 0; at && level < 3; at = at.parentElement, level++) {
    if (
      at.hasAttribute('disabled') ||
      at.getAttribute('aria-disabled') === 'true' ||
      at.hasAttribute('inert')
    )
      return true;
    if (/(?:^|[-_ ])(?:is-)?disabled(?:$|[ ])/i.test(at.getAttribute('class') ?? '')) return true;
    if (!at.matches(PRESSABLE) && level > 0) break;
  }
  const style = getComputedStyle(element);
  return style.pointerEvents === 'none' || style.visibility === 'hidden';
}

/** A link elsewhere would leave the page; only one that stays on this path may be followed. */
export function staysHere(element: Element): boolean {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  if (!(link instanceof HTMLAnchorElement)) return element.closest('form') === null || isPlainButton(element);
  if (link.target !== '' && link.target !== '_self') return false;
  if (link.hasAttribute('download') || /^(?:mailto|tel|blob|data):/i.test(link.protocol)) return false;
  const { location } = link.ownerDocument;
  return link.origin === location.origin && link.pathname === location.pathname;
}

function isPlainButton(element: Element): boolean {
  const button = element.closest('button') ?? element.querySelector('button');
  return button === null || button.type === 'button';
}

/** Innermost pressable elements of a container that are drawn. */
function controlsOf(container: Element): HTMLElement[] {
  return Array.from(container.querySelectorAll<HTMLElement>(PRESSABLE)).filter(
    (element) => element.getClientRects().length > 0 && element.querySelector(PRESSABLE) === null,
  );
}

export interface PagerParts {
  container: HTMLElement;
  next: HTMLElement | null;
  previous: HTMLElement | null;
  first: HTMLElement | null;
  numbers: { number: number; element: HTMLElement; current: boolean }[];
  because: string;
}

/** The pager that belongs to a list: the nearest container after or around it that looks like one and holds no rows. */
export function pagerOf(list: Element): PagerParts | null {
  let around: Element | null = list;
  for (let level = 0; around && level < LEVELS; level++, around = around.parentElement) {
    const scope: Element | null = level === 0 ? list : around;
    for (const candidate of candidatesIn(scope)) {
      if (candidate.contains(list)) continue;
      const parts = partsOf(candidate);
      if (parts) return parts;
    }
    if (around === around.ownerDocument.body) break;
  }
  return null;
}

function candidatesIn(scope: Element): HTMLElement[] {
  const seen = new Set<HTMLElement>();
  for (const control of controlsOf(scope)) {
    const isPart =
      /^\d{1,4}$/.test(control.textContent.trim()) ||
      says(control, NEXT_WORD) ||
      says(control, NEXT_SIGN) ||
      control.getAttribute('rel') === 'next';
    if (!isPart) continue;
    let at = control.parentElement;
    for (
      let level = 0;
      at && level < 4 && scope.contains(at) && at !== scope;
      level++, at = at.parentElement
    ) {
      if (
        at.querySelector('table,[role=grid],[role=table],[role=row]') ||
        at.closest('[role=row],tbody,thead')
      )
        break;
      seen.add(at);
    }
  }
  // Wider ones first: the arrows may stand outside the list of numbers.
  return Array.from(seen).sort((a, b) => (a.contains(b) ? -1 : b.contains(a) ? 1 : 0));
}

/** Takes a container apart; null when it is not a pager. */
function partsOf(container: HTMLElement): PagerParts | null {
  const controls = controlsOf(container);
  if (controls.length === 0 || controls.length > 30) return null;
  const numbers = controls
    .map((element) => ({ element, text: element.textContent.trim() }))
    .filter(({ text }) => /^\d{1,4}$/.test(text))
    .map(({ element, text }) => ({ number: Number(text), element, current: isCurrent(element) }));
  const rising = numbers.every((one, i) => i === 0 || one.number > (numbers[i - 1]?.number ?? 0));
  if (!rising) return null;
  let next =
    controls.find((c) => c.getAttribute('rel') === 'next' || says(c, NEXT_WORD)) ??
    controls.find((c) => says(c, NEXT_SIGN)) ??
    null;
  let previous =
    controls.find((c) => c.getAttribute('rel') === 'prev' || says(c, PREVIOUS_WORD)) ??
    controls.find((c) => says(c, PREVIOUS_SIGN)) ??
    null;
  const first = controls.find((c) => says(c, FIRST_WORD)) ?? null;
  let because = 'страницы: кнопка «Следующая»';
  const last = numbers.at(-1);
  const firstNumber = numbers[0];
  if (!next && last && firstNumber && numbers.length >= 2) {
    // Wordless arrows on both sides of the numbers: the nearest ones step by a page.
    next = wordless(controls[controls.indexOf(last.element) + 1]);
    previous ??= wordless(controls[controls.indexOf(firstNumber.element) - 1]);
    because = 'страницы: номера со стрелками';
  }
  if (next !== null && (previous !== null || numbers.length > 0 || isNavigation(container))) {
    return { container, next, previous, first, numbers, because };
  }
  const consecutive = numbers.length >= 2 && firstNumber?.number === 1 && numbers.some((one) => one.current);
  return consecutive
    ? { container, next: null, previous: null, first: null, numbers, because: 'страницы: номера' }
    : null;
}

function wordless(control: HTMLElement | undefined): HTMLElement | null {
  if (!control) return null;
  return control.textContent.trim() === '' && control.querySelector('svg,i,img,span') ? control : null;
}

function isNavigation(container: Element): boolean {
  return (
    container.closest('nav,[role=navigation]') !== null ||
    /pag(?:er|inat)|страниц/i.test(`${container.className} ${container.getAttribute('aria-label') ?? ''}`)
  );
}

/** Marked as the page that is shown, on the number itself or on the item around it. */
export function isCurrent(element: Element): boolean {
  if (isMarked(element)) return true;
  const item = element.parentElement;
  return item?.children.length === 1 && isMarked(item);
}

function isMarked(element: Element): boolean {
  return (
    (element.getAttribute('aria-current') ?? 'false') !== 'false' ||
    element.getAttribute('aria-selected') === 'true' ||
    element.getAttribute('aria-pressed') === 'true' ||
    /(?:^|[-_ ])(?:is-)?(?:active|current|selected)(?:$|[ ])/i.test(element.getAttribute('class') ?? '')
  );
}

/** «Показать ещё» under a list. */
export function moreButton(list: Element): HTMLElement | null {
  let around: Element | null = list;
  for (let level = 0; around && level < LEVELS; level++, around = around.parentElement) {
    const found = controlsOf(around).find(
      (control) => says(control, MORE_WORD) && !control.closest('[role=row],tr'),
    );
    if (found && staysHere(found)) return found;
    if (around === around.ownerDocument.body) break;
  }
  return null;
}

/** The element whose scrolling draws further rows: the list, what it holds or what holds it. */
export function scrollerOf(list: Element): HTMLElement | null {
  const inside = Array.from(list.querySelectorAll<HTMLElement>('*')).slice(0, 60);
  const around: HTMLElement[] = [];
  for (let at: Element | null = list; at; at = at.parentElement)
    if (at instanceof HTMLElement) around.push(at);
  const found = [...around.slice(0, 1), ...inside, ...around.slice(1)].find(scrolls);
  if (found) return found;
  const page = list.ownerDocument.scrollingElement;
  return page instanceof HTMLElement && page.scrollHeight > page.clientHeight + 4 ? page : null;
}

function scrolls(element: HTMLElement): boolean {
  if (element.scrollHeight <= element.clientHeight + 4 || element.clientHeight < 40) return false;
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
}

/** How the rest of this list is reached; null when nothing of the kind was recognised. */
export function findPager(root: Document, list: HTMLElement): Pager | null {
  if (!root.contains(list)) return null;
  const parts = pagerOf(list);
  if (parts) {
    const pages = parts.numbers.at(-1)?.number ?? null;
    return { kind: 'pages', element: parts.container, pages, because: parts.because };
  }
  const more = moreButton(list);
  if (more)
    return { kind: 'more', element: more, pages: null, because: `кнопка «${more.textContent.trim()}»` };
  const scroller = scrollerOf(list);
  return scroller
    ? { kind: 'scroll', element: scroller, pages: null, because: 'список прокручивается' }
    : null;
}
