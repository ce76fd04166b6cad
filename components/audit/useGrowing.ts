import { useEffect, useState } from 'react';

/** Lines drawn in one frame: some thousand cells. */
const STEP = 120;

/**
 * How many of the items are to be drawn by now: the first at once, then some a frame, so that hundreds of pages
 * never hold the window.
 * @param weigh how many lines an item takes
 */
export function useGrowing<T>(items: readonly T[], weigh: (item: T) => number): number {
  const [grown, setGrown] = useState<{ of: readonly T[]; count: number } | null>(null);
  const count = grown?.of === items ? grown.count : Math.min(1, items.length);
  useEffect(() => {
    if (count >= items.length) return;
    const frame = requestAnimationFrame(() => {
      let next = count;
      for (let lines = 0; next < items.length && lines < STEP; next += 1) {
        const item = items[next];
        if (item !== undefined) lines += weigh(item);
      }
      setGrown({ of: items, count: next });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [count, items, weigh]);
  return count;
}
