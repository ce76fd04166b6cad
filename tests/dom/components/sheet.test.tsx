import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { SheetGrid } from '@/components/sheet/SheetGrid';
import type { GridPoint } from '@/components/sheet/grid-keys';
import type { GridRow, SheetShape } from '@/utils/judge';
import { mount, press, violations } from './mount';

const ROWS = 100_000;
const shape: SheetShape = {
  name: 'Импорт',
  hidden: false,
  length: ROWS,
  lastRow: ROWS,
  columns: 12,
  runs: [{ index: 0, row: 1, count: ROWS }],
  header: {
    row: 1,
    titles: [
      { column: 1, text: 'Фамилия' },
      { column: 2, text: 'Пол' },
    ],
  },
  error: 1,
  warning: 0,
};

const rowAt = (place: number): GridRow => ({
  index: place,
  number: place + 1,
  skipped: 0,
  hidden: false,
  cells: [
    { column: 1, text: `строка ${place + 1}`, kind: 'text', formula: false, changed: false, marks: [] },
    ...(place === 1
      ? [
          {
            column: 2,
            text: 'ж',
            kind: 'text' as const,
            formula: false,
            changed: false,
            marks: [{ severity: 'error' as const, rule: 'gender-format', message: 'Нужна большая «Ж».' }],
          },
        ]
      : []),
  ],
});

let edits: [GridPoint, string][] = [];

function Stage({ from = { place: 0, column: 1 } }: { from?: GridPoint }) {
  const [active, setActive] = useState<GridPoint>(from);
  return (
    <div style={{ height: 400, width: 900 }}>
      <SheetGrid
        shape={shape}
        rowAt={rowAt}
        onVisible={() => undefined}
        active={active}
        onActive={setActive}
        onEdit={(point, text) => edits.push([point, text])}
      />
    </div>
  );
}

let stage: Awaited<ReturnType<typeof mount>> | null = null;
const show = async (node: React.ReactNode) => {
  edits = [];
  stage = await mount(node);
  const grid = stage.stage.querySelector('[role=grid]');
  if (!grid) throw new Error('no grid');
  return { page: stage.stage, grid };
};
afterEach(async () => {
  await stage?.end();
  stage = null;
});
/** Address of the cell that the grid's focus names. */
const activeCell = (grid: Element) =>
  document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.dataset.cell;

it('puts into the page only what is on screen', async () => {
  const { page, grid } = await show(<Stage />);
  expect(page.querySelectorAll('[role=row]').length).toBeLessThan(60);
  expect(grid.getAttribute('aria-rowcount')).toBe(String(ROWS));
  expect(await violations()).toEqual([]);
});

it('shows a wrong cell by shape and says its message to a screen reader', async () => {
  const { page } = await show(<Stage />);
  const cell = page.querySelector('[data-cell=B2]');
  expect(cell?.getAttribute('data-severity')).toBe('error');
  expect(cell?.querySelector('svg')?.dataset.shape).toBe('cross');
  expect(cell?.textContent).toContain('ошибка: Нужна большая «Ж».');
});

it('moves by keys in Excel’s coordinates, to the last row and back', async () => {
  const { grid } = await show(<Stage />);
  await press(grid, 'ArrowDown');
  await press(grid, 'ArrowRight');
  expect(activeCell(grid)).toBe('B2');
  await press(grid, 'End', { ctrlKey: true });
  expect(activeCell(grid)).toBe(`L${ROWS}`);
  await press(grid, 'ArrowDown');
  expect(activeCell(grid)).toBe(`L${ROWS}`);
  await press(grid, 'Home', { ctrlKey: true });
  expect(activeCell(grid)).toBe('A1');
});

it('edits in place: typing replaces, Enter keeps and moves down, Escape takes back', async () => {
  const { page, grid } = await show(<Stage from={{ place: 1, column: 2 }} />);
  await press(grid, 'Ж');
  const editor = () => page.querySelector<HTMLInputElement>('[role=gridcell] input');
  expect(editor()?.value).toBe('Ж');
  const input = editor();
  if (input) await press(input, 'Enter');
  expect(edits).toEqual([[{ place: 1, column: 2 }, 'Ж']]);
  expect(activeCell(grid)).toBe('B3');
  await press(grid, 'F2');
  const again = editor();
  if (again) await press(again, 'Escape');
  expect(editor()).toBeNull();
  expect(edits).toHaveLength(1);
  expect(document.activeElement).toBe(grid);
});

it('clears a filled cell by Delete', async () => {
  const { grid } = await show(<Stage from={{ place: 4, column: 1 }} />);
  await press(grid, 'Delete');
  expect(edits).toEqual([[{ place: 4, column: 1 }, '']]);
});

it('keeps the titles in sight once their row has scrolled away', async () => {
  const { page, grid } = await show(<Stage />);
  const titles = () => page.querySelector('.bvb-grid-titles');
  expect(titles()).toBeNull();
  for (let i = 0; i < 4; i += 1) await press(grid, 'PageDown');
  await expect.poll(() => titles()?.textContent).toBe('1ФамилияПол');
  const shown = titles()?.getBoundingClientRect();
  const active = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
  expect(active?.getBoundingClientRect().top).toBeGreaterThanOrEqual(shown?.bottom ?? 0);
  await press(grid, 'Home', { ctrlKey: true });
  await expect.poll(() => titles()).toBeNull();
  expect(await violations()).toEqual([]);
});

it('leads to a cell that the titles do not cover', async () => {
  const { page, grid } = await show(<Stage from={{ place: 500, column: 1 }} />);
  await expect.poll(() => page.querySelector('.bvb-grid-titles')).not.toBeNull();
  for (let i = 0; i < 20; i += 1) await press(grid, 'ArrowUp');
  const active = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
  await expect
    .poll(() => {
      const below = page.querySelector('.bvb-grid-titles')?.getBoundingClientRect().bottom ?? Infinity;
      return (active()?.getBoundingClientRect().top ?? 0) >= below;
    })
    .toBe(true);
});

it('leads to a cell whole inside the window, downwards and to the right', async () => {
  const { grid } = await show(<Stage />);
  for (let i = 0; i < 3; i += 1) await press(grid, 'PageDown');
  await press(grid, 'End');
  const inside = () => {
    const cell = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
    const [own, frame] = [cell?.getBoundingClientRect(), grid.getBoundingClientRect()];
    return own !== undefined && own.bottom <= frame.bottom && own.right <= frame.right;
  };
  await expect.poll(inside).toBe(true);
});

it('keeps the active cell whole in sight when the messages above the sheet take some of its height', async () => {
  const { grid, page } = await show(<Stage />);
  await press(grid, 'PageDown');
  const cell = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
  // The last row that is wholly in sight.
  const bottom = () => (cell()?.getBoundingClientRect().bottom ?? Infinity) + 28;
  while (bottom() <= grid.getBoundingClientRect().bottom) await press(grid, 'ArrowDown');
  const at = activeCell(grid);
  const frame = page.firstElementChild;
  if (!(frame instanceof HTMLElement)) throw new Error('no frame');
  frame.style.height = '300px';
  await expect
    .poll(() => (cell()?.getBoundingClientRect().bottom ?? Infinity) <= grid.getBoundingClientRect().bottom)
    .toBe(true);
  expect(activeCell(grid)).toBe(at);
});
