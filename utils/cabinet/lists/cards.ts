import {
  ancestorsOf,
  boxOf,
  childrenOf,
  commonAncestor,
  drawnInside,
  elementsOf,
  parentOf,
  textOf,
} from '../tree';
import { classOf, labelOf, meaningOf, type Label } from '../words';
import { stateLabels, type Hit, type Hits, type Person } from './hits';
import { valuesBelow } from './label-rows';
import { besideWords } from './runs';
import { titledBlocks } from './titled';
import type { FoundList, ListRow, Said } from './types';

/** Dots or a line that lead from a label to its value are no sign. */
const isSign = ({ width, height }: DOMRect): boolean => width > 0 && !(width > 40 && width > 6 * height);

/** Anything is drawn in an element beside words: a picture, or an empty element that has a box of its own. */
function holdsDrawing(element: Element): boolean {
  for (const child of elementsOf(element)) {
    if (/^(?:svg|img|i|input|canvas)$/.test(child.localName)) return true;
    const empty = childrenOf(child).length === 0;
    if (empty && !/^(?:br|wbr|hr|slot|style)$/.test(child.localName) && isSign(boxOf(child))) return true;
    if (!empty && holdsDrawing(child)) return true;
  }
  return false;
}

/** Only the label's words stand in the element, and nothing is drawn beside them. */
const isLabelAlone = (element: Element): boolean =>
  // The browser's own search first: most of what is asked about is a whole card.
  element.querySelector('svg,img,i,input,canvas') === null &&
  element.textContent.length < 400 &&
  labelOf(textOf(element)) !== null &&
  !holdsDrawing(element);

/** Nothing is drawn at a label, so a label that no value was found for tells nothing: a link «Профиль», a word of a legend. */
function tellsNothing(hit: Hit, cell: Element): boolean {
  if (hit.inline || hit.phrase === true || cell !== hit.element || cell.childElementCount > 0) return false;
  // «Дата рождения: 26.01.2012» in two texts of one element.
  if (labelOf(textOf(cell)) === null) return false;
  const { backgroundImage, maskImage } = getComputedStyle(cell);
  const drawn = ['::before', '::after'].some(
    (pseudo) => !/^(?:none|normal|""|)$/.test(getComputedStyle(cell, pseudo).content),
  );
  return !drawn && backgroundImage === 'none' && maskImage === 'none';
}

/** An empty element that draws nothing and only keeps its neighbours apart. */
function keepsDistance(element: Element): boolean {
  if (element.localName !== 'div' && element.localName !== 'span') return false;
  if (
    element.childNodes.length > 0 ||
    element.shadowRoot ||
    element.getAttributeNames().some((name) => /^(?:role|title|aria-|data-)/.test(name))
  )
    return false;
  const own = getComputedStyle(element);
  const pseudo = ['::before', '::after'].map((name) => getComputedStyle(element, name).content);
  return (
    own.backgroundImage === 'none' &&
    own.maskImage === 'none' &&
    own.boxShadow === 'none' &&
    /^(?:transparent|rgba\(.*, 0\))$/.test(own.backgroundColor) &&
    [own.borderTopWidth, own.borderBottomWidth, own.borderLeftWidth].every((width) => width === '0px') &&
    pseudo.every((content) => /^(?:none|normal)$/.test(content))
  );
}

/** «Профиль заполнен» says all by itself, unless a plain yes, no or drawing follows. */
const isBareValue = (element: Element): boolean => {
  const text = textOf(element);
  return text === '' || !/\p{L}|\d\D*\d/u.test(text) || meaningOf(text) === 'yes' || meaningOf(text) === 'no';
};

/** A word such as «Активен» among labels is one of them, and says nothing of the student. */
const isAmongLabels = (label: Element, hit: Hit, all: readonly Hit[]): boolean => {
  if (hit.phrase !== true) return false;
  if (/^(?:dt|th|label)$/.test(label.localName)) return true;
  const parent = parentOf(label);
  return (parent ? elementsOf(parent) : []).some(
    (beside) =>
      beside !== label &&
      all.some((one) => one.phrase !== true && !one.inline && drawnInside(one.element, beside)) &&
      isLabelAlone(beside),
  );
};

/** «Верифицирован» beside a drawing is a label, unless other students are «Не верифицирован». */
const isTitle = (hit: Hit, all: readonly Hit[]): boolean =>
  !all.some((one) => one.label === hit.label && one.inline && one.phrase === true);

const switches = 'input[type="checkbox"],[role="switch"],[role="checkbox"]';

/** The component that is a switch with this label and nothing else. */
function switchAround(hit: Hit): Element | null {
  let steps = 0;
  for (const up of [hit.element, ...ancestorsOf(hit.element)]) {
    if (++steps > 8 || labelOf(textOf(up))?.label !== hit.label) return null;
    if (!up.localName.includes('-')) continue;
    if (up.matches(switches) || up.querySelector(switches) || up.shadowRoot?.querySelector(switches))
      return up;
  }
  return null;
}

/** What a label's value stands in; the label's own element or words are left out when read. Null: it has none. */
function valueOf(
  hit: Hit,
  all: readonly Hit[],
  persons: readonly Person[],
): { cell: Element; label: Node | null } | null {
  if (hit.inline) return { cell: hit.element, label: null };
  const component = hit.phrase === true ? null : switchAround(hit);
  if (component) return { cell: component, label: hit.words ?? null };
  let label = hit.element;
  if (!isLabelAlone(label)) {
    // «Профиль <b>нет</b>»: the label's words stand beside the value in one element.
    const others = all.some((one) => one !== hit && !one.inline && drawnInside(one.element, label));
    const run = others ? besideWords(hit, all) : null;
    if (run) return { cell: run, label: null };
    return {
      cell: label,
      label: !others && hit.words && (hit.phrase !== true || isTitle(hit, all)) ? hit.words : null,
    };
  }
  for (const up of ancestorsOf(label)) {
    if (!isLabelAlone(up)) break;
    label = up;
  }
  const parent = parentOf(label);
  if (!parent) return { cell: label, label: null };
  const alone =
    all.every(
      (one) =>
        one.element === hit.element ||
        (one.label === hit.label && one.phrase === true) ||
        !drawnInside(one.element, parent),
    ) &&
    !persons.some(
      (person) => drawnInside(person.element, parent) && hit.label !== 'name' && hit.label !== 'parent',
    );
  if (alone) return { cell: parent, label };
  const siblings = elementsOf(parent);
  // A colon in an element of its own is no value.
  const next = siblings
    .slice(siblings.indexOf(label) + 1)
    .find(
      (one) => one.childElementCount > 0 || !(/^\s*[:—–-]\s*$/.test(one.textContent) || keepsDistance(one)),
    );
  const foreign = (one: Hit): boolean => one.label !== hit.label || !one.inline;
  if (
    next &&
    !all.some((one) => foreign(one) && drawnInside(one.element, next)) &&
    !(hit.phrase === true && !isBareValue(next) && !isAmongLabels(label, hit, all))
  )
    return { cell: next, label: null };
  return isAmongLabels(label, hit, all) ? null : { cell: label, label: null };
}

/** The largest elements that hold one hit of this kind each; for a single hit the smallest that holds all labels and a name. */
function unitsOf(hits: Hits, kind: Label): Element[] {
  const own = hits.labels.filter((hit) => hit.label === kind);
  if (own.length === 1) {
    const [only] = own;
    for (const up of only ? ancestorsOf(only.element) : []) {
      const person = hits.persons.some((one) => drawnInside(one.element, up));
      const labels = new Set(
        hits.labels.filter((one) => drawnInside(one.element, up)).map((one) => one.label),
      );
      if (person && [...labels].filter((label) => stateLabels.has(label)).length >= 2) return [up];
    }
    return [];
  }
  // Ancestors shared by two hits hold more than one card.
  const counts = new Map<Element, number>();
  for (const hit of own) for (const up of ancestorsOf(hit.element)) counts.set(up, (counts.get(up) ?? 0) + 1);
  const found = own.map((hit) => {
    let unit = hit.element;
    for (const up of ancestorsOf(hit.element)) {
      if ((counts.get(up) ?? 0) > 1) break;
      unit = up;
    }
    return { hit, unit };
  });
  // The only card of a group is not the group, if others are built otherwise.
  const kinds = new Map<string, number>();
  for (const { unit } of found) kinds.set(shapeOf(unit), (kinds.get(shapeOf(unit)) ?? 0) + 1);
  const usual = [...kinds].find(([shape, count]) => count > found.length / 2 && shape.includes('.'))?.[0];
  return found.map(({ hit, unit }) => {
    if (usual === undefined || shapeOf(unit) === usual) return unit;
    const card = [...ancestorsOf(hit.element)].find((up) => shapeOf(up) === usual);
    const person = (within: Element): boolean => hits.persons.some((one) => drawnInside(one.element, within));
    return card && drawnInside(card, unit) && person(card) === person(unit) ? card : unit;
  });
}

/** How an element is built, as far as its name and classes tell. */
const shapeOf = (element: Element): string =>
  `${element.localName}${[...element.classList].map((name) => `.${name}`).join('')}`;

/** Which of the finds stand in which card. */
function sortInto<T extends { element: Element }>(
  units: readonly Element[],
  finds: readonly T[],
): Map<Element, T[]> {
  const sorted = new Map<Element, T[]>(units.map((unit) => [unit, []]));
  for (const find of finds) {
    let home = sorted.get(find.element);
    for (const up of home ? [] : ancestorsOf(find.element)) {
      home = sorted.get(up);
      if (home) break;
    }
    home?.push(find);
  }
  return sorted;
}

/** Where each of one student's labels has its value; a label with two different values has none. */
function placed(
  inside: readonly Hit[],
  persons: readonly Person[],
  around: readonly Hit[],
  below: ReadonlyMap<Hit, Element>,
  labels: Map<Element, Node>,
  said: Said,
): Map<Label, Element> {
  const at = new Map<Label, Element>();
  const twice = new Set<Label>();
  /** Other things are told of in the same element. */
  const isShared = (hit: Hit): boolean =>
    [...inside, ...persons].some((one) => one !== hit && drawnInside(one.element, hit.element));
  for (const hit of inside) {
    const under = below.get(hit);
    const value = under ? { cell: under, label: null } : valueOf(hit, around, persons);
    if (!value) continue;
    const { cell, label } = value;
    if (tellsNothing(hit, cell)) continue;
    const known = at.get(hit.label);
    if (hit.inline && hit.said !== undefined && cell === hit.element && isShared(hit)) {
      const own = said.get(cell) ?? new Map<Label, string>();
      if ((own.get(hit.label) ?? hit.said) !== hit.said) twice.add(hit.label);
      said.set(cell, own.set(hit.label, hit.said));
    }
    // «Класс: <b>6 «Б»</b>»: the label's element holds the value that speaks for itself.
    if (known && drawnInside(cell, known)) continue;
    if (known && hit.label === 'class' && sameClass(known, cell)) continue;
    if (known && !drawnInside(known, cell)) twice.add(hit.label);
    at.set(hit.label, cell);
    if (label) labels.set(cell, label);
  }
  for (const label of twice) at.delete(label);
  return at;
}

/** A class may be written twice: under the name and among the fields. */
function sameClass(one: Element, other: Element): boolean {
  const [a, b] = [one, other].map((element) => classOf(textOf(element).replace(/^класс[^\d:]*:?\s*/iu, '')));
  return a !== undefined && a !== null && a.grade === b?.grade && a.letter === b.letter;
}

/**
 * The label of a state that stands in the most cards, each time once: as often as most labels do, since one that is found
 * more often is also the word of some values («С ОВЗ»). `names`: how many there are on the page. Null where there is none.
 */
function mostOf(hits: readonly Hit[], names: number): Label | null {
  const counts = new Map<Label, number>();
  for (const hit of hits)
    if (stateLabels.has(hit.label)) counts.set(hit.label, (counts.get(hit.label) ?? 0) + 1);
  const shared = (count: number): number => [...counts.values()].filter((one) => one === count).length;
  const [best] = [...counts].toSorted(
    ([, a], [, b]) => shared(b) - shared(a) || Math.abs(a - names) - Math.abs(b - names) || b - a,
  );
  return best?.[0] ?? null;
}

/** What each label in one row stands for; words that are no part of their value, and words that are all of it. */
export function labelledIn(
  inside: readonly Hit[],
  persons: readonly Person[],
): { at: Map<Label, Element>; labels: Map<Element, Node>; said: Said } {
  const labels = new Map<Element, Node>();
  const said: Said = new Map();
  return { at: placed(inside, persons, inside, valuesBelow(inside), labels, said), labels, said };
}

/** Cards: the same labels again and again, each with its value, around a name. */
export function findCards(all: Hits): FoundList[] {
  // Where a thing has a label, phrases about it are the label's value.
  const labelled = new Set(all.labels.filter((hit) => !hit.phrase).map((hit) => hit.label));
  const hits: Hits = {
    ...all,
    labels: all.labels.filter((hit) => !hit.phrase || !labelled.has(hit.label)),
  };
  // «Верифицирован» may stand in a card twice, as a label and as its value; labels proper stand there once.
  const names = hits.persons.length;
  const most =
    mostOf(
      hits.labels.filter((hit) => hit.phrase !== true),
      names,
    ) ?? mostOf(hits.labels, names);
  if (!most) return [];
  const found: Label[] = [];
  const rows: (ListRow & { at: Map<Label, Element> })[] = [];
  const labels = new Map<Element, Node>();
  const said: Said = new Map();
  const below = valuesBelow(hits.labels);
  const add = (
    element: Element,
    inside: readonly Hit[],
    persons: readonly Person[],
    around: readonly Hit[],
  ): void => {
    const at = placed(inside, persons, around, below, labels, said);
    // «Абрамова Милана» above «7 «Б»» in one element: a class says nothing of the names around it.
    const name = persons.find(
      (person) =>
        ![...at].some(
          ([label, cell]) =>
            label !== 'name' &&
            label !== 'class' &&
            said.get(cell)?.has(label) !== true &&
            drawnInside(person.element, cell),
        ),
    );
    if (name && !at.has('name')) at.set('name', name.element);
    if (!at.has('name') && !at.has('surname')) return;
    for (const label of at.keys()) if (!found.includes(label)) found.push(label);
    rows.push({
      element: element as HTMLElement,
      parts: [],
      cells: [],
      spanning: false,
      at,
    });
  };
  const units = unitsOf(hits, most);
  const inUnit = sortInto(units, hits.labels);
  const personsIn = sortInto(units, hits.persons);
  const strangersIn = sortInto(units, hits.strangers);
  for (const unit of units) {
    const inside = inUnit.get(unit) ?? [];
    const own = personsIn.get(unit) ?? [];
    add(
      unit,
      inside,
      own.length > 0 || hits.persons.length === 0 ? own : (strangersIn.get(unit) ?? []),
      hits.labels,
    );
  }
  if (rows.length === 0) {
    const value = (hit: Hit): Element | null => valueOf(hit, hits.labels, [])?.cell ?? null;
    for (const { person, title, hits: own } of titledBlocks(all, hits.labels, value) ?? [])
      add(title, own, [person], hits.labels);
  }
  const root = commonAncestor(rows.map((row) => row.element));
  if (rows.length === 0 || !root) return [];
  // A class without a label stands beside the name in most cards.
  return [
    {
      shape: 'cards',
      root,
      columns: found.map((label) => ({ header: null, texts: [label], label })),
      rows: rows.map(({ at, ...row }) => ({ ...row, cells: found.map((label) => at.get(label) ?? null) })),
      declared: null,
      because: 'карточки с подписанными значениями',
      confidence: 0.8,
      labels,
      said,
    },
  ];
}
