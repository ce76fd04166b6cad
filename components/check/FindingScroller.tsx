import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { PlacedFinding } from '@/utils/judge';
import { FindingItem } from './FindingItem';
import './groups.css';

/** Any number of findings; only those on screen are in the page. Choosing one goes to its cell. */
export function FindingScroller({
  total,
  findingAt,
  onVisible,
  current,
  onChoose,
}: {
  total: number;
  /** Undefined while on its way. */
  findingAt: (place: number) => PlacedFinding | undefined;
  onVisible: (from: number, to: number) => void;
  /** `index` of the finding at the active cell. */
  current: number | null;
  onChoose: (finding: PlacedFinding) => void;
}) {
  const scroll = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => 62,
    overscan: 6,
  });
  const from = list.range?.startIndex ?? 0;
  const to = list.range?.endIndex ?? 0;
  useEffect(() => {
    onVisible(from, to);
  }, [from, to, total, onVisible]);
  return (
    <div ref={scroll} className="bvb-scroller" role="region" aria-label="Список находок">
      <ul style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const finding = findingAt(index);
          return (
            <li
              key={index}
              ref={list.measureElement}
              data-index={index}
              aria-setsize={total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {finding ? (
                <button
                  type="button"
                  aria-current={current === finding.index}
                  onClick={() => {
                    onChoose(finding);
                  }}
                >
                  <FindingItem finding={finding} />
                </button>
              ) : (
                <div className="bvb-finding">…</div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
