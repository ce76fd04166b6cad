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

const STATE =
  /^(?:data-(?:state|status|value|checked|active|type|icon|name|level|variant)|aria-(?:checked|selected|pressed|invalid|disabled)|icon|name|type|checked|disabled|hidden)$/;
const SEEN = /display|visib|opac|colou?r|background|mask/;
/** A mark painted by a rule such as `.row--ok .cell i` hangs on classes this far up. */
const LEVELS = 4;

/** Everything around the drawing that style rules can go by: classes and states of the element and of those above it. */
export function contextKey(element: Element): string {
  let key = element.localName;
  let at: Element | null = element;
  for (let level = 0; at && level < LEVELS; level++) {
    key += `|${at.getAttribute('class') ?? ''}`;
    if (at.hasAttributes()) {
      for (const name of at.getAttributeNames()) {
        if (name === 'class') continue;
        const value = at.getAttribute(name) ?? '';
        if (STATE.test(name) && value.length < 40) key += ` ${name}=${value}`;
        else if (name === 'style' && (level === 0 || SEEN.test(value))) key += ` ${value}`;
      }
    }
    at = at.parentElement;
  }
  const before = element.previousElementSibling;
  if (before)
    key +=
      before instanceof HTMLInputElement
        ? `~${String(before.checked)}`
        : `~${before.getAttribute('class') ?? ''}`;
  return key;
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
