/** What a walk has gathered, and waiting for more of it. */

import { until } from './changes';
import type { DrawnRow, WalkOptions, WalkResult } from './types';

/** A page of a slow server may take so long, ms. */
export const LIMIT = 12_000;
/** Rows are whole when they have stood still for so long, ms. */
const STILL = 80;
/** Fewer rows than the page before may be rows that are still being drawn, ms. */
const STILL_SHORT = 450;
export const MAX_STEPS = 3000;

/** Rows, steps and waiting that all ways of walking share. */
export class Gathered<Row> {
  readonly rows = new Map<string, Row>();
  steps = 0;
  private most = 0;
  private latest: readonly DrawnRow<Row>[] = [];

  constructor(readonly options: WalkOptions<Row>) {}

  /** Takes in what is drawn now. True when some of it is new. */
  gather(): boolean {
    const before = this.rows.size;
    const drawn = this.drawn();
    this.most = Math.max(this.most, drawn.length);
    for (const { key, row } of drawn) this.rows.set(key, row);
    this.options.onProgress?.({ rows: this.rows.size, steps: this.steps });
    return this.rows.size > before;
  }

  /** Rows now drawn. */
  drawn(): readonly DrawnRow<Row>[] {
    this.latest = this.options.readRows();
    return this.latest;
  }

  /** Where the rows that were read last are drawn. */
  elements(): Element[] {
    return this.latest.flatMap(({ element }) => (element?.isConnected ? [element] : []));
  }

  keys(): string {
    return this.drawn()
      .map(({ key }) => key)
      .join('\n');
  }

  list(): HTMLElement | null {
    const { list } = this.options;
    const element = typeof list === 'function' ? list() : list;
    return element?.isConnected ? element : null;
  }

  /**
   * Waits until other rows than `before` stand still and nothing says that more are loading. A page that is shorter than those
   * before it must stand longer, unless it is the last.
   */
  othersThan(before: string, limit: number, isLast: () => boolean = () => true): Promise<boolean> {
    let count = 0;
    return this.wait(
      limit,
      () => {
        if (this.isLoading()) return null;
        const drawn = this.drawn();
        count = drawn.length;
        const keys = drawn.map(({ key }) => key).join('\n');
        // While the next page loads there may be no rows at all.
        return keys === '' || keys === before ? null : keys;
      },
      () => (count < this.most && !isLast() ? STILL_SHORT : STILL),
    );
  }

  wait(limit: number, state: () => string | null, still: () => number = () => STILL): Promise<boolean> {
    const { root, signal } = this.options;
    return until(root, { limit, state, still }, signal);
  }

  isLoading(): boolean {
    return this.options.isLoading?.() === true;
  }

  isStopped(): boolean {
    return this.options.signal?.aborted === true;
  }

  /** Fewer rows than the page promises. */
  isShort(): boolean {
    const total = this.total();
    return total !== null && this.rows.size < total;
  }

  isAll(): boolean {
    const total = this.total();
    return total !== null && this.rows.size >= total;
  }

  end(complete: boolean, reason: string): WalkResult<Row> {
    const short = this.isShort() && !complete ? `; прочитано ${this.rows.size} из ${this.total() ?? 0}` : '';
    return { rows: this.rows, complete, reason: `${reason}${short}`, steps: this.steps };
  }

  private total(): number | null {
    const { total } = this.options;
    return (typeof total === 'function' ? total() : total) ?? null;
  }
}
