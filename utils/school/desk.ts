import type { KnownStudent } from '@/utils/roster';
import { count, dayFromIso, formatDay, quote } from '@/utils/text';
import { type BookPlan, type ReadProgress, readWorkbook } from '@/utils/workbook';
import { combine } from './combine';
import { compareFile, knownStudents } from './compare';
import { compareExports } from './compare-exports';
import type {
  AuditFile,
  AuditQuery,
  AuditSource,
  AuditView,
  ChangesView,
  ComparisonView,
  OpenedFile,
  PrintView,
  Some,
  StudentWindow,
} from './desk-types';
import { dayOfReading, peopleOfList, troubleWords, wordsOf } from './desk-words';
import { type SchoolFilter, prepare, select, sortByName, studentLine } from './filter';
import { packGroups } from './group-table';
import { MOST_PAGES, classPages, listsPlan, reportPlan } from './handout';
import { headOf } from './handout-head';
import { MEASURES } from './measures';
import { readExport } from './read-export';
import { EMPTY_SESSION, type SchoolSession, coverageOf, tableOfSession } from './session';
import { archivedOf, sumsBy, sumsOf } from './sums';
import { TableBuilder } from './table';
import type { DimensionId, ExportReading, Measure, Person, SchoolTable } from './types';

const BY_RU = new Intl.Collator('ru', { numeric: true });
const MOST_LISTED = 500;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DIMENSIONS: readonly DimensionId[] = ['municipality', 'school', 'class', 'navigator'];

export interface DeskOptions {
  /** ISO date. */
  today: string;
  makeBook: (plan: BookPlan) => Promise<Uint8Array>;
}

function some<T>(items: readonly T[]): Some<T> {
  return { total: items.length, items: items.slice(0, MOST_LISTED) };
}

/** Holds everything that the audit tab looks at, off the main thread. Knows no worker: it answers calls. */
export class SchoolDesk {
  private readonly files: { opened: OpenedFile; reading: ExportReading | null }[] = [];
  private session: SchoolSession = EMPTY_SESSION;
  private use: AuditSource | null = null;
  private lastId = 0;
  private held: { table: SchoolTable; notes: string[]; use: AuditSource | null } | null = null;

  constructor(private readonly options: DeskOptions) {}

  /** Reads one file; a wrong or broken one is listed with its sentence and counted nowhere. */
  async open(
    file: { bytes: Uint8Array; name: string },
    onProgress?: (progress: ReadProgress) => void,
  ): Promise<OpenedFile> {
    this.lastId += 1;
    const base = { id: this.lastId, name: file.name };
    try {
      const workbook = await readWorkbook(file.bytes, onProgress ? { onProgress } : {});
      const reading = readExport(workbook, { file: file.name, today: this.options.today });
      const opened: OpenedFile = {
        ...base,
        kind: reading.kind,
        date: dayOfReading(reading),
        ...wordsOf(reading),
      };
      this.files.push({ opened, reading });
      if (reading.kind === 'students') this.use = 'exports';
      this.held = null;
      return opened;
    } catch (error) {
      const opened: OpenedFile = {
        ...base,
        kind: 'failed',
        date: null,
        words: await troubleWords(error, file.bytes),
        details: [],
      };
      this.files.push({ opened, reading: null });
      return opened;
    }
  }

  remove(id: number): void {
    const at = this.files.findIndex(({ opened }) => opened.id === id);
    if (at >= 0) this.files.splice(at, 1);
    this.held = null;
  }

  setSession(session: SchoolSession): void {
    this.session = session;
    this.held = null;
  }

  choose(use: AuditSource): void {
    this.use = use;
    this.held = null;
  }

  private students() {
    return this.files.flatMap(({ reading }) => (reading?.kind === 'students' ? [reading] : []));
  }

  private current(): { table: SchoolTable; notes: string[]; use: AuditSource | null } {
    if (this.held) return this.held;
    const has = {
      exports: this.students().length > 0,
      cabinet: Object.keys(this.session.students).length > 0,
    };
    const use =
      this.use && has[this.use] ? this.use : has.exports ? 'exports' : has.cabinet ? 'cabinet' : null;
    if (use === 'exports') {
      const events = this.files.flatMap(({ reading }) => (reading?.kind === 'participants' ? [reading] : []));
      this.held = { ...combine(this.students(), events), use };
    } else if (use === 'cabinet') this.held = { table: tableOfSession(this.session), notes: [], use };
    else
      this.held = {
        table: new TableBuilder(0).finish(
          [],
          [],
          MEASURES.map(({ id }) => id),
        ),
        notes: [],
        use,
      };
    prepare(this.held.table);
    return this.held;
  }

  view({ filter, by }: AuditQuery): AuditView {
    const start = performance.now();
    const { table, notes, use } = this.current();
    const rows = select(table, filter);
    const partial = table.sources.flatMap(({ partial: why }) => why ?? []).join('; ');
    const options = Object.fromEntries(
      DIMENSIONS.map((id) => [id, this.choices(table, id, filter)]),
    ) as AuditView['options'];
    const measures = MEASURES.map(({ id }) => id).filter((id) => !table.absent.includes(id));
    return {
      use,
      has: { exports: this.students().length > 0, cabinet: Object.keys(this.session.students).length > 0 },
      files: this.files.map(({ opened }) => opened),
      coverage: coverageOf(this.session),
      sums: sumsOf(table, rows),
      groups: packGroups(sumsBy(table, rows, by), measures),
      measures,
      archived: archivedOf(table),
      options,
      named: DIMENSIONS.filter((id) => table.dims[id].labels.length > 0),
      notes,
      head: this.head(table, 'Аудит', filter, rows),
      partial: partial === '' ? null : partial,
      scope: this.scope(table, use),
      asOf: asOf(table, this.options.today),
      ms: performance.now() - start,
    };
  }

  /** Labels to choose from: schools of the chosen municipality, classes and navigators of the chosen school. */
  private choices(
    table: SchoolTable,
    id: DimensionId,
    filter: SchoolFilter,
  ): { code: number; label: string }[] {
    const { labels, parents } = table.dims[id];
    const parent = id === 'school' ? filter.municipality : id === 'municipality' ? undefined : filter.school;
    if (id === 'class' && filter.school === undefined && table.dims.school.labels.length > 1) return [];
    return labels
      .map((label, code) => ({ code, label }))
      .filter(({ code }) => parent === undefined || parents[code] === parent)
      .sort((a, b) => BY_RU.compare(a.label, b.label));
  }

  private scope(table: SchoolTable, use: AuditSource | null): string {
    if (use === 'cabinet') return 'Кабинет';
    const schools = table.dims.school.labels;
    return schools.length === 1
      ? (schools[0] ?? '')
      : `Выгрузка: ${count(schools.length, 'школа', 'школы', 'школ')}`;
  }

  private head(table: SchoolTable, title: string, filter: SchoolFilter, rows: Uint32Array) {
    return headOf(table, { title, date: formatDay(dayFromIso(this.options.today)), filter, rows });
  }

  people(filter: SchoolFilter, from: number, size: number): StudentWindow {
    const { table } = this.current();
    const rows = sortByName(table, select(table, filter));
    return {
      total: rows.length,
      items: Array.from(rows.subarray(from, from + size), (row) => studentLine(table, row)),
    };
  }

  known(): KnownStudent[] {
    return knownStudents(this.current().table);
  }

  /** An import file (or any class list) against what is being looked at. */
  async compare(
    file: { bytes: Uint8Array; name: string },
    onProgress?: (progress: ReadProgress) => void,
  ): Promise<ComparisonView | { trouble: string }> {
    const { table } = this.current();
    if (table.size === 0)
      return {
        trouble: 'Сравнивать не с чем: сначала добавьте выгрузку платформы или откройте дашборд «Ученики».',
      };
    let people: Person[];
    let passed: number;
    try {
      ({ people, passed } = peopleOfList(
        await readWorkbook(file.bytes, onProgress ? { onProgress } : {}),
        this.options.today,
      ));
    } catch (error) {
      return { trouble: await troubleWords(error, file.bytes) };
    }
    if (people.length === 0)
      return {
        trouble: `В файле ${quote(file.name)} не нашлось учеников: нужен столбец «ФИО» или «Фамилия» и «Имя».`,
      };
    const result = compareFile(people, table);
    return {
      file: file.name,
      passed,
      same: result.same.length,
      differs: some(result.differs),
      missing: some(result.missing),
      unsure: some(result.unsure),
      extra: some(result.extra),
      elsewhere: result.elsewhere,
      partial: result.partial,
      platform: this.head(table, '', {}, select(table, {})).source,
    };
  }

  /** Two of the opened exports against each other. */
  changes(
    before: number,
    after: number,
    onProgress?: (share: number) => void,
  ): ChangesView | { trouble: string } {
    const find = (id: number) => this.files.find(({ opened }) => opened.id === id);
    const [a, b] = [find(before), find(after)];
    if (a?.reading?.kind !== 'students' || b?.reading?.kind !== 'students' || a === b)
      return { trouble: 'Выберите две разные выгрузки учеников.' };
    const found = compareExports(a.reading.table, b.reading.table, onProgress);
    return {
      before: a.opened.name,
      after: b.opened.name,
      common: found.common,
      came: some(found.came),
      gone: some(found.gone),
      archived: some(found.archived),
      restored: some(found.restored),
      moved: some(found.moved),
      renamed: some(found.renamed),
      unsure: found.unsure,
      measures: found.measures.map((one) => ({ ...one, gained: some(one.gained), lost: some(one.lost) })),
    };
  }

  print(filter: SchoolFilter, measures: readonly Measure[], title: string): PrintView | { trouble: string } {
    const { table } = this.current();
    const rows = select(table, filter);
    const pages = classPages(table, rows, measures);
    if (pages.length > MOST_PAGES)
      return { trouble: `Классов слишком много: ${pages.length}. Выберите школу в отборе.` };
    return { head: this.head(table, title, filter, rows), pages };
  }

  async make(
    kind: 'lists' | 'report',
    filter: SchoolFilter,
    measures: readonly Measure[],
    title: string,
  ): Promise<AuditFile | { trouble: string }> {
    const printed = kind === 'lists' ? this.print(filter, measures, title) : null;
    if (printed && 'trouble' in printed) return printed;
    const { table, notes } = this.current();
    const rows = select(table, filter);
    const head = this.head(table, title, filter, rows);
    const plan =
      kind === 'lists'
        ? listsPlan(table, rows, measures, head)
        : reportPlan(table, rows, measures, head, notes);
    const bytes = new Uint8Array(await this.options.makeBook(plan));
    return { name: `${title} ${this.options.today}.xlsx`, bytes, type: XLSX };
  }
}

const isoOf = (day: string): string => day.split('.').reverse().join('-');

/** The one day that all sources speak of; today where none names a day. */
function asOf(table: SchoolTable, today: string): string | null {
  const days = new Set(table.sources.filter(({ kind }) => kind !== 'participants').map(({ date }) => date));
  if (days.size > 1) return null;
  const [day] = days;
  return typeof day === 'string' ? isoOf(day) : today;
}
