import { DEEPEST, childrenOf, commonAncestor, isDrawn, isElement, isText, parentOf, tidy } from '../tree';
import {
  consentOf,
  isForeignName,
  isNamePart,
  isPerson,
  labelOf,
  meaningOf,
  personIn,
  surnameBefore,
  type Label,
} from '../words';
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

/** Whole phrases that name a thing and its state at once. */
const phrases: readonly [Label, RegExp][] = [
  ['verified', /^(?:не ?)?верифицирован(?:а|о|\(а\))?$|^верификация (?:не )?пройдена$/],
  ['profile', /^профиль (?:не ?)?заполнен(?:а|о|\(а\))?$|^заполнен(?:ие)? профил\S* .*$/],
  ['active', /^(?:не ?)?актив(?:ен|на)$|^аккаунт (?:не ?)?активен$/],
  ['ovz', /^(?:есть|нет|без|с) овз$|^овз (?:есть|нет)$/],
  ['disability', /^(?:есть|нет|без) инвалидност[ьи]$/],
  ['parent', /^родитель (?:не ?)?(?:привязан|указан|добавлен|подключен)$/],
  [
    'consent',
    /^(?:есть|нет|без) согласи[ея]$|^согласи[ея] (?:есть|нет|отсутствует|(?:не ?)?(?:получено|загружено|предоставлено|подтверждено))$/,
  ],
];

/** «Верификация ✓»: a label and its sign in one text. */
const signed = /^([^✓✔✅☑√✗✘✕✖❌☒×]{2,40}?)\s*[✓✔✅☑√✗✘✕✖❌☒×]\uFE0F?$/u;

/** «Верификация — да»: a label and what is so; a sentence about it is none. */
function dashed(text: string): RegExpExecArray | null {
  const found = /^([^:—–]{2,40}) [—–-] ([^—–]{2,40})$/.exec(text);
  const value = found?.[2] ?? '';
  return /^(?:yes|no)$/.test(meaningOf(value)) || consentOf(value) ? found : null;
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
  const note = (label: Label, element: Element, inline: boolean): void => {
    if (isDrawn(element)) labels.push({ label, element, inline, order: order++ });
  };
  const word = (text: Text, parent: Element): void => {
    const said = tidy(text.data);
    if (said.length < 2 || said.length > 90) return;
    const last = before;
    before = { text: said, element: parent };
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
    if (/^\d{1,2}\s?[-«"„“]?\s?[А-ЯЁ]\d?[»"”“]?(?: класс)?$|^\d{1,2} класс$/u.test(said)) {
      note('class', parent, true);
      return;
    }
    const folded = said.toLowerCase().replaceAll('ё', 'е');
    const pair = (/^([^:]{2,40}):\s*\S/.exec(said) ?? dashed(said) ?? signed.exec(said))?.[1];
    const labelled = pair === undefined ? null : labelOf(pair);
    if (labelled) note(labelled.label, parent, true);
    else {
      const phrase = consentOf(said) ? 'consent' : phrases.find(([, like]) => like.test(folded))?.[0];
      if (phrase && isDrawn(parent))
        labels.push({ label: phrase, element: parent, inline: true, phrase: true, order: order++ });
    }
  };
  const attribute = (element: Element): void => {
    for (const name of ['aria-label', 'title']) {
      const value = element.getAttribute(name);
      if (value === null || value.length > 90 || element.textContent.trim().length > 3) continue;
      const pair = /^([^:—]{2,40}?)\s*[:—]\s*\S/.exec(value)?.[1];
      const guess = labelOf(pair ?? value);
      if (guess) {
        note(guess.label, element, true);
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
