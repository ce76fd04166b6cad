/** Reading what a page says only when it is pointed at. */

export interface HoverTarget {
  /** The student's key in this session. */
  key: string;
  /** The icon or the cell that holds it; a function where rows are recycled while scrolling. */
  element: Element | (() => Element | null);
}

export interface HoverResult {
  key: string;
  /** What the tooltip said; null when nothing certain was read. */
  text: string | null;
  /** Russian: where the text was found, or why there is none. */
  reason: string;
}

export interface HoverProgress {
  done: number;
  total: number;
  /** How many of `done` have a text. */
  read: number;
}

export interface HoverRunOptions {
  onProgress?: (progress: HoverProgress) => void;
  /** Texts of this session by key: those targets are not pointed at again, which makes a stopped run resumable. */
  cached?: ReadonlyMap<string, string>;
}

export interface HoverOptions {
  root: Document;
  /** Ends a run: the pointer leaves, the place is restored, the iteration ends. */
  signal?: AbortSignal;
  /** Tells a wanted text from other text that appears near the icon. By default any short text is wanted. */
  accept?: (text: string) => boolean;
}

export interface HoverReader {
  /**
   * Points at the targets one after another and yields what their tooltips say: a few rows of each kind of icon first, those that
   * seemed to have no tooltip last. Never clicks. Leaving the loop early, or the signal, lets the pointer go and puts the scroll
   * positions back. A failure on one target is its reason, never an exception.
   */
  run(
    targets: readonly HoverTarget[],
    options?: HoverRunOptions,
  ): AsyncGenerator<HoverResult, void, undefined>;
}
