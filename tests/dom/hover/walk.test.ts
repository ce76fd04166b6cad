import { afterEach, describe, expect, it } from 'vitest';
import { createHoverReader, type HoverResult, type HoverRunOptions } from '@/utils/cabinet/hover';
import {
  described,
  host,
  list,
  place,
  portals,
  shadowed,
  shared,
  targetsOf,
  tooltipNode,
  type Engine,
} from './engines';

const STATUSES = [
  'Подтверждено учеником',
  'Необходимо загрузить',
  'Загружено педагогом',
  'Не подтверждено учеником',
];
const accept = (text: string) => /^(?:Подтверждено|Необходимо|Загружено|Не подтверждено)/.test(text);
/** Runs of the same status and changes of it. */
const texts = (count: number) =>
  Array.from({ length: count }, (_, i) => STATUSES[Math.floor(i / 2) % 4] ?? '');

const elsewhere: Element[] = [];

afterEach(() => {
  host.replaceChildren();
  host.remove();
  for (const node of [...document.querySelectorAll('[role=tooltip]'), ...elsewhere.splice(0)]) node.remove();
});

async function walk(
  engine: Engine,
  options: HoverRunOptions & { signal?: AbortSignal } = {},
): Promise<HoverResult[]> {
  const { signal, ...run } = options;
  const reader = createHoverReader({ root: document, accept, ...(signal ? { signal } : {}) });
  const results: HoverResult[] = [];
  for await (const result of reader.run(engine.targets, run)) results.push(result);
  return results;
}

const read = async (engine: Engine) => (await walk(engine)).map(({ text }) => text);

describe('engines', () => {
  it.each([
    ['a tooltip for each icon, at once', () => portals(texts(8), 0, 0)],
    ['a tooltip for each icon, late to open and late to close', () => portals(texts(8), 120, 900)],
    ['one tooltip for all, at once', () => shared(texts(8), 0, 200)],
    ['one tooltip for all whose words come late', () => shared(texts(8), 40, 1500)],
    ['one tooltip for all whose words come very late', () => shared(texts(8), 130, 1500)],
    ['tooltips that describe their icons and fade', () => described(texts(8))],
    ['tooltips in shadow roots', () => shadowed(texts(8))],
  ])('%s', async (_, make) => {
    expect(await read(make())).toEqual(texts(8));
  });

  it('reads a native title at once, without pointing', async () => {
    const cells = list(2, '<i title="Необходимо загрузить">x</i>');
    const [first] = await walk({ targets: targetsOf(cells) });
    expect(first).toEqual({ key: 's0', text: 'Необходимо загрузить', reason: 'текст есть в разметке' });
  });

  it('reads a title that is written when the pointer comes', async () => {
    const cells = list(2);
    cells.forEach((cell, i) => cell.addEventListener('mouseover', () => (cell.title = STATUSES[i] ?? '')));
    expect(await read({ targets: targetsOf(cells) })).toEqual(STATUSES.slice(0, 2));
  });

  it('opens a tooltip that only the keyboard opens', async () => {
    const cells = list(2, '<b tabindex="0">?</b>');
    const node = tooltipNode(document.body);
    cells.forEach((cell, i) => {
      cell.addEventListener('focusin', () => {
        node.textContent = STATUSES[i] ?? '';
        place(node, cell);
        node.style.display = 'block';
      });
      cell.addEventListener('focusout', () => (node.style.display = 'none'));
    });
    expect(await read({ targets: targetsOf(cells) })).toEqual(STATUSES.slice(0, 2));
  });
});

describe('what is not this row’s text', () => {
  it('leaves an icon without a tooltip unread, and the next one right', async () => {
    const engine = portals(texts(4), 60, 800);
    const silent = engine.targets[1]?.element;
    silent?.replaceWith(silent.cloneNode(true));
    const cells = Array.from(host.querySelectorAll<HTMLElement>('.cell'));
    const results = await walk({ targets: targetsOf(cells) });
    expect(results.map(({ text }) => text)).toEqual([texts(4)[0], null, texts(4)[2], texts(4)[3]]);
    expect(results[1]?.reason).toBe('подсказка не появилась');
  });

  it('does not take a message in the corner', async () => {
    const cells = list(1);
    cells[0]?.addEventListener('mouseenter', () => {
      const toast = document.createElement('div');
      toast.style.cssText = 'position:fixed;right:0;bottom:0';
      toast.textContent = 'Загружено педагогом 5 файлов';
      document.body.append(toast);
      elsewhere.push(toast);
    });
    expect(await read({ targets: targetsOf(cells) })).toEqual([null]);
  });

  it('says which other words it saw', async () => {
    const cells = list(1);
    cells[0]?.addEventListener('mouseenter', () => {
      const node = tooltipNode(document.body);
      node.textContent = 'Открыть карточку';
      place(node, cells[0] ?? document.body);
      node.style.display = 'block';
    });
    const [result] = await walk({ targets: targetsOf(cells) });
    expect(result).toEqual({ key: 's0', text: null, reason: 'подсказка не о статусе: «Открыть карточку»' });
  });

  it('says that a row has gone', async () => {
    const cells = list(1);
    host.replaceChildren();
    const [result] = await walk({ targets: targetsOf(cells) });
    expect(result).toEqual({ key: 's0', text: null, reason: 'строки больше нет на странице' });
  });
});

describe('manners', () => {
  it('never presses anything and leaves no tooltip open', async () => {
    const pressed: string[] = [];
    const log = (event: Event) => pressed.push(event.type);
    const kinds = [
      'click',
      'mousedown',
      'mouseup',
      'pointerdown',
      'pointerup',
      'keydown',
      'dblclick',
      'contextmenu',
    ];
    for (const kind of kinds) document.addEventListener(kind, log, true);
    await walk(portals(texts(3), 20, 300));
    for (const kind of kinds) document.removeEventListener(kind, log, true);
    expect(pressed).toEqual([]);
    expect(document.body.textContent).not.toContain('учеником');
  });

  it('brings a clipped icon into view and puts the place back', async () => {
    const engine = portals(texts(30), 10, 50);
    const scroller = document.createElement('div');
    scroller.style.cssText = 'height:200px;overflow:auto';
    host.before(scroller);
    scroller.append(host);
    elsewhere.push(scroller);
    scroller.scrollTop = 100;
    expect(await read({ targets: engine.targets.slice(-3) })).toEqual(texts(30).slice(-3));
    expect(scroller.scrollTop).toBe(100);
  });

  it('stops when asked, reports progress, and goes on from what is known', async () => {
    const stop = new AbortController();
    const engine = portals(texts(6), 5, 20);
    const seen: number[] = [];
    const first = await walk(engine, {
      signal: stop.signal,
      onProgress: ({ done }) => {
        seen.push(done);
        if (done === 2) stop.abort();
      },
    });
    expect(seen).toEqual([1, 2]);
    expect(first.map(({ key }) => key)).toEqual(['s0', 's1']);
    const cached = new Map(first.map(({ key, text }) => [key, text ?? '']));
    const rest = await walk(engine, { cached });
    expect(rest.map(({ text }) => text)).toEqual(texts(6));
    expect(rest[0]?.reason).toBe('прочитано раньше');
  });
});
