/** Latin letters that look the same as a Cyrillic one on screen, both cases. */
const TO_CYRILLIC = new Map(
  Object.entries({
    A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У',
    a: 'а', c: 'с', e: 'е', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у', ë: 'ё', Ë: 'Ё', ə: 'ә', Ə: 'Ә',
  }),
); // prettier-ignore
const TO_LATIN = new Map([...TO_CYRILLIC].map(([latin, cyrillic]) => [cyrillic, latin]));

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Cyrillic letters, digits and signs only: nothing Latin, found without the cost of a pattern. */
function isPlainlyCyrillic(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (!((code >= 0x400 && code <= 0x45f) || code < 65)) return false;
  }
  return true;
}

export function hasLatin(text: string): boolean {
  return !isPlainlyCyrillic(text) && LATIN.test(text);
}

export function hasCyrillic(text: string): boolean {
  return CYRILLIC.test(text);
}

function swap(text: string, table: Map<string, string>): string {
  let out = '';
  for (const sign of text) out += table.get(sign) ?? sign;
  return out;
}

/** Every Latin look-alike replaced by its Cyrillic letter; other signs stay. */
export function toCyrillic(text: string): string {
  return LATIN.test(text) ? swap(text, TO_CYRILLIC) : text;
}

/** Every Cyrillic look-alike replaced by its Latin letter; other signs stay. */
export function toLatin(text: string): string {
  return CYRILLIC.test(text) ? swap(text, TO_LATIN) : text;
}

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Latin look-alikes inside Cyrillic words replaced; a wholly Latin word, and a word where some Latin letter
 * looks like no Cyrillic one, stay as they are. Idempotent.
 */
export function mendMixedWords(text: string): string {
  if (!hasLatin(text) || !CYRILLIC.test(text)) return text;
  return text.replace(WORD, (word) => {
    if (!LATIN.test(word) || !CYRILLIC.test(word)) return word;
    const mended = toCyrillic(word);
    return LATIN.test(mended) ? word : mended;
  });
}
