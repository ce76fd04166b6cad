import { rows as rowsWord } from '@/components/check/words';
import type { KnownStudent } from '@/utils/roster';
import {
  type AuditFile,
  type AuditQuery,
  type AuditSource,
  type AuditView,
  type ChangesView,
  type ComparisonView,
  type DayCounts,
  EMPTY_SESSION,
  type Measure,
  type PrintView,
  type SchoolFilter,
  type SchoolSession,
  type StudentWindow,
  dayCounts,
  recordDay,
} from '@/utils/school';
import { Held } from './held';
import { keepHistory, readHistory, switchHistory, wipeHistory } from './store';

type Answer<T> = T | { trouble: string };

export interface DeskState {
  view: AuditView | null;
  query: AuditQuery;
  work: { words: string; share: number } | null;
  failed: string | null;
  comparison: Answer<ComparisonView> | null;
  changes: Answer<ChangesView> | null;
  print: { view: PrintView; measures: Measure[] } | null;
  /** Why a list or a report was not made. */
  trouble: string | null;
  /** A comparison or a hand-out is being made. */
  busy: boolean;
  history: DayCounts[];
  historyOn: boolean;
}

const START: DeskState = {
  view: null,
  query: { filter: {}, by: 'class' },
  work: null,
  failed: null,
  comparison: null,
  changes: null,
  print: null,
  trouble: null,
  busy: false,
  history: [],
  historyOn: true,
};

/** The audit tab's state and what can be done with it; outlives the tab's own mounting. */
export class AuditDesk extends Held<DeskState> {
  private session: SchoolSession = EMPTY_SESSION;
  private readonly opened = new Map<number, File>();
  private asked = 0;

  constructor(today: string) {
    super(today, START);
  }

  protected failed(error: unknown): void {
    this.opened.clear();
    this.set({
      work: null,
      busy: false,
      view: null,
      failed: error instanceof Error ? error.message : 'Откройте файлы ещё раз.',
    });
  }

  /** Asks for the view anew; of several questions under way only the last one's answer is shown. */
  private async refresh(): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const view = await this.desk().ask('view', this.state.query);
    if (mine === this.asked) this.set({ view });
  }

  /**
   * After a source changed: the whole counts of the day are kept, if the user lets us. Only of the source that
   * changed: forgetting what the cabinet showed must not write down the exports that stand open beside it.
   */
  private async sourcesChanged(changed: AuditSource): Promise<void> {
    const whole = await this.desk().ask('view', { filter: {}, by: 'class' });
    const { query } = this.state;
    this.set({
      query:
        whole.use === this.state.view?.use
          ? query
          : { filter: {}, by: whole.options.school.length > 1 ? 'school' : 'class' },
    });
    await this.refresh();
    if (whole.use !== changed || whole.asOf === null || whole.sums.students === 0) return;
    // Read anew: another workbench may have added a day, and «удалить всё» may have taken all of them.
    const { history: kept, on } = await readHistory();
    if (!on) return;
    const history = recordDay(kept, dayCounts(whole.sums, whole.asOf, whole.scope, whole.partial === null));
    this.set({ history });
    await keepHistory(history);
  }

  readonly load = (filter: SchoolFilter, from: number, count: number): Promise<StudentWindow> =>
    this.desk().ask('people', { filter, from, count });

  readonly readHistory = (): void => {
    this.ignore(readHistory().then(({ history, on }) => this.set({ history, historyOn: on })));
  };

  readonly showHistory = (history: DayCounts[]): void => {
    this.set({ history });
  };

  readonly setSession = (session: SchoolSession): void => {
    this.session = session;
    this.ignore(
      this.desk()
        .ask('session', { session })
        .then(() => this.sourcesChanged('cabinet')),
    );
  };

  readonly addFiles = (files: File[]): void => {
    this.set({ failed: null });
    this.ignore(this.read(files));
  };

  private async read(files: readonly File[]): Promise<void> {
    for (const [at, file] of files.entries()) {
      const which = files.length > 1 ? `файл ${at + 1} из ${files.length}, ` : '';
      this.set({ work: { words: `${file.name}: ${which}открывается`, share: 0 } });
      const opened = await this.desk().ask('open', { file, name: file.name }, ({ rows, share }) => {
        this.set({
          work: { words: `${file.name}: ${which}прочитано ${rowsWord(rows)}`, share },
        });
      });
      this.opened.set(opened.id, file);
    }
    this.set({ work: null });
    await this.sourcesChanged('exports');
  }

  /** Ends the reading under way; what had been read before is read again by a new worker. */
  readonly stop = (): void => {
    const before = [...this.opened.values()];
    this.endDesk();
    this.opened.clear();
    this.set({ work: null, busy: false });
    this.ignore(
      this.desk()
        .ask('session', { session: this.session })
        .then(() => this.read(before)),
    );
  };

  readonly remove = (id: number): void => {
    this.opened.delete(id);
    this.ignore(
      this.desk()
        .ask('remove', { id })
        .then(() => this.sourcesChanged('exports')),
    );
  };

  readonly use = (use: AuditSource): void => {
    this.ignore(
      this.desk()
        .ask('choose', { use })
        .then(() => this.sourcesChanged(use)),
    );
  };

  readonly setQuery = (query: AuditQuery): void => {
    this.set({ query, print: null });
    this.ignore(this.refresh());
  };

  readonly compare = (file: File): void => {
    this.set({ busy: true, comparison: null });
    this.ignore(
      this.desk()
        .ask('compare', { file, name: file.name }, ({ rows, share }) => {
          this.set({
            work: { words: `${file.name}: прочитано ${rowsWord(rows)}`, share: share * 0.8 },
          });
        })
        .then((comparison) => this.set({ busy: false, work: null, comparison })),
    );
  };

  readonly changes = (before: number, after: number): void => {
    const work = { words: 'Сравниваем две выгрузки', share: 0 };
    this.set({ busy: true, changes: null, work });
    this.ignore(
      this.desk()
        .ask('changes', { before, after }, ({ share }) => {
          this.set({ work: { ...work, share } });
        })
        .then((changes) => this.set({ busy: false, work: null, changes })),
    );
  };

  readonly known = (): Promise<KnownStudent[]> => this.desk().ask('known', {});

  readonly make = (kind: 'lists' | 'report', measures: Measure[], save: (file: AuditFile) => void): void => {
    const title = kind === 'lists' ? 'Чего не хватает, по классам' : 'Отчёт по школе';
    const { filter } = this.state.query;
    this.set({ busy: true, trouble: null });
    this.ignore(
      this.desk()
        .ask('make', { kind, filter, measures, title })
        .then((made) => {
          this.set({ busy: false, trouble: 'trouble' in made ? made.trouble : null });
          if (!('trouble' in made)) save(made);
        }),
    );
  };

  readonly preview = (measures: Measure[]): void => {
    const { filter } = this.state.query;
    this.ignore(
      this.desk()
        .ask('print', { filter, measures, title: 'Чего не хватает' })
        .then((made) => {
          if ('trouble' in made) this.set({ trouble: made.trouble, print: null });
          else this.set({ trouble: null, print: { view: made, measures } });
        }),
    );
  };

  readonly switchHistory = (on: boolean): void => {
    this.set({ historyOn: on });
    this.ignore(switchHistory(on));
  };

  readonly wipeHistory = (): void => {
    this.set({ history: [] });
    this.ignore(wipeHistory());
  };
}
