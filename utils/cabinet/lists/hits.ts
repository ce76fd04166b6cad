import { DEEPEST, childrenOf, commonAncestor, isDrawn, isElement, isText, parentOf, tidy } from '../tree';
import {
  isForeignName,
  isNamePart,
  isPerson,
  labelOf,
  meaningOf,
  personIn,
  surnameBefore,
  withoutPicture,
  type Label,
} from '../words';
import { classAmong, clausesIn, partOf } from './clauses';
import { headerTexts } from './headers';

/** A label word found on the page, with what it stands in. */
export interface Hit {
  label: Label;
  element: Element;
  /** The label's text says its value too («Согласие: есть»), or the element's own attribute does. */
  inline: boolean;
  /** A whole phrase («Не верифицирован») rather than a label. */
  phrase?: boolean;
  /** The words themselves, where they are not an attribute's. */
  words?: Text;
  /** What the words say of this label alone, where other things may stand in the same element. */
  said?: string;
  /** One of several facts in one text. */
  clause?: boolean;
  /** Its place among all that was found, in the order of the page. */
  order: number;
}

/** A person's name found on the page. */
export interface Person {
  element: Element;
  text: string;
  /** As of a label. */
  order: number;
}

export interface Hits {
  labels: Hit[];
  persons: Person[];
  /** What looks like a name in another script: a name only where other rows have theirs. */
  strangers: Person[];
  /** Single words that could be surnames, on pages whose headers name surnames and first names apart. */
  surnames: Person[];
}

const skipped = new Set(['script', 'style', 'template', 'noscript', 'svg', 'option', 'select', 'textarea']);

/** Walks the drawn page once and notes label words and names; `skip` are lists that were read already. */
export function findHits(root: Document | Element | ShadowRoot, skip: readonly Element[] = []): Hits {
  const labels: Hit[] = [];
  const persons: Person[] = [];
  const strangers: Person[] = [];
  const surnames: Person[] = [];
  let apart = false;
  let before: { text: string; element: Element } | null = null;
  const seen = new Set<Element>(skip);
  let order = 0;
  const note = (hit: Omit<Hit, 'order'>): void => {
    if (isDrawn(hit.element)) labels.push({ ...hit, order: order++ });
  };
  const word = (text: Text, parent: Element): void => {
    // «; согласие:» goes on with what stands before it.
    const said = withoutPicture(tidy(text.data).replace(/^[;,.·•|]\s*/, ''));
    if (said.length < 2 || said.length > 200) return;
    const last = before;
    before = { text: said, element: parent };
    const clauses = clausesIn(said);
    for (const { label, phrase, text: own } of clauses ?? [])
      if (label === 'name') {
        if (isDrawn(parent)) persons.push({ element: parent, text: own, order: order++ });
      } else note({ label, element: parent, inline: true, phrase, said: own, clause: true });
    if (clauses || said.length > 90) return;
    const person = personIn(said);
    if (person !== null && isPerson(person)) {
      const surname = surnameBefore(person, last?.text);
      // «Уткин» on a line of its own above «Виктор Антонович»: the name is what holds both.
      const element = surname === null || !last ? parent : (commonAncestor([last.element, parent]) ?? parent);
      const text = surname === null ? said : `${surname} ${said}`;
      if (isDrawn(element)) persons.push({ element, text, order: order++ });
      return;
    }
    if (isForeignName(said)) {
      if (isDrawn(parent)) strangers.push({ element: parent, text: said, order: order++ });
      return;
    }
    const guess =
      labelOf(said) ??
      (/(?:…|\.\.)$/.test(said)
        ? headerTexts(parent)
            .map(labelOf)
            .find((one) => one !== null)
        : null);
    if (guess) {
      // «Активен», «Верифицирован» head a column or are a card's value.
      const value = meaningOf(said) === 'yes' || meaningOf(said) === 'no';
      if (isDrawn(parent))
        labels.push({
          label: guess.label,
          element: parent,
          inline: false,
          phrase: value,
          words: text,
          order: order++,
        });
      apart ||= guess.label === 'surname';
      return;
    }
    if (apart && isNamePart(said) && isDrawn(parent))
      surnames.push({ element: parent, text: said, order: order++ });
    const part = partOf(said);
    const className = part ? null : classAmong(said);
    if (part) note({ ...part, element: parent, inline: true, said });
    else if (className !== null) note({ label: 'class', element: parent, inline: true, said: className });
  };
  const attribute = (element: Element): void => {
    for (const name of ['aria-label', 'title']) {
      const value = element.getAttribute(name);
      if (value === null || value.length > 90 || element.textContent.trim().length > 3) continue;
      const pair = /^([^:—]{2,40}?)\s*[:—]\s*\S/.exec(value)?.[1];
      // «Не верифицирован» may be all that a dot or an icon says of itself.
      const part = pair === undefined ? partOf(value) : null;
      const label = part?.label ?? labelOf(pair ?? value)?.label;
      if (label !== undefined) {
        note({ label, element, inline: true, phrase: part?.phrase === true });
        return;
      }
    }
  };
  const walk = (here: Node, depth: number): void => {
    if (depth > DEEPEST) return;
    for (const child of childrenOf(here)) {
      if (isText(child)) {
        const holder = holderOf(here);
        if (holder) word(child, holder);
      } else if (isElement(child) && !skipped.has(child.localName) && !seen.has(child)) {
        seen.add(child);
        if (child.hasAttribute('title') || child.hasAttribute('aria-label')) attribute(child);
        walk(child, depth + 1);
      }
    }
  };
  walk(root instanceof Document ? root.body : root, 0);
  return { labels, persons, strangers, surnames };
}

/** What is drawn around a text: a slot has no box of its own. */
function holderOf(here: Node): Element | null {
  let holder = isElement(here) ? here : null;
  while (holder?.localName === 'slot') holder = parentOf(holder);
  return holder;
}

/** Labels that tell of a student's state. */
export const stateLabels: ReadonlySet<Label> = new Set<Label>([
  'consent',
  'verified',
  'profile',
  'active',
  'parent',
  'ovz',
  'disability',
]);
