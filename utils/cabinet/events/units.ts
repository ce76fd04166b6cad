import { ancestorsOf, boxOf, elementsOf, parentOf } from '../tree';
import { enrolmentOf } from '../words';
import { speaks, statements, type Line } from './lines';
import { couldBeTitle, titleOf } from './title';

/** One event: its element, and further elements where it has none of its own. */
export interface Unit {
  element: Element;
  parts: Element[];
}

/** What lies in each element: lines, and how many of them speak of enrolling or could be a title. */
class Tally {
  private readonly found = new Map<Element, { lines: Line[]; anchors: number; titles: number }>();

  constructor(lines: readonly Line[]) {
    for (const line of lines) {
      const element = line.pieces[0]?.element;
      if (!element) continue;
      const anchor = speaks(line) ? 1 : 0;
      const title = couldBeTitle(line) ? 1 : 0;
      for (const up of [element, ...ancestorsOf(element)]) {
        const here = this.found.get(up);
        if (!here) this.found.set(up, { lines: [line], anchors: anchor, titles: title });
        else {
          here.lines.push(line);
          here.anchors += anchor;
          here.titles += title;
        }
      }
    }
  }

  lines = (element: Element): readonly Line[] => this.found.get(element)?.lines ?? [];
  anchors = (element: Element): number => this.found.get(element)?.anchors ?? 0;
  titles = (element: Element): number => this.found.get(element)?.titles ?? 0;
  both = (element: Element): boolean => this.anchors(element) > 0 && this.titles(element) > 0;
  look = (element: Element): string => titleOf(this.lines(element))?.look ?? '';
}

const shapeOf = (element: Element): string =>
  `${element.localName}|${element.getAttribute('role') ?? ''}|${element.getAttribute('class') ?? ''}`;

/** The most frequent of the values that comes at least twice. */
function majority(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most && most[1] > 1 ? most[0] : null;
}

/**
 * Parts of one event, though each has words of a state and words like a title: one counts or has the button, the
 * others only say «Технопарк, отменено», and they are built differently.
 */
function isOneCard(element: Element, kids: readonly Element[], shape: string | null, tally: Tally): boolean {
  if (kids.length > 3 || shape !== null) return false;
  if (kids.filter((kid) => tally.lines(kid).some(tellsEnrolment)).length > 1) return false;
  const parent = parentOf(element);
  return (
    parent !== null &&
    elementsOf(parent).some((one) => one !== element && shapeOf(one) === shapeOf(element) && tally.both(one))
  );
}

const tellsEnrolment = (line: Line): boolean =>
  line.action !== null || statements(line).some((text) => enrolmentOf(text) !== null);

/** Elements that a person would call an event each. */
export function eventUnits(root: Element, lines: readonly Line[]): Unit[] {
  const tally = new Tally(lines);
  const split = (element: Element): Unit[] => {
    const kids = elementsOf(element).filter((kid) => tally.both(kid));
    const [first] = kids;
    if (!first) return flat(element, tally) ?? [{ element, parts: [] }];
    if (kids.length === 1) {
      const inner = split(first);
      return inner.length > 1 ? inner : (flat(element, tally) ?? [{ element, parts: [] }]);
    }
    const inner = new Map(kids.map((kid) => [kid, split(kid)] as const));
    const look = majority(kids.map((kid) => tally.look(kid)));
    const shape = majority(kids.map(shapeOf).filter((one) => !/^(?:div|section)\|\|$/.test(one)));
    if (isOneCard(element, kids, shape, tally)) return [{ element, parts: [] }];
    const items = kids.filter(
      (kid) =>
        (look !== null && tally.look(kid) === look) ||
        (shape !== null && shapeOf(kid) === shape) ||
        (inner.get(kid)?.length ?? 0) > 1,
    );
    const units = items.flatMap((kid) => inner.get(kid) ?? []);
    return units.length > 1 ? units : [{ element, parts: [] }];
  };
  if (!tally.both(root)) return [];
  const units = split(root);
  if (units.length === 1) return withSiblings([smallest(root, tally)], tally);
  return withSiblings(narrowed(units, tally), tally);
}

/** The only event of a page: the smallest element that holds a title and words of enrolling, or the line or card around. */
function smallest(root: Element, tally: Tally): Unit {
  let here = root;
  for (;;) {
    const kids = elementsOf(here).filter((kid) => tally.both(kid));
    const [only] = kids;
    if (kids.length !== 1 || !only) break;
    // Further words of the event may stand beside: «Отменено» over the rest of its card.
    if (tally.anchors(only) < tally.anchors(here) && here !== root && !/^(?:body|main)$/.test(here.localName))
      break;
    here = only;
  }
  for (const up of [here, ...ancestorsOf(here)])
    if (up.matches('tr,li,article,[role="row"],[role="listitem"],[role="article"]'))
      return { element: up, parts: [] };
  return { element: here, parts: [] };
}

/** A group of one event is narrowed to what the other events are. */
function narrowed(units: readonly Unit[], tally: Tally): Unit[] {
  const usual = majority(units.map(({ element }) => shapeOf(element)));
  if (usual === null) return [...units];
  return units.map((unit) => {
    if (shapeOf(unit.element) === usual || unit.parts.length > 0) return unit;
    const inside = [...unit.element.querySelectorAll('*')].filter(
      (one) => shapeOf(one) === usual && tally.both(one),
    );
    const [only] = inside;
    return inside.length === 1 && only ? { element: only, parts: [] } : unit;
  });
}

/** Events whose titles and words of enrolling are siblings, without an element around each. */
function flat(element: Element, tally: Tally): Unit[] | null {
  // «Записано 12 из 25» and a button once each: one event's own lines, of which several could be a title.
  const lines = tally.lines(element).filter(tellsEnrolment);
  const buttons = lines.filter(({ action }) => action !== null).length;
  const bare = bareTitles(element, tally);
  if (bare) return bare;
  if (buttons < 2 && lines.length - buttons < 2) return null;
  const kids = elementsOf(element).filter((kid) => tally.lines(kid).length > 0);
  const titled = kids.filter((kid) => tally.titles(kid) > 0);
  const look = majority(titled.map((kid) => tally.look(kid)));
  if (look === null) return null;
  let leads = titled.filter((kid) => tally.look(kid) === look);
  // A further column or line of the same look: leads are those that begin a band or follow the words of the one before.
  const first = leads[0];
  if (!first) return null;
  const left = boxOf(first).left;
  const aligned = leads.filter((kid) => Math.abs(boxOf(kid).left - left) < 3);
  if (aligned.length >= 2) leads = aligned;
  if (leads.length < 2 || kids.length < leads.length * 2 - 1) return null;
  const isLead = new Set(leads);
  const units: (Unit & { anchors: number })[] = [];
  const banded = beside(leads, kids);
  for (const kid of kids) {
    if (isLead.has(kid)) units.push({ element: kid, parts: [], anchors: tally.anchors(kid) });
    else {
      const unit = banded ? units.findLast(({ element: lead }) => sameBand(lead, kid)) : units.at(-1);
      unit?.parts.push(kid);
      if (unit) unit.anchors += tally.anchors(kid);
    }
  }
  const told = units.filter(({ anchors }) => anchors > 0);
  return told.length >= 2 && told.length * 2 >= units.length
    ? units.map(({ element: lead, parts }) => ({ element: lead, parts }))
    : null;
}

/** Titles in elements of their own, and everything else as bare words of what holds them all. */
function bareTitles(element: Element, tally: Tally): Unit[] | null {
  const own = tally
    .lines(element)
    .filter((line) => speaks(line) && line.pieces.every((piece) => piece.element === element));
  if (own.length < 2) return null;
  const titled = elementsOf(element).filter((kid) => tally.titles(kid) > 0 && tally.anchors(kid) === 0);
  const look = majority(titled.map((kid) => tally.look(kid)));
  const leads = titled.filter((kid) => look !== null && tally.look(kid) === look);
  return leads.length >= 2 && leads.length <= own.length
    ? leads.map((lead) => ({ element: lead, parts: [] }))
    : null;
}

const sameBand = (one: Element, other: Element): boolean => {
  const a = boxOf(one);
  const b = boxOf(other);
  const middle = b.top + b.height / 2;
  return middle > a.top - 1 && middle < a.bottom + 1;
};

/** Cells stand at the height of their titles, as in a grid. */
const beside = (leads: readonly Element[], kids: readonly Element[]): boolean => {
  const [first] = leads;
  const next = first && kids[kids.indexOf(first) + 1];
  return first !== undefined && next !== undefined && sameBand(first, next);
};

/** Neighbours built like the units, though nothing in them speaks of enrolling. */
function withSiblings(units: readonly Unit[], tally: Tally): Unit[] {
  const all = new Map(units.map((unit) => [unit.element, unit]));
  for (const unit of units) {
    if (unit.parts.length > 0) continue;
    const parent = parentOf(unit.element);
    const kin = parent ? elementsOf(parent) : [];
    const look = tally.look(unit.element);
    for (const one of kin) {
      if (all.has(one) || shapeOf(one) !== shapeOf(unit.element) || one.querySelector('th')) continue;
      if (look !== '' && tally.titles(one) > 0 && tally.look(one) === look)
        all.set(one, { element: one, parts: [] });
    }
  }
  return [...all.values()].toSorted((a, b) => (a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1));
}
