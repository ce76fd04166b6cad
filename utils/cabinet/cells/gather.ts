import { childrenOf, isDrawn, isElement, isText, startsLine, tidy } from '../tree';
import { tinted } from '../icons';
import { meaningOf } from '../words';
import { choiceIn } from './choice';
import { knobState } from './knob';

/** Everything in a cell that can carry a meaning, before it is judged. */
export interface CellContent {
  /** Lines of words as drawn. */
  texts: string[];
  /** Words of buttons and links: what can be done, not what is so. */
  actions: string[];
  /** Words in the markup that are not drawn. */
  hidden: string[];
  /** Words of a tooltip node that stands in the cell, drawn or not. */
  tooltips: string[];
  /** Words of attributes. */
  names: { text: string; via: string }[];
  /** Elements that `aria-describedby` and `aria-labelledby` point at. */
  refs: string[];
  /** Drawn leaves without words: what an icon reader is asked about. */
  drawings: { element: Element; idle: boolean }[];
  /** Checkboxes and switches, as they say it themselves. */
  states: boolean[];
  /** Share of a progress bar, 0…100. */
  share: number | null;
  /** Fields and references: the markup does not tell the content. */
  live: boolean;
  /** Shadow trees and components that may yet get one. */
  shadows: boolean;
  /** Slots of the cell's own tree: what they show stands elsewhere. */
  slots: number;
  /** A picture stands in the markup and is not drawn. */
  covered: boolean;
}

const naming = new Set([
  'aria-label',
  'title',
  'alt',
  'aria-valuetext',
  'aria-description',
  'label',
  'text',
  'content',
  'description',
  'ng-reflect-message',
  'ng-reflect-content',
  'hint',
]);
/** Attributes whose words never tell a state of the student. */
const mute = /^data-(?:label|th|header|column|col|field|key|sort|order|id|index|testid|test|cy|v-.*|bvb-.*)$/;
const skipped = new Set(['script', 'style', 'template', 'noscript']);
const pictures = new Set(['svg', 'img', 'canvas', 'object', 'picture', 'image']);

/** Latin words of icon fonts («check_circle»): a drawing, not a text. */
const isLigature = (text: string): boolean =>
  /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/.test(text) &&
  !/^(?:yes|no|true|false|on|off|ok|x|n|null|undefined)$/.test(text);
/** A glyph of an icon font. */
const isGlyph = (text: string): boolean => /^[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]+$/u.test(text);
const isAction = (element: Element): boolean =>
  element.localName === 'button' ||
  element.localName === 'a' ||
  element.getAttribute('role') === 'button' ||
  element.getAttribute('role') === 'link';
const isTooltip = (element: Element): boolean =>
  element.getAttribute('role') === 'tooltip' ||
  /tooltip|popover|hint|balloon|popper/i.test(element.getAttribute('class') ?? '');

/** What a kit tells screen readers of its own parts («Tag Error»): clipped away, and not a word of it in Russian. */
function isAside(element: Element): boolean {
  const text = element.textContent;
  if (text.length > 60 || !/[a-z]{3}/i.test(text) || /[а-яё\d]/i.test(text)) return false;
  if (meaningOf(text) !== 'odd') return false;
  const style = getComputedStyle(element);
  const clipped = style.getPropertyValue('clip') !== 'auto' || style.clipPath !== 'none';
  return style.position === 'absolute' && (clipped || Number.parseFloat(style.width) <= 1);
}

/** A field that is not drawn itself: its label is, which kits paint as a box or a switch by the state of the field. */
function standsFor(element: Element): boolean {
  if (element.localName !== 'input') return false;
  const { type, labels } = element as HTMLInputElement;
  const label = labels?.length === 1 ? labels[0] : null;
  if (type !== 'checkbox' || !label?.contains(element) || !isDrawn(label)) return false;
  const beside = element.nextElementSibling;
  return (
    beside !== null && beside.childElementCount === 0 && beside.textContent.trim() === '' && isDrawn(beside)
  );
}

/** Collects the contents of a cell as drawn; `skip` leaves out what belongs to a label and not to the value. */
export function gather(cell: Element, skip?: (node: Node) => boolean): CellContent {
  const content: CellContent = {
    texts: [],
    actions: [],
    hidden: [],
    tooltips: [],
    names: [],
    refs: [],
    drawings: [],
    states: [],
    share: null,
    live: false,
    shadows: false,
    slots: 0,
    covered: false,
  };
  const tree = cell.getRootNode();
  const choice = choiceIn(cell);
  const skips = (node: Node): boolean => skip?.(node) === true || choice?.holders.has(node) === true;
  const pieces: string[] = [];
  let line = '';
  const flush = (to: string[]): void => {
    // The colon after a label is no part of the value.
    const text = tidy(line).replace(/^:\s*/, '');
    line = '';
    if (text !== '') to.push(text);
  };
  const walk = (here: Element, action: boolean, shown: boolean, tip: boolean): void => {
    const into = tip ? content.tooltips : !shown ? content.hidden : action ? content.actions : content.texts;
    if (here.shadowRoot || here.localName.includes('-')) content.shadows = true;
    if (here.localName === 'slot' && here.getRootNode() === tree) content.slots++;
    let any = false;
    for (const child of childrenOf(here)) {
      if (isText(child)) {
        const text = skips(child) ? '' : tidy(child.data);
        if (text === '') {
          line += ' ';
          continue;
        }
        any = true;
        if (shown && !tip && (isGlyph(text) || (isLigature(text) && here !== cell)))
          content.drawings.push({ element: here, idle: action });
        else {
          const sign = tinted(text, here);
          line += sign === text ? child.data : sign;
          if (into === content.texts) pieces.push(text);
        }
      } else if (isElement(child) && !skipped.has(child.localName)) {
        if (skips(child) || isAside(child)) continue;
        any = true;
        const drawn = shown && isDrawn(child);
        const hint = tip || isTooltip(child);
        if (pictures.has(child.localName)) {
          if (!drawn) {
            content.covered = true;
            continue;
          }
          attributes(child, content);
          content.drawings.push({ element: child, idle: action });
          const title = child.localName === 'svg' ? child.querySelector('title')?.textContent : undefined;
          if (title !== undefined && title.trim() !== '')
            content.names.push({ text: tidy(title), via: 'название рисунка' });
          continue;
        }
        if (drawn) attributes(child, content);
        else content.covered = true;
        if ((drawn || standsFor(child)) && control(child, content)) continue;
        const does = action || isAction(child);
        const apart = drawn !== shown || hint !== tip || does !== action;
        if (apart || startsLine(child)) flush(into);
        walk(child, does, drawn, hint);
        if (apart || startsLine(child))
          flush(hint ? content.tooltips : !drawn ? content.hidden : does ? content.actions : content.texts);
      }
    }
    if (!any && shown && !tip && here !== cell) content.drawings.push({ element: here, idle: action });
    if (here === cell) flush(into);
  };
  attributes(cell, content);
  if (!control(cell, content)) walk(cell, false, true, false);
  if (choice) {
    content.texts.push(tidy(choice.words));
    content.live = true;
  }
  if (content.states.length === 1) withoutCaptions(content, pieces);
  return content;
}

/** «Нет [переключатель] Да»: what its two ends are called, which says nothing of where it stands. */
function withoutCaptions(content: CellContent, pieces: readonly string[]): void {
  const told = pieces.map(meaningOf);
  if (told.includes('yes') && told.includes('no'))
    content.texts = pieces.filter((_, at) => told[at] !== 'yes' && told[at] !== 'no');
}

function attributes(element: Element, content: CellContent): void {
  for (const { name, value } of element.attributes) {
    if (name === 'class' || name === 'style' || value.length < 1 || value.length > 300) continue;
    if (name === 'aria-describedby' || name === 'aria-labelledby') {
      content.refs.push(...value.split(/\s+/).filter((id) => id !== ''));
      content.live = true;
      continue;
    }
    // Only Russian words of attributes that nobody agreed on are trusted: data-open="false" tells nothing of the student.
    const known = naming.has(name);
    if (!known && (!/^data-|tooltip|title/.test(name) || mute.test(name) || !/[а-яё]/i.test(value))) continue;
    const text = tidy(value.replace(/<[^>]*>/g, ' '));
    if (text !== '' && !/^[[{]/.test(text)) content.names.push({ text, via: name });
  }
}

const isOn = (element: Element | null): boolean =>
  element?.localName.includes('-') === true && element.hasAttribute('checked');

/** A switch that is one by its class alone. */
const switchNames = /(?:^|[\s_-])(?:switch|toggle|tumbler)(?=$|[\s_-])/i;

/** A switch that does not say whether it is on; true when it is seen. */
function knob(element: Element, content: CellContent): boolean {
  // A knob that is on its way will stand elsewhere, with the same markup.
  content.live = true;
  const on = knobState(element);
  if (on !== null) content.states.push(on);
  return on !== null;
}

/** Fields, checkboxes, switches; true when nothing inside needs a look. */
function control(element: Element, content: CellContent): boolean {
  const role = element.getAttribute('role');
  if (element.localName === 'input') {
    const input = element as HTMLInputElement;
    content.live = true;
    if (input.type === 'checkbox' || input.type === 'radio') {
      if (!input.indeterminate) content.states.push(input.checked);
    } else if (!/^(?:hidden|button|submit|file|password)$/.test(input.type) && input.value !== '')
      content.texts.push(tidy(input.value));
    return true;
  }
  if (element.localName === 'select') {
    const chosen = (element as HTMLSelectElement).selectedOptions;
    content.live = true;
    if (chosen.length === 1 && chosen[0]) content.texts.push(tidy(chosen[0].text));
    return true;
  }
  if (role === 'checkbox' || role === 'switch') {
    const checked = element.getAttribute('aria-checked');
    if (checked === 'true' || checked === 'false') content.states.push(checked === 'true');
    // The component that it is a part of says that it is on.
    if (checked === 'false' && isOn(element.parentElement)) content.states.push(true);
    else if (checked === null && role === 'switch') return knob(element, content);
    return true;
  }
  if (
    role === null &&
    switchNames.test(element.getAttribute('class') ?? '') &&
    element.querySelector('input:not([type="hidden"]),[role="switch"],[role="checkbox"]') === null
  )
    return knob(element, content);
  if (role === 'progressbar' || element.localName === 'progress' || element.localName === 'meter') {
    const now = Number(element.getAttribute('aria-valuenow') ?? element.getAttribute('value') ?? Number.NaN);
    const max = Number(element.getAttribute('aria-valuemax') ?? element.getAttribute('max') ?? 100);
    if (Number.isFinite(now) && max > 0) content.share = (now / max) * 100;
  }
  return false;
}
