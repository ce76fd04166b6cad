import { textOf } from '../tree';
import { personIn } from '../words';
import { joinGroups, planFor } from './assemble';
import { guessOf, headerLines } from './headers';
import type { FoundList, Group } from './types';

/** Names stand among the first lines. */
const startsWithPersons = (group: Group): boolean =>
  group.lines.slice(0, 6).some((line) => line.cells.some((cell) => personIn(textOf(cell)) !== null));

/** A table without a header line whose cells name themselves (`data-label`), or whose columns are named by nobody. */
export function selfNamed(group: Group): FoundList | null {
  const sample = group.lines.find((line) => line.cells.length >= 3);
  if (!sample || headerLines(group).length > 0 || !startsWithPersons(group)) return null;
  const columns = sample.cells.map((cell) => {
    const said = ['data-label', 'data-title', 'data-th', 'data-header', 'data-column', 'data-content'].map(
      (name) => cell.getAttribute(name) ?? '',
    );
    const named = said.filter((text) => guessOf([text]) !== null);
    return { header: null, texts: named };
  });
  if (columns.filter((column) => column.texts.length > 0).length < 3) return null;
  const rows = joinGroups(columns, [
    { group, plan: planFor(columns, group, { from: 0, count: columns.length }) },
  ]);
  return {
    shape: 'table',
    root: group.container,
    columns,
    rows,
    declared: null,
    because: 'таблица, ячейки которой подписаны',
    confidence: 0.9,
  };
}
