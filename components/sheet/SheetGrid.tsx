import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import {
  columnName,
  type GridMark,
  type GridRow,
  placeOfRow,
  rowAtPlace,
  type SheetShape,
} from '@/utils/judge';
import '../parts/parts.css';
import { FrozenTitles } from './FrozenTitles';
import { HoverTip } from './GridCell';
import { cellId, type EditEnd, NUMBERS, ROW, SheetRow } from './SheetRow';
import { type GridPoint, moveByKey, startsTyping } from './grid-keys';
import './sheet.css';

const USUAL_WIDTH = 120;

/** The cell that an event happened in. The editor's own events are its own. */
function pointOf(target: EventTarget): GridPoint | null {
  if (!(target instanceof Element) || target instanceof HTMLInputElement) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-place]');
  return cell && row ? { place: Number(row.dataset.place), column: Number(cell.dataset.column) } : null;
}

/** The usual range, and one index more. */
function including(range: Range, index: number): number[] {
  const usual = defaultRangeExtractor(range);
  return usual.includes(index) || index < 0 || index >= range.count
    ? usual
    : [...usual, index].sort((a, b) => a - b);
}

export interface SheetGridProps {
  shape: SheetShape;
  /** A loaded row by its place; undefined while it is on its way. */
  rowAt: (place: number) => GridRow | undefined;
  /** The places that are on screen; called when they change. */
  onVisible: (from: number, to: number) => void;
  /** Pixels by column, index 0 = column A; the usual width where absent. */
  widths?: readonly number[];
  active: GridPoint;
  onActive: (point: GridPoint) => void;
  onEdit: (point: GridPoint, text: string) => void;
}

/**
 * A sheet in Excel's own coordinates. Only what is on screen is in the page. The grid itself holds the focus and names
 * its active cell, so that focus is never lost when rows leave the screen.
 */
export function SheetGrid({ shape, rowAt, onVisible, widths, active, onActive, onEdit }: SheetGridProps) {
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<(GridPoint & { text: string }) | null>(null);
  const [hover, setHover] = useState<{ marks: GridMark[]; at: DOMRect } | null>(null);

  // The active cell stays in the page, for it is what the grid's focus names.
  const withActiveRow = useCallback((range: Range) => including(range, active.place), [active.place]);
  const withActiveColumn = useCallback(
    (range: Range) => including(range, active.column - 1),
    [active.column],
  );
  const rows = useVirtualizer({
    count: shape.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 4,
    // The head takes a row's height of the flow: room below for it, and above for the titles that may lie there.
    scrollPaddingStart: ROW,
    scrollPaddingEnd: ROW,
    useFlushSync: false,
    rangeExtractor: withActiveRow,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: shape.columns,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => widths?.[index] ?? USUAL_WIDTH,
    overscan: 3,
    scrollPaddingStart: NUMBERS,
    scrollPaddingEnd: NUMBERS,
    useFlushSync: false,
    rangeExtractor: withActiveColumn,
  });
  const column = useRef(active.column);
  useEffect(() => {
    column.current = active.column;
  }, [active.column]);
  useEffect(() => {
    columns.measure();
    // Guessed widths may have led further right than need be: once known, as far left as shows the active cell.
    columns.scrollToIndex(column.current - 1, { align: 'end' });
  }, [columns, widths]);

  const from = rows.range?.startIndex ?? 0;
  const to = rows.range?.endIndex ?? 0;
  const height = rows.scrollRect?.height ?? 0;
  const shown = useRef({ from, to });
  const keepInSight = useEffectEvent(() => {
    if (active.place >= shown.current.from && active.place <= shown.current.to)
      rows.scrollToIndex(active.place, { align: 'auto' });
  });
  // The messages above the sheet have grown, or the window has shrunk: the active cell must not slip below its edge.
  useEffect(() => {
    keepInSight();
  }, [height]);
  useEffect(() => {
    shown.current = { from, to };
    onVisible(from, to);
  }, [from, to, onVisible]);
  useEffect(() => {
    rows.scrollToIndex(active.place, { align: 'auto' });
    columns.scrollToIndex(active.column - 1, { align: 'auto' });
  }, [rows, columns, active.place, active.column]);

  const cellAt = ({ place, column }: GridPoint) => rowAt(place)?.cells.find((cell) => cell.column === column);
  const begin = (point: GridPoint, text: string) => {
    if (rowAt(point.place)?.skipped) return;
    setHover(null);
    setEditing({ ...point, text });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    setHover(null);
    const page = Math.max(1, Math.floor(((scroll.current?.clientHeight ?? 0) - ROW) / ROW) - 1);
    const next = event.altKey || event.shiftKey ? null : moveByKey(event, active, { ...shape, page });
    if (next) {
      event.preventDefault();
      onActive(next);
    } else if (event.key === 'F2' || event.key === 'Enter') {
      event.preventDefault();
      begin(active, cellAt(active)?.text ?? '');
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      if (cellAt(active)?.text) onEdit(active, '');
    } else if (startsTyping(event)) {
      event.preventDefault();
      begin(active, event.key);
    }
  };
  const rowItems = rows.getVirtualItems();
  // Rows that leave the screen lend their elements to those that come: made anew, they would be litter that the browser
  // has to sweep amid the scrolling. The active row has an element of its own, for its editor must not lose what is typed.
  const [slots, setSlots] = useState(1);
  if (rowItems.length > slots) setSlots(rowItems.length);
  const width = columns.getTotalSize() + NUMBERS;
  const columnItems = columns.getVirtualItems();
  const { header } = shape;
  // The titles have left the screen: they are shown again on top.
  const titles = header && from > placeOfRow(shape.runs, header.row) ? header : null;
  const latest = useRef({ cellAt, onEdit, onActive, shape });
  useEffect(() => {
    latest.current = { cellAt, onEdit, onActive, shape };
  });
  const edited = useCallback(({ place, column }: GridPoint, text: string | null, by: EditEnd) => {
    const now = latest.current;
    setEditing(null);
    if (by !== 'away' || text === null) scroll.current?.focus();
    if (text !== null && text !== (now.cellAt({ place, column })?.text ?? ''))
      now.onEdit({ place, column }, text);
    if (by === 'enter') now.onActive({ place: Math.min(place + 1, now.shape.length - 1), column });
    if (by === 'tab') now.onActive({ place, column: Math.min(column + 1, now.shape.columns) });
  }, []);

  return (
    <div
      ref={scroll}
      className="bvb-grid"
      role="grid"
      tabIndex={0}
      aria-label={`Лист «${shape.name}»`}
      aria-rowcount={shape.lastRow}
      aria-colcount={shape.columns}
      aria-activedescendant={shape.length > 0 ? cellId(id, active.place, active.column) : undefined}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const point = pointOf(event.target);
        if (point) onActive(point);
      }}
      onDoubleClick={(event) => {
        const point = pointOf(event.target);
        if (point) begin(point, cellAt(point)?.text ?? '');
      }}
      onPointerOver={(event) => {
        const point = pointOf(event.target);
        const marks = point ? cellAt(point)?.marks : undefined;
        const cell = event.target instanceof Element ? event.target.closest('[data-column]') : null;
        setHover(marks && marks.length > 0 && cell ? { marks, at: cell.getBoundingClientRect() } : null);
      }}
      onScroll={() => {
        setHover(null);
      }}
      onPointerLeave={() => {
        setHover(null);
      }}
    >
      <div role="rowgroup" className="bvb-grid-head" style={{ width }}>
        <div role="row">
          <div role="columnheader" className="bvb-grid-corner">
            <span className="bvb-sr">Строка</span>
          </div>
          {columnItems.map(({ index, start, size }) => (
            <div
              key={index}
              role="columnheader"
              aria-colindex={index + 1}
              className="bvb-grid-letter"
              data-active={active.column === index + 1 || undefined}
              style={{ left: NUMBERS + start, width: size }}
            >
              {columnName(index + 1)}
            </div>
          ))}
        </div>
        {titles ? <FrozenTitles header={titles} columns={columnItems} width={width} /> : null}
      </div>
      <div role="rowgroup" className="bvb-grid-body" style={{ height: rows.getTotalSize(), width }}>
        {rowItems.map(({ index: place, start }) => {
          const { number, skipped } = rowAtPlace(shape.runs, place);
          return (
            <SheetRow
              key={place === active.place ? 'active' : place % slots}
              id={id}
              place={place}
              number={number}
              skipped={skipped}
              row={rowAt(place)}
              start={start}
              width={width}
              columns={columnItems}
              active={active.place === place ? active.column : 0}
              editing={editing?.place === place ? editing : null}
              onEdited={edited}
            />
          );
        })}
      </div>
      {hover && !editing ? <HoverTip marks={hover.marks} at={hover.at} /> : null}
    </div>
  );
}
