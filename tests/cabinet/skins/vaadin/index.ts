import '@vaadin/grid';
import '@vaadin/grid/vaadin-grid-sorter.js';
import type { Grid, GridBodyRenderer } from '@vaadin/grid';
import type { GridColumn } from '@vaadin/grid/vaadin-grid-column.js';
import type { Ui } from '../../app/ui/index.ts';
import {
  actionText,
  enrolmentText,
  EVENT_COLUMNS,
  eventValue,
  STATE_TEXT,
  STUDENT_COLUMNS,
  studentValue,
} from '../../app/columns.ts';
import type { ListView, Skin } from '../../app/skin.ts';
import { CONSENT_TEXT, type SchoolEvent, type Student } from '../../data.ts';
import { defineFlag } from './flag.ts';
import { shareTooltip } from './tooltip.ts';

/** Vaadin's grid: cells slotted into a shadow root, rows made as one scrolls, the first column frozen. */
interface GridRow<T> {
  item: T;
  /** What the grid sorts by, one value a column. */
  by: Record<string, string | number>;
}

interface WebColumn<T> {
  key: string;
  title: string;
  sortable: boolean;
  width: number;
  draw: (root: HTMLElement, item: T) => void;
}

function drawGrid<T>(
  view: ListView<T>,
  columns: readonly WebColumn<T>[],
  valueOf: (item: T, key: string) => string | number,
): void {
  const { host, list, ui, signal } = view;
  const { make } = ui;
  const count = make('p', 'count', 'text-sm text-muted mb-3', {});
  const grid: Grid<GridRow<T>> = document.createElement('vaadin-grid') as Grid<GridRow<T>>;
  grid.style.height = 'min(620px, 70vh)';
  columns.forEach(({ key, title, sortable, width, draw }, index) => {
    const column = document.createElement('vaadin-grid-column') as GridColumn<GridRow<T>>;
    column.width = `${width}px`;
    column.flexGrow = index === 0 ? 1 : 0;
    column.frozen = index === 0;
    column.headerRenderer = (root) => {
      if (root.firstElementChild) return;
      if (sortable) {
        const sorter = document.createElement('vaadin-grid-sorter');
        sorter.path = `by.${key}`;
        sorter.textContent = title;
        root.append(sorter);
      } else root.append(make('span', '', '', {}, title));
    };
    const renderer: GridBodyRenderer<GridRow<T>> = (root, _column, model) => draw(root, model.item.item);
    column.renderer = renderer;
    grid.append(column);
  });
  const draw = (): void => {
    const { loading, all, total } = list.state();
    count.textContent = loading ? 'Загрузка…' : `Всего: ${total}`;
    grid.items = loading
      ? []
      : all.map((item) => ({
          item,
          by: Object.fromEntries(columns.map(({ key }) => [key, valueOf(item, key)])),
        }));
  };
  host.append(count, grid);
  list.onChange(draw, signal);
  draw();
}

const text = (root: HTMLElement, value: string): void => {
  if (root.textContent !== value) root.textContent = value;
};

function twoLines({ make }: Ui, first: string, second: string): Node[] {
  return [
    make('div', 'cell-first', 'font-medium text-sm truncate', {}, first),
    make('div', 'cell-second', 'text-xs text-muted truncate', {}, second),
  ];
}

function studentDraw(
  view: ListView<Student>,
  statuses: WeakMap<Element, string>,
  key: string,
): WebColumn<Student>['draw'] {
  const mark = STUDENT_COLUMNS.find((column) => column.key === key)?.mark;
  if (key === 'name')
    return (root, one) => {
      const box = view.ui.make('div', 'cell-open', 'cursor-pointer', { onclick: () => view.open(one) });
      box.append(...twoLines(view.ui, one.name, `Дата регистрации: ${one.registered}`));
      root.replaceChildren(box);
    };
  if (!mark) return (root, one) => text(root, key === 'class' ? one.className : one.group);
  return (root, one) => {
    let flag = root.querySelector('cab-flag');
    if (!flag) root.append((flag = document.createElement('cab-flag')));
    flag.toggleAttribute('on', mark(one));
    if (key === 'consent') statuses.set(flag, CONSENT_TEXT[one.consent]);
  };
}

function eventDraw(view: ListView<SchoolEvent>, key: string): WebColumn<SchoolEvent>['draw'] {
  return (root, one) => {
    switch (key) {
      case 'title':
        root.replaceChildren(...twoLines(view.ui, one.title, `${one.kind}, ${one.place}`));
        break;
      case 'date':
        text(root, one.date);
        break;
      case 'class':
        text(root, one.className);
        break;
      case 'enrolled':
        text(root, enrolmentText(one));
        break;
      case 'state':
        text(root, STATE_TEXT[one.state]);
        break;
      default: {
        const action = actionText(one);
        root.replaceChildren(...(action ? [view.ui.button(action, { onclick: () => view.open(one) })] : []));
      }
    }
  };
}

export const skin: Skin = {
  naming: 'prefixed',
  markup: 'semantic',
  look: '2',
  students: (view) => {
    defineFlag();
    const statuses = new WeakMap<Element, string>();
    shareTooltip(view.ui, view.host, (target) => statuses.get(target) ?? null, view.signal);
    drawGrid(
      view,
      STUDENT_COLUMNS.map(({ key, title, sortable, width }) => ({
        key,
        title,
        sortable,
        width: key === 'name' ? 260 : width,
        draw: studentDraw(view, statuses, key),
      })),
      studentValue,
    );
  },
  events: (view) =>
    drawGrid(
      view,
      EVENT_COLUMNS.map(({ key, title, sortable, width }) => ({
        key,
        title,
        sortable,
        width: key === 'title' ? 320 : width,
        draw: eventDraw(view, key),
      })),
      eventValue,
    ),
};
