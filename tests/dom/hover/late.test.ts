import { afterEach, expect, it } from 'vitest';
import { createHoverReader } from '@/utils/cabinet/hover';
import { host, list, place, portals, shared, tooltipNode, type Engine } from './engines';

const STATUSES = ['Подтверждено учеником', 'Необходимо загрузить', 'Загружено педагогом'];
const accept = (text: string) => STATUSES.includes(text);
/** Statuses in an order that has runs and changes. */
const pick = (seed: number) => Array.from({ length: 6 }, (_, i) => STATUSES[(seed * 7 + i * i) % 3] ?? '');

afterEach(() => {
  host.replaceChildren();
  host.remove();
  for (const node of document.querySelectorAll('[role=tooltip]')) node.remove();
});

async function read({ targets }: Engine): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for await (const { text } of createHoverReader({ root: document, accept }).run(targets)) found.push(text);
  return found;
}

it.each([
  [1, 0, 400],
  [2, 90, 0],
  [3, 180, 700],
  [4, 20, 1200],
])('own tooltips, order %i, opening after %i ms and closing after %i ms', async (seed, open, close) => {
  expect(await read(portals(pick(seed), open, close))).toEqual(pick(seed));
});

it.each([
  [1, 10, 300],
  [2, 60, 900],
  [3, 110, 100],
])('one node for all, order %i, words after %i ms, closing after %i ms', async (seed, words, close) => {
  const found = await read(shared(pick(seed), words, close));
  found.forEach((text, i) => expect([pick(seed)[i], null]).toContain(text));
  expect(found).toEqual(pick(seed));
});

it('a slotted cell: the pointer reaches what is drawn in the slot, and its shadow root', async () => {
  const cells = list(3, '<b class="flag"></b>');
  const node = tooltipNode(document.body);
  const targets = cells.map((cell, i) => {
    const frame = document.createElement('div');
    const shadow = frame.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<div part="cell"><slot></slot></div>';
    cell.parentElement?.append(frame);
    frame.append(cell);
    const flag = cell.firstElementChild as HTMLElement;
    const inner = document.createElement('span');
    inner.attachShadow({ mode: 'open' }).innerHTML = '<svg width="12" height="12"><path d="M1 1h9"/></svg>';
    flag.append(inner);
    return { key: `s${i}`, element: shadow.firstElementChild ?? frame };
  });
  host.addEventListener('pointerover', (event) => {
    const at = event.target instanceof Element ? event.target.closest('.flag') : null;
    if (!at) return;
    node.textContent = STATUSES[cells.findIndex((cell) => cell.contains(at))] ?? '';
    place(node, at);
    node.style.display = 'block';
  });
  host.addEventListener('pointerout', () => (node.style.display = 'none'));
  expect(await read({ targets })).toEqual(STATUSES);
  expect(node.style.display).toBe('none');
});

it('a floating wrapper with a hidden copy of its words, which closes while the next one opens', async () => {
  const texts = pick(2);
  const cells = list(texts.length);
  cells.forEach((cell, i) => {
    let wrapper: HTMLElement | null = null;
    let timer = 0;
    cell.addEventListener('pointermove', () => {
      if (wrapper) return;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        wrapper = tooltipNode(document.body, false);
        wrapper.innerHTML = `<div data-state="open">${texts[i] ?? ''}<span role="tooltip" style="position:absolute;width:1px;height:1px;overflow:hidden">${texts[i] ?? ''}</span></div>`;
        place(wrapper, cell);
        wrapper.style.display = 'block';
      }, 60);
    });
    cell.addEventListener('pointerleave', () => {
      clearTimeout(timer);
      const closing = wrapper;
      wrapper = null;
      window.setTimeout(() => closing?.firstElementChild?.setAttribute('data-state', 'closed'), 20);
      window.setTimeout(() => closing?.remove(), 300);
    });
  });
  const targets = cells.map((cell, i) => ({ key: `w${i}`, element: cell }));
  const found: (string | null)[] = [];
  const says = (text: string) => STATUSES.find((status) => text.startsWith(status));
  const reader = createHoverReader({ root: document, accept: (text) => says(text) !== undefined });
  for await (const { text } of reader.run(targets)) found.push(says(text ?? '') ?? null);
  expect(found).toEqual(texts);
});
