import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Button, ConfigProvider, Skeleton, Table, Tag, theme, Tooltip, Typography } from 'antd';
import type { TableProps } from 'antd';
import ruRU from 'antd/locale/ru_RU';
import { useEffect, useReducer, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
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

/** React and Ant Design: its table with a fixed first column, tooltip and pagination. */
interface ReactColumn<T> {
  key: string;
  title: string;
  sortable: boolean;
  width: number;
  cell: (item: T) => ReactNode;
}

function ListTable<T extends { id: number }>({
  view,
  columns,
}: {
  view: ListView<T>;
  columns: readonly ReactColumn<T>[];
}) {
  const { list } = view;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const gone = new AbortController();
    list.onChange(redraw, gone.signal);
    redraw();
    return () => gone.abort();
  }, [list]);
  const { loading, rows, page, size, total, sort } = list.state();
  if (loading) return <Skeleton active paragraph={{ rows: 8 }} />;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const shown: TableProps<T>['columns'] = columns.map(
    ({ key, title, sortable, width: own, cell }, index) => ({
      key,
      title,
      width: own,
      ...(index === 0 ? { fixed: 'left' as const } : {}),
      ellipsis: index > 1,
      ...(sortable
        ? {
            sorter: true,
            sortOrder:
              sort?.key === key ? (sort.descending ? ('descend' as const) : ('ascend' as const)) : null,
          }
        : {}),
      render: (_: unknown, item: T) => cell(item),
    }),
  );
  return (
    <Table<T>
      rowKey="id"
      size="middle"
      columns={shown}
      dataSource={[...rows]}
      scroll={{ x: width }}
      pagination={{
        current: page,
        pageSize: size,
        total,
        showSizeChanger: false,
        showTotal: (all, [from, to]) => `${from}–${to} из ${all}`,
      }}
      onChange={(pager, _filters, sorter, { action }) => {
        if (action === 'paginate') list.setPage(pager.current ?? 1);
        const key = Array.isArray(sorter) ? undefined : (sorter.columnKey ?? sort?.key);
        if (action === 'sort' && typeof key === 'string') list.sortBy(key);
      }}
    />
  );
}

function mount<T extends { id: number }>(view: ListView<T>, columns: readonly ReactColumn<T>[]): void {
  const root = createRoot(view.host);
  root.render(
    <ConfigProvider
      locale={ruRU}
      theme={{
        algorithm: view.dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: { colorPrimary: '#7a35c9' },
      }}
    >
      <ListTable view={view} columns={columns} />
    </ConfigProvider>,
  );
  // React may be rendering right now: let it finish before the tree goes.
  view.signal.addEventListener('abort', () => queueMicrotask(() => root.unmount()), { once: true });
}

function studentCell(view: ListView<Student>, { key, mark }: StudentColumn): ReactColumn<Student>['cell'] {
  if (key === 'name')
    return (one) => (
      <>
        <Typography.Link onClick={() => view.open(one)}>{one.name}</Typography.Link>
        <br />
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          Дата регистрации: {one.registered}
        </Typography.Text>
      </>
    );
  if (key === 'class') return (one) => one.className;
  if (!mark) return (one) => one.group;
  return (one) => {
    const drawn = mark(one) ? (
      <CheckOutlined style={{ color: 'var(--c-yes)', fontSize: 17 }} />
    ) : (
      <CloseOutlined style={{ color: 'var(--c-no)', fontSize: 17 }} />
    );
    return key === 'consent' ? <Tooltip title={CONSENT_TEXT[one.consent]}>{drawn}</Tooltip> : drawn;
  };
}

const TAGS = { open: 'green', finished: 'default', cancelled: 'red', full: 'orange' } as const;

function eventCell(view: ListView<SchoolEvent>, key: string): ReactColumn<SchoolEvent>['cell'] {
  switch (key) {
    case 'title':
      return (one) => (
        <>
          <Typography.Text strong>{one.title}</Typography.Text>
          <br />
          <Typography.Text type="secondary" style={{ fontSize: 12 }}>
            {one.kind}. {one.place}
          </Typography.Text>
        </>
      );
    case 'date':
      return (one) => one.date;
    case 'class':
      return (one) => one.className;
    case 'enrolled':
      return enrolmentText;
    case 'state':
      return (one) => <Tag color={TAGS[one.state]}>{STATE_TEXT[one.state]}</Tag>;
    default:
      return (one) => {
        const text = actionText(one);
        return text && <Button onClick={() => view.open(one)}>{text}</Button>;
      };
  }
}

export const skin: Skin = {
  naming: 'emotion',
  markup: 'semantic',
  look: '3',
  students: (view) =>
    mount(
      view,
      STUDENT_COLUMNS.map((column) => ({
        key: column.key,
        title: column.title,
        sortable: column.sortable,
        width: column.width + (column.key === 'name' ? 20 : 12),
        cell: studentCell(view, column),
      })),
    ),
  events: (view) =>
    mount(
      view,
      EVENT_COLUMNS.map(({ key, title, sortable, width }) => ({
        key,
        title,
        sortable,
        width: key === 'title' ? 380 : width,
        cell: eventCell(view, key),
      })),
    ),
};
