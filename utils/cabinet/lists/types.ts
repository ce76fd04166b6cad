import type { Label } from '../words';

/** One line of a list as drawn, its cells laid under the list's columns. */
export interface ListRow {
  /** What a person would call this row. */
  element: HTMLElement;
  /** Further parts of the same row, drawn in other containers. */
  parts: HTMLElement[];
  /** By column; null where the line has no cell for it. */
  cells: (Element | null)[];
  /** The line has far fewer cells than columns: a group, totals, details, or «Нет данных». */
  spanning: boolean;
}

export interface ListColumn {
  /** The header's cell; null for columns without one. */
  header: Element | null;
  /** Wordings of the header, the best first. */
  texts: string[];
  /** Known without a header: the label that stands in each card. */
  label?: Label;
}

/** What is said of each label in an element that tells of several things. */
export type Said = Map<Element, Map<Label, string>>;

export interface FoundList {
  shape: 'table' | 'grid' | 'visual' | 'cards';
  /** What holds the whole list, header and body. */
  root: Element;
  columns: ListColumn[];
  rows: ListRow[];
  /** What the markup says of the number of rows (`aria-rowcount`), header rows taken off. */
  declared: number | null;
  /** Russian: on what evidence this was taken for a list. */
  because: string;
  confidence: number;
  /** Cards: the label's own element or words, which are no part of the value, by value element. */
  labels?: Map<Element, Node>;
  /** Words that are read in place of an element that tells of several things. */
  said?: Said;
}

/** A drawn line before columns are known. */
export interface Line {
  element: HTMLElement;
  cells: Element[];
  header: boolean;
}

/** Lines of one container. */
export interface Group {
  container: Element;
  lines: Line[];
}
