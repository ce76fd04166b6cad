import type { VirtualItem } from '@tanstack/react-virtual';
import type { SheetShape } from '@/utils/judge';
import { NUMBERS } from './SheetRow';

/** The row of titles, kept in sight over the rows that have scrolled up. A picture only: the row itself is in the sheet. */
export function FrozenTitles({
  header,
  columns,
  width,
}: {
  header: NonNullable<SheetShape['header']>;
  columns: readonly VirtualItem[];
  width: number;
}) {
  const texts = new Map(header.titles.map(({ column, text }) => [column, text]));
  return (
    <div className="bvb-grid-titles" aria-hidden="true" style={{ width }}>
      <div className="bvb-grid-number">{header.row}</div>
      {columns.map(({ index, start, size }) => (
        <div
          key={index}
          className="bvb-grid-title"
          style={{ left: NUMBERS + start, width: size }}
          title={texts.get(index + 1)}
        >
          {texts.get(index + 1)}
        </div>
      ))}
    </div>
  );
}
