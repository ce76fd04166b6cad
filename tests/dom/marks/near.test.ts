import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { auditPage } from '@/utils/audit';
import { readPage } from '@/utils/cabinet';
import { createPainter } from '@/entrypoints/cabinet.content/paint';
import { cellsOf, columns, pupils } from '../cabinet/school';

let end: AbortController;
let painter: ReturnType<typeof createPainter>;

const table = (count: number): string =>
  `<table><thead><tr>${columns.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>${pupils(count)
    .map(
      (pupil) =>
        `<tr style="height:40px">${cellsOf(pupil)
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</tbody></table>`;

function paint(html: string): void {
  document.body.innerHTML = html;
  const audit = auditPage(readPage(document), { today: '2026-11-10' });
  painter.plan(audit.rows, { onlyIssues: false }).write();
}

const rows = (): Element[] => [...document.querySelectorAll('tbody tr')];
const tokens = (): (string | null)[] => rows().map((row) => row.getAttribute('data-bvb-issues'));
/** Rows that have something to say, by whether their edge is drawn. */
const edges = (): boolean[] =>
  rows()
    .filter((row) => row.hasAttribute('data-bvb-issues') || row.hasAttribute('data-bvb-unread'))
    .map((row) => row.querySelector('[data-bvb-edge]') !== null);

beforeEach(() => {
  end = new AbortController();
  painter = createPainter(document, end.signal);
});
afterEach(() => {
  end.abort();
  painter.erase();
  document.body.innerHTML = '';
  window.scrollTo(0, 0);
});

test('every row carries its tokens at once; looks are drawn on and near the screen only', () => {
  paint(`<h1>Ученики</h1>${table(300)}`);
  expect(document.querySelectorAll('[data-bvb-row="student"]')).toHaveLength(300);
  const few = tokens().slice(0, 40);
  paint(`<h1>Ученики</h1>${table(40)}`);
  expect(tokens()).toEqual(few);
  paint(`<h1>Ученики</h1>${table(300)}`);
  expect(edges().slice(0, 15)).toEqual(Array.from({ length: 15 }, () => true));
  expect(edges().filter(Boolean).length).toBeLessThan(100);
  expect(edges().at(-1)).toBe(false);
});

test('what comes near is drawn, and stays', async () => {
  paint(`<h1>Ученики</h1>${table(300)}`);
  rows().at(-1)?.scrollIntoView();
  await vi.waitFor(() => expect(edges().at(-1)).toBe(true));
  expect(edges()[0]).toBe(true);
});

test('rows of a scroll area come near like any other', async () => {
  paint(`<h1>Ученики</h1><div id="area" style="height:400px;overflow:auto">${table(300)}</div>`);
  expect(edges().at(-1)).toBe(false);
  document.querySelector('#area')?.scrollTo(0, 100_000);
  await vi.waitFor(() => expect(edges().at(-1)).toBe(true));
});

test('a printed page has all marks', () => {
  paint(`<h1>Ученики</h1>${table(300)}`);
  window.dispatchEvent(new Event('beforeprint'));
  expect(edges().filter((drawn) => !drawn)).toEqual([]);
});

test('drawing late moves nothing and makes no row higher', async () => {
  document.body.innerHTML = `<h1>Ученики</h1>${table(300)}`;
  const before = rows().map((row) => row.getBoundingClientRect().height);
  const audit = auditPage(readPage(document), { today: '2026-11-10' });
  painter.plan(audit.rows, { onlyIssues: false }).write();
  window.dispatchEvent(new Event('beforeprint'));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(rows().map((row) => row.getBoundingClientRect().height)).toEqual(before);
});

test('names that lay themselves out get chips at their own ends, by rules that stay as they were', () => {
  const css = '<style>td span{display:flex;white-space:nowrap}td:first-child{min-width:600px}</style>';
  paint(`${css}<h1>Ученики</h1>${table(60)}`);
  const rules = document.querySelector('style[data-bvb-style]')?.firstChild;
  window.dispatchEvent(new Event('beforeprint'));
  expect(document.querySelector('style[data-bvb-style]')?.firstChild).toBe(rules);
  const chips = [...document.querySelectorAll<HTMLElement>('[data-bvb-at]')];
  expect(new Set(chips.map((chip) => chip.dataset.bvbAt)).size).toBeGreaterThan(3);
  for (const chip of chips) {
    const range = document.createRange();
    range.selectNodeContents(chip);
    const end = range.getBoundingClientRect().right - chip.getBoundingClientRect().left;
    const left = Number.parseFloat(getComputedStyle(chip, '::after').left);
    expect(left).toBeGreaterThanOrEqual(end);
    expect(left).toBeLessThan(end + 4);
  }
});

test('nothing is left behind, drawn or awaited', () => {
  paint(`<h1>Ученики</h1>${table(300)}`);
  painter.erase();
  expect(document.documentElement.outerHTML).not.toContain('data-bvb');
  window.dispatchEvent(new Event('beforeprint'));
  expect(document.documentElement.outerHTML).not.toContain('data-bvb');
});
