import {
  actionText,
  enrolmentText,
  EVENT_COLUMNS,
  STATE_TEXT,
  STUDENT_COLUMNS,
  type StudentColumn,
} from '../../app/columns.ts';
import type { ListView, Skin } from '../../app/skin.ts';
import type { Child } from '../../app/ui/element.ts';
import { CONSENT_TEXT, type SchoolEvent, type Student } from '../../data.ts';
import { drawPager } from './pager.ts';

/** A native table: glyphs from CSS `::before`, a picture for the consent, statuses in `title`. */
interface TableColumn<T> {
  key: string;
  title: string;
  sortable: boolean;
  width: number;
  cell: (item: T) => Child;
}

const STYLE = `
.sheet { width: 100%; border-collapse: collapse; table-layout: fixed; background: var(--c-surface); font-size: 14px; }
.sheet caption { text-align: left; padding: 8px 0; color: var(--c-muted); font-size: 13px; }
.sheet th { text-align: left; padding: 10px 8px; border-bottom: 2px solid var(--c-accent); font-size: 13px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.sheet th button { border: 0; background: none; padding: 0; font: inherit; font-weight: 600; cursor: pointer; max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
.sheet td { padding: 8px; border-bottom: 1px solid var(--c-line); vertical-align: middle; overflow-wrap: anywhere; }
.sheet tbody tr:hover { background: var(--c-soft); }
.sheet a { color: var(--c-accent); text-decoration: none; font-weight: 500; }
.sheet small { display: block; color: var(--c-muted); }
.sheet .flag::before { font-size: 17px; font-weight: 700; }
.sheet .flag_set::before { content: '\\2713'; color: var(--c-yes); }
.sheet .flag_unset::before { content: '\\2717'; color: var(--c-no); }
.sheet__wait td { color: var(--c-muted); text-align: center; padding: 40px; }
.sheet__scroll { overflow-x: auto; border: 1px solid var(--c-line); border-radius: var(--radius); }
`;

const PICTURES = {
  true: "<path d='M6 12.5l4 4 8-9' fill='none' stroke='%231f9d57' stroke-width='2.6' stroke-linecap='round'/>",
  false:
    "<path d='M7 7l10 10M17 7L7 17' fill='none' stroke='%23d8434b' stroke-width='2.6' stroke-linecap='round'/>",
};

const picture = (yes: boolean): string =>
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>${PICTURES[yes ? 'true' : 'false']}</svg>`;

function drawTable<T>(view: ListView<T>, columns: readonly TableColumn<T>[], minWidth: number): void {
  const { host, list, ui, signal } = view;
  const { make } = ui;
  const body = make('tbody', '', '', {});
  const head = make('tr', '', '', {});
  const foot = make('div', '', '', {});
  const table = make('table', '', '', { class: 'sheet' }, make('thead', '', '', {}, head), body);
  table.style.minWidth = `${minWidth}px`;
  host.append(make('style', '', '', {}, STYLE), make('div', '', '', { class: 'sheet__scroll' }, table), foot);
  const headCell = ({ key, title, sortable, width }: TableColumn<T>): HTMLElement => {
    const { sort } = list.state();
    const current = sort?.key === key ? sort : null;
    const cell = make(
      'th',
      '',
      '',
      { scope: 'col', 'aria-sort': current ? (current.descending ? 'descending' : 'ascending') : null },
      sortable
        ? make(
            'button',
            '',
            '',
            { type: 'button', onclick: () => list.sortBy(key) },
            `${title} ${current?.descending ? '↓' : '↑'}`,
          )
        : title,
    );
    if (width) cell.style.width = `${width}px`;
    return cell;
  };
  const draw = (): void => {
    const { loading, rows } = list.state();
    head.replaceChildren(...columns.map(headCell));
    if (loading || rows.length === 0) {
      const text = loading ? 'Загрузка…' : 'Ничего не найдено';
      body.replaceChildren(
        make(
          'tr',
          '',
          '',
          { class: 'sheet__wait' },
          make('td', '', '', { colspan: String(columns.length) }, text),
        ),
      );
    } else
      body.replaceChildren(
        ...rows.map((item) =>
          make(
            'tr',
            '',
            '',
            {},
            columns.map(({ cell }) => make('td', '', '', {}, cell(item))),
          ),
        ),
      );
    foot.replaceChildren(...(loading ? [] : [drawPager(ui, list)]));
  };
  list.onChange(draw, signal);
  draw();
}

function openLink<T>(view: ListView<T>, item: T, text: string): HTMLElement {
  return view.ui.make(
    'a',
    '',
    '',
    {
      href: '#',
      onclick: (event) => {
        event.preventDefault();
        view.open(item);
      },
    },
    text,
  );
}

function studentCell(view: ListView<Student>, { key, mark }: StudentColumn): TableColumn<Student>['cell'] {
  const { make } = view.ui;
  if (key === 'name')
    return (one) => [
      openLink(view, one, one.name),
      make('small', '', '', {}, `Дата регистрации: ${one.registered}`),
    ];
  if (key === 'class') return (one) => one.className;
  if (!mark) return (one) => one.group;
  if (key === 'consent')
    return (one) =>
      make('img', '', '', {
        src: picture(mark(one)),
        width: '22',
        height: '22',
        alt: '',
        title: CONSENT_TEXT[one.consent],
      });
  return (one) => make('span', '', '', { class: mark(one) ? 'flag flag_set' : 'flag flag_unset' });
}

function eventCell(view: ListView<SchoolEvent>, key: string): TableColumn<SchoolEvent>['cell'] {
  const { make } = view.ui;
  switch (key) {
    case 'title':
      return (one) => [
        openLink(view, one, one.title),
        make('small', '', '', {}, `${one.kind}, ${one.place}`),
      ];
    case 'date':
      return (one) => `${one.date} ${one.time}`;
    case 'class':
      return (one) => one.className;
    case 'enrolled':
      return enrolmentText;
    case 'state':
      return (one) => STATE_TEXT[one.state];
    default:
      return (one) => {
        const text = actionText(one);
        return text && view.ui.button(text, { onclick: () => view.open(one) });
      };
  }
}

export const skin: Skin = {
  naming: 'bem',
  markup: 'semantic',
  look: '2',
  students: (view) =>
    drawTable(
      view,
      STUDENT_COLUMNS.map((column) => ({
        key: column.key,
        title: column.title,
        sortable: column.sortable,
        width: column.key === 'name' ? 0 : column.width,
        cell: studentCell(view, column),
      })),
      1120,
    ),
  events: (view) =>
    drawTable(
      view,
      EVENT_COLUMNS.map(({ key, title, sortable, width }) => ({
        key,
        title,
        sortable,
        width: key === 'title' ? 0 : width,
        cell: eventCell(view, key),
      })),
      1060,
    ),
};
