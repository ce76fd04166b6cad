import { afterEach, expect, it } from 'vitest';
import { createHoverReader, type HoverResult } from '@/utils/cabinet/hover';
import { host, list, place, targetsOf, tooltipNode } from './engines';

const STATUSES = ['Подтверждено учеником', 'Необходимо загрузить', 'Загружено педагогом'];
const accept = (text: string) => STATUSES.some((status) => text.includes(status));
const elsewhere: Element[] = [];

afterEach(() => {
  host.replaceChildren();
  host.remove();
  for (const node of [...document.querySelectorAll('[role=tooltip]'), ...elsewhere.splice(0)]) node.remove();
});

async function walk(cells: readonly HTMLElement[]): Promise<HoverResult[]> {
  const found: HoverResult[] = [];
  for await (const one of createHoverReader({ root: document, accept }).run(targetsOf(cells)))
    found[Number(one.key.slice(1))] = one;
  return found;
}

const texts = async (cells: readonly HTMLElement[]) => (await walk(cells)).map(({ text }) => text);

/** Rules of the page itself. */
function rules(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  elsewhere.push(style);
}

/** Opens `node` over the cell with its status, at once; closes it with `hide`. */
function opens(cell: Element, node: HTMLElement, text: string, hide: () => void): void {
  cell.addEventListener('mouseenter', () => {
    node.textContent = text;
    place(node, cell);
    node.style.display = 'block';
  });
  cell.addEventListener('mouseleave', hide);
}

it.each([
  ['an attribute', '.tip:hover::after{content:attr(data-word)}', 'class="tip" data-word="WORD"'],
  ['a variable', '.tip:hover::before{content:var(--word)}', `class="tip" style="--word:'WORD'"`],
  ['a nested rule', '@media all{.tip{&:hover{&::after{content:"WORD"}}}}', 'class="tip"'],
  ['a rule of the cell', '.cell:is(:hover,:focus) > .tip::after{content:"WORD"}', 'class="tip"'],
  [
    'a rule that only shows it',
    '.tip::after{content:"WORD";opacity:0}.tip:hover::after{opacity:1}',
    'class="tip"',
  ],
])('words that style rules print from %s are read without pointing', async (_, css, attributes) => {
  rules(css.replace('WORD', 'Необходимо загрузить'));
  const [cell] = list(1, `<b ${attributes.replace('WORD', 'Необходимо загрузить')}>×</b>`);
  expect(await walk(cell ? [cell] : [])).toEqual([
    { key: 's0', text: 'Необходимо загрузить', reason: 'текст есть в разметке' },
  ]);
});

it('rules for other icons, for print and with two answers say nothing', async () => {
  rules(
    `.other:hover::after{content:"Необходимо загрузить"}@media print{.tip:hover::after{content:"Необходимо загрузить"}}
     .both:hover::after{content:"Необходимо загрузить"}.both:hover::before{content:"Загружено педагогом"}`,
  );
  const cells = list(2);
  cells[0]?.firstElementChild?.classList.add('tip');
  cells[1]?.firstElementChild?.classList.add('both');
  expect(await texts(cells)).toEqual([null, null]);
});

it('the helper’s own words beside an icon are not the page’s', async () => {
  rules('[data-bvb-status]::after{content:attr(data-bvb-status)}');
  const [cell] = list(1);
  cell?.firstElementChild?.setAttribute('data-bvb-status', 'Подтверждено учеником');
  expect(await texts(cell ? [cell] : [])).toEqual([null]);
});

it('a tooltip that screen readers are not told of', async () => {
  const cells = list(3);
  const node = tooltipNode(document.body);
  node.setAttribute('aria-hidden', 'true');
  cells.forEach((cell, i) => opens(cell, node, STATUSES[i] ?? '', () => (node.style.display = 'none')));
  expect(await texts(cells)).toEqual(STATUSES);
});

it('a wrapper that stays drawn when its words are hidden is a closed tooltip', async () => {
  const cells = list(3);
  const nodes = cells.map((cell, i) => {
    const wrapper = tooltipNode(document.body);
    wrapper.style.cssText = 'position:fixed;inset:0;pointer-events:none';
    const words = document.createElement('div');
    words.style.cssText = 'position:absolute;width:180px;height:20px;display:none';
    wrapper.append(words);
    opens(cell, words, STATUSES[i] ?? '', () => (words.style.display = 'none'));
    return words;
  });
  expect(await texts(cells)).toEqual(STATUSES);
  expect(nodes.map(({ style }) => style.display)).toEqual(['none', 'none', 'none']);
});

it('words put into the slot of a component that draws the tooltip around its icon', async () => {
  const cells = list(3, '');
  cells.forEach((cell, i) => {
    const component = document.createElement('div');
    component.style.display = 'inline-block';
    component.attachShadow({ mode: 'open' }).innerHTML =
      '<slot></slot><div style="position:fixed;display:none"><slot name="content"></slot></div>';
    component.innerHTML = '<i>?</i><span slot="content"></span>';
    const bubble = component.shadowRoot?.querySelector('div');
    const words = component.querySelector('span');
    cell.append(component);
    component.addEventListener('mouseover', () => {
      if (!bubble || !words) return;
      words.textContent = STATUSES[i] ?? '';
      place(bubble, cell);
      bubble.style.display = 'block';
    });
    component.addEventListener('mouseout', () => {
      if (bubble) bubble.style.display = 'none';
    });
  });
  expect(await texts(cells)).toEqual(STATUSES);
});

it('a kit that heeds a pointer only when it has moved over the page before', async () => {
  const cells = list(2);
  const node = tooltipNode(document.body);
  let isPointer = false;
  const come = () => (isPointer = true);
  document.addEventListener('pointermove', come, { capture: true, once: true });
  cells.forEach((cell, i) => {
    cell.addEventListener('pointerenter', () => {
      if (!isPointer) return;
      node.textContent = STATUSES[i] ?? '';
      place(node, cell);
      node.style.display = 'block';
    });
    cell.addEventListener('pointerleave', () => (node.style.display = 'none'));
  });
  expect(await texts(cells)).toEqual(STATUSES.slice(0, 2));
});

it('tooltips that close as the page scrolls', async () => {
  const cells = list(40);
  const node = tooltipNode(document.body);
  cells.forEach((cell, i) => opens(cell, node, STATUSES[i % 3] ?? '', () => (node.style.display = 'none')));
  const close = () => (node.style.display = 'none');
  document.addEventListener('scroll', close, true);
  const last = cells.slice(-2);
  expect(await texts(last)).toEqual([STATUSES[38 % 3], STATUSES[39 % 3]]);
  document.removeEventListener('scroll', close, true);
});

it('a tooltip that the closing one before takes along is asked for once more', async () => {
  const cells = list(6);
  const node = tooltipNode(document.body);
  let closing = false;
  cells.forEach((cell, i) => {
    cell.addEventListener('mouseenter', () => {
      if (closing) return;
      node.textContent = STATUSES[i % 3] ?? '';
      place(node, cell);
      node.style.display = 'block';
    });
    cell.addEventListener('mouseleave', () => {
      closing = node.style.display === 'block';
      window.setTimeout(() => {
        node.style.display = 'none';
        closing = false;
      }, 60);
    });
  });
  expect(await texts(cells)).toEqual([...STATUSES, ...STATUSES]);
});

it('a kind of icon that seemed silent is asked again when one of it has answered', async () => {
  const cells = list(10, '<i class="dash">–</i>');
  const node = tooltipNode(document.body);
  const says = (i: number) => (i < 3 || i === 7 || i === 9 ? (STATUSES[i % 3] ?? '') : null);
  cells.forEach((cell, i) => {
    if (i < 3) cell.firstElementChild?.setAttribute('class', 'tick');
    const text = says(i);
    if (text !== null) opens(cell, node, text, () => (node.style.display = 'none'));
  });
  expect(await texts(cells)).toEqual(cells.map((_, i) => says(i)));
});
