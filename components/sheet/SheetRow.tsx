import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import { cellAddress, type GridRow } from '@/utils/judge';
import { rows as rowsWord } from '../check/words';
import { CellContent, CellEditor, worst } from './GridCell';
import type { GridPoint } from './grid-keys';

/** Height of a row and width of the row numbers, in pixels; the style sheet has the same. */
export const ROW = 28;
export const NUMBERS = 64;

/** How an edit ended; `away`: the editor lost the focus, or Escape. */
export type EditEnd = 'enter' | 'tab' | 'away';

/** The id of a cell's element, which the grid names as its active one. */
export function cellId(grid: string, place: number, column: number): string {
  return `${grid}-${place}-${column}`;
}

/** One row of the sheet. Drawn again only when something of its own changes: scrolling moves hundreds of cells a second. */
export const SheetRow = memo(function SheetRow({
  id,
  place,
  number,
  skipped,
  row,
  start,
  width,
  columns,
  active,
  editing,
  onEdited,
}: {
  id: string;
  place: number;
  number: number;
  /** Empty rows that this place stands for; 0 for a usual row. */
  skipped: number;
  row: GridRow | undefined;
  start: number;
  width: number;
  columns: VirtualItem[];
  /** Active column of this row, 0 when the active cell is elsewhere. */
  active: number;
  editing: (GridPoint & { text: string }) | null;
  onEdited: (point: GridPoint, text: string | null, by: EditEnd) => void;
}) {
  const hidden = row?.hidden === true;
  const cells = new Map(row?.cells.map((cell) => [cell.column, cell]));
  return (
    <div
      role="row"
      aria-rowindex={number}
      className="bvb-grid-row"
      data-hidden={hidden ? true : undefined}
      data-place={place}
      style={{ transform: `translateY(${start}px)`, width }}
    >
      <div
        role="rowheader"
        className="bvb-grid-number"
        data-active={active > 0 ? true : undefined}
        title={hidden ? 'Строка скрыта в файле' : undefined}
      >
        {skipped > 0 ? '…' : number}
      </div>
      {skipped > 0 ? (
        <div role="gridcell" id={cellId(id, place, active)} className="bvb-grid-skipped">
          {rowsWord(skipped)} без данных
        </div>
      ) : (
        columns.map(({ index, start: left, size }) => {
          const column = index + 1;
          const cell = cells.get(column);
          const address = cellAddress(number, column);
          return (
            <div
              key={column}
              id={active === column ? cellId(id, place, column) : undefined}
              role="gridcell"
              aria-colindex={column}
              aria-selected={active === column}
              className="bvb-grid-cell"
              data-cell={address}
              data-column={column}
              data-active={active === column ? true : undefined}
              data-severity={cell ? worst(cell.marks) : undefined}
              data-kind={cell?.kind}
              data-changed={cell?.changed === true ? true : undefined}
              style={{ left: NUMBERS + left, width: size }}
            >
              <CellContent cell={cell} />
              {editing?.column === column ? (
                <CellEditor
                  text={editing.text}
                  label={`Значение ячейки ${address}`}
                  onDone={(text, by) => {
                    onEdited({ place, column }, text, by);
                  }}
                />
              ) : null}
            </div>
          );
        })
      )}
    </div>
  );
});
