import type { School, SchoolEvent, Student } from '../data.ts';
import type { List } from './list.ts';
import type { Switches } from './switches.ts';
import type { Ui, Markup } from './ui/index.ts';
import type { Naming } from './ui/naming.ts';

/** What a skin gets to draw a list; it stops drawing when `signal` ends. */
export interface ListView<T> {
  host: HTMLElement;
  list: List<T>;
  ui: Ui;
  dark: boolean;
  signal: AbortSignal;
  open: (item: T) => void;
}

/** One appearance: its own way of drawing the two lists, and a dialect for the shared pages. */
export interface Skin {
  naming: Naming;
  markup: Markup;
  /** Which palette of base.css. */
  look: '1' | '2' | '3' | '4';
  students: (view: ListView<Student>) => void;
  events: (view: ListView<SchoolEvent>) => void;
}

/** What every page gets. */
export interface PageContext {
  ui: Ui;
  skin: Skin;
  school: School;
  switches: Switches;
  /** Where the page draws itself. */
  host: HTMLElement;
  path: string;
  /** Ends when the user goes to another page. */
  signal: AbortSignal;
  go: (path: string) => void;
}
