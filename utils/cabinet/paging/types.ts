/** Walking the pages of a list, when asked. */

export type PagerKind = 'pages' | 'more' | 'scroll';

/** How the rest of a list can be reached. */
export interface Pager {
  kind: PagerKind;
  /** The pager, the «Показать ещё» button or the scroll container. */
  element: HTMLElement;
  /** Pages by the numbers on the pager; null when it shows none. */
  pages: number | null;
  /** Russian: by what it was recognised. */
  because: string;
}

export interface WalkProgress {
  /** Different rows gathered so far. */
  rows: number;
  /** Steps made. */
  steps: number;
}

/** A row that is drawn now. */
export interface DrawnRow<Row> {
  /** Identifies the student. */
  key: string;
  row: Row;
  /** Where it is drawn; what is inside a row is never pressed, and what it leaves empty tells a virtual list. */
  element?: Element;
}

export interface WalkOptions<Row> {
  root: Document;
  /** The list's own element, which holds all drawn rows; a function where pages replace it. */
  list: HTMLElement | (() => HTMLElement | null);
  /** Rows now drawn, each with the student's key. */
  readRows: () => readonly DrawnRow<Row>[];
  /** Skeletons or a spinner stand where rows will be. */
  isLoading?: () => boolean;
  /** What the page says the list has; the walk is complete when so many were gathered. A function where that changes. */
  total?: number | null | (() => number | null);
  signal?: AbortSignal;
  onProgress?: (progress: WalkProgress) => void;
}

export interface WalkResult<Row> {
  /** In the order in which they were met; a key met again keeps its newest row. */
  rows: Map<string, Row>;
  /** True only when the end of the list was seen, or as many rows as the page promises. */
  complete: boolean;
  /** Russian: how it ended. */
  reason: string;
  steps: number;
}
