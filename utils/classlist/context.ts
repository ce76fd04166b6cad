import type { BuiltCell, Field, Mapping, SourceCell, SourceRow } from './types';

/** What rows above told, good for the rows below until something else is told. */
export interface Context {
  className: string | null;
  teacher: string | null;
  /** Under «Мальчики» or «Девочки». */
  gender: '' | 'М' | 'Ж';
  /** Empty class cells mean the class of the row above: only the first row of each class names it. */
  carries: boolean;
  /** That class. */
  carried: { grade: BuiltCell; letter: BuiltCell } | null;
}

/** The cell of a row that a field stands in. */
export type Get = (field: Field) => SourceCell | undefined;

export function getter(row: SourceRow, mapping: Mapping): Get {
  const columns = new Map(
    mapping.fields.filter(({ field }) => field !== 'skip').map(({ field, column }) => [field, column]),
  );
  return (field) => {
    const column = columns.get(field);
    return column === undefined ? undefined : row.cells.get(column);
  };
}

export const textOf = (cell: SourceCell | undefined): string => cell?.text ?? '';
