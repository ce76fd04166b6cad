import { afterEach, expect, test } from 'vitest';
import { auditPage } from '@/utils/audit';
import { readPage } from '@/utils/cabinet';
import { createPainter } from '@/entrypoints/cabinet.content/paint';
import { columns, pupils, rowsOf } from '../cabinet/school';

let end = new AbortController();
afterEach(() => {
  end.abort();
  end = new AbortController();
  document.body.innerHTML = '';
});

/** A list whose cells of names are written in this way; gives the elements that chips hang on. */
function paint(nameCell: (name: string) => string): HTMLElement[] {
  document.body.innerHTML = `<h1>Ученики</h1><table style="table-layout:fixed;width:1600px"><thead><tr>${columns
    .map((text) => `<th>${text}</th>`)
    .join('')}</tr></thead><tbody>${rowsOf(pupils(12))}</tbody></table>`;
  for (const row of document.querySelectorAll('tbody tr')) {
    const cell = row.firstElementChild;
    const [name = ''] =
      /[А-ЯЁ][\p{L}-]+ [А-ЯЁ][\p{L}-]+ [А-ЯЁ][\p{L}-]+/u.exec(cell?.textContent ?? '') ?? [];
    if (cell) cell.innerHTML = nameCell(name);
  }
  const painter = createPainter(document, end.signal);
  const audit = auditPage(readPage(document), { today: '2026-11-10' });
  painter.plan(audit.rows, { onlyIssues: false }).write();
  return [...document.querySelectorAll<HTMLElement>('[data-bvb-chip]')];
}

/** Where the chip of this element stands: a pseudo-element has no box that can be asked for, what stands in its place has. */
function boxOfChip(holder: HTMLElement): DOMRect {
  const probe = document.createElement('span');
  probe.style.cssText = 'position:absolute;display:inline-block;font:500 11px/16px system-ui';
  probe.textContent = 'скан';
  holder.append(probe);
  const box = probe.getBoundingClientRect();
  probe.remove();
  return box;
}

const DATE = 'Дата регистрации: 24.06.2024';
const CELLS: Record<string, (name: string) => string> = {
  'the name as bare text over a block': (name) => `${name}<small style="display:block">${DATE}</small>`,
  'the name as bare text over a block, and something hidden': (name) =>
    `${name}<div>${DATE}</div><div hidden>Подсказка</div><div style="position:absolute"></div>`,
  'the name as bare text over a block, and words for screen readers': (name) =>
    `${name}<div>${DATE}</div><span style="position:absolute;width:1px;height:1px;overflow:hidden">выбрать</span>`,
  'the name and a block in one element': (name) => `<span>${name}<div>${DATE}</div></span>`,
  'the name over the date after a line break': (name) => `${name}<br><small>${DATE}</small>`,
  'a block each': (name) => `<div>${name}</div><div>${DATE}</div>`,
};

test.each(Object.entries(CELLS))('a chip stands in its own row: %s', (_, cell) => {
  const holders = paint(cell);
  expect(holders.length).toBeGreaterThan(3);
  for (const holder of holders) {
    const row = holder.closest('tr')?.getBoundingClientRect();
    const chip = boxOfChip(holder);
    expect(getComputedStyle(holder).overflow).toBe('visible');
    expect(chip.top).toBeGreaterThanOrEqual((row?.top ?? 0) - 3);
    expect(chip.bottom).toBeLessThanOrEqual((row?.bottom ?? 0) + 3);
  }
});
