import { CircleCheckFilled, CircleCloseFilled } from '@element-plus/icons-vue';
import {
  ElButton,
  ElIcon,
  ElPagination,
  ElSkeleton,
  ElTable,
  ElTableColumn,
  ElTag,
  ElTooltip,
  localeContextKey,
} from 'element-plus';
import ru from 'element-plus/es/locale/lang/ru';
import 'element-plus/dist/index.css';
import 'element-plus/theme-chalk/dark/css-vars.css';
import './narrow.css';
import { createApp, defineComponent, h, onScopeDispose, ref, shallowRef, type VNode } from 'vue';
import {
  actionText,
  enrolmentText,
  EVENT_COLUMNS,
  STATE_TEXT,
  STUDENT_COLUMNS,
  type StudentColumn,
} from '../../app/columns.ts';
import type { ListView, Skin } from '../../app/skin.ts';
import { CONSENT_TEXT, type SchoolEvent, type Student } from '../../data.ts';

/** Vue 3 and Element Plus: its table, tooltip, pagination and skeleton. */
interface VueColumn<T> {
  key: string;
  title: string;
  sortable: boolean;
  width: number;
  cell: (item: T) => VNode | string | (VNode | string)[] | null;
}

function mountTable<T extends { id: number }>(view: ListView<T>, columns: readonly VueColumn<T>[]): void {
  const { list, host, signal } = view;
  const Page = defineComponent(() => {
    const state = shallowRef(list.state());
    const gone = new AbortController();
    list.onChange(() => (state.value = list.state()), gone.signal);
    onScopeDispose(() => gone.abort());
    const column = ({ key, title, sortable, width, cell }: VueColumn<T>): VNode =>
      h(
        ElTableColumn,
        {
          key,
          prop: key,
          label: title,
          sortable: sortable ? 'custom' : false,
          ...(width > 200 ? { minWidth: width } : { width }),
        },
        { default: ({ row }: { row: T }) => cell(row) },
      );
    return () => {
      const { loading, rows, page, size, total } = state.value;
      if (loading) return h(ElSkeleton, { rows: 8, animated: true });
      return h('div', { class: 'el-narrow' }, [
        h(
          ElTable,
          {
            data: [...rows],
            rowKey: 'id',
            style: { width: '100%' },
            emptyText: 'Нет данных',
            onSortChange: ({ prop }: { prop: string | null }) => {
              const key = prop ?? list.state().sort?.key;
              if (key) list.sortBy(key);
            },
          },
          () => columns.map(column),
        ),
        h(ElPagination, {
          style: { padding: '16px 0' },
          layout: 'total, prev, pager, next',
          total,
          pageSize: size,
          currentPage: page,
          'onUpdate:currentPage': (wanted: number) => list.setPage(wanted),
        }),
      ]);
    };
  });
  const app = createApp(Page);
  app.provide(localeContextKey, ref(ru));
  app.mount(host);
  signal.addEventListener('abort', () => app.unmount(), { once: true });
}

function icon(yes: boolean): VNode {
  return h(ElIcon, { size: 20, color: yes ? 'var(--el-color-success)' : 'var(--el-color-danger)' }, () =>
    h(yes ? CircleCheckFilled : CircleCloseFilled),
  );
}

function studentCell(view: ListView<Student>, { key, mark }: StudentColumn): VueColumn<Student>['cell'] {
  if (key === 'name')
    return (one) => [
      h(ElButton, { link: true, type: 'primary', onClick: () => view.open(one) }, () => one.name),
      h(
        'div',
        { style: 'font-size:12px;color:var(--el-text-color-secondary)' },
        `Дата регистрации: ${one.registered}`,
      ),
    ];
  if (key === 'class') return (one) => one.className;
  if (!mark) return (one) => one.group;
  if (key === 'consent')
    return (one) =>
      h(ElTooltip, { content: CONSENT_TEXT[one.consent], placement: 'top' }, () =>
        h('span', {}, [icon(mark(one))]),
      );
  return (one) => icon(mark(one));
}

const TAGS = { open: 'success', finished: 'info', cancelled: 'danger', full: 'warning' } as const;

function eventCell(view: ListView<SchoolEvent>, key: string): VueColumn<SchoolEvent>['cell'] {
  switch (key) {
    case 'title':
      return (one) => [
        h('b', { style: 'font-weight:500' }, one.title),
        h(
          'div',
          { style: 'font-size:12px;color:var(--el-text-color-secondary)' },
          `${one.kind}, ${one.place}`,
        ),
      ];
    case 'date':
      return (one) => `${one.date} ${one.time}`;
    case 'class':
      return (one) => one.className;
    case 'enrolled':
      return enrolmentText;
    case 'state':
      return (one) => h(ElTag, { type: TAGS[one.state] }, () => STATE_TEXT[one.state]);
    default:
      return (one) => {
        const text = actionText(one);
        return text === null
          ? null
          : h(ElButton, { size: 'small', onClick: () => view.open(one) }, () => text);
      };
  }
}

export const skin: Skin = {
  naming: 'module',
  markup: 'soup',
  look: '4',
  students: (view) =>
    mountTable(
      view,
      STUDENT_COLUMNS.map((column) => ({
        key: column.key,
        title: column.clipped,
        sortable: column.sortable,
        width: column.width + (column.key === 'name' ? 16 : 0),
        cell: studentCell(view, column),
      })),
    ),
  events: (view) =>
    mountTable(
      view,
      EVENT_COLUMNS.map(({ key, title, sortable, width }) => ({
        key,
        title,
        sortable,
        width: key === 'title' ? 300 : Math.min(width, 200),
        cell: eventCell(view, key),
      })),
    ),
};
