/** As many lists are watched: rows of one list share their widths. */
const LISTS = 12;
/** The marks are measured anew at most so often, ms: a page may be animating its widths. */
const PAUSE = 250;

export interface WidthWatch {
  /**
   * Remembers how wide these elements of a list are now, and watches them. A list that is watched already keeps what
   * was remembered, as long as its elements are there. Reads layout.
   */
  add(list: Node | null, elements: () => readonly HTMLElement[]): void;
  /** Watches nothing until the next `add`. */
  clear(): void;
}

/**
 * Tells when a list is no longer as wide as it was when marks were measured: a table sets the widths of its columns
 * after it has drawn the rows, a menu beside it folds, a user drags the edge of a column. None of that changes any markup
 * that a person reads. The browser itself watches; what is gone or hidden for now has not changed.
 */
export function createWidthWatch(onChange: () => void, signal: AbortSignal): WidthWatch {
  const lists = new Map<Node | null, { element: HTMLElement; width: number }[]>();
  let told = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new ResizeObserver(() => {
    if (changed()) tell();
  });

  function changed(): boolean {
    return [...lists.values()].flat().some(({ element, width }) => {
      const now = widthOf(element);
      return now > 0 && Math.abs(now - width) >= 1;
    });
  }

  function tell(): void {
    clearTimeout(timer);
    const rest = PAUSE - (performance.now() - told);
    if (rest > 0) {
      timer = setTimeout(() => changed() && tell(), rest);
      return;
    }
    told = performance.now();
    // In the next frame: whoever observes anew in answer to an observation has the browser report an error to the page.
    requestAnimationFrame(() => {
      if (!signal.aborted) onChange();
    });
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  return {
    add(list, elements) {
      const known = lists.get(list);
      if (known?.every(({ element }) => element.isConnected)) return;
      for (const { element } of known ?? []) observer.unobserve(element);
      if (!known && lists.size >= LISTS) return;
      const added = elements().map((element) => ({ element, width: widthOf(element) }));
      lists.set(list, added);
      for (const { element } of added) observer.observe(element);
    },
    clear() {
      observer.disconnect();
      lists.clear();
    },
  };
}

function widthOf(element: HTMLElement): number {
  return element.getBoundingClientRect().width;
}
