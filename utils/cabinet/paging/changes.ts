/** Waiting for the page, by observing it. */

import { rootsBelow } from '../tree';

/** A state is looked at again so soon after a change, ms. */
const PAUSE = 40;

export interface Waiting {
  /** Ends in failure then, ms. */
  limit: number;
  /** The state wanted, or null while it is not reached. */
  state: () => string | null;
  /** It must be the same for so long, ms. */
  still: () => number;
}

/**
 * Resolves with true when the wanted state has stood still, with false at the limit or on the signal. Looks only when something
 * changed, in open shadow roots too; a page that never rests cannot hold it up.
 */
export function until(
  doc: Document,
  { limit, state, still }: Waiting,
  signal?: AbortSignal,
): Promise<boolean> {
  if (signal?.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    let known: string | null = null;
    let since = performance.now();
    let next: ReturnType<typeof setTimeout> | undefined;
    const end = (result: boolean): void => {
      clearTimeout(next);
      clearTimeout(last);
      observer.disconnect();
      signal?.removeEventListener('abort', stop);
      resolve(result);
    };
    const stop = (): void => end(false);
    const look = (): void => {
      next = undefined;
      const now = state();
      if (now === null || now !== known) {
        known = now;
        since = performance.now();
        if (now !== null) plan(still());
        return;
      }
      const left = still() - (performance.now() - since);
      if (left > 0) plan(left);
      else end(true);
    };
    const plan = (after: number): void => {
      next ??= setTimeout(look, after);
    };
    const observer = new MutationObserver(() => plan(PAUSE));
    const last = setTimeout(() => {
      const now = state();
      end(now !== null && now === known);
    }, limit);
    signal?.addEventListener('abort', stop);
    for (const root of [doc, ...rootsBelow(doc)])
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    plan(0);
  });
}
