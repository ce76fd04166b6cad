import { parentOf } from '../tree';

/** Rules that may draw or hide one of several like things by where it stands among its neighbours. */
const tellsPlace = /:(?:nth-|first-|last-|only-|has\()|[+~]/;
/** What such a rule may set without any sign meaning something else. */
const harmless =
  /^(?:padding|margin|text-align|text-indent|vertical-align|line-height|letter-spacing|white-space|z-index|cursor|transition|box-shadow|border-(?:[a-z]+-){0,3}radius|border-collapse|border-spacing|scroll|user-select|pointer-events)/;

const pseudo =
  /::?(?:before|after|first-line|first-letter|marker|placeholder|selection|backdrop|file-selector-button)(?![\w-])/g;

/** Selectors of a sheet's rules by place, pseudo-elements stood in for by what draws them. */
interface Told {
  count: number;
  selectors: string[];
}
const known = new WeakMap<CSSStyleSheet, Told>();

/** The elements that a rule draws at. */
const subjectOf = (selector: string): string =>
  selector.replace(/(^|[\s>+~,(])(?=::?(?:before|after|marker)(?![\w-]))/g, '$1*').replace(pseudo, '');

function collect(rules: CSSRuleList, within: string, to: string[]): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      const { selectorText } = rule;
      const whole =
        within === ''
          ? selectorText
          : selectorText.includes('&')
            ? selectorText.replaceAll('&', `:is(${within})`)
            : `:is(${within}) ${selectorText}`;
      const sets = rule.style;
      if (tellsPlace.test(whole) && Array.from(sets).some((property) => !harmless.test(property)))
        to.push(subjectOf(whole));
      // Firefox and older browsers know no rules in rules.
      const inner = (rule as { cssRules?: CSSRuleList }).cssRules;
      if (inner && inner.length > 0) collect(inner, subjectOf(whole), to);
    } else if (rule instanceof CSSImportRule) {
      if (rule.styleSheet) collect(rule.styleSheet.cssRules, '', to);
    } else if ('cssRules' in rule) collect(rule.cssRules as CSSRuleList, within, to);
  }
}

/** Null: the sheet comes from another site, and its rules are not told. */
function selectorsOf(sheet: CSSStyleSheet): readonly string[] | null {
  try {
    const { cssRules } = sheet;
    const before = known.get(sheet);
    if (before?.count === cssRules.length) return before.selectors;
    const selectors: string[] = [];
    collect(cssRules, '', selectors);
    known.set(sheet, { count: cssRules.length, selectors });
    return selectors;
  } catch {
    return null;
  }
}

/** Which of the page's rules by place get hold of an element, or of anything in it; null where there are none. */
export interface ByPlace {
  /** '' for none. */
  of: (element: Element) => string;
  /** Some sheet cannot be looked into. */
  blind: boolean;
  touched: WeakMap<Element, string>;
}

/**
 * Cells of the same markup in rows of the same state look alike unless a rule goes by their place: `:nth-child`, `:has`,
 * a neighbour. Computed styles of a few of them prove nothing of the others, and those of all cost more than the whole
 * reading; so the rules are asked which of the cells they get hold of. Those have surroundings of their own and share
 * nothing with cells that the rules leave alone. `parts`: the one row that is read again.
 */
export function byPlace(
  list: Element,
  parts: readonly Element[] | null,
  before: ByPlace | null,
): ByPlace | null {
  const selectors = new Set<string>();
  let blind = false;
  for (let root: Node | null = list.getRootNode(); root;) {
    if (root instanceof Document || root instanceof ShadowRoot) {
      for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
        const told = sheet.disabled ? [] : selectorsOf(sheet);
        if (told) for (const selector of told) selectors.add(selector);
        else blind = true;
      }
    }
    root = root instanceof ShadowRoot ? root.host.getRootNode() : null;
  }
  if (selectors.size === 0 && !blind) return null;
  const touched = (parts && before?.touched) ?? new WeakMap<Element, string>();
  for (const part of parts ?? []) {
    touched.delete(part);
    for (const element of part.querySelectorAll('*')) touched.delete(element);
  }
  let number = 0;
  for (const selector of selectors) {
    number++;
    const mark = ` @${String(number)}`;
    for (const top of parts ?? [list])
      for (const element of found(top, selector)) {
        // What holds it is another thing too, up to the list itself; what holds a row is as it was.
        for (let here: Element | null = element; here; here = here === top ? null : parentOf(here)) {
          const marks = touched.get(here) ?? '';
          if (marks.endsWith(mark)) break;
          touched.set(here, marks + mark);
        }
      }
  }
  return { of: (element) => touched.get(element) ?? '', blind, touched };
}

function found(within: Element, selector: string): Element[] {
  try {
    const all = [...within.querySelectorAll(selector)];
    if (within.matches(selector)) all.push(within);
    return all;
  } catch {
    // A pseudo-element of one browser alone, or a selector that only a style sheet may hold.
    return [];
  }
}

/** Looks of what a cell draws, for where the rules cannot be asked: drawn or not, and the sign that a rule writes. */
export function lookOf(cell: Element): string {
  let told = '';
  let here = cell.firstElementChild;
  for (let depth = 0; here && depth < 3; depth++, here = here.firstElementChild)
    told += ` ${String(here.checkVisibility({ visibilityProperty: true }))}${getComputedStyle(here, '::before').content}`;
  return told;
}
