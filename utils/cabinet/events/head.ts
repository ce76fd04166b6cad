import { ancestorsOf, boxOf, drawnInside, parentOf } from '../tree';
import type { Label } from '../words';
import { labelOfLine, type Line } from './lines';

/** Header words standing in one line above events. */
export interface Head {
  element: Element;
  columns: { label: Label; box: DOMRect }[];
}

const telling: ReadonlySet<Label> = new Set<Label>([
  'title',
  'enrolled',
  'places',
  'state',
  'date',
  'action',
]);

const isIn = (line: Line, element: Element): boolean =>
  line.pieces.some((piece) => drawnInside(piece.element, element));

/** Lines of header words: at least three kinds of labels side by side, and hardly anything else. */
export function headsIn(lines: readonly Line[]): Head[] {
  const labelled = lines
    .map((line) => ({ line, label: labelOfLine(line), element: line.pieces[0]?.element }))
    .filter(
      (one): one is { line: Line; label: Label; element: Element } =>
        one.label !== null && one.element !== undefined,
    );
  const heads: Head[] = [];
  for (const { label, element } of labelled) {
    if (label !== 'title' || heads.some((head) => drawnInside(element, head.element))) continue;
    let steps = 0;
    for (const up of ancestorsOf(element)) {
      if (++steps > 8 || up.localName === 'body') break;
      const inside = labelled.filter((one) => drawnInside(one.element, up));
      if (new Set(inside.map((one) => one.label)).size < 3) continue;
      const words = lines.filter((line) => isIn(line, up));
      const own = boxOf(element);
      const level = inside.filter((one) => {
        const box = boxOf(one.element);
        return box.top < own.bottom && box.bottom > own.top;
      });
      const kinds = new Set(level.map((one) => one.label));
      // «Занятие» and «Записать» in one event are its kind and its button.
      if (kinds.size < 3 || [...kinds].filter((one) => telling.has(one)).length < 2) break;
      const flat = words.length > level.length * 1.7 + 1;
      const cells = level.map((one) => {
        let cell = one.element;
        for (const above of ancestorsOf(cell)) {
          if (above === up || level.some((other) => other !== one && drawnInside(other.element, above)))
            break;
          // A header alone in its container shares it with the cells below.
          if (flat && words.some((word) => word !== one.line && isIn(word, above))) break;
          cell = above;
        }
        return { label: one.label, cell, box: boxOf(cell) };
      });
      if (flat) {
        // The header's cells are siblings of everybody's cells: each is a head of its own.
        for (const cell of cells)
          heads.push({
            element: cell.cell,
            columns: cells.map(({ label: told, box }) => ({ label: told, box })),
          });
      } else
        heads.push({ element: up, columns: cells.map(({ label: told, box }) => ({ label: told, box })) });
      break;
    }
  }
  return heads;
}

/** Lays lines under the columns of the head above them. */
export function labelLines(lines: readonly Line[], heads: readonly Head[]): void {
  const head = heads[0];
  if (!head) return;
  for (const line of lines) {
    const element = line.pieces[0]?.element;
    if (!element || line.label !== null) continue;
    const box = boxOf(element);
    const above = heads.findLast((one) => (one.columns[0]?.box.top ?? 0) <= box.top) ?? head;
    const middle =
      box.left + Math.min(box.width, (parentOf(element)?.clientWidth ?? box.width) || box.width) / 2;
    const column =
      above.columns.find((one) => middle >= one.box.left - 1 && middle <= one.box.right + 1) ??
      above.columns.find((one) => box.left >= one.box.left - 2 && box.left <= one.box.right);
    line.label = column?.label ?? null;
  }
}
