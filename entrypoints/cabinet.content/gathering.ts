import type { PageReading, RowReading } from '@/utils/cabinet';

export interface Gathering {
  /** The reading with the rows of the same list that stood on screen earlier; what is on screen now wins. */
  merge(reading: PageReading): PageReading;
}

/**
 * Keeps the rows of a paged or virtual list while the user pages or scrolls, in memory and only for the list at hand:
 * another page, section or number of rows starts anew, and so does a list that turns out to hold more students than the
 * page promises. Without a promised number nothing is gathered, since nobody could say when it is whole.
 */
export function createGathering(address: () => string): Gathering {
  let list = '';
  let rows = new Map<string, RowReading>();
  return {
    merge(reading) {
      const { page, section, total } = reading;
      const here = JSON.stringify([address(), page, section, total]);
      if (here !== list) {
        list = here;
        rows = new Map();
      }
      if (total === null || reading.rows.length === 0) return reading;
      const current = new Map(reading.rows.map((row) => [row.key, row]));
      for (const [key, row] of current) rows.set(key, row);
      const elsewhere = [...rows.values()].filter((row) => !current.has(row.key));
      if (elsewhere.length + reading.rows.length > total) {
        rows = current;
        return reading;
      }
      if (elsewhere.length === 0) return reading;
      const all = [...elsewhere, ...reading.rows];
      return { ...reading, rows: all, partial: all.length < total };
    },
  };
}
