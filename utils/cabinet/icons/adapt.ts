/** Elements and data URIs as SVG trees that the flattener reads. */

import type { SvgNode } from './types';

const PROPERTIES = new Set([
  'fill',
  'stroke',
  'stroke-width',
  'fill-rule',
  'opacity',
  'display',
  'visibility',
  'd',
  'fill-opacity',
]);

/** A drawing inside the page: paint comes from the page's own styles. */
export function liveNode(element: Element): SvgNode {
  return node(element, true, null);
}

/** A drawing that stands in no page: paint comes from attributes and its own `<style>`. */
export function detachedNode(element: Element): SvgNode {
  return node(element, false, classRules(element));
}

type Rules = ReadonlyMap<string, ReadonlyMap<string, string>>;

function node(element: Element, live: boolean, rules: Rules | null): SvgNode {
  let style: CSSStyleDeclaration | null = null;
  const made: SvgNode = {
    name: element.localName.toLowerCase(),
    attr: (name) => element.getAttribute(name),
    get children() {
      return Array.from(element.children, (child) => node(child, live, rules));
    },
    byId: (id) => {
      const root = element.getRootNode();
      const found =
        root instanceof ShadowRoot || root instanceof Document
          ? (root.getElementById(id) ?? element.ownerDocument.getElementById(id))
          : element.closest('svg')?.querySelector(`[id="${CSS.escape(id)}"]`);
      // What stands elsewhere is painted by the place that refers to it.
      return found ? node(found, false, rules) : null;
    },
  };
  if (live) {
    made.style = (property) => {
      if (!PROPERTIES.has(property)) return null;
      style ??= getComputedStyle(element);
      const value = style.getPropertyValue(property);
      return value === '' ? null : value;
    };
  } else if (rules && rules.size > 0) {
    made.style = (property) => {
      for (const name of element.classList) {
        const value = rules.get(name)?.get(property);
        if (value !== undefined) return value;
      }
      return null;
    };
  }
  return made;
}

/** Plain class rules of a drawing's own style sheet, as drawing programs write them. */
function classRules(root: Element): Rules {
  const rules = new Map<string, Map<string, string>>();
  for (const sheet of root.querySelectorAll('style')) {
    for (const match of sheet.textContent.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      for (const selector of (match[1] ?? '').matchAll(/\.([\w-]+)/g)) {
        const own = rules.get(selector[1] ?? '') ?? new Map<string, string>();
        for (const part of (match[2] ?? '').split(';')) {
          const colon = part.indexOf(':');
          if (colon > 0) own.set(part.slice(0, colon).trim(), part.slice(colon + 1).trim());
        }
        rules.set(selector[1] ?? '', own);
      }
    }
  }
  return rules;
}

const MAX_SOURCE = 60_000;

/** The drawing in `data:image/svg+xml,…`, plain, percent-encoded or base64; null when it is not one. */
export function svgFromDataUri(uri: string): SvgNode | null {
  const match = /^data:image\/svg\+xml((?:;[^,;]*)*),(.*)$/is.exec(uri.trim());
  if (!match || uri.length > MAX_SOURCE) return null;
  const source = decode(match[2] ?? '', /;base64/i.test(match[1] ?? ''));
  if (source === null) return null;
  const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
  if (parsed.querySelector('parsererror') || parsed.documentElement.localName !== 'svg') return null;
  return detachedNode(parsed.documentElement);
}

function decode(data: string, base64: boolean): string | null {
  try {
    if (!base64) return decodeURIComponent(data.replace(/%(?![0-9a-f]{2})/gi, '%25'));
    return new TextDecoder().decode(Uint8Array.from(atob(decodeURIComponent(data)), (c) => c.charCodeAt(0)));
  } catch {
    return null;
  }
}

/** Every `url(…)` of a CSS value. */
export function urlsOf(value: string): string[] {
  if (!value.includes('url(')) return [];
  return Array.from(
    value.matchAll(/url\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^)]*))\s*\)/g),
    (match) => (match[1] ?? match[2] ?? match[3] ?? '').replace(/\\(["'\\])/g, '$1'),
  );
}

/** The part of an address that names a drawing: the fragment, else the file's name. */
export function nameOfAddress(address: string): string {
  const [path = '', fragment = ''] = address.split('#');
  if (fragment !== '' && !/^[0-9a-f-]{8,}$/i.test(fragment)) return fragment;
  if (path.startsWith('data:')) return '';
  const file = (path.split('?')[0] ?? '').split('/').at(-1) ?? '';
  // Bundlers add a content hash: «check.3f9a1c.svg», «check-Bx81kQ2z.svg».
  return file.replace(/\.(?:svg|png|gif|webp|jpe?g|ico|avif)$/i, '').replace(/[.-](?=[\w]*\d)[\w]{6,}$/, '');
}
