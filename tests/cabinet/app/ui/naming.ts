import { compileUtility } from './utilities.ts';

/** How a skin names its classes: `utility` keeps the utility words, the others give one name to a whole role. */
export type Naming = 'utility' | 'bem' | 'module' | 'emotion' | 'prefixed';

/** Gives class attributes and writes their rules into one style element of the page. */
export interface Classes {
  /** Class attribute for a role (what the element is) with its look in utility words. */
  of(role: string, utilities: string): string;
}

function hash(text: string): string {
  let value = 5381;
  for (const char of text) value = (Math.imul(value, 33) ^ (char.codePointAt(0) ?? 0)) >>> 0;
  return value.toString(36);
}

function nameFor(naming: Naming, role: string, utilities: string, variant: number): string {
  const camel = role.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const [block = role, ...rest] = role.split('-');
  switch (naming) {
    case 'bem':
      return `${block}${rest.length ? `__${rest.join('-')}` : ''}${variant ? `_v${variant}` : ''}`;
    case 'module':
      return `_${camel}_${hash(role + utilities).slice(0, 5)}_${(variant + 1) * 7}`;
    case 'emotion':
      return `css-${hash(role + utilities)}`;
    case 'prefixed':
      return `pl-${role}${variant ? `-${variant}` : ''}`;
    case 'utility':
      return utilities;
  }
}

const escape = (name: string): string => `.${CSS.escape(name)}`;

/** A class factory for this document. */
export function createClasses(naming: Naming): Classes {
  // Variants come in a later sheet so that they win over the plain words, as in real utility frameworks.
  const plain = document.head.appendChild(document.createElement('style'));
  const late = document.head.appendChild(document.createElement('style'));
  const known = new Map<string, string>();
  const variants = new Map<string, number>();
  const write = (selector: string, word: string): void => {
    const { declarations, pseudo, media } = compileUtility(word);
    const rule = `${selector}${pseudo}{${declarations}}`;
    const target = pseudo || media ? late : plain;
    target.append(media ? `@media ${media}{${rule}}` : rule);
  };
  return {
    of(role, utilities) {
      const key = `${role}\n${utilities}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const words = utilities.split(/\s+/).filter(Boolean);
      const variant = variants.get(role) ?? 0;
      variants.set(role, variant + 1);
      const name = nameFor(naming, role, utilities, variant);
      known.set(key, name);
      if (naming === 'utility') {
        for (const word of words) {
          if (known.has(word)) continue;
          known.set(word, word);
          write(escape(word), word);
        }
      } else for (const word of words) write(escape(name), word);
      return name;
    },
  };
}
