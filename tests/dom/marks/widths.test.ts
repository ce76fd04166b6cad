import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { auditPage } from '@/utils/audit';
import { readPage } from '@/utils/cabinet';
import { createPainter } from '@/entrypoints/cabinet.content/paint';
import { columns, pupils, rowsOf } from '../cabinet/school';

let end: AbortController;
let painter: ReturnType<typeof createPainter>;
/** What the page is told went wrong. */
let errors: string[];

/** A table like those that set their columns' widths by themselves: after the rows are there. */
function paint(count: number, nameWidth: number): void {
  document.body.innerHTML = `<h1>Ученики</h1><table style="table-layout:fixed;width:1600px"><colgroup><col width="${nameWidth}">${columns
    .slice(1)
    .map(() => '<col>')
    .join('')}</colgroup><thead><tr>${columns
    .map((text) => `<th>${text}</th>`)
    .join('')}</tr></thead><tbody>${rowsOf(pupils(count))}</tbody></table>`;
  const audit = auditPage(readPage(document), { today: '2026-11-10' });
  painter.plan(audit.rows, { onlyIssues: false }).write();
}

const setWidth = (px: number) => document.querySelector('col')?.setAttribute('width', String(px));
const holders = () => [...document.querySelectorAll<HTMLElement>('[data-bvb-chip]')];
const chips = () => holders().map(({ dataset }) => dataset.bvbChip ?? '');

/** Px by which chips reach over the edge of their cell. */
function over(): number[] {
  return holders().map((holder) => {
    const range = document.createRange();
    range.selectNodeContents(holder);
    const end = [...range.getClientRects()].at(-1)?.right ?? 0;
    const { marginLeft, width } = getComputedStyle(holder, '::after');
    const cell = holder.closest('td')?.getBoundingClientRect().right ?? 0;
    return Math.max(0, end + parseFloat(marginLeft) + parseFloat(width) - cell);
  });
}

const frames = async (count: number) => {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
};

beforeEach(() => {
  end = new AbortController();
  painter = createPainter(document, end.signal);
  errors = [];
  window.addEventListener('error', ({ message }) => errors.push(message), { signal: end.signal });
});
afterEach(() => {
  expect(errors).toEqual([]);
  end.abort();
  painter.erase();
  document.body.innerHTML = '';
});

test('columns that get their widths after the rows leave no chip over the next column', async () => {
  paint(20, 700);
  const wide = chips();
  expect(wide.some((text) => text.includes('согласие'))).toBe(true);
  setWidth(330);
  await frames(3);
  expect(over().filter((px) => px > 0)).toEqual([]);
  setWidth(700);
  await vi.waitFor(() => expect(chips()).toEqual(wide));
});

test('a width that changed between two plans is noticed', async () => {
  paint(20, 700);
  setWidth(330);
  const audit = auditPage(readPage(document), { today: '2026-11-10' });
  painter.plan(audit.rows, { onlyIssues: false }).write();
  await frames(3);
  expect(over().filter((px) => px > 0)).toEqual([]);
});

test('a page that animates its widths is measured a few times a second, and once more when it rests', async () => {
  paint(20, 700);
  let writes = 0;
  const observer = new MutationObserver(() => (writes += 1));
  observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-bvb-room'] });
  for (let px = 700; px > 330; px -= 10) {
    setWidth(px);
    await frames(1);
  }
  await vi.waitFor(() => expect(over().filter((px) => px > 0)).toEqual([]));
  observer.disconnect();
  expect(writes).toBeLessThan(12);
});

test('nothing is watched after the end', async () => {
  paint(20, 700);
  const before = chips();
  end.abort();
  setWidth(330);
  await frames(3);
  expect(chips()).toEqual(before);
});
