/** Words that style rules print beside an element, now or when it is pointed at: read without pointing. */

import { surroundings, tidy } from './text';

/** States that a pointer or the keyboard would bring; what is left of the selector says whom the rule is for. */
const STATES = /:(?:hover|focus-visible|focus-within|focus|active)(?![\w-])/g;
const PSEUDO = /::?(?:before|after)\s*$/;
/** No style sheet of a real page has more; a hostile one must not hold the run up. */
const MOST_RULES = 60_000;

interface Printing {
  /** Selector of the element, states and pseudo-element taken away. */
  selector: string;
  content: string;
}

/** Rules that print words at elements that are pointed at, by the document or shadow root that they hold for. */
export class PrintedWords {
  private readonly known = new WeakMap<Document | ShadowRoot, readonly Printing[]>();

  /** The wanted words that rules print at the element, what it holds or its cell; null where there are none, or several. */
  at(element: Element, accept: (text: string) => boolean): string | null {
    const found = new Set<string>();
    for (const at of surroundings(element)) {
      for (const content of this.contentsOf(at)) {
        const text = tidy(wordsOf(content, at));
        if (text !== '' && accept(text)) found.add(text);
      }
    }
    const [text, ...others] = found;
    return others.length === 0 ? (text ?? null) : null;
  }

  private contentsOf(element: Element): string[] {
    // What stands beside a marked element may be our own words, of the student whom the row showed before.
    const isMarked = element.getAttributeNames().some((name) => name.startsWith('data-bvb-'));
    const now = isMarked
      ? []
      : ['::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo).content);
    const root = element.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return now;
    let rules = this.known.get(root);
    if (!rules) {
      rules = printingsIn(root);
      this.known.set(root, rules);
    }
    for (const { selector, content } of rules) if (suits(element, selector)) now.push(content);
    return now;
  }
}

function suits(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

function printingsIn(root: Document | ShadowRoot): Printing[] {
  const found: Printing[] = [];
  const left = { rules: MOST_RULES };
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
    try {
      if (!sheet.disabled) collect(sheet.cssRules, '', found, left);
    } catch {
      // A sheet of another origin does not show its rules.
    }
  }
  return found;
}

function collect(rules: CSSRuleList, parent: string, found: Printing[], left: { rules: number }): void {
  for (const rule of rules) {
    if (left.rules-- <= 0) return;
    if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) continue;
    if (rule instanceof CSSSupportsRule && !CSS.supports(rule.conditionText)) continue;
    if (rule instanceof CSSStyleRule) {
      const selector = nested(rule.selectorText, parent);
      take(selector, rule.style.content, found);
      if (rule.cssRules.length > 0) collect(rule.cssRules, selector, found, left);
    } else if (rule instanceof CSSGroupingRule) collect(rule.cssRules, parent, found, left);
  }
}

const nested = (selector: string, parent: string): string =>
  parent === ''
    ? selector
    : selector.includes('&')
      ? selector.replaceAll('&', `:is(${parent})`)
      : `:is(${parent}) ${selector}`;

function take(selectors: string, content: string, found: Printing[]): void {
  if (!/["']|\b(?:attr|var)\(/.test(content)) return;
  for (const selector of topLevelParts(selectors)) {
    if (!PSEUDO.test(selector)) continue;
    const bare = selector.replace(PSEUDO, '');
    const rest = bare.replace(STATES, (_, at: number) =>
      /^$|[\s>+~(,]$/.test(bare.slice(0, at)) ? '*' : '',
    );
    // What is printed in any state is seen in the computed style, which knows which of several rules wins.
    if (rest !== bare) found.push({ selector: rest, content });
  }
}

/** «a, b:is(c, d)» → «a», «b:is(c, d)». */
function topLevelParts(selectors: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const sign of selectors) {
    depth += sign === '(' || sign === '[' ? 1 : sign === ')' || sign === ']' ? -1 : 0;
    if (sign === ',' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + sign);
  }
  return parts.map((part) => part.trim());
}

/** What a value of `content` prints at the element: strings, attributes and variables; '' where it prints something else besides. */
function wordsOf(content: string, element: Element, depth = 0): string {
  let words = '';
  let rest = content.trim();
  while (rest !== '') {
    const text = /^"((?:[^"\\]|\\.)*)"|^'((?:[^'\\]|\\.)*)'/.exec(rest);
    const attribute = /^attr\(\s*([\w-]+)[^)]*\)/.exec(rest);
    const variable = /^var\(\s*(--[\w-]+)\s*(?:,\s*((?:"[^"]*"|'[^']*'|[^()"'])*))?\)/.exec(rest);
    if (text) words += unescaped(text[1] ?? text[2] ?? '');
    else if (attribute) words += element.getAttribute(attribute[1] ?? '') ?? '';
    else if (variable && depth < 4) {
      const value = getComputedStyle(element)
        .getPropertyValue(variable[1] ?? '')
        .trim();
      words += wordsOf(value === '' ? (variable[2] ?? '') : value, element, depth + 1);
    } else return '';
    rest = rest.slice((text ?? attribute ?? variable)?.[0].length ?? rest.length).trimStart();
  }
  return words;
}

const unescaped = (text: string): string =>
  text.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (sign ?? '') : codePoint(parseInt(code, 16)),
  );

const codePoint = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
