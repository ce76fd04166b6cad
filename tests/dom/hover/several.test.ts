import { afterEach, expect, it } from 'vitest';
import { createHoverReader } from '@/utils/cabinet/hover';
import { host, list, place, portals, targetsOf, tooltipNode, type Engine } from './engines';

const STATUSES = ['Подтверждено учеником', 'Необходимо загрузить', 'Загружено педагогом'];
const accept = (text: string) => STATUSES.includes(text);
const texts = (count: number) => Array.from({ length: count }, (_, i) => STATUSES[(i * i) % 3] ?? '');

afterEach(() => {
  host.replaceChildren();
  host.remove();
  for (const node of document.querySelectorAll('[role=tooltip]')) node.remove();
});

/** What was read, and at how many icons the pointer rested at once. */
async function read({ targets }: Engine): Promise<{ found: (string | null)[]; most: number }> {
  const found: (string | null)[] = [];
  const on = new Set<Element>();
  let most = 0;
  for (const { element } of targets) {
    element.addEventListener('mouseenter', () => {
      on.add(element);
      most = Math.max(most, on.size);
    });
    element.addEventListener('mouseleave', () => on.delete(element));
  }
  for await (const { key, text } of createHoverReader({ root: document, accept }).run(targets))
    found[Number(key.slice(1))] = text;
  expect(on.size).toBe(0);
  return { found, most };
}

it('tooltips of their own that open late are waited for together', async () => {
  const { found, most } = await read(portals(texts(24), 250, 100));
  expect(found).toEqual(texts(24));
  expect(most).toBeGreaterThan(2);
  expect(document.body.textContent).not.toContain('учеником');
});

it('a page that says what was pointed at last is read one by one', async () => {
  const cells = list(20);
  let words = '';
  cells.forEach((cell, i) => {
    let node: HTMLElement | null = null;
    let timer = 0;
    cell.addEventListener('mouseenter', () => {
      words = texts(20)[i] ?? '';
      timer = window.setTimeout(() => {
        node = tooltipNode(document.body);
        node.textContent = words;
        place(node, cell);
        node.style.display = 'block';
      }, 200);
    });
    cell.addEventListener('mouseleave', () => {
      clearTimeout(timer);
      node?.remove();
    });
  });
  expect((await read({ targets: targetsOf(cells) })).found).toEqual(texts(20));
});

it('a page that opens only the last of several is read one by one', async () => {
  const cells = list(20);
  let timer = 0;
  cells.forEach((cell, i) => {
    let node: HTMLElement | null = null;
    cell.addEventListener('mouseenter', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        node = tooltipNode(document.body);
        node.textContent = texts(20)[i] ?? '';
        place(node, cell);
        node.style.display = 'block';
      }, 150);
    });
    cell.addEventListener('mouseleave', () => {
      clearTimeout(timer);
      node?.remove();
    });
  });
  expect((await read({ targets: targetsOf(cells) })).found).toEqual(texts(20));
});

it('a tooltip that closes only when the pointer moves on elsewhere is not left open', async () => {
  const cells = list(3);
  cells.forEach((cell, i) => {
    const node = tooltipNode(document.body);
    node.textContent = STATUSES[i] ?? '';
    cell.addEventListener('mouseenter', () => {
      place(node, cell);
      node.style.display = 'block';
    });
    cell.addEventListener('mouseleave', () =>
      window.setTimeout(() => {
        document.addEventListener('pointermove', () => (node.style.display = 'none'), { once: true });
      }, 10),
    );
  });
  const { found } = await read({ targets: targetsOf(cells) });
  expect(found).toEqual(STATUSES);
  const nodes = [...document.querySelectorAll<HTMLElement>('[role=tooltip]')];
  expect(nodes.map(({ style }) => style.display)).toEqual(['none', 'none', 'none']);
});
