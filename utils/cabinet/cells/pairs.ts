import { stemOf } from '../icons';
import type { DrawnMark, Evidence } from './evidence';

/** What the two signs of a column mean by being the only ones in it. */
export interface Opposite {
  meaning: 'yes' | 'no' | 'unknown';
  /** An empty box beside a ticked one: true of everything that can be ticked. */
  box: boolean;
}

const ticks = /^[✓✔✅☑🗹🗸√]$/u;
const isEmptyBox = (text: string): boolean => /^[☐⬜▢□]$/u.test(text);

/** Written signs that are each other's opposites. */
function written(one: string, other: string): Opposite | null {
  if (ticks.test(one) && isEmptyBox(other)) return { meaning: 'no', box: true };
  if (ticks.test(one) && /^(?:[⛔🚫👎!❗❕⚠]|!!)$/u.test(other)) return { meaning: 'no', box: false };
  return one === '👍' && /^(?:👎|❌)$/u.test(other) ? { meaning: 'no', box: false } : null;
}

/** Every class of one stands at the other too, which has more: the same element in another state. */
const isPlainer = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > one.length && one.every((name) => other.includes(name));

/** «cb on» beside «cb»: what the class adds is that it is ticked. */
const isTicked = (one: readonly string[], other: readonly string[]): boolean =>
  isPlainer(other, one) &&
  one.some((name) => !other.includes(name) && /(?:^|[_-])(?:on|checked|ticked|true|yes)$/.test(name));

/** A dot says by its colour what its class says, or nothing. */
function agrees({ drawing }: DrawnMark, sign: 'yes' | 'no'): boolean {
  const colour = /^(?:dot|css):(.*)$/.exec(drawing)?.[1] ?? /@(green|red)$/.exec(drawing)?.[1];
  return colour === undefined || colour === (sign === 'yes' ? 'green' : 'red');
}

/** The drawing that stands for yes, where the names of both differ in nothing but their words of yes and no. */
function byNames(one: DrawnMark, other: DrawnMark): boolean {
  if (!agrees(one, 'yes') || !agrees(other, 'no')) return false;
  if (one.meaning === 'no' || other.meaning === 'yes') return false;
  const stems = other.names.map(stemOf);
  return one.names.map(stemOf).some(({ stem, sign }) =>
    stems.some((two) => {
      if (stem === '' || two.stem !== stem) return false;
      // «toggle-switch» and «toggle-switch-off», «check-square» and «square».
      if (/toggle|switch|square|checkbox/.test(stem) && (sign === null) !== (two.sign === null))
        return sign === 'yes' || two.sign === 'no';
      return sign === 'yes' && two.sign === 'no';
    }),
  );
}

/**
 * The meaning of a sign that says nothing by itself, where a column consists of two kinds of signs and the other one is its
 * opposite: an empty box beside a ticked one, a thumb down beside one up, a dot whose class and colour both deny.
 */
export function oppositesIn(column: ReadonlyMap<Evidence, number>): ReadonlyMap<string, Opposite> {
  const found = new Map<string, Opposite>();
  const marks = new Map<string, DrawnMark>();
  const texts = new Set<string>();
  for (const { texts: said, marks: drawn, states } of column.keys()) {
    const [mark] = drawn;
    const text = said[0]?.replace(/\uFE0F/g, '');
    if (said.length + drawn.length !== 1 || states.length > 0 || mark?.idle === true) return found;
    if (mark) marks.set(mark.drawing, mark);
    else if (text !== undefined) texts.add(text);
    if (marks.size + texts.size > 2) return found;
  }
  if (texts.size === 2) {
    const [a = '', b = ''] = texts;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const opposite = written(one, other);
      if (opposite) found.set(other, opposite);
      if (opposite && one === '👍') found.set(one, { meaning: 'yes', box: false });
      // Beside an empty box the crossed one may be the chosen one.
      if (one === '☒' && isEmptyBox(other)) found.set(one, { meaning: 'unknown', box: true });
    }
  }
  if (marks.size !== 2) return found;
  const [a, b] = [...marks.values()];
  if (!a || !b) return found;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const empty = other.meaning === 'unknown' && other.box;
    if (empty && one.meaning === 'no' && one.box) found.set(one.drawing, { meaning: 'unknown', box: true });
    else if (empty && one.meaning === 'yes' && (one.box || isPlainer(other.names, one.names)))
      found.set(other.drawing, { meaning: 'no', box: true });
    else if (empty && one.meaning === 'unknown' && isTicked(one.names, other.names)) {
      found.set(one.drawing, { meaning: 'yes', box: true });
      found.set(other.drawing, { meaning: 'no', box: true });
    } else if (byNames(one, other)) {
      if (one.meaning === 'unknown') found.set(one.drawing, { meaning: 'yes', box: false });
      if (other.meaning === 'unknown') found.set(other.drawing, { meaning: 'no', box: false });
    }
  }
  return found;
}
