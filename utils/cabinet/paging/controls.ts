/** Controls as a person knows them: by their words, signs and state; no kit's names. */

import { childElements } from '@/utils/dom';
import { drawnInside, rootsBelow } from '../tree';

export const PRESSABLE = 'button,a,[role=button],[role=link],li,[tabindex],[onclick]';

const NEXT_WORD =
  /^(?:след(?:ующ(?:ая|ий|ие|ую))?\.?|впер[её]д|дальше|далее|next|forward)(?: (?:страниц[аыу]|стр\.?|page|\d+))?$|^(?:go to (?:the )?|(?:перейти )?(?:на|к) |открыть )?(?:next page|следующ(?:ую|ей|ая) страниц[уеа])$/i;
const PREVIOUS_WORD =
  /^(?:пред(?:ыдущ(?:ая|ий|ие|ую))?\.?|назад|previous|prev|back)(?: (?:страниц[аыу]|стр\.?|page|\d+))?$|^(?:go to (?:the )?|(?:перейти )?(?:на|к) |открыть )?(?:previous page|предыдущ(?:ую|ей|ая) страниц[уеа])$/i;
/** Words that a wizard's steps or a carousel have too. */
const VAGUE = /^(?:впер[её]д|дальше|далее|назад|next|forward|previous|prev|back|след\.?|пред\.?)$/i;
const NEXT_SIGN =
  /^(?:[›>→❯⟩▶▸►⟶➔➜]|chevron_right|navigate_next|keyboard_arrow_right|arrow_forward(?:_ios)?|arrow_right|(?:(?:chevron|arrow|caret|angle)[- ])?right|вправо)$/iu;
const PREVIOUS_SIGN =
  /^(?:[‹<←❮⟨◀◂◄⟵]|chevron_left|navigate_before|keyboard_arrow_left|arrow_back(?:_ios)?|arrow_left|(?:(?:chevron|arrow|caret|angle)[- ])?left|влево)$/iu;
const FAR_NEXT = /^(?:[»⟫]|>>)$/;
const FAR_PREVIOUS = /^(?:[«⟪]|<<)$/;
const FIRST_WORD =
  /^(?:[⏮]|\|<|перв(?:ая|ую)(?: страниц[ау])?|в начало|(?:go to )?(?:the )?first(?: page)?)$/i;
const LAST_WORD =
  /^(?:[⏭]|>\||последн(?:яя|юю)(?: страниц[ау])?|в конец|(?:go to )?(?:the )?last(?: page)?)$/i;
const NEXT_NAME =
  /(?:^|[-_ ])(?:next|(?:chevron|arrow|caret|angle)[-_]?right|right[-_]?(?:chevron|arrow|caret|angle))(?:$|[-_ ])/i;
const PREVIOUS_NAME =
  /(?:^|[-_ ])(?:prev(?:ious)?|(?:chevron|arrow|caret|angle)[-_]?left|left[-_]?(?:chevron|arrow|caret|angle))(?:$|[-_ ])/i;
const MORE_WORD =
  /^(?:показать|загрузить|посмотреть|загрузи|покажи|вывести|отобразить) (?:ещ[её]|больше|следующие|остальных|остальные|вс[её]|всех)(?: \d+)?(?: (?:учени[а-я]+|запис[а-я]+|строк[а-я]*|обучающ[а-я]+|мероприяти[а-я]+))?(?: ?\(\d+\))?$|^(?:load|show|view|see) (?:more|\d+ more|next \d+)(?: ?\(\d+\))?$/i;
/** A word that a menu of further commands bears as well. */
const BARE_MORE = /^ещ[её](?: \d+)?(?: ?\(\d+\))?$/i;

const patterns = {
  next: NEXT_WORD,
  previous: PREVIOUS_WORD,
  nextSign: NEXT_SIGN,
  previousSign: PREVIOUS_SIGN,
  farNext: FAR_NEXT,
  farPrevious: FAR_PREVIOUS,
  first: FIRST_WORD,
  last: LAST_WORD,
  more: MORE_WORD,
  bareMore: BARE_MORE,
};
export type Meaning = keyof typeof patterns;

const folded = (text: string | null | undefined): string => (text ?? '').replace(/[\s\u00A0]+/g, ' ').trim();

/** Everything that names a control: its own words, those of its icon, and those of the item that holds nothing else. */
export function wordsOf(control: Element): string[] {
  const holders = [
    control,
    ...Array.from(control.querySelectorAll('[aria-label],[title],[alt],title')).slice(0, 6),
  ];
  const item = control.parentElement;
  if (item && childElements(item).length === 1 && folded(item.textContent) === folded(control.textContent))
    holders.push(item);
  const words = holders.flatMap((at) => [
    at.getAttribute('aria-label'),
    at.getAttribute('title'),
    at.getAttribute('alt'),
    at === control || at.localName === 'title' ? at.textContent : null,
  ]);
  return words
    .map(folded)
    .flatMap((text) => (/\p{L}/u.test(text) ? [text.replace(/[‹›«»<>←→❯❮⟩⟨…]/g, '').trim()] : [text]))
    .filter((text) => text !== '' && text.length < 60);
}

export const says = (control: Element, meaning: Meaning): boolean =>
  wordsOf(control).some((text) => patterns[meaning].test(text));

/** Its only words could belong to a wizard or a carousel as well. */
export const isVague = (control: Element | null): boolean =>
  control !== null && wordsOf(control).every((text) => VAGUE.test(text) || !/\p{L}/u.test(text));

/** An arrow by the name of its class or sprite, where it has no words. */
export function isNamed(control: Element, way: 'next' | 'previous'): boolean {
  if (wordsOf(control).length > 0) return false;
  const inner = Array.from(control.querySelectorAll('[class],use')).slice(0, 4);
  return [control, ...inner].some((at) =>
    (way === 'next' ? NEXT_NAME : PREVIOUS_NAME).test(
      `${at.getAttribute('class') ?? ''} ${(at.getAttribute('href') ?? '').replace('#', ' ')}`,
    ),
  );
}

/** Drawn, and nothing but a drawing. */
export const isWordless = (control: Element): boolean => wordsOf(control).length === 0;

/** The page that a control leads to: «2», «Страница 2», «1 (current)». */
export function pageNumber(element: Element): number | null {
  const found =
    /^(?:(?:страница|стр\.?|page) ?)?(\d{1,4})(?: ?\(?(?:current|текущая)(?: page| страница)?\)?)?$/i.exec(
      folded(element.textContent),
    );
  return found ? Number(found[1]) : null;
}

/** Cannot be pressed now: by attribute, by class, by pointer. */
export function isDisabled(control: Element): boolean {
  let at: Element | null = control;
  for (let level = 0; at && level < 3; at = at.parentElement, level++) {
    if (level > 0 && childElements(at).length > 1) break;
    if (
      at.hasAttribute('disabled') ||
      at.hasAttribute('inert') ||
      at.getAttribute('aria-disabled') === 'true' ||
      (at.getAttribute('data-disabled') ?? 'false') !== 'false'
    )
      return true;
    if (/(?:^|[-_ ])(?:is-?)?(?:disabled|inactive)(?:$|[ ])/i.test(at.getAttribute('class') ?? ''))
      return true;
  }
  const { pointerEvents, visibility, cursor } = getComputedStyle(control);
  return pointerEvents === 'none' || visibility === 'hidden' || cursor === 'not-allowed';
}

/** A link elsewhere would leave the page, and a submitting button would send a form: neither may be pressed. */
export function staysHere(control: Element): boolean {
  const link = control.closest('a[href]') ?? control.querySelector('a[href]');
  if (!(link instanceof HTMLAnchorElement)) return control.closest('form') === null || isPlainButton(control);
  if (link.target !== '' && link.target !== '_self') return false;
  if (link.hasAttribute('download')) return false;
  if (/^\s*javascript:\s*(?:void\s*(?:\(\s*0?\s*\)|0))?\s*;?\s*$/i.test(link.getAttribute('href') ?? ''))
    return true;
  const { location } = link.ownerDocument;
  return link.origin === location.origin && link.pathname === location.pathname;
}

function isPlainButton(control: Element): boolean {
  const button = control.closest('button') ?? control.querySelector('button');
  return button === null || button.type === 'button';
}

/**
 * Presses once. Where no handler of the page takes a link for itself the browser would load a document: that is prevented.
 * @returns false when it was
 */
export function press(control: HTMLElement): boolean {
  const view = control.ownerDocument.defaultView ?? window;
  let stayed = true;
  const guard = (event: MouseEvent): void => {
    const link = event.composedPath().find((at): at is HTMLAnchorElement => at instanceof HTMLAnchorElement);
    if (event.defaultPrevented || !link?.hasAttribute('href') || link.protocol === 'javascript:') return;
    const { pathname, search, origin } = view.location;
    if (
      link.origin === origin &&
      link.pathname === pathname &&
      link.search === search &&
      link.href.includes('#')
    )
      return;
    event.preventDefault();
    stayed = false;
  };
  view.addEventListener('click', guard);
  control.click();
  view.removeEventListener('click', guard);
  return stayed;
}

/** Innermost pressable elements below a place, open shadow roots included, that are drawn. */
export function controlsIn(scope: Element): HTMLElement[] {
  return rootsBelow(scope).flatMap((root) =>
    inOrder([
      ...Array.from(root.querySelectorAll<HTMLElement>(PRESSABLE)).filter(
        (element) =>
          !(element instanceof SVGElement) &&
          element.getClientRects().length > 0 &&
          element.querySelector(PRESSABLE) === null,
      ),
      ...bareControlsIn(root),
    ]),
  );
}

const inOrder = (elements: HTMLElement[]): HTMLElement[] =>
  elements.sort((a, b) => ((a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1));

const PAGER = ['pager', 'paginat', 'paging']
  .map((name) => `[class*="${name}" i]`)
  .concat('[aria-label*="страниц" i]')
  .join();

/** Numbers and arrows that nothing but the pointer's shape shows to be pressable, in what calls itself a pager. */
function bareControlsIn(root: Document | Element | ShadowRoot): HTMLElement[] {
  const within = root instanceof Element && root.closest(PAGER) ? [root] : [];
  const pagers = [...within, ...root.querySelectorAll(PAGER)]
    .filter((one) => one.getClientRects().length > 0)
    .slice(0, 12);
  const found = new Set<HTMLElement>();
  for (const pager of pagers) {
    for (const one of Array.from(pager.querySelectorAll<HTMLElement>('div,span,i')).slice(0, 120)) {
      if (one.closest(PRESSABLE) ?? one.querySelector(`${PRESSABLE},input,select,textarea`)) continue;
      const shape = getComputedStyle(one).cursor;
      const { parentElement } = one;
      if (shape !== 'pointer' && shape !== 'not-allowed') continue;
      // The pointer's shape is inherited: only the outermost is the control.
      if (!parentElement || getComputedStyle(parentElement).cursor === shape) continue;
      const isArrow = isWordless(one) && one.querySelector('svg,i,img') !== null;
      const isStep = (['next', 'nextSign', 'previous', 'previousSign'] as const).some((way) =>
        says(one, way),
      );
      if (one.getClientRects().length > 0 && (pageNumber(one) !== null || isArrow || isStep)) found.add(one);
    }
  }
  return [...found];
}

/** Names itself a pager by class or label. */
export const isPagerByName = (element: Element): boolean => element.matches(PAGER);

/** Signs of the page that is shown, the surest first. */
const CURRENT: readonly ((element: Element) => boolean)[] = [
  (element) => (element.getAttribute('aria-current') ?? 'false') !== 'false',
  (element) =>
    element.getAttribute('aria-selected') === 'true' ||
    element.getAttribute('aria-pressed') === 'true' ||
    (element.getAttribute('data-active') ?? 'false') !== 'false' ||
    (element.getAttribute('data-selected') ?? 'false') !== 'false',
  (element) =>
    /(?:^|[-_ ])(?:is-)?(?:active|current|selected)(?:$|[ ])/i.test(element.getAttribute('class') ?? ''),
];

/** The one control that is marked as the page shown, on itself or on the item around it; a sign that several bear marks none. */
export function currentOf(controls: readonly Element[]): Element | null {
  for (const isMarked of CURRENT) {
    const marked = controls.filter(
      (control) =>
        isMarked(control) ||
        (control.parentElement &&
          childElements(control.parentElement).length === 1 &&
          isMarked(control.parentElement)),
    );
    if (marked.length === 1) return marked[0] ?? null;
  }
  return null;
}

/** One of the rows, or a part of one. */
export const isInRow = (element: Element, rows: readonly Element[]): boolean =>
  element.closest('[role=row],tbody tr') !== null || rows.some((row) => drawnInside(element, row));
