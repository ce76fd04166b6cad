/** What one run over a page's tooltips shares: what it watches, what it has learnt, what it has seen. */

import { Clock } from './clock';
import { Habits } from './habits';
import { Kinds } from './kinds';
import { Place } from './place';
import { Pointer } from './pointer';
import { PrintedWords } from './printed';
import { ShownTooltips } from './shown';
import { standingText } from './text';
import type { HoverOptions } from './types';
import { isShown, Watch } from './watch';

/** Tooltips of the kits close within this, ms. */
const CLOSING = 3500;
/** What has been out of sight for so long is closed, ms. */
const FADED = 150;

export class Run {
  readonly watch: Watch;
  readonly place = new Place();
  readonly shown = new ShownTooltips();
  readonly habits = new Habits();
  readonly kinds = new Kinds();
  readonly clock = new Clock();
  readonly accept: (text: string) => boolean;
  /** What the row read last said, and what was seen since. */
  readonly recent = new Set<string>();
  /** Only after a status does a late tooltip show itself as late: an older row's other words are not looked at. */
  lastIsRead = false;
  /** Tooltips of several icons at once that may still be open; no row after them is read before they have closed. */
  readonly leftovers = new Set<Element>();
  private readonly printed = new PrintedWords();

  constructor(private readonly options: HoverOptions) {
    this.watch = new Watch(options.root);
    this.accept = options.accept ?? ((text) => /\p{L}{2}/u.test(text));
  }

  get root(): Document {
    return this.options.root;
  }

  isStopped(): boolean {
    return this.options.signal?.aborted === true;
  }

  /** Words that need no pointing; null where there are none. */
  standing(element: Element): string | null {
    return (
      standingText(element, this.accept, this.options.accept !== undefined) ??
      this.printed.at(element, this.accept)
    );
  }

  /** True when every tooltip that this run opened has closed. */
  async untilClosed(): Promise<boolean> {
    const limit = performance.now() + CLOSING;
    await this.untilGone(limit);
    let drifts = 0;
    while (!this.shown.isEmpty) {
      if (performance.now() > limit) return false;
      await this.watch.drawn();
      if (drifts++ < 2) new Pointer(this.root, true).drift();
    }
    return true;
  }

  /** Those of several icons at once have closed, as far as can be waited for. */
  async untilGone(limit = performance.now() + CLOSING): Promise<void> {
    let since = performance.now();
    if (this.leftovers.size > 0) {
      await this.watch.drawn();
      new Pointer(this.root, true).drift();
    }
    while (this.leftovers.size > 0 && performance.now() < limit) {
      for (const tooltip of this.leftovers) {
        if (!tooltip.isConnected) this.leftovers.delete(tooltip);
        else if (isShown(tooltip, false)) since = performance.now();
      }
      // One that is transparent may be fading in.
      if (performance.now() - since >= FADED) this.leftovers.clear();
      else await this.watch.next();
    }
  }
}
