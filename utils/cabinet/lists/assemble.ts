import { boxOf, isDrawn } from '../tree';
import { spanOf } from './headers';
import type { Group, Line, ListColumn, ListRow } from './types';

type Plan = (line: Line) => (Element | null)[];

/** Attributes by which kits tie a cell to its column. */
const ties = [
  'aria-colindex',
  'col-id',
  'data-field',
  'data-col-id',
  'data-column-id',
  'data-colid',
  'data-column',
  'data-col',
  'data-col-key',
  'data-key',
  'data-colindex',
  'tabulator-field',
  'field',
  'data-prop',
  'colid',
  'data-column-key',
];
/** Attributes by which kits tie parts of one row. */
const rowTies = [
  'aria-rowindex',
  'row-index',
  'data-rowindex',
  'data-row-index',
  'data-row-key',
  'data-row-id',
  'rowid',
  'data-rowid',
  'data-index',
  'data-id',
  'row-id',
  'data-key',
];

/** The attribute whose values on these cells are all found, each once, among the headers; null when there is none. */
function tieOf(
  columns: readonly ListColumn[],
  line: Line,
): { attribute: string; at: Map<string, number> } | null {
  for (const attribute of ties) {
    const at = new Map<string, number>();
    const values = columns.map((column) => column.header?.getAttribute(attribute) ?? null);
    values.forEach((value, index) => {
      if (value !== null) at.set(value, index);
    });
    const named = values.filter((value) => value !== null).length;
    if (at.size < 2 || named !== at.size) continue;
    const hits = line.cells.filter((cell) => at.has(cell.getAttribute(attribute) ?? '')).length;
    if (hits >= 2 && hits >= line.cells.length / 2) return { attribute, at };
  }
  return null;
}

const middle = (box: DOMRect): number => box.left + box.width / 2;

/** Header cells stand beside each other, so places on the screen tell columns apart. */
const inLine = (boxes: readonly DOMRect[]): boolean => {
  const drawn = boxes.filter((box) => box.width > 0);
  return drawn.length > 1 && new Set(drawn.map((box) => Math.round(box.left))).size === drawn.length;
};

/** For each cell the column under whose header it lies, by place on the screen; null when places do not tell. */
function byPlace(columns: readonly ListColumn[], cells: readonly Element[]): (number | null)[] | null {
  const heads = columns.map((column) => (column.header ? boxOf(column.header) : new DOMRect()));
  if (!inLine(heads)) return null;
  // A narrow cell that only keeps a place shares a header with the real one: the wider of two stands under it.
  const widest = new Map<number, { cell: number; width: number }>();
  cells.forEach((cell, index) => {
    const box = boxOf(cell);
    if (box.width === 0) return;
    const x = middle(box);
    const at = heads.findIndex(
      (head, place) =>
        head.width > 0 &&
        ((x >= head.left && x <= head.right) ||
          (middle(head) > box.left &&
            middle(head) < box.right &&
            box.width < head.width * 2.5 &&
            !widest.has(place))),
    );
    if (at < 0) return;
    const width = Math.min(box.right, heads[at]?.right ?? 0) - Math.max(box.left, heads[at]?.left ?? 0);
    if (width > (widest.get(at)?.width ?? 0)) widest.set(at, { cell: index, width });
  });
  const under = new Map([...widest].map(([at, { cell }]) => [cell, at] as const));
  const places = cells.map((_, index) => under.get(index) ?? null);
  return places.some((place) => place !== null) ? places : null;
}

/** How a group's cells lie under the columns. `from` is the first column that the group's own header stands for. */
export function planFor(
  columns: readonly ListColumn[],
  group: Group,
  own: { from: number; count: number } | null,
): Plan {
  const empty = (): (Element | null)[] => columns.map(() => null);
  const widest = Math.max(0, ...group.lines.slice(0, 40).map((line) => line.cells.length));
  const sample = group.lines.find((line) => line.cells.length === widest);
  if (!sample) return empty;
  const tie = tieOf(columns, sample);
  if (tie) {
    return (line) => {
      const cells = empty();
      for (const cell of line.cells) {
        const at = tie.at.get(cell.getAttribute(tie.attribute) ?? '');
        if (at !== undefined) cells[at] ??= cell;
      }
      return cells;
    };
  }
  const single = spansNothing(group);
  const spanned = single ? null : laidBySpans(group);
  if (spanned) {
    const from = own?.from ?? 0;
    return (line) => {
      const laid = spanned.get(line);
      return columns.map((_, at) => laid?.[at - from] ?? null);
    };
  }
  const width = sample.cells.reduce((sum, cell) => sum + spanOf(cell, 'colspan', 'aria-colspan'), 0);
  const found = own?.count === width ? null : byPlace(columns, sample.cells);
  // As many cells as headers, and not each under one of them: the two are not drawn in line, and their order tells.
  const places = found?.includes(null) === true && width === columns.length ? null : found;
  const from = own?.from ?? 0;
  const whole = !places && from === 0;
  return (line) => {
    if (whole && single && line.cells.length === columns.length) return [...line.cells];
    const cells = empty();
    let at = 0;
    line.cells.forEach((cell, index) => {
      const place = places
        ? line.cells.length === sample.cells.length
          ? (places[index] ?? null)
          : null
        : from + at;
      if (place !== null && place < cells.length) cells[place] ??= cell;
      at += spanOf(cell, 'colspan', 'aria-colspan');
    });
    return cells;
  };
}

/** No cell of a native table spans columns or rows; asked of the browser once instead of every cell. */
function spansNothing({ container, lines }: Group): boolean {
  return (
    container.localName === 'table' &&
    container.querySelector('[colspan],[rowspan],[aria-colspan],[aria-rowspan]') === null &&
    lines.every(({ element, cells }) => cells.length === 0 || cells[0]?.parentNode === element)
  );
}

/** Cells of every line where one of them reaches down into the lines below («Класс» written once for its students); null where none does. */
function laidBySpans(group: Group): Map<Line, (Element | null)[]> | null {
  let spans = false;
  for (const { cells } of group.lines)
    for (const cell of cells)
      if (cell.hasAttributes() && spanOf(cell, 'rowspan', 'aria-rowspan') > 1) spans = true;
  if (!spans) return null;
  const grid = new Map<Line, (Element | null)[]>(group.lines.map((line) => [line, []]));
  group.lines.forEach((line, top) => {
    let at = 0;
    for (const cell of line.cells) {
      while (grid.get(line)?.[at]) at++;
      const wide = spanOf(cell, 'colspan', 'aria-colspan');
      const high = spanOf(cell, 'rowspan', 'aria-rowspan');
      for (const below of group.lines.slice(top, top + high))
        for (let right = 0; right < wide; right++) {
          const laid = grid.get(below);
          if (laid) laid[at + right] = right === 0 ? cell : (laid[at + right] ?? cell);
        }
      at += wide;
    }
  });
  return grid;
}

/** Key of a row's part, the same in every container; null when the kit writes none. */
function rowKey(element: Element, attribute: string): string | null {
  return element.getAttribute(attribute);
}

function sharedRowTie(groups: readonly Group[]): string | null {
  return (
    rowTies.find((attribute) =>
      groups.every((group) => {
        const keys = group.lines.map((line) => rowKey(line.element, attribute));
        return keys.length > 0 && keys.every((key) => key !== null) && new Set(keys).size === keys.length;
      }),
    ) ?? null
  );
}

/** Lines of groups that stand beside each other, joined into rows. */
export function joinGroups(
  columns: readonly ListColumn[],
  groups: { group: Group; plan: Plan }[],
): ListRow[] {
  const spans = (cells: readonly (Element | null)[]): boolean => {
    if (!cells.includes(null)) return false;
    let filled = 0;
    for (const cell of cells) if (cell) filled++;
    return filled <= Math.min(2, Math.floor(columns.length / 3));
  };
  const [only] = groups;
  if (only && groups.length === 1)
    return only.group.lines.map((line) => {
      const cells = only.plan(line);
      return { element: line.element, parts: [], cells, spanning: spans(cells) };
    });
  const rows: (ListRow & { at: Map<number, number> })[] = [];
  const byKey = new Map<string, number>();
  const tie = sharedRowTie(groups.map(({ group }) => group));
  const tops = tie === null ? new Map<Element, number>() : null;
  if (tops)
    for (const { group } of groups)
      for (const line of group.lines) tops.set(line.element, Math.round(boxOf(line.element).top));
  const stacked =
    tie === null &&
    sameTops(
      groups.map(({ group }) => group),
      tops,
    );
  groups.forEach(({ group, plan }, groupIndex) => {
    const hidden = hiddenColumns(group, plan);
    for (const line of group.lines) {
      const cells = plan(line).map((cell, index) => (hidden.has(index) || keepsPlace(cell) ? null : cell));
      const key = tie
        ? (rowKey(line.element, tie) ?? '')
        : stacked
          ? String(tops?.get(line.element))
          : `${String(groupIndex)}:${String(rows.length)}`;
      const known = byKey.get(key);
      const row = known === undefined ? undefined : rows[known];
      if (row && !row.at.has(groupIndex)) {
        cells.forEach((cell, index) => (row.cells[index] ??= cell));
        row.parts.push(line.element);
        row.at.set(groupIndex, line.cells.length);
      } else {
        byKey.set(key, rows.length);
        rows.push({
          element: line.element,
          parts: [],
          cells,
          spanning: false,
          at: new Map([[groupIndex, line.cells.length]]),
        });
      }
    }
  });
  for (const row of rows) row.spanning = spans(row.cells);
  return rows;
}

/** An empty cell across several columns lies over those of another part. */
const keepsPlace = (cell: Element | null): boolean =>
  cell !== null &&
  cell.childElementCount === 0 &&
  spanOf(cell, 'colspan', 'aria-colspan') > 1 &&
  cell.textContent.trim() === '';

/** Containers drawn side by side have lines at the same heights. */
function sameTops(groups: readonly Group[], tops: Map<Element, number> | null): boolean {
  const [first, ...rest] = groups.map(
    (group) => new Set(group.lines.map((line) => tops?.get(line.element) ?? 0)),
  );
  if (!first || first.size < 1) return false;
  return rest.every(
    (set) => [...set].filter((top) => first.has(top)).length >= Math.min(set.size, first.size) / 2,
  );
}

/** Columns that a container holds but does not show (copies behind frozen columns). */
function hiddenColumns(group: Group, plan: Plan): Set<number> {
  const hidden = new Set<number>();
  const [sample] = group.lines;
  if (!sample) return hidden;
  plan(sample).forEach((cell, index) => {
    if (cell && !isDrawn(cell)) hidden.add(index);
  });
  return hidden;
}
