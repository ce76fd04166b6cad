import {
  actionText,
  enrolmentText,
  STATE_TEXT,
  STUDENT_COLUMNS,
  type StudentColumn,
} from '../../app/columns.ts';
import type { ListView, Skin } from '../../app/skin.ts';
import { CONSENT_TEXT, type SchoolEvent, type Student } from '../../data.ts';
import { attachHint } from './hint.ts';
import './virtual.css';
import { visibleRange } from './window.ts';

/** A hand-made virtual grid: ARIA roles, names pinned in a pane of their own, nodes recycled, icons from a sprite. */
const ROW = 54;
const PINNED = STUDENT_COLUMNS.slice(0, 1);
const SCROLLED = STUDENT_COLUMNS.slice(1);

const SPRITE = `<symbol id="s1" viewBox="0 0 16 16"><path d="M13.485 3.429a.9.9 0 0 1 .057 1.271l-6.3 6.9a.9.9 0 0 1-1.3.03l-3.3-3.3a.9.9 0 1 1 1.273-1.272l2.633 2.633 5.666-6.205a.9.9 0 0 1 1.271-.057z"/></symbol>
<symbol id="s2" viewBox="0 0 16 16"><path d="M3.72 3.72a.75.75 0 0 1 1.06 0L8 6.94l3.22-3.22a.75.75 0 1 1 1.06 1.06L9.06 8l3.22 3.22a.75.75 0 1 1-1.06 1.06L8 9.06l-3.22 3.22a.75.75 0 0 1-1.06-1.06L6.94 8 3.72 4.78a.75.75 0 0 1 0-1.06z"/></symbol>`;

function svg(content: string, className: string): SVGSVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  made.setAttribute('class', className);
  made.innerHTML = content;
  return made;
}

type Made = [element: HTMLElement, fill: (one: Student, index: number) => void];

function makeCell(view: ListView<Student>, { key, mark, width }: StudentColumn, column: number): Made {
  const { make } = view.ui;
  const cell = make('div', '', '', {
    role: key === 'name' ? 'rowheader' : 'gridcell',
    class: 'vg-c',
    'aria-colindex': String(column),
  });
  if (key !== 'name') cell.style.width = `${width}px`;
  if (key === 'name') {
    const name = make('span', '', '', { class: 'vg-n' });
    const since = make('span', '', '', { class: 'vg-d' });
    cell.append(name, since);
    return [
      cell,
      (one) => {
        name.textContent = one.name;
        since.textContent = `Дата регистрации: ${one.registered}`;
      },
    ];
  }
  if (!mark) return [cell, (one) => (cell.textContent = key === 'class' ? one.className : one.group)];
  const icon = svg('<use/>', 'vg-i');
  const holder = make('span', '', '', { class: 'vg-h', tabindex: key === 'consent' ? '0' : null }, icon);
  cell.append(holder);
  let status = '';
  if (key === 'consent') attachHint(view.ui, holder, () => status, view.signal);
  return [
    cell,
    (one) => {
      const yes = mark(one);
      icon.firstElementChild?.setAttribute('href', yes ? '#s1' : '#s2');
      icon.setAttribute('class', yes ? 'vg-i vg-y' : 'vg-i vg-x');
      status = CONSENT_TEXT[one.consent];
    },
  ];
}

function makeRow(view: ListView<Student>, columns: readonly StudentColumn[], first: number): Made {
  const cells = columns.map((column, index) => makeCell(view, column, first + index));
  const row = view.ui.make(
    'div',
    '',
    '',
    { role: 'row', class: 'vg-r' },
    cells.map(([cell]) => cell),
  );
  let shown: Student | null = null;
  row.addEventListener('click', () => {
    if (shown) view.open(shown);
  });
  return [
    row,
    (one, index) => {
      shown = one;
      row.style.transform = `translateY(${index * ROW}px)`;
      row.setAttribute('aria-rowindex', String(index + 2));
      for (const [, fill] of cells) fill(one, index);
    },
  ];
}

function makeHead(view: ListView<Student>, columns: readonly StudentColumn[]): HTMLElement {
  const { make } = view.ui;
  return make(
    'div',
    '',
    '',
    { role: 'row', class: 'vg-head' },
    columns.map(({ key, title, sortable, width }) => {
      const cell = make(
        'div',
        '',
        '',
        { role: 'columnheader', class: 'vg-c', onclick: () => sortable && view.list.sortBy(key) },
        make('span', '', '', { class: 'vg-t', 'aria-label': title }, title),
        sortable && make('span', '', '', { class: 'vg-a', 'aria-hidden': 'true' }, '↑'),
      );
      if (key !== 'name') cell.style.width = `${width}px`;
      return cell;
    }),
  );
}

function drawStudents(view: ListView<Student>): void {
  const { host, list, ui, signal } = view;
  const { make } = ui;
  const count = make('div', '', '', { class: 'vg-count' });
  const left = make('div', '', '', { class: 'vg-rows', role: 'rowgroup' });
  const right = make('div', '', '', { class: 'vg-rows', role: 'rowgroup' });
  const grid = make(
    'div',
    '',
    '',
    { class: 'vg', role: 'grid', 'aria-label': 'Ученики' },
    make('div', '', '', { class: 'vg-pin' }, makeHead(view, PINNED), left),
    make('div', '', '', { class: 'vg-rest' }, makeHead(view, SCROLLED), right),
  );
  host.append(svg(SPRITE, 'vg-sprite'), count, grid);
  const pool: { left: Made; right: Made }[] = [];
  const draw = (): void => {
    const { loading, all, total } = list.state();
    count.textContent = loading ? 'Загрузка списка…' : `Найдено учеников: ${total}`;
    grid.setAttribute('aria-rowcount', String(total + 1));
    grid.setAttribute('aria-busy', String(loading));
    for (const pane of [left, right]) pane.style.height = `${loading ? 0 : total * ROW}px`;
    const [from, to] = loading ? [0, 0] : visibleRange(grid.scrollTop, grid.clientHeight, ROW, total);
    while (pool.length < to - from) {
      const made = { left: makeRow(view, PINNED, 1), right: makeRow(view, SCROLLED, 2) };
      pool.push(made);
      left.append(made.left[0]);
      right.append(made.right[0]);
    }
    pool.forEach((made, index) => {
      const at = from + index;
      const one = at < to ? all[at] : undefined;
      for (const [row, fill] of [made.left, made.right]) {
        row.hidden = !one;
        if (one) fill(one, at);
      }
    });
  };
  let asked = 0;
  grid.addEventListener('scroll', () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(draw);
  });
  list.onChange(draw, signal);
  draw();
}

function drawEvents(view: ListView<SchoolEvent>): void {
  const { host, list, ui, signal } = view;
  const { make } = ui;
  const items = make('div', '', '', { role: 'list', class: 'vl' });
  host.append(items);
  const line = (one: SchoolEvent): HTMLElement => {
    const action = actionText(one);
    return make(
      'div',
      '',
      '',
      { role: 'listitem', class: 'vl-i' },
      make('div', '', '', { class: 'vl-when' }, one.date),
      make(
        'div',
        '',
        '',
        { class: 'vl-what' },
        make('div', '', '', { class: 'vg-n' }, one.title),
        make('div', '', '', { class: 'vg-d' }, `${one.kind}, ${one.place}, ${one.className}`),
      ),
      make(
        'div',
        '',
        '',
        { class: 'vl-how' },
        make('div', '', '', {}, enrolmentText(one)),
        make('div', '', '', { class: 'vg-d' }, STATE_TEXT[one.state]),
      ),
      make('div', '', '', { class: 'vl-do' }, action && ui.button(action, { onclick: () => view.open(one) })),
    );
  };
  const draw = (): void => {
    const { loading, all } = list.state();
    items.replaceChildren(
      ...(loading ? [make('div', '', '', { class: 'vg-count' }, 'Загрузка…')] : all.map(line)),
    );
  };
  list.onChange(draw, signal);
  draw();
}

export const skin: Skin = {
  naming: 'module',
  markup: 'soup',
  look: '4',
  students: drawStudents,
  events: drawEvents,
};
