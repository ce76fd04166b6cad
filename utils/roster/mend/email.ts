import { oneSlip, toLatin } from '@/utils/text';

const ADDRESS =
  /^[a-z\d!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z\d!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,24}|xn--[a-z\d-]{2,59})$/iu;

/** Whether a text is an address by practice: plus tags, digits and dots, punycode domains; no Cyrillic, no quotes. */
export function isEmail(text: string): boolean {
  // Bounded before the pattern runs: a cell may hold megabytes.
  return text.length >= 6 && text.length <= 254 && text.indexOf('@') <= 64 && ADDRESS.test(text);
}

/** The address that a wrong one most likely means: comma for dot, look-alike letters, brackets, spaces. Null when none. */
export function guessEmail(text: string): string | null {
  if (text.length > 300) return null;
  const bare = toLatin(text)
    .toLowerCase()
    .replace(/^.*<([^<>]+)>.*$/u, '$1')
    .replace(/^(?:mailto|e-?mail|почта)\s*:\s*/u, '')
    .replace(/[\s"«»<>()[\]]+/gu, '')
    .replace(/,/gu, '.')
    .replace(/\.{2,}/gu, '.')
    .replace(/@{2,}/gu, '@')
    .replace(/\.?@\.?/gu, '@')
    .replace(/^[.;]+|[.;]+$/gu, '');
  return bare !== text && isEmail(bare) ? bare : null;
}

/** Domains that people here use. */
const KNOWN =
  'yandex.ru ya.ru mail.ru bk.ru list.ru inbox.ru internet.ru gmail.com rambler.ru outlook.com hotmail.com icloud.com yahoo.com'.split(
    ' ',
  );
/** Real domains that lie one letter away from a known one. */
const NEIGHBOURS = new Set(
  'mail.com ymail.com email.com vk.ru mai.ru mil.ru ok.ru sk.ru email.ru cloud.com'.split(' '),
);
const known = new Set(KNOWN);
const domains = new Map<string, string | null>();

/** The known domain that this one misspells by one letter, or null. A known domain and a real neighbour are no typo. */
export function misspeltDomain(domain: string): string | null {
  if (known.has(domain) || NEIGHBOURS.has(domain) || domain.length > 14) return null;
  let found = domains.get(domain);
  if (found === undefined) {
    found = KNOWN.find((right) => oneSlip(domain, right)) ?? null;
    if (domains.size > 5_000) domains.clear();
    domains.set(domain, found);
  }
  return found;
}
