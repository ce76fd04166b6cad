import { createIconReader } from './icons';
import { createEvidenceReader } from './cells';
import { mapColumns } from './columns';
import { findTables } from './lists';
import { contextOf, speaksOfStaff, speaksOfStudents } from './pages/context';
import { readStudents, studentScore } from './students';
import type { PageReading, StudentReading } from './types';

export interface ReadOptions {}

export interface Reader {
  /** Reads the page; `changed` are nodes that changed since the last reading, so that the rest need not be read again. */
  read(changed?: ReadonlySet<Node>): PageReading;
}

/** A reader that remembers what did not change. */
export function createReader(root: Document | Element | ShadowRoot, options: ReadOptions = {}): Reader {
  return { read: () => readPage(root, options) };
}

/** Reads a page once. */
export function readPage(root: Document | Element | ShadowRoot, _options: ReadOptions = {}): PageReading {
  const document = root instanceof Document ? root : root.ownerDocument;
  const evidence = createEvidenceReader(createIconReader(document));
  const context = contextOf(root);
  const rows: StudentReading[] = [];
  const why: PageReading['why'] = [];
  let loading = false;
  let page: PageReading['page'] = 'other';
  let total: number | null = null;
  for (const list of findTables(root)) {
    const columns = mapColumns(list);
    const score = studentScore(new Set(columns.places.keys()), {
      students: speaksOfStudents(context),
      staff: speaksOfStaff(context),
    });
    if (score < 0.5) continue;
    page = 'students';
    const read = readStudents(list, columns, { evidence });
    rows.push(...read.rows);
    loading ||= read.waiting;
    if (list.declared !== null) total = (total ?? 0) + list.declared;
    why.push(
      {
        subject: 'list',
        what: `${list.because}, строк: ${String(read.rows.length)}`,
        because: 'столбцы таблицы учеников',
        confidence: score,
      },
      ...columns.why,
    );
  }
  return {
    page,
    section: null,
    rows,
    total,
    partial: total !== null && total > rows.length,
    trouble: null,
    loading,
    translated: false,
    profile: null,
    classes: [],
    card: null,
    why,
  };
}
