import { ancestorsOf, boxOf, follows } from '../tree';
import type { Head } from './head';
import { speaks, type Line } from './lines';
import { couldBeTitle } from './title';
import type { Unit } from './units';

const elementOf = (line: Line): Element | undefined => line.pieces[0]?.element;

/** The largest element whose lines are all of one event. */
function widest(element: Element, events: ReadonlyMap<Element, ReadonlySet<number>>): Element {
  let here = element;
  for (const up of ancestorsOf(element)) {
    if ((events.get(up)?.size ?? 0) > 1) break;
    here = up;
  }
  return here;
}

/**
 * Events whose titles stand in one container and whose states in another, as frozen columns do: lines at the height of
 * a title are of its event. Null where titles and states share rows of their own, or nothing lies beside the titles.
 * Lines carry the labels of the columns they lie under.
 */
export function bandUnits(all: readonly Line[], heads: readonly Head[]): Unit[] | null {
  const [head] = heads;
  if (!head) return null;
  const lines = all.filter((line) => {
    const element = elementOf(line);
    return element !== undefined && follows(head.element, element);
  });
  const titles = lines.filter((line) => line.label === 'title' && couldBeTitle(line));
  const homes = titles.map(elementOf).filter((element) => element !== undefined);
  if (homes.length < 2) return null;
  const counts = new Map<Element, number>();
  for (const home of homes)
    for (const up of [home, ...ancestorsOf(home)]) counts.set(up, (counts.get(up) ?? 0) + 1);
  const speaking = lines.filter((line) => line.label !== 'title' && speaks(line));
  const told = new Set<Element>();
  for (const line of speaking) {
    const element = elementOf(line);
    if (!element) continue;
    for (const up of [element, ...ancestorsOf(element)]) told.add(up);
  }
  const alone = homes.filter(
    (home) => ![home, ...ancestorsOf(home)].some((up) => counts.get(up) === 1 && told.has(up)),
  );
  if (speaking.length === 0 || alone.length * 2 < homes.length) return null;
  const bands = homes.map((home) => {
    let row = home;
    for (const up of ancestorsOf(home)) {
      if ((counts.get(up) ?? 0) > 1) break;
      row = up;
    }
    const { top, bottom } = boxOf(row);
    return { top, bottom };
  });
  const bandOf = (element: Element): number => {
    const box = boxOf(element);
    const middle = box.top + box.height / 2;
    return bands.findIndex(({ top, bottom }) => middle >= top - 1 && middle <= bottom + 1);
  };
  // What each element holds: numbers of events, −1 for what stands apart from all.
  const events = new Map<Element, Set<number>>();
  const places = new Map<Element, number>();
  for (const line of lines) {
    const element = elementOf(line);
    if (!element) continue;
    const band = bandOf(element);
    places.set(element, band);
    for (const up of [element, ...ancestorsOf(element)]) {
      const held = events.get(up);
      if (held) held.add(band);
      else events.set(up, new Set([band]));
    }
  }
  const units = homes.map((home) => ({ element: widest(home, events), parts: new Set<Element>() }));
  for (const [element, band] of places) {
    const unit = units[band];
    const part = widest(element, events);
    if (unit && part !== unit.element) unit.parts.add(part);
  }
  if (units.filter(({ parts }) => parts.size > 0).length * 2 < units.length) return null;
  return units.map(({ element, parts }) => ({ element, parts: [...parts] }));
}
