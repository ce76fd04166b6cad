import { parentOf } from '../tree';

/** Attributes that only tell one row or part from another; style rules do not draw by them. */
const identity =
  /(?:^|[-_:])(?:id|ids|for|key|index|idx|uid|uuid|guid|number|num|pos|posinset|setsize|offset|row|rowid|rowindex|rn|href|src|name|tabindex|controls|owns|label|labelledby|describedby|title)$|^data-bvb-|^on/;
/** Of an inline style only what shows, hides or draws; a moving row is the same row. */
const looks = /display|visib|opac|colou?r|background|mask|clip|content|--/;
/** Values seen of an attribute before it is known to tell rows apart and nothing else. */
const enough = 12;

/** Numbers for states, the same from one reading to the next; none is given twice. */
export interface StateNumbers {
  known: Map<string, number>;
  next: number;
}

/**
 * Says by a number in what surroundings an element stands: states of all that it stands in, as style rules may go by
 * them. One instance per reading, since what it remembers of elements goes stale with the page.
 */
export function createSurroundings(
  numbers: StateNumbers,
  outside: string,
  placed: ((element: Element) => string) | null,
): (element: Element) => number {
  const values = new Map<string, { seen: number; distinct: Set<string>; unique: boolean }>();
  const known = new Map<Element, number>();

  /** Whether every row has a value of its own, as an unknown kit's row number has. */
  const tellsRows = (name: string, value: string): boolean => {
    let entry = values.get(name);
    if (!entry) values.set(name, (entry = { seen: 0, distinct: new Set(), unique: false }));
    if (entry.unique || entry.seen > enough) return entry.unique;
    entry.seen++;
    entry.distinct.add(value);
    entry.unique = entry.seen === enough && entry.distinct.size === enough;
    return entry.unique;
  };

  const state = (element: Element): string => {
    let told = element.localName;
    if (!element.hasAttributes()) return told;
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? '';
      if (name !== 'class') {
        if (identity.test(name) || (name === 'style' && !looks.test(value)) || tellsRows(name, value))
          continue;
      }
      told += ` ${name}=${value}`;
    }
    return told;
  };

  // Most rows are bare and stand side by side.
  let bare: { parent: Node; name: string; number: number } | null = null;

  const of = (element: Element): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const plain = placed === null && !element.hasAttributes() && !element.assignedSlot;
    const { parentNode } = element;
    if (plain && bare?.parent === parentNode && bare.name === element.localName) return bare.number;
    const parent = parentOf(element);
    const told = `${parent ? String(of(parent)) : outside} ${state(element)}${placed ? placed(element) : ''}`;
    let number = numbers.known.get(told);
    if (number === undefined) numbers.known.set(told, (number = numbers.next++));
    known.set(element, number);
    if (plain && parentNode) bare = { parent: parentNode, name: element.localName, number };
    return number;
  };
  return of;
}

/** Own attributes of a cell that may tell or draw something. */
export function stateOf(cell: Element): string {
  let told = cell.localName;
  for (const name of cell.getAttributeNames()) {
    const value = cell.getAttribute(name) ?? '';
    if (
      /^(?:id|comp-id|aria-(?:col|row)index|(?:data-)?(?:row-?)?(?:id|index|key)|headers|tabindex|aria-owns|aria-controls)$|^data-bvb-/.test(
        name,
      )
    )
      continue;
    if (name === 'style' && !looks.test(value)) continue;
    told += ` ${name}=${value}`;
  }
  return told;
}

/** The same nodes with the same attributes and words inside. */
export function sameInside(one: Element, other: Element): boolean {
  let a: Node | null = one.firstChild;
  let b: Node | null = other.firstChild;
  while (a && b) {
    if (!a.isEqualNode(b)) return false;
    a = a.nextSibling;
    b = b.nextSibling;
  }
  return a === b;
}

/** Markup without what is different in every copy of the same thing. */
export const markupOf = (cell: Element): string =>
  cell.innerHTML.replace(/ (?:id|for|comp-id|aria-controls|aria-owns)="[^"]*"/g, '');

/** What open shadow roots inside hold, by element; null where a component's inside is not known for sure. */
export function shadowsOf(cell: Element): string {
  let told = '';
  const look = (top: Element | ShadowRoot): void => {
    for (const element of top.querySelectorAll('*')) {
      const shadow = element.shadowRoot;
      if (!shadow) continue;
      told += `\u0002${shadow.innerHTML}`;
      look(shadow);
    }
  };
  if (cell.shadowRoot) {
    told += `\u0002${cell.shadowRoot.innerHTML}`;
    look(cell.shadowRoot);
  }
  look(cell);
  return told;
}
