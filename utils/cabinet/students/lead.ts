import type { ListRow } from '../lists';
import type { Label } from '../words';

/** Which column tells what; a label without a column is not there. */
export type Places = Readonly<Partial<Record<Label, number>>>;

export const cellAt = (row: ListRow, place: number | undefined): Element | null =>
  place === undefined ? null : (row.cells[place] ?? null);

/** The cell by which a student is told from another. */
export const leadOf = (row: ListRow, places: Places): Element | null =>
  cellAt(row, places.name) ?? cellAt(row, places.surname);
