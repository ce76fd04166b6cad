import { mapColumns } from '../columns';
import { readEventCards, readEventTable } from '../events';
import type { FoundList } from '../lists';
import { eventSection, isEventsPage, speaksOf, speaksOfEvents, type PageContext } from '../pages/context';
import { isLoading } from '../pages/signs';
import { extentOf, together, type Extent } from '../pages/total';
import { sections } from '../words';
import type { EventReading } from '../types';
import { columnsBy, name, type Root, type Scan, type ScanOptions } from './frame';

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

/** Reads the events of the page; false where it is no page of events. */
export function readEvents(
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
