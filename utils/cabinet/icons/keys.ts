/** Cheap keys: the same key, the same drawing, so that its meaning is learnt once. */

/** Attributes that shape a drawing. */
const SHAPING = new Set([
  'd',
  'points',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'width',
  'height',
  'transform',
  'href',
  'xlink:href',
  'fill',
  'stroke',
  'stroke-width',
  'fill-rule',
  'opacity',
  'mask',
  'display',
  'visibility',
  'style',
]);

/** Markup of the drawing itself, without ids, classes and accessible names. */
export function geometryKey(svg: Element): string {
  let key = '';
  for (let child = svg.firstElementChild; child; child = child.nextElementSibling) {
    key += `<${child.localName}`;
    for (const name of child.getAttributeNames()) {
      if (SHAPING.has(name)) key += ` ${name}=${child.getAttribute(name) ?? ''}`;
    }
    if (child.firstElementChild) key += geometryKey(child);
    key += '>';
  }
  return key;
}

/** Attributes that tell one row or part from another, or name it; rules do not draw by them. */
const IDENTITY =
  /(?:^|[-_:])(?:u?u?ids?|guid|for|key|index|idx|row|src|href|title|label|alt|labelledby|describedby|controls|owns|tabindex)$|^on|^data-bvb-/;
const SEEN = /display|visib|opac|colou?r|background|mask/;
/** A mark painted by a rule such as `.row--ok .cell i` hangs on classes this far up. */
const LEVELS = 4;
/** More values than this of an attribute above the drawings tell rows apart. */
const MOST_VALUES = 24;

/** Names what style rules can go by around a drawing. */
export interface Contexts {
  /** Classes and states of the element and of those above it. */
  of: (element: Element) => string;
  /** Classes and states of one element: any attribute may draw (`[data-glyph="check"]::before`). */
  state: (element: Element) => string;
}

export function createContexts(): Contexts {
  const values = new Map<string, Set<string>>();
  const tellsRows = (name: string, value: string): boolean => {
    let seen = values.get(name);
    if (!seen) values.set(name, (seen = new Set()));
    if (seen.size <= MOST_VALUES) seen.add(value);
    return seen.size > MOST_VALUES;
  };
  const state = (element: Element, own: boolean): string => {
    let told = `|${element.getAttribute('class') ?? ''}`;
    if (!element.hasAttributes()) return told;
    for (const name of element.getAttributeNames()) {
      if (name === 'class') continue;
      const value = element.getAttribute(name) ?? '';
      if (name === 'style') {
        if (own || SEEN.test(value)) told += ` ${value}`;
      } else if (value.length < 40 && !IDENTITY.test(name) && (own || !tellsRows(name, value)))
        told += ` ${name}=${value}`;
    }
    return told;
  };
  return {
    state: (element) => state(element, true),
    of(element) {
      let key = element.localName + state(element, true);
      let at = element.parentElement;
      for (let level = 1; at && level < LEVELS; level++) {
        key += state(at, false);
        at = at.parentElement;
      }
      const before = element.previousElementSibling;
      if (before)
        key += before instanceof HTMLInputElement ? `~${String(before.checked)}` : `~${state(before, false)}`;
      return key;
    },
  };
}

/** 53 bits of a string, the same on every day and in every browser. */
export function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
