/** What the reader says of a page. Plain facts with three answers; nothing here knows what is a fault. */

export type PageKind =
  | 'students'
  | 'student-card'
  | 'classes'
  | 'events'
  | 'profile'
  | 'consent-modal'
  | 'import-report'
  | 'other';

/** A fact was read, or it was not and this is why. It is never guessed. */
export type Fact<T> = { state: 'read'; value: T; via: string } | { state: 'unread'; reason: string };

/** The five statuses of the document, and what a bare icon says. */
export type ConsentStatus =
  | 'not-confirmed-by-student'
  | 'upload-required'
  | 'uploaded-by-teacher'
  | 'confirmed-by-parent'
  | 'confirmed-by-student'
  /** A tick whose exact status was not read. */
  | 'present'
  /** A cross whose exact status was not read. */
  | 'absent';

/** Facts that a student's row can hold, as named in `data-bvb-unread`. */
export type StudentFactKey =
  'consent' | 'verified' | 'profile' | 'active' | 'parent' | 'ovz' | 'disability' | 'name' | 'class';

export interface StudentReading {
  kind: 'student';
  /** The element that a person would call this row; carries the marks. */
  element: HTMLElement;
  /** Further parts of the same row (frozen columns). */
  parts: HTMLElement[];
  /** Where the name is written; the chip follows it. */
  nameElement: HTMLElement | null;
  /** The cell that holds each fact, for pointing at its icon and for writing the status beside it. */
  cells: Partial<Record<StudentFactKey, HTMLElement>>;
  /** Identifies the student in this session: name, class and date of registration folded together. */
  key: string;
  name: Fact<string>;
  class: Fact<{ grade: string; letter: string; text: string }>;
  registered: Fact<string>;
  /** ДД.ММ.ГГГГ where the page shows it. */
  birthDate: Fact<string>;
  /** The teacher who leads the student, where the page has a column of teachers. */
  navigator: Fact<string>;
  ovz: Fact<boolean>;
  disability: Fact<boolean>;
  active: Fact<boolean>;
  profile: Fact<boolean>;
  verified: Fact<boolean>;
  consent: Fact<ConsentStatus>;
  parent: Fact<boolean>;
}

export interface EventReading {
  kind: 'event';
  element: HTMLElement;
  parts: HTMLElement[];
  nameElement: HTMLElement | null;
  key: string;
  name: Fact<string>;
  /** `total` null: the page does not say out of how many. */
  enrolment: Fact<{ enrolled: number | 'all' | 'some'; total: number | null }>;
  /** Whether enrolling is still possible: not finished, cancelled or out of places. */
  open: Fact<boolean>;
}

export type RowReading = StudentReading | EventReading;

/** One line of «почему»: what was taken for what, how surely, and on what evidence. In Russian. */
export interface Explanation {
  subject: 'page' | 'list' | 'column' | 'icon' | 'row';
  what: string;
  because: string;
  /** 0…1 */
  confidence: number;
}

/** A page kind other than a list has its own facts; only what was read is there. */
export interface OwnProfileReading {
  /** Labels of empty required fields. */
  empty: { label: string; element: HTMLElement }[];
}

export interface ClassCardReading {
  element: HTMLElement;
  name: string;
  students: Fact<number>;
}

export interface StudentCardReading {
  name: Fact<string>;
  class: Fact<{ grade: string; letter: string; text: string }>;
  birthDate: Fact<string>;
  ovz: Fact<boolean>;
  /** A consent scan is there. */
  consentFile: Fact<boolean>;
  /** Labels of empty fields. */
  empty: { label: string; element: HTMLElement }[];
  /** The page's own file chooser for the scan. */
  fileInput: HTMLInputElement | null;
  /** The page's own link or button that gives the blank consent. */
  template: HTMLElement | null;
}

export interface PageReading {
  page: PageKind;
  /** «Внеурочная деятельность», «Практико-ориентированный модуль» or another heading of an events page. */
  section: string | null;
  rows: RowReading[];
  /** Rows that the page says it has; null when it does not say. */
  total: number | null;
  /** Rows on screen are not all: a pager, a virtual list or a filter was seen. */
  partial: boolean;
  /** Why the page, or a list on it, could not be read; Russian; null when it could. */
  trouble: string | null;
  /** Skeletons or a spinner stand where the rows will be. */
  loading: boolean;
  /** The browser has machine-translated the page. */
  translated: boolean;
  profile: OwnProfileReading | null;
  classes: ClassCardReading[];
  card: StudentCardReading | null;
  why: Explanation[];
}
