import { forgetRoots } from './tree';
import { readLegend, type EvidenceReader, type Legend } from './cells';
import { readStudentCard } from './card';
import { readClasses } from './classes';
import { mapColumns, type ColumnMap, type ColumnOptions } from './columns';
import { readEventCards, readEventTable } from './events';
import { findCards, findHits, findTables, findVisual, type FoundList } from './lists';
import { findConsentModal } from './modal';
import {
  contextOf,
  eventSection,
  headingBefore,
  isEventsPage,
  speaksOf,
  speaksOfEvents,
  type PageContext,
} from './pages/context';
import { buttonsOf } from './pages/fields';
import { gatesOf, type Gates } from './pages/gates';
import { isLoading, isTranslated } from './pages/signs';
import { extentOf, together, type Extent } from './pages/total';
import { readOwnProfile } from './profile';
import { readStudents, studentScore, type StudentLines } from './students';
import { pageOf, type Taught } from './maps';
import { sections } from './words';
import type { EventReading, PageReading, PageKind } from './types';

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

type Root = Document | Element | ShadowRoot;

const pathOf = (root: Root): string =>
  (root instanceof Document ? root : root.ownerDocument).location.pathname;

const wordsTaught = (root: Root, { aliases, columns }: Taught): string[] => [
  ...aliases.keys(),
  ...(columns.some(({ page }) => page === pageOf(pathOf(root))) ? [''] : []),
];

const columnsBy = (root: Root, { taught }: ScanOptions): ColumnOptions => ({
  aliases: taught.aliases,
  places: taught.columns,
  path: pathOf(root),
});

const kinds = ['students', 'events', 'card', 'classes', 'imports', 'profile', 'modal'] as const;

const blank = (): PageReading => ({
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

/** Reads a whole page. */
export function scanPage(root: Root, options: ScanOptions): Scan {
  forgetRoots();
  const reading = blank();
  const scan: Scan = { reading, lists: [], seen: [] };
  reading.translated = isTranslated(root);
  const gates = gatesOf(root, wordsTaught(root, options.taught));
  if (!kinds.some(gates)) return scan;
  const context = contextOf(root);
  const tables = gates('students') || gates('events') || gates('imports') ? findTables(root) : [];
  scan.seen.push(...tables);
  if (gates('students')) readLists(root, tables, context, gates, options, scan);
  const modal = gates('modal') ? findConsentModal(root) : null;
  if (modal) {
    name(reading, 'consent-modal', 'две галочки, кнопка «Подтвердить» и слова о согласии', 0.95);
  } else if (scan.lists.length > 0) {
    name(reading, 'students', 'список с именами и столбцами учеников', 0.95);
  } else other(root, tables, context, gates, options, scan);
  if (reading.translated && reading.page === 'other')
    reading.trouble = 'Страница переведена браузером. Отключите перевод, и список прочитается.';
  return scan;
}

function name(reading: PageReading, page: PageReading['page'], because: string, confidence: number): void {
  reading.page = page;
  reading.why.unshift({ subject: 'page', what: PAGE_NAMES[page], because, confidence });
}

function readLists(
  root: Root,
  tables: readonly FoundList[],
  context: PageContext,
  gates: Gates,
  options: ScanOptions,
  scan: Scan,
): void {
  const good = (lists: readonly FoundList[]): { list: FoundList; columns: ColumnMap; score: number }[] =>
    lists
      .map((list) => {
        const columns = mapColumns(list, columnsBy(root, options));
        return { list, columns, score: scoreOf(list, columns, context) };
      })
      .filter(({ score }) => score >= 0.5);
  const found = good(tables);
  // Headers of a list may be worded as the fields of a student's card, and a card may look like a list of one.
  const card = found.length === 0 && gates('card') && readStudentCard(root) !== null;
  // A further list of another build may stand beside: what was found is not looked at again.
  let hits = null;
  for (const find of [findVisual, findCards]) {
    const read = found.map(({ list }) => list.root);
    if (read.some((top) => top.localName === 'body')) break;
    hits ??= findHits(root, read);
    const lists = find(hits);
    scan.seen.push(...lists);
    const more = good(lists).filter(({ list }) => !card || list.rows.length > 1);
    if (more.length > 0) hits = null;
    found.push(...more);
  }
  const extents: { extent: Extent; read: number }[] = [];
  const legend = found.length > 0 ? legendAround(root, found, options.evidence) : undefined;
  for (const { list, columns, score } of found) {
    const lines = readStudents(list, columns, {
      evidence: options.evidence,
      taught: options.taught.icons,
      legend,
    });
    const extent = extentOf(list, lines.rows.length);
    scan.lists.push({ list, lines });
    scan.reading.rows.push(...lines.rows);
    scan.reading.loading ||= lines.waiting || (lines.rows.length === 0 && isLoading(root));
    extents.push({ extent, read: lines.rows.length });
    scan.reading.why.push(
      {
        subject: 'list',
        what: `${list.because}; строк прочитано: ${String(lines.rows.length)}`,
        because: 'столбцы таблицы учеников',
        confidence: score,
      },
      ...columns.why,
    );
    if (extent.because !== '')
      scan.reading.why.push({
        subject: 'list',
        what: `всего строк: ${String(extent.total)}`,
        because: extent.because,
        confidence: 0.9,
      });
  }
  if (found.length > 0) Object.assign(scan.reading, together(extents));
}

/** The elements in whose shadow trees an element stands, innermost first. */
function* hostsOf(element: Element): Generator<Element> {
  let root = element.getRootNode();
  while (root instanceof ShadowRoot) {
    yield root.host;
    root = root.host.getRootNode();
  }
}

/** What the page says, outside its lists, that its signs mean. */
function legendAround(root: Root, found: readonly { list: FoundList }[], evidence: EvidenceReader): Legend {
  const parts = new Set<Element>();
  for (const { list } of found) {
    if (list.shape === 'table' || list.shape === 'grid') parts.add(list.root);
    // A component shows in its list what stands beside it, as children of its own.
    for (const host of hostsOf(list.root)) parts.add(host);
    for (const { header } of list.columns) if (header) parts.add(header);
    // What is drawn inside the list itself is not come to.
    for (const row of list.shape === 'table' ? [] : list.rows) {
      for (const part of [row.element, ...row.parts]) parts.add(part);
      // Values may stand beside the element that carries the marks.
      if (list.shape === 'cards' || list.shape === 'visual')
        for (const cell of row.cells) if (cell) parts.add(cell);
    }
  }
  evidence.begin();
  return readLegend(root instanceof Document ? root.body : root, (element) => parts.has(element), evidence);
}

function scoreOf(list: FoundList, columns: ColumnMap, context: PageContext): number {
  const near = headingBefore(context, list.root);
  const labels = new Set(columns.places.keys());
  for (const label of columns.doubtful.keys()) labels.add(label);
  const loose = list.shape === 'cards';
  if (near !== null && sections.staff.test(near))
    return studentScore(labels, { students: false, staff: true, loose });
  if (near !== null && sections.students.test(near))
    return studentScore(labels, { students: true, staff: false, loose });
  return studentScore(labels, {
    students: speaksOf(context, 'students'),
    staff: speaksOf(context, 'staff'),
    loose,
  });
}

function other(
  root: Root,
  tables: readonly FoundList[],
  context: PageContext,
  gates: Gates,
  options: ScanOptions,
  scan: Scan,
): void {
  const { reading } = scan;
  const card = gates('card') ? readStudentCard(root) : null;
  if (card) {
    reading.card = card;
    name(reading, 'student-card', 'поля ученика и блок согласия', 0.95);
    return;
  }
  if (gates('imports') && speaksOf(context, 'imports')) {
    const report = tables.some((list) => {
      const columns = mapColumns(list, columnsBy(root, options));
      return columns.places.has('error') || columns.places.has('importRow');
    });
    const named = (): boolean => {
      const labels = findHits(root)
        .labels.filter((hit) => !hit.inline)
        .map((hit) => hit.label);
      return labels.includes('error') && (labels.includes('importRow') || labels.includes('name'));
    };
    if (
      report ||
      named() ||
      /строк[аи] \d+/i.test((root instanceof Document ? root.body : root).textContent)
    ) {
      name(reading, 'import-report', 'заголовок об импорте и таблица строк или ошибок', 0.85);
      return;
    }
  }
  if (gates('events') && readEvents(root, tables, context, options, scan)) return;
  const creates = gates('classes') && buttonsOf(root).some(({ text }) => /^\+?\s*создать класс$/.test(text));
  if (gates('classes') && (speaksOf(context, 'classes') || (creates && speaksOf(context, 'students')))) {
    const classes = readClasses(root);
    if (
      classes.length > 0 ||
      creates ||
      context.active.some((text) => text.startsWith('активные классы')) ||
      context.headings.includes('активные классы')
    ) {
      reading.classes = classes;
      name(reading, 'classes', 'вкладка «Активные классы» и карточки классов', 0.9);
      return;
    }
  }
  const profile = gates('profile')
    ? readOwnProfile(root, speaksOf(context, 'profile') || sections.profile.test(context.title))
    : null;
  if (profile) {
    reading.profile = profile;
    name(reading, 'profile', 'поля собственного профиля', 0.9);
    return;
  }
  if (gates('students') && context.headings.some((text) => /^(?:дашборд|ученики|мои ученики)$/.test(text)))
    reading.trouble = 'Заголовок говорит об учениках, но списка со столбцами на странице не видно.';
}

/** The page's own heading names another place, and so does its menu: «Мероприятия» heads a part of the overview. */
function isElsewhere(context: PageContext): boolean {
  const main = context.places.filter(({ element }) => element.matches('h1,[aria-level="1"]'));
  return (
    main.length > 0 &&
    main.every(({ text }) => sections.foreign.test(text)) &&
    !context.active.some((text) => sections.events.test(text))
  );
}

const isSureEvent = (row: EventReading): boolean =>
  row.name.state === 'read' && row.enrolment.state === 'read';

function readEvents(
  root: Root,
  tables: readonly FoundList[],
  context: PageContext,
  options: ScanOptions,
  scan: Scan,
): boolean {
  const { reading } = scan;
  const both =
    context.named.some((text) => sections.extracurricular.test(text)) &&
    context.named.some((text) => sections.practice.test(text));
  if (!speaksOfEvents(context) && !both) return false;
  const exact = isEventsPage(context);
  if (!exact && speaksOf(context, 'foreign')) return false;
  if (isElsewhere(context)) return false;
  const extents: { extent: Extent; read: number }[] = [];
  const read: Element[] = [];
  for (const list of tables) {
    const columns = mapColumns(list, columnsBy(root, options));
    const rows = readEventTable(list, columns);
    if (rows.length === 0) continue;
    reading.rows.push(...rows);
    read.push(list.root);
    extents.push({ extent: extentOf(list, rows.length), read: rows.length });
    reading.why.push(
      {
        subject: 'list',
        what: `${list.because}; мероприятий: ${String(rows.length)}`,
        because: 'столбцы названия и записи',
        confidence: 0.9,
      },
      ...columns.why,
    );
  }
  // Cards may stand beside a table; what only speaks of enrolling around it, as filters do, is no event.
  const cards = readEventCards(root, read);
  const [first] = cards;
  if (first && (read.length === 0 || cards.some(isSureEvent))) {
    const rows = read.length === 0 ? cards : cards.filter(({ name: title }) => title.state === 'read');
    reading.rows.push(...rows);
    const list: FoundList = {
      shape: 'cards',
      root: first.element.parentElement ?? first.element,
      columns: [],
      declared: null,
      because: '',
      confidence: 1,
      rows: rows.map((row) => ({ element: row.element, parts: [], cells: [], spanning: false })),
    };
    extents.push({ extent: extentOf(list, rows.length), read: rows.length });
    reading.why.push({
      subject: 'list',
      what: `карточек мероприятий: ${String(rows.length)}`,
      because: 'слова о записи',
      confidence: 0.85,
    });
  }
  if (extents.length > 0) Object.assign(reading, together(extents));
  if (reading.rows.length === 0 && !exact) return false;
  reading.section = eventSection(context);
  reading.loading = reading.rows.length === 0 && isLoading(root);
  name(
    reading,
    'events',
    reading.section === null ? 'раздел мероприятий' : `раздел «${reading.section}»`,
    reading.rows.length > 0 ? 0.95 : 0.7,
  );
  return true;
}
