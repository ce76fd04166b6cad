import {
  actionText,
  enrolmentText,
  EVENT_COLUMNS,
  STATE_TEXT,
  STUDENT_COLUMNS,
  type StudentColumn,
} from '../../app/columns.ts';
import { strokeIcon } from '../../app/icons.ts';
import type { ListView, Skin } from '../../app/skin.ts';
import type { Child } from '../../app/ui/element.ts';
import { CONSENT_TEXT, type SchoolEvent, type Student } from '../../data.ts';
import { drawPager } from './pager.ts';
import { attachTooltip } from './tooltip.ts';

/** A grid of plain blocks: no table, no roles, nothing but utility words in its classes. */
interface GridColumn<T> {
  key: string;
  title: string;
  sortable: boolean;
  track: string;
  cell: (item: T, signal: AbortSignal) => Child;
}

const CELL = 'px-3 py-2 flex items-center min-w-0 text-sm border-b';

function drawGrid<T>(view: ListView<T>, columns: readonly GridColumn<T>[], minWidth: number): void {
  const { host, list, ui, signal } = view;
  const { make } = ui;
  let drawn = new AbortController();
  const template = columns.map(({ track }) => track).join(' ');
  const header = (): HTMLElement => {
    const { sort } = list.state();
    const row = make('div', 'grid-head', 'grid bg-soft rounded sticky', {});
    row.style.gridTemplateColumns = template;
    row.append(
      ...columns.map(({ key, title, sortable }) => {
        if (!sortable)
          return make('div', 'grid-th', 'px-3 py-3 text-xs font-semibold text-muted truncate', {}, title);
        const arrow = sort?.key === key && sort.descending ? '↓' : '↑';
        return make(
          'div',
          'grid-th-sort',
          'px-3 py-3 text-xs font-semibold text-muted flex gap-1 min-w-0 cursor-pointer select-none hover:text-ink',
          { onclick: () => list.sortBy(key) },
          make('span', 'grid-th-text', 'min-w-0 overflow-hidden whitespace-nowrap', {}, title),
          make('span', 'grid-th-arrow', 'shrink-0', {}, arrow),
        );
      }),
    );
    return row;
  };
  const skeleton = (): HTMLElement[] =>
    Array.from({ length: 8 }, () =>
      make('div', 'grid-wait', 'h-9 my-3 mx-3 rounded bg-soft animate-pulse', {}),
    );
  const body = (): HTMLElement[] =>
    list.state().rows.map((item) => {
      const row = make(
        'div',
        'grid-row',
        'grid hover:bg-soft cursor-pointer',
        { onclick: () => view.open(item) },
        columns.map(({ cell }) => make('div', 'grid-td', CELL, {}, cell(item, drawn.signal))),
      );
      row.style.gridTemplateColumns = template;
      return row;
    });
  const draw = (): void => {
    drawn.abort();
    drawn = new AbortController();
    const { loading, total } = list.state();
    const empty = make('div', 'grid-empty', 'p-8 text-center text-muted', {}, 'Ничего не найдено');
    const inner = make(
      'div',
      'grid-inner',
      '',
      {},
      header(),
      loading ? skeleton() : total === 0 ? empty : body(),
    );
    inner.style.minWidth = `${minWidth}px`;
    host.replaceChildren(
      make('div', 'grid-box', 'bg-surface border rounded overflow-x-auto shadow', {}, inner),
      ...(loading ? [] : [drawPager(ui, list)]),
    );
  };
  list.onChange(draw, signal);
  signal.addEventListener('abort', () => drawn.abort(), { once: true });
  draw();
}

function studentCell(view: ListView<Student>, column: StudentColumn): GridColumn<Student>['cell'] {
  const { make } = view.ui;
  const { key, mark } = column;
  if (key === 'name')
    return (one) =>
      make(
        'div',
        'grid-name',
        'min-w-0',
        {},
        make('div', 'grid-fio', 'font-medium', {}, one.name),
        make('div', 'grid-since', 'text-xs text-muted', {}, `Дата регистрации: ${one.registered}`),
      );
  if (key === 'class') return (one) => one.className;
  if (!mark) return (one) => one.group;
  return (one, signal) => {
    const yes = mark(one);
    const icon = make(
      'span',
      yes ? 'grid-yes' : 'grid-no',
      `inline-flex ${yes ? 'text-yes' : 'text-no'}`,
      {},
      strokeIcon(yes ? 'tick' : 'cross'),
    );
    if (key === 'consent') attachTooltip(view.ui, icon, CONSENT_TEXT[one.consent], signal);
    return icon;
  };
}

function eventCell(view: ListView<SchoolEvent>, key: string): GridColumn<SchoolEvent>['cell'] {
  const { make, badge } = view.ui;
  switch (key) {
    case 'title':
      return (one) =>
        make(
          'div',
          'grid-name',
          'min-w-0',
          {},
          make('div', 'grid-fio', 'font-medium', {}, one.title),
          make('div', 'grid-since', 'text-xs text-muted', {}, `${one.kind} · ${one.place}`),
        );
    case 'date':
      return (one) => `${one.date}, ${one.time}`;
    case 'class':
      return (one) => one.className;
    case 'enrolled':
      return enrolmentText;
    case 'state':
      return (one) => badge(STATE_TEXT[one.state], one.state === 'open' ? 'good' : 'plain');
    default:
      return (one) => {
        const text = actionText(one);
        return text && make('span', 'grid-action', 'text-accent font-medium whitespace-nowrap', {}, text);
      };
  }
}

export const skin: Skin = {
  naming: 'utility',
  markup: 'utility',
  look: '1',
  students: (view) =>
    drawGrid(
      view,
      STUDENT_COLUMNS.map((column) => ({
        key: column.key,
        title: column.clipped,
        sortable: column.sortable,
        track: column.key === 'name' ? 'minmax(250px, 1fr)' : `${column.width}px`,
        cell: studentCell(view, column),
      })),
      1180,
    ),
  events: (view) =>
    drawGrid(
      view,
      EVENT_COLUMNS.map(({ key, title, sortable, width }) => ({
        key,
        title,
        sortable,
        track: key === 'title' ? 'minmax(280px, 1fr)' : `${width}px`,
        cell: eventCell(view, key),
      })),
      1000,
    ),
};
