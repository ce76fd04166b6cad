import { useCallback, useEffect, useRef, useState } from 'react';

const BLOCK = 100;
/** Blocks kept; far ones are fetched again when the user comes back to them. */
const KEPT = 60;

interface Cache<Item> {
  source: string;
  /** Block number → its items and the stamp they were fetched under. */
  blocks: ReadonlyMap<number, { stamp: number; items: Item[] }>;
}

/**
 * Items that live in the worker, fetched in blocks as they come on screen. When `stamp` changes, the blocks on screen are
 * fetched again and the old items stay until the new ones arrive, so that nothing flickers; when `source` changes, all go.
 */
export function useWindow<Item>(
  source: string,
  stamp: number,
  fetch: (from: number, count: number) => Promise<Item[]>,
) {
  const [cache, setCache] = useState<Cache<Item>>({ source, blocks: new Map() });
  const [range, setRange] = useState({ from: 0, to: 0 });
  const asked = useRef(new Set<string>());
  const blocks = cache.source === source ? cache.blocks : null;

  useEffect(() => {
    for (let block = Math.floor(range.from / BLOCK); block <= Math.floor(range.to / BLOCK); block += 1) {
      const key = `${source} ${stamp} ${block}`;
      if (asked.current.has(key) || blocks?.get(block)?.stamp === stamp) continue;
      asked.current.add(key);
      fetch(block * BLOCK, BLOCK)
        .then((items) => {
          setCache((now) => {
            const kept = now.source === source ? [...now.blocks].slice(-KEPT) : [];
            return {
              source,
              blocks: new Map([...kept.filter(([at]) => at !== block), [block, { stamp, items }]]),
            };
          });
        })
        // A worker that ended says so elsewhere; here there is only nothing to show.
        .catch(() => undefined)
        .finally(() => asked.current.delete(key));
    }
  }, [source, stamp, fetch, range, blocks]);

  const onVisible = useCallback((from: number, to: number) => {
    setRange((now) => (now.from === from && now.to === to ? now : { from, to }));
  }, []);
  const at = (place: number): Item | undefined =>
    blocks?.get(Math.floor(place / BLOCK))?.items[place % BLOCK];
  return { at, onVisible };
}
