import { ancestorsOf, boxOf, drawnInside, elementsOf, parentOf, textOf } from '../tree';
import type { Person } from './hits';
import type { ListRow } from './types';

/** A header's cells, left to right. */
interface Columns {
  columns: readonly { header: Element }[];
}

/** Cells whose middles lie under other headers than their own. */
const astray = (cells: readonly Element[], heads: readonly Element[]): number =>
  cells.filter((cell, at) => {
    const { left, width } = boxOf(cell);
    const head = heads[at];
    const { left: from, right: to } = head ? boxOf(head) : { left: 0, right: 0 };
    return width > 0 && (left + width / 2 < from - 1 || left + width / 2 > to + 1);
  }).length;

/** Cells stand one after another, left to right. */
const inTurn = (cells: readonly Element[]): boolean => {
  const lefts = cells.map((cell) => boxOf(cell)).filter((box) => box.width > 0);
  return lefts.every((box, at) => at === 0 || box.left >= (lefts[at - 1]?.left ?? 0) + 1);
};

/**
 * Rows with as many cells as the header has, laid by their order, where places on the screen do not tell: a header and
 * rows that are grids of their own are seldom in line. Null where cells do lie under their headers.
 */
export function rowsInOrder(head: Columns, lead: Element, persons: readonly Person[]): ListRow[] | null {
  const heads = head.columns.map(({ header }) => header);
  const [first] = heads;
  const line = first && parentOf(first);
  if (!line || elementsOf(line).length !== heads.length || heads.some((cell) => parentOf(cell) !== line))
    return null;
  const children = elementsOf(line);
  const at = children.findIndex((cell) => cell === lead || drawnInside(lead, cell));
  const rows: ListRow[] = [];
  const seen = new Set<Element>();
  let lost = 0;
  let shifted = 0;
  let straight = inTurn(children);
  for (const { element } of persons) {
    if (drawnInside(element, line)) continue;
    for (const up of ancestorsOf(element)) {
      const cells = elementsOf(up);
      if (cells.length !== children.length) continue;
      const cell = cells[at];
      if (!cell || !drawnInside(element, cell)) break;
      if (seen.has(up)) break;
      seen.add(up);
      const off = astray(cells, children);
      if (off > cells.length / 5) lost++;
      if (off > 0) shifted++;
      straight &&= inTurn(cells);
      rows.push({
        element: (up.localName === 'slot' ? (parentOf(up) ?? up) : up) as HTMLElement,
        parts: [],
        cells: heads.map((header) => cells[children.indexOf(header)] ?? null),
        spanning: false,
      });
      break;
    }
  }
  // Cells that stand in the header's order are its columns, even if only some of them have slipped from under it.
  const slipped = shifted > 0 && straight && rows.length === persons.length;
  if (rows.length === 0 || (lost < rows.length / 2 && !slipped)) return null;
  // Lines of as many cells beside them are rows too, whatever their name's cell says.
  const parents = new Set([...seen].map((up) => parentOf(up)).filter((parent) => parent !== null));
  for (const parent of rows.length > 1 ? parents : []) {
    for (const up of elementsOf(parent)) {
      const cells = elementsOf(up);
      const cell = cells[at];
      if (seen.has(up) || up === line || cells.length !== children.length || !cell || textOf(cell) === '')
        continue;
      rows.push({
        element: up as HTMLElement,
        parts: [],
        cells: heads.map((header) => cells[children.indexOf(header)] ?? null),
        spanning: false,
      });
    }
  }
  return rows.toSorted((a, b) => boxOf(a.element).top - boxOf(b.element).top);
}
