import { patronymicGender } from '@/utils/text';
import { isNameWord, looksLikeFullName } from './full-name';
import type { Field, SourceCell } from './types';

export interface ColumnCells {
  column: number;
  cells: readonly SourceCell[];
}

function share(cells: readonly SourceCell[], fits: (text: string) => boolean): number {
  return cells.length < 2 ? 0 : cells.filter(({ text }) => fits(text.trim())).length / cells.length;
}

const holdsWords = (one: ColumnCells | undefined): one is ColumnCells =>
  one !== undefined && share(one.cells, isNameWord) >= 0.9;
const holdsPatronymics = (one: ColumnCells | undefined): boolean =>
  one !== undefined && share(one.cells, (text) => patronymicGender(text) !== null) >= 0.6;

/**
 * The parts of names told by the values of columns that stand side by side: «Котов | Пётр | Ильич», with no titles or
 * under one title «ФИО» over all three. The patronymic shows which is which; without one, only under such a title.
 * @param columns those whose meaning no title of their own tells, in order; `under`: the column that «ФИО» stands over
 */
export function nameColumns(
  columns: readonly ColumnCells[],
  under: number | null,
): ReadonlyMap<number, Field> {
  const at = new Map(columns.map((one) => [one.column, one]));
  const found = (surname: number, name: number, patronymic: number | null): ReadonlyMap<number, Field> =>
    new Map<number, Field>([
      [surname, 'surname'],
      [name, 'name'],
      ...(patronymic === null ? [] : ([[patronymic, 'patronymic']] as const)),
    ]);
  if (under !== null) {
    const first = at.get(under);
    if (!holdsWords(first) || !holdsWords(at.get(under + 1))) {
      // «ФИО» over «Котов | Пётр Ильич».
      const given = at.get(under + 1);
      return holdsWords(first) && given && share(given.cells, looksLikeFullName) >= 0.9
        ? new Map<number, Field>([
            [under, 'surname'],
            [under + 1, 'namePatronymic'],
          ])
        : new Map();
    }
    return holdsPatronymics(at.get(under + 1)) && holdsWords(at.get(under + 2))
      ? found(under + 2, under, under + 1)
      : found(under, under + 1, at.has(under + 2) && holdsTail(at.get(under + 2)) ? under + 2 : null);
  }
  for (const { column } of columns) {
    if (!holdsPatronymics(at.get(column)) || !holdsWords(at.get(column - 1))) continue;
    if (holdsWords(at.get(column - 2))) return found(column - 2, column - 1, column);
    if (holdsWords(at.get(column + 1))) return found(column + 1, column - 1, column);
  }
  return new Map();
}

/** A third column under «ФИО»: patronymics, or words and dashes in their place. */
function holdsTail(one: ColumnCells | undefined): boolean {
  return one !== undefined && share(one.cells, (text) => isNameWord(text) || /^[-–—]$/u.test(text)) >= 0.8;
}
