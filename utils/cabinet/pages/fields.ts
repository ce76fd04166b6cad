import { findHits, valuesBelow } from '../lists';
import { meaningOf } from '../words';
import { ancestorsOf, elementsOf, fold, isDrawn, linesOf, rootsBelow, textOf, tidy } from '../tree';

/** A labelled field of a form, or a label with a text beside it. */
export interface Field {
  /** Folded, without colon and star. */
  label: string;
  /** As shown. */
  text: string;
  element: HTMLElement;
  value: string;
  required: boolean;
  control: boolean;
}

const clean = (text: string): string =>
  tidy(text)
    .replace(/[\s:*]+$/, '')
    .replace(/\s*\((?:обязательно|обязательное поле)\)$/i, '');

function labelText(control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): string {
  const own = control.labels?.[0];
  if (own) {
    const text = linesOf(own, (element) => element === control)[0];
    if (text !== undefined) return text;
  }
  const root = control.getRootNode() as Document | ShadowRoot;
  const by = control.getAttribute('aria-labelledby')?.split(/\s+/)[0];
  const target = by === undefined ? null : root.getElementById(by);
  if (target) return textOf(target);
  const said = control.getAttribute('aria-label');
  if (said !== null && said !== '') return said;
  // Otherwise the words that stand before the field, within the smallest element that has any.
  let steps = 0;
  for (const up of ancestorsOf(control)) {
    if (++steps > 5) break;
    const text = linesOf(up)[0];
    if (text !== undefined)
      return up.querySelectorAll(entries).length > 2
        ? (labelBefore(control, up) ?? control.getAttribute('placeholder') ?? '')
        : text;
  }
  return control.getAttribute('placeholder') ?? '';
}

const entries = 'input:not([type="hidden"]),select,textarea';

/**
 * The label that stands right before a field among its siblings, where labels and fields take turns in one holder. Null
 * where the turns end with words, since then labels may stand after their fields, and where a field has none before it.
 */
function labelBefore(control: Element, holder: Element): string | null {
  const kids = elementsOf(holder);
  const own = kids.findIndex((kid) => kid === control || kid.contains(control));
  const label = kids[own - 1];
  if (own < 1 || !label || holdsEntry(label) || kids[own]?.querySelectorAll(entries).length !== 1)
    return null;
  const lines = linesOf(label);
  const last = kids.findLastIndex(holdsEntry);
  const behind = kids[last + 1];
  if (lines.length !== 1 || (behind && linesOf(behind).some((line) => wording.test(line)))) return null;
  return lines[0] ?? null;
}

const holdsEntry = (element: Element): boolean =>
  element.matches(entries) || element.querySelector(entries) !== null;

/** A table that lays out a form: labels in its first column, a field in its second. */
const isForm = (table: HTMLTableElement): boolean =>
  [...table.rows].every(
    ({ cells }) => cells.length <= 2 && (cells.length < 2 || (cells[0] && !holdsEntry(cells[0]))),
  );

/** Form fields of the page; choices, buttons and searches are left out. */
export function formFields(root: Document | Element | ShadowRoot): Field[] {
  const found: Field[] = [];
  const forms = new Map<Element, boolean>();
  const standsInForm = (cell: Element): boolean => {
    const table = cell.localName === 'td' ? cell.closest('table') : null;
    if (!table) return false;
    const is = forms.get(table) ?? isForm(table);
    forms.set(table, is);
    return is;
  };
  for (const here of rootsBelow(root)) {
    for (const element of here.querySelectorAll(
      'input,select,textarea,[role="textbox"],[contenteditable="true"],[role="combobox"]:not(input)',
    )) {
      const kind = element.getAttribute('type') ?? 'text';
      if (
        /^(?:hidden|button|submit|reset|file|checkbox|radio|search|password|image|range)$/.test(kind) ||
        !isDrawn(element)
      )
        continue;
      const cell = element.closest('td,th,[role="gridcell"],[role="columnheader"],[role="search"]');
      if (cell && !standsInForm(cell)) continue;
      const native = element as HTMLInputElement;
      const isNative = /^(?:input|select|textarea)$/.test(element.localName);
      const raw = isNative
        ? labelText(native)
        : (element.getAttribute('aria-label') ?? element.getAttribute('placeholder') ?? '');
      const label = clean(raw);
      if (label === '' || label.length > 60) continue;
      const required =
        native.required ||
        element.getAttribute('aria-required') === 'true' ||
        /\*\s*$/.test(raw) ||
        starred(element);
      found.push({
        label: fold(label),
        text: label,
        element: element as HTMLElement,
        value: withoutMask(tidy(isNative ? native.value : element.textContent)),
        required,
        control: true,
      });
    }
  }
  return found;
}

/** «+7 (___) ___-__-__» is a mask that nobody has filled in. */
const withoutMask = (value: string): string =>
  value.includes('_') && !/[^\s_+78()\-.:/]/.test(value) ? '' : value;

function starred(element: Element): boolean {
  let steps = 0;
  for (const up of ancestorsOf(element)) {
    if (++steps > 4 || up.querySelectorAll('input:not([type="hidden"]),select,textarea').length > 1)
      return false;
    const class_ = up.getAttribute('class') ?? '';
    if (
      /(?:^|[\s_-])(?:is-)?required(?:$|[\s_-])/.test(class_) ||
      /\*\s*$/.test(linesOf(up)[0] ?? '') ||
      up.querySelector('[class*="required"],[class*="asterisk"]')
    )
      return true;
  }
  return false;
}

/** What fields of people are called. */
const wording =
  /^(фамилия|имя|отчество|дата рождения|электронная почта|e-?mail|телефон|номер телефона|класс|пол|наличие овз|овз|наличие инвалидности|должность)(?=$|[\s:])\s*:?\s*(.*)$/iu;

/** Values of labels that stand side by side, each above its own, and of labels with one element beside them. */
function valuesUnder(
  root: Document | Element | ShadowRoot,
): [string, { value: string; element: HTMLElement }][] {
  const { labels } = findHits(root);
  const below = valuesBelow(labels);
  const beside = labels.flatMap((hit) => {
    const next = hit.inline || below.has(hit) ? null : hit.element.nextElementSibling;
    // Dots that lead from a label to its value are no value.
    const isValue = next && (/[\p{L}\p{N}]/u.test(textOf(next)) || next.querySelector(entries) !== null);
    return isValue && !next.nextElementSibling && !hit.element.previousElementSibling
      ? [[hit, next] as const]
      : [];
  });
  return [...beside, ...below].flatMap(([hit, cell]) => {
    const label = clean(textOf(hit.element));
    const fields = cell.querySelectorAll<HTMLInputElement>(entries);
    const [only] = fields;
    if (label === '' || fields.length > 1 || /^(?:checkbox|radio)$/.test(only?.type ?? '')) return [];
    const value = tidy(only ? only.value : textOf(cell));
    return [[fold(label), { value: /[\p{L}\p{N}]/u.test(value) ? value : '', element: cell as HTMLElement }]];
  });
}

const isChoice = (one: string, other: string): boolean => {
  const told = [meaningOf(one), meaningOf(other)];
  return told.includes('yes') && told.includes('no');
};

/** Labels with a text beside them («Фамилия: Хмуров»), wherever they stand. */
export function textFields(
  root: Document | Element | ShadowRoot,
): Map<string, { value: string; element: HTMLElement }> {
  const found = new Map(valuesUnder(root));
  const lines = linesOf(root instanceof Document ? root.body : root);
  const body = (
    root instanceof Document ? root.body : root instanceof Element ? root : root.host
  ) as HTMLElement;
  const isBare = (line = ''): boolean => tidy(wording.exec(line)?.[2] ?? '-') === '';
  lines.forEach((line, index) => {
    const match = wording.exec(line);
    if (!match) return;
    const key = fold(match[1] ?? '');
    const same = tidy(match[2] ?? '').replace(/^:\s*/, '');
    const [next = '', then = ''] = lines.slice(index + 1);
    // «Да» and «Нет» in a row are answers to choose from, and none of them is the value.
    const choice = same === '' ? isChoice(next, then) : isChoice(same, next);
    // Labels side by side above their values: «Да» below the last of them may be the first one's.
    const below = same === '' && meaningOf(next) !== 'odd' && isBare(lines[index - 1]);
    const value = choice || below ? '' : same !== '' ? same : wording.test(next) ? '' : next;
    if (!found.has(key)) found.set(key, { value, element: body });
  });
  return found;
}

/** Buttons by their words. */
export function buttonsOf(root: Document | Element | ShadowRoot): { text: string; element: Element }[] {
  return rootsBelow(root).flatMap((here) =>
    [...here.querySelectorAll('button,[role="button"],input[type="submit"],input[type="button"],a')]
      .filter((element) => element.textContent.length < 80 && isDrawn(element))
      .map((element) => ({
        text: fold(element.localName === 'input' ? (element as HTMLInputElement).value : textOf(element)),
        element,
      })),
  );
}

export const hasKids = (element: Element): boolean => elementsOf(element).length > 0;
