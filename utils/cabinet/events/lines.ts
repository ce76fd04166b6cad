import { childrenOf, fold, isDrawn, isElement, isText, tidy } from '../tree';
import {
  enrolmentOf,
  isCancel,
  isClosed,
  isEnrolAction,
  isOpened,
  labelOf,
  tellsSomebody,
  type Label,
} from '../words';

/** Words in one element. */
export interface Piece {
  text: string;
  element: Element;
}

/** What stands on one line, or on one button. */
export interface Line {
  text: string;
  pieces: Piece[];
  /** A button or link that enrols or takes back; null for plain words. */
  action: { enabled: boolean } | null;
  heading: Element | null;
  /** The column that the line stands in. */
  label: Label | null;
}

const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'select',
  'option',
  'datalist',
  'textarea',
  'math',
  'nav',
]);
const pressed = 'button,a,input,[role="button"],[role="link"],vaadin-button,[onclick]';
const headings = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

/** Some kits lay out a card's last row in a `<nav>`. */
const isRow = (element: Element): boolean =>
  element.localName === 'nav' && element.closest('article,li,[role="article"],[role="listitem"]') !== null;

const isOff = (element: Element): boolean =>
  element.matches(':disabled,[disabled]') ||
  element.getAttribute('aria-disabled') === 'true' ||
  /(?:^|[\s_-])(?:is-)?disabled(?:$|[\s_])/.test(element.getAttribute('class') ?? '');

const named = (element: Element): string =>
  tidy(
    element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.getAttribute('alt') ?? '',
  );

const isPress = (text: string): boolean => isEnrolAction(text) || tellsSomebody(text);

/** «Записано: 12 из 25» of a bar that is labelled so; a bar out of 100 tells a share. */
function barText(bar: Element): string {
  const said = tidy(bar.getAttribute('aria-valuetext') ?? '');
  const name = named(bar);
  if (said !== '') return name !== '' && /^\d/.test(said) ? `${name}: ${said}` : said;
  const value = Number(bar.getAttribute('aria-valuenow') ?? bar.getAttribute('value') ?? Number.NaN);
  const max = Number(bar.getAttribute('aria-valuemax') ?? bar.getAttribute('max') ?? 100);
  if (name === '' || !Number.isFinite(value) || !/запис|участ/i.test(name)) return name;
  if (enrolmentOf(name) !== null) return name;
  return max === 100 ? `${name} ${String(value)}%` : `${name}: ${String(value)} из ${String(max)}`;
}

/** The words of an element line by line, as drawn; `skip` leaves elements out. */
export function eventLines(root: Node, skip?: (element: Element) => boolean): Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let heading: Element | null = null;
  const flush = (): void => {
    const text = tidy(pieces.map((piece) => piece.text).join(' '));
    if (text !== '') lines.push({ text, pieces, action: null, heading, label: null });
    pieces = [];
  };
  const say = (text: string, element: Element): void => {
    if (tidy(text) !== '') pieces.push({ text: tidy(text), element });
  };
  const press = (element: Element): boolean => {
    if (!element.matches(pressed)) return false;
    const own =
      element.localName === 'input' ? tidy((element as HTMLInputElement).value) : tidy(element.textContent);
    const text = isPress(own) ? own : named(element);
    if (!isPress(text)) return false;
    flush();
    lines.push({
      text,
      pieces: [{ text, element }],
      action: { enabled: !isOff(element) },
      heading: null,
      label: null,
    });
    return true;
  };
  const walk = (here: Node): void => {
    for (const child of childrenOf(here)) {
      if (isText(child)) {
        if (isElement(here)) say(child.data, here);
        continue;
      }
      if (!isElement(child) || (silent.has(child.localName) && !isRow(child)) || skip?.(child)) continue;
      if (child.getAttribute('role') === 'navigation' || !isDrawn(child)) continue;
      if (press(child)) continue;
      if (child.localName === 'svg' || child.localName === 'img') {
        // Names that are no Russian words are names of icons.
        const told = named(child) || (child.querySelector('title')?.textContent ?? '');
        if (/[а-яё]/i.test(told)) say(told, child);
        continue;
      }
      const display = getComputedStyle(child).display;
      const soft = display.startsWith('inline') || display === 'contents';
      if (!soft || child.localName === 'br') flush();
      if (
        child.matches('progress,meter,[role="progressbar"],[role="meter"],[aria-valuetext],[aria-valuenow]')
      ) {
        flush();
        say(barText(child), child);
        flush();
        if (child.localName === 'progress' || child.localName === 'meter') continue;
      }
      const name = named(child);
      const text = tidy(child.textContent);
      // An icon with a name, or a number that its element's name explains.
      if (/[а-яё]/i.test(name) && text === '' && !child.shadowRoot && child.localName !== 'slot')
        say(name, child);
      else if (name !== '' && /^\d[\d\s/из]*$/.test(text) && !name.includes(text)) say(`${name}:`, child);
      const outer = heading;
      if (child.matches(headings)) heading = child;
      walk(child);
      if (!soft) flush();
      heading = outer;
    }
  };
  walk(root);
  flush();
  // A div that is a button for everybody but the markup.
  for (const line of lines)
    if (!line.action && isPress(line.text) && fold(line.text) !== 'запись' && !isState(line.text))
      line.action = { enabled: true };
  return lines;
}

/** «Вы записаны» is said and not pressed. */
const isState = (text: string): boolean => /записан|заявка|участвуете/.test(fold(text));

/** Separate statements of a line: its parts, and the line as a whole. */
export function statements(line: Line): string[] {
  const parts = line.pieces.flatMap(({ text }) => split(text));
  // «Осталось мест: 5» beside «Записано 10 из 24»: a part that counts in full is not read together with its neighbours.
  if (line.pieces.length > 1 && parts.some((text) => (enrolmentOf(text)?.total ?? null) !== null))
    return parts;
  return [...new Set([line.text, ...split(line.text), ...parts])];
}

const split = (text: string): string[] =>
  text
    .split(/\s+[·•|∙⋅]\s*|\s*;\s+|\s*\n\s*|(?<=[а-яё»)\d])[.!]\s+(?=[А-ЯЁ])/)
    .map(tidy)
    .filter((part) => part !== '');

/** The line speaks of enrolling, or of the event being open or closed. */
export const speaks = (line: Line): boolean =>
  line.action !== null || (line.text.length < 200 && statements(line).some(saysState));

export const saysState = (text: string): boolean =>
  text.length < 160 &&
  (enrolmentOf(text) !== null ||
    isEnrolAction(text) ||
    isCancel(text) ||
    tellsSomebody(text) ||
    isClosed(text) ||
    isOpened(text));

/** A label and nothing else: «Записано», «Дата:». */
export const labelOfLine = (line: Line): Label | null => {
  if (line.text.length > 40) return null;
  const guess = labelOf(line.text);
  return guess && guess.confidence >= 0.8 ? guess.label : null;
};
