/** Finds what is drawn in an element and says what it means; every drawing is looked at closely once. */

import { childElements } from '@/utils/dom';
import { glyphMeaning, isPrivate } from './glyphs';
import { combine, judge, NOTHING } from './judge';
import { createContexts, geometryKey } from './keys';
import { learnBoxes, learnCharacter, learnImage, learnSvg, namesOf, Outlines, type Learnt } from './learn';
import type { IconOptions, IconReader, IconReading } from './types';

const MAX_LEAVES = 8;
const MAX_VISITED = 80;
const MAX_KNOWN = 20_000;

/**
 * Reads ticks and crosses under `root`: inline drawings, pictures, icon fonts, masks, CSS shapes, written signs, check boxes.
 * Uses no network and leaves nothing in the page.
 */
export function createIconReader(root: Document, options: IconOptions = {}): IconReader {
  return new Reader(root, options);
}

class Reader implements IconReader {
  private readonly learnt = new Map<string, IconReading>();
  private outlines = new Outlines();
  private place = '';
  private contexts = createContexts();

  constructor(
    private readonly root: Document,
    private readonly options: IconOptions,
  ) {}

  forget(): void {
    this.learnt.clear();
    this.outlines = new Outlines();
    this.contexts = createContexts();
  }

  read(element: Element, place = ''): IconReading {
    this.place = place;
    try {
      return this.look(element);
    } catch (error) {
      const name = error instanceof Error ? error.name : 'сбой';
      return {
        meaning: 'unknown',
        confidence: 0,
        drawing: '',
        because: `рисунок не удалось прочитать (${name})`,
      };
    }
  }

  private look(element: Element): IconReading {
    const leaves: Element[] = [];
    collect(element, leaves, { visited: 0 });
    if (leaves.length === 1 && leaves[0]) return this.taught(this.leaf(leaves[0], element));
    if (leaves.length > 1) {
      const seen = leaves.filter((leaf) =>
        leaf.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      );
      return this.taught(combine(seen.map((leaf) => this.leaf(leaf, element))));
    }
    const text = element.textContent.trim();
    return this.taught(text === '' ? this.boxes(element) : this.text(element, text));
  }

  private taught(reading: IconReading): IconReading {
    const taught = this.options.known?.(reading.drawing);
    if (taught === null || taught === undefined || reading.meaning === 'none') return reading;
    const meaning = taught === 'other' ? 'unknown' : taught;
    return { meaning, confidence: 1, drawing: reading.drawing, because: 'так указано в карте страницы' };
  }

  private leaf(leaf: Element, within: Element): IconReading {
    switch (leaf.localName) {
      case 'svg':
        return this.once(`${this.contexts.of(leaf)}\n${geometryKey(leaf)}`, () =>
          isHidden(leaf, within) ? { reading: NOTHING, settled: true } : learnSvg(leaf, this.outlines),
        );
      case 'img':
        return this.image(leaf);
      case 'input':
        return leaf instanceof HTMLInputElement
          ? box(leaf.indeterminate ? 'mixed' : String(leaf.checked))
          : NOTHING;
      case 'canvas':
      case 'object':
      case 'embed':
      case 'video':
      case 'picture':
        return {
          meaning: 'unknown',
          confidence: 0.1,
          drawing: leaf.localName,
          because: 'рисунок нельзя прочитать по разметке',
        };
      default:
        break;
    }
    if (leaf.hasAttribute('aria-checked')) return box(leaf.getAttribute('aria-checked') ?? '');
    return this.component(leaf);
  }

  private image(leaf: Element): IconReading {
    if (!(leaf instanceof HTMLImageElement)) return NOTHING;
    return this.once(`${this.contexts.of(leaf)}\n${leaf.currentSrc || leaf.src}`, () =>
      learnImage(leaf, this.outlines),
    );
  }

  /** A web component: what its open shadow root draws, else its name. */
  private component(leaf: Element): IconReading {
    const { shadowRoot } = leaf;
    const readings = shadowRoot ? Array.from(shadowRoot.children, (child) => this.look(child)) : [];
    const inside = combine(readings);
    if (inside.meaning === 'yes' || inside.meaning === 'no') return inside;
    const named = judge({
      drawing:
        inside.drawing ||
        `name:${leaf.localName}:${namesOf(leaf)
          .map(({ name }) => name)
          .join(' ')}`,
      verdict: null,
      names: namesOf(leaf),
      what: 'значок',
    });
    if (named.meaning !== 'unknown' && inside.meaning !== 'unknown') return named;
    return inside.meaning === 'none' && namesOf(leaf).length === 0
      ? NOTHING
      : inside.meaning === 'none'
        ? named
        : inside;
  }

  private boxes(element: Element): IconReading {
    if (!(element instanceof HTMLElement || element instanceof SVGElement)) return NOTHING;
    let key = this.contexts.of(element);
    for (
      let child = element.firstElementChild, n = 0;
      child && n < 6;
      child = child.firstElementChild ?? child.nextElementSibling, n++
    ) {
      key += `>${child.localName}${this.contexts.state(child)}`;
    }
    return this.once(key, () => learnBoxes(element, this.outlines));
  }

  /** A sign written as text, a private character of an icon font, or a word that an icon font turns into a drawing. */
  private text(element: Element, text: string): IconReading {
    const glyph = glyphMeaning(text);
    if (glyph) return { ...glyph, drawing: `text:${text}` };
    const single = Array.from(text).length === 1;
    if (!(single && isPrivate(text)) && !/^[a-z][a-z0-9_]{1,40}$/.test(text)) return NOTHING;
    const holder = deepest(element);
    return this.once(`${this.contexts.of(holder)}\n${text}`, (): Learnt => {
      const style = getComputedStyle(holder);
      const font = { text, style: style.fontStyle, weight: style.fontWeight, family: style.fontFamily };
      // A font that did not come leaves its words to be seen; the element is an icon all the same.
      if (!single && !/icon|symbol/i.test(font.family + holder.localName + holder.className))
        return { reading: NOTHING, settled: true };
      return learnCharacter(holder, font, namesOf(holder));
    });
  }

  private once(drawn: string, learn: () => Learnt): IconReading {
    const key = `${this.place}\n${drawn}`;
    const known = this.learnt.get(key);
    if (known) return known;
    const { reading, settled } = learn();
    if (settled && this.root.defaultView) {
      if (this.learnt.size >= MAX_KNOWN) this.learnt.clear();
      this.learnt.set(key, reading);
    }
    return reading;
  }
}

/** Hidden by the cell's own doing; a page or tab that is hidden as a whole hides no meaning. */
function isHidden(leaf: Element, within: Element): boolean {
  for (let at: Element | null = leaf; at && at !== within; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.display === 'none' || style.visibility === 'hidden') return true;
  }
  return false;
}

const LEAVES = new Set(['svg', 'img', 'canvas', 'object', 'embed', 'video']);

function collect(element: Element, leaves: Element[], count: { visited: number }): void {
  if (++count.visited > MAX_VISITED || leaves.length >= MAX_LEAVES) return;
  const name = element.localName;
  if (LEAVES.has(name) || element.shadowRoot || isBox(element)) {
    leaves.push(element);
    return;
  }
  // A component whose shadow root is closed or not there yet has nothing but its name.
  if (
    name.includes('-') &&
    !element.firstElementChild &&
    element.textContent.trim() === '' &&
    isNamed(element)
  ) {
    leaves.push(element);
    return;
  }
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    collect(child, leaves, count);
}

function isBox(element: Element): boolean {
  if (element.localName === 'input')
    return element instanceof HTMLInputElement && element.type === 'checkbox';
  const role = element.getAttribute('role');
  return (role === 'checkbox' || role === 'switch') && element.hasAttribute('aria-checked');
}

function isNamed(element: Element): boolean {
  return element.hasAttribute('icon') || element.hasAttribute('name');
}

function box(checked: string): IconReading {
  if (checked === 'true')
    return { meaning: 'yes', confidence: 0.8, drawing: 'box:checked', because: 'флажок отмечен' };
  if (checked === 'false')
    return { meaning: 'no', confidence: 0.65, drawing: 'box:unchecked', because: 'флажок снят' };
  return { meaning: 'unknown', confidence: 0.3, drawing: 'box:mixed', because: 'флажок отмечен наполовину' };
}

function deepest(element: Element): Element {
  let at = element;
  while (childElements(at).length === 1 && at.firstElementChild) at = at.firstElementChild;
  return at;
}
