/** A list as every skin shows it: loading, filtering, sorting and paging, without any markup. */
export interface ListState<T> {
  loading: boolean;
  /** Rows of this page. */
  rows: readonly T[];
  /** All rows that pass the filter, in order. */
  all: readonly T[];
  page: number;
  pages: number;
  size: number;
  total: number;
  sort: { key: string; descending: boolean } | null;
  className: string;
}

export interface List<T> {
  state(): ListState<T>;
  /** Calls back after each change until `signal` ends. */
  onChange(run: () => void, signal: AbortSignal): void;
  sortBy(key: string): void;
  setPage(page: number): void;
  filterClass(className: string): void;
  /** Loads anew, as the cabinet's own refresh button does. */
  reload(): void;
}

interface Options<T> {
  items: readonly T[];
  size: number;
  delay: number;
  classOf: (item: T) => string;
  /** What to compare by for a column's key. */
  valueOf: (item: T, key: string) => string | number;
  signal: AbortSignal;
}

const collator = new Intl.Collator('ru', { numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/** Starts loading at once; ready after `delay` ms. */
export function createList<T>({ items, size, delay, classOf, valueOf, signal }: Options<T>): List<T> {
  const listeners = new Set<() => void>();
  let loading = true;
  let page = 1;
  let className = '';
  let sort: ListState<T>['sort'] = null;
  let all = items;
  const tell = (): void => {
    for (const run of [...listeners]) run();
  };
  const arrange = (): void => {
    const passed = className ? items.filter((item) => classOf(item) === className) : [...items];
    if (sort) {
      const { key, descending } = sort;
      passed.sort((a, b) => compare(valueOf(a, key), valueOf(b, key)) * (descending ? -1 : 1));
    }
    all = passed;
    page = Math.min(page, Math.max(1, Math.ceil(all.length / size)));
    tell();
  };
  const load = (): void => {
    loading = true;
    tell();
    const timer = setTimeout(() => {
      loading = false;
      tell();
    }, delay);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  };
  load();
  return {
    state: () => ({
      loading,
      rows: all.slice((page - 1) * size, page * size),
      all,
      page,
      pages: Math.max(1, Math.ceil(all.length / size)),
      size,
      total: all.length,
      sort,
      className,
    }),
    onChange: (run, until) => {
      listeners.add(run);
      until.addEventListener('abort', () => listeners.delete(run), { once: true });
    },
    sortBy: (key) => {
      sort =
        sort?.key === key ? (sort.descending ? null : { key, descending: true }) : { key, descending: false };
      arrange();
    },
    setPage: (wanted) => {
      page = wanted;
      arrange();
    },
    filterClass: (wanted) => {
      className = wanted;
      page = 1;
      arrange();
    },
    reload: load,
  };
}
