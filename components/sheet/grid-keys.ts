/** A place in the grid: `place` counts rows as shown, from 0; `column` is Excel's, from 1. */
export interface GridPoint {
  place: number;
  column: number;
}

export interface GridSize {
  length: number;
  columns: number;
  /** Rows that fit on the screen. */
  page: number;
}

const clamp = (value: number, low: number, high: number) =>
  Math.min(Math.max(value, low), Math.max(low, high));

/** Where a key leads from a cell; null for keys that do not move. */
export function moveByKey(
  { key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean },
  { place, column }: GridPoint,
  { length, columns, page }: GridSize,
): GridPoint | null {
  const far = ctrlKey || metaKey;
  const to = (nextPlace: number, nextColumn: number): GridPoint => ({
    place: clamp(nextPlace, 0, length - 1),
    column: clamp(nextColumn, 1, columns),
  });
  switch (key) {
    case 'ArrowUp':
      return far ? to(0, column) : to(place - 1, column);
    case 'ArrowDown':
      return far ? to(length - 1, column) : to(place + 1, column);
    case 'ArrowLeft':
      return far ? to(place, 1) : to(place, column - 1);
    case 'ArrowRight':
      return far ? to(place, columns) : to(place, column + 1);
    case 'Home':
      return far ? to(0, 1) : to(place, 1);
    case 'End':
      return far ? to(length - 1, columns) : to(place, columns);
    case 'PageUp':
      return to(place - page, column);
    case 'PageDown':
      return to(place + page, column);
    default:
      return null;
  }
}

/** A printable character with no command key: typing begins an edit, as in Excel. */
export function startsTyping(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}): boolean {
  return event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
}
