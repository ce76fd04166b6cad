import { readLegend, type EvidenceReader, type Legend } from '../cells';
import { readStudentCard } from '../card';
import { mapColumns, type ColumnMap } from '../columns';
import { findCards, findHits, findVisual, type FoundList } from '../lists';
import { classesAbove, headingBefore, speaksOf, type PageContext } from '../pages/context';
import type { Gates } from '../pages/gates';
import { isLoading } from '../pages/signs';
import { extentOf, together, type Extent } from '../pages/total';
import { readStudents, studentScore } from '../students';
import { sections } from '../words';
import { columnsBy, type Root, type Scan, type ScanOptions, type Steps } from './frame';

/** Reads the lists of students. */
export function* readLists(
  root: Root,
  tables: readonly FoundList[],
  context: PageContext,
  gates: Gates,
  options: ScanOptions,
  scan: Scan,
): Steps<void> {
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
    yield;
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
  const classes = classesAbove(
    context,
    found.map(({ list }) => list),
  );
  for (const { list, columns, score } of found) {
    yield;
    const lines = yield* readStudents(list, columns, {
      evidence: options.evidence,
      taught: options.taught.icons,
      legend,
      classes,
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
  return readLegend(
    root instanceof Document ? root.body : root,
    (element) => parts.has(element),
    evidence,
    found.flatMap(notesIn),
  );
}

/** Sentences in a list's own caption and in what its headers say when pointed at. */
function notesIn({ list }: { list: FoundList }): string[] {
  const caption = list.root.querySelector('caption');
  const headers = list.columns.flatMap(({ header }) =>
    header ? [header, ...header.querySelectorAll('[title],[aria-label],[aria-description]')] : [],
  );
  return [
    caption?.textContent ?? '',
    ...headers.flatMap((one) => [
      one.getAttribute('title') ?? '',
      one.getAttribute('aria-label') ?? '',
      one.getAttribute('aria-description') ?? '',
    ]),
  ].filter((text) => text !== '' && text.length < 400);
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
