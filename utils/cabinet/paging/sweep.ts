/** Scrolling through a list whose rows are drawn as they come into view. */

import { LIMIT, MAX_STEPS, type Gathered } from './gathered';
import { isVirtual, scrollersOf } from './scrollers';

/** Rows of a virtual list are drawn within this, ms. */
const DRAW = 400;
/** The end of a list that does not say how many rows it has: nothing new in this time, ms. */
const END = 3000;
/** The same where the page promises more than was read, ms. */
const PROMISED = 6000;

/**
 * Scrolls every scroller around the list to its end, the nearest first, and puts each back.
 * @returns how it ended, in Russian
 */
export async function sweep<Row>(walk: Gathered<Row>, only?: HTMLElement): Promise<string> {
  const list = walk.list();
  const scrollers = only ? [only] : list ? scrollersOf(list, walk.elements()) : [];
  if (scrollers.length === 0) return 'список не прокручивается';
  let reason = '';
  for (const scroller of scrollers) {
    const start = scroller.scrollTop;
    const left = scroller.scrollLeft;
    reason = await scrollThrough(walk, scroller, only !== undefined, scroller === scrollers[0]);
    const before = walk.keys();
    scroller.scrollTo({ top: start, left, behavior: 'instant' });
    // The rows that stood there are drawn again before anybody reads them.
    if (!walk.isStopped() && isVirtual(scroller, walk.elements())) await walk.othersThan(before, DRAW);
    if (walk.isStopped()) return 'остановлено';
    if (walk.isAll()) break;
  }
  return reason;
}

async function scrollThrough<Row>(
  walk: Gathered<Row>,
  scroller: HTMLElement,
  isPart: boolean,
  isFirst: boolean,
): Promise<string> {
  const to = (top: number) => scroller.scrollTo({ top, behavior: 'instant' });
  const atEnd = () => scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
  if (scroller.scrollTop > 0) {
    const before = walk.keys();
    to(0);
    await walk.othersThan(before, DRAW);
  }
  walk.gather();
  for (;;) {
    if (walk.isStopped()) return 'остановлено';
    if (walk.steps >= MAX_STEPS) return 'слишком длинный список';
    const [before, top, height] = [walk.keys(), scroller.scrollTop, scroller.scrollHeight];
    // A step shorter than the window: no row can be jumped over. Where all rows are drawn the end is enough.
    const shown = walk.elements();
    const virtual = shown.length === 0 || isVirtual(scroller, shown);
    to(virtual ? top + Math.max(40, scroller.clientHeight * 0.8) : scroller.scrollHeight);
    walk.steps++;
    const moved = scroller.scrollTop > top + 1;
    if (!atEnd()) {
      await drawn(walk, before);
      if (virtual && isApart(walk, before)) {
        const [there, keys] = [scroller.scrollTop, walk.keys()];
        walk.gather();
        to((top + there) / 2);
        await drawn(walk, keys);
        walk.gather();
        to(there);
        await drawn(walk, walk.keys());
      }
      walk.gather();
      continue;
    }
    if (moved) {
      await drawn(walk, before);
      walk.gather();
    }
    if (isPart && atEnd()) return 'список прокручен до конца';
    const limit = walk.isAll() ? DRAW / 2 : walk.isLoading() ? LIMIT : patience(walk, isFirst);
    const [rows, keys] = [walk.rows.size, walk.keys()];
    const grew = await walk.wait(limit, () => {
      const now = walk.keys();
      return !walk.isLoading() && now !== keys && now !== ''
        ? now
        : scroller.scrollHeight > height + 2
          ? 'grew'
          : null;
    });
    walk.gather();
    if (!grew || (walk.rows.size === rows && atEnd() && scroller.scrollHeight <= height + 2))
      return walk.isStopped() ? 'остановлено' : 'список прокручен до конца';
  }
}

/** How long more rows are waited for at the end; places further out get less, since the list itself has ended. */
function patience<Row>(walk: Gathered<Row>, isFirst: boolean): number {
  const limit = walk.isShort() ? PROMISED : END;
  return isFirst ? limit : limit / 2;
}

/** Waits for the rows of the new place; longer while skeletons stand there. */
async function drawn<Row>(walk: Gathered<Row>, before: string): Promise<void> {
  await walk.othersThan(before, DRAW);
  if (walk.isLoading()) await walk.wait(LIMIT, () => (walk.isLoading() ? null : walk.keys()));
}

/** No row of before is drawn any more: something between may have been jumped over. */
function isApart<Row>(walk: Gathered<Row>, before: string): boolean {
  const old = new Set(before.split('\n'));
  return !walk.drawn().some(({ key }) => old.has(key));
}
