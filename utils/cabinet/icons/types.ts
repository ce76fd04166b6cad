/** What a small drawing in a cell says. */

export type IconMeaning = 'yes' | 'no' | 'unknown' | 'none';

export interface IconReading {
  /** «none»: nothing is drawn in the element; «unknown»: something is, and it is neither a tick nor a cross. */
  meaning: IconMeaning;
  /** 0…1. Below 0.6 the drawing holds other objects too, or only a name speaks for it. */
  confidence: number;
  /** Stable signature of the drawing: the same drawing gives the same string on another day; a key of page maps. Empty for «none». */
  drawing: string;
  /** Russian: on what evidence. */
  because: string;
  /** A square frame is drawn, with the sign in it or with nothing. */
  box?: boolean;
  /** Classes and names that the markup gives to the drawing: what they say together with another drawing's. */
  names?: readonly string[];
}

/** What a person taught about a drawing; «other» means that it is neither. */
export type TaughtMeaning = 'yes' | 'no' | 'other';

export interface IconOptions {
  /** Meanings taught on a page map, by signature of the drawing. They win over the recogniser. */
  known?: (drawing: string) => TaughtMeaning | null | undefined;
}

export interface IconReader {
  /**
   * Reads what is drawn in the element or its descendants. Text in words is not its business.
   * Known drawings cost one look-up. Never throws, never changes the page. `place` tells apart surroundings in which style
   * rules may draw the same markup otherwise (a column, a class of the table).
   */
  read(element: Element, place?: string): IconReading;
  /** Forgets everything learnt, for instance after the page's style sheets or fonts changed. */
  forget(): void;
}

/** A node of an SVG drawing, whoever parsed it. */
export interface SvgNode {
  /** Lower-case local name; '#text' is never given. */
  name: string;
  attr(name: string): string | null;
  children: readonly SvgNode[];
  /** Value of a presentation property where the page's style sheets are known; null: go by attributes. */
  style?: (property: string) => string | null;
  /** Resolves a reference within the same document. */
  byId?: (id: string) => SvgNode | null;
}

export interface Point {
  x: number;
  y: number;
}

/** One painted outline in the drawing's own units. */
export interface Shape {
  lines: Point[][];
  /** Which of `lines` are closed; for strokes. */
  closed: boolean[];
  /** Paint label, null when not filled; 'erase' cuts. */
  fill: string | null;
  evenOdd: boolean;
  stroke: string | null;
  strokeWidth: number;
}

/** Square map of paint labels; 0 is nothing. */
export interface LabelMap {
  size: number;
  data: Uint8Array;
}

export interface Verdict {
  kind: 'tick' | 'cross' | 'other' | 'empty';
  /** 0…1: how well the outline fits. */
  confidence: number;
  /** Other objects stand beside it (a person, a calendar). */
  compound: boolean;
  /** A square frame, around the sign or empty. */
  box?: boolean;
}
