import type { EvidenceReader } from '../cells';
import type { ColumnOptions } from '../columns';
import type { FoundList } from '../lists';
import type { Taught } from '../maps';
import type { StudentLines } from '../students';
import type { PageKind, PageReading } from '../types';

/** How «почему» calls each kind of page. */
const PAGE_NAMES: Readonly<Record<PageKind, string>> = {
  students: 'ученики',
  'student-card': 'карточка ученика',
  classes: 'классы',
  events: 'мероприятия',
  profile: 'профиль',
  'consent-modal': 'окно с согласием',
  'import-report': 'отчёт об импорте',
  other: 'другая',
};

export interface ScanOptions {
  evidence: EvidenceReader;
  taught: Taught;
}

export interface Scan {
  reading: PageReading;
  /** Lists of students with what is needed to read one of their rows again. */
  lists: { list: FoundList; lines: StudentLines }[];
  /** Every list that was looked at. */
  seen: FoundList[];
}

export type Root = Document | Element | ShadowRoot;

/** What is read of a page that holds nothing of ours. */
export const blankReading = (): PageReading => ({
  page: 'other',
  section: null,
  rows: [],
  total: null,
  partial: false,
  trouble: null,
  loading: false,
  translated: false,
  profile: null,
  classes: [],
  card: null,
  why: [],
});

/** A reading that lets go now and then, so that what called it may let the page draw. */
export type Steps<T> = Generator<undefined, T, undefined>;

export const pathOf = (root: Root): string =>
  (root instanceof Document ? root : root.ownerDocument).location.pathname;

export const columnsBy = (root: Root, { taught }: ScanOptions): ColumnOptions => ({
  aliases: taught.aliases,
  places: taught.columns,
  path: pathOf(root),
});

/** Says what the page is. */
export function name(
  reading: PageReading,
  page: PageReading['page'],
  because: string,
  confidence: number,
): void {
  reading.page = page;
  reading.why.unshift({ subject: 'page', what: PAGE_NAMES[page], because, confidence });
}
