import { Tooltip } from 'antd';
import { ElTooltip } from 'element-plus';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it } from 'vitest';
import { createApp, h, type App } from 'vue';
import { createHoverReader } from '@/utils/cabinet/hover';

const STATUSES = [
  'Подтверждено учеником',
  'Необходимо загрузить',
  'Загружено педагогом',
  'Не подтверждено учеником',
];
const texts = Array.from({ length: 12 }, (_, i) => STATUSES[Math.floor(i / 3) % 4] ?? '');

const host = document.createElement('div');
let root: Root | null = null;
let app: App | null = null;

afterEach(() => {
  root?.unmount();
  app?.unmount();
  root = app = null;
  host.remove();
});

/** Icons as they stand once the kit has drawn them. */
async function icons(): Promise<Element[]> {
  await expect.poll(() => host.querySelectorAll('.icon').length).toBe(texts.length);
  return Array.from(host.querySelectorAll('.icon'));
}

async function readAll(): Promise<(string | null)[]> {
  const targets = (await icons()).map((element, i) => ({ key: `s${i}`, element }));
  const reader = createHoverReader({ root: document, accept: (text) => STATUSES.includes(text) });
  const found: (string | null)[] = [];
  for await (const { text } of reader.run(targets)) found.push(text);
  return found;
}

describe('real kits', () => {
  it('antd', async () => {
    document.body.append(host);
    root = createRoot(host);
    root.render(
      texts.map((title, i) =>
        createElement(
          'div',
          { key: i, style: { height: 40, padding: '0 200px' } },
          createElement(Tooltip, { title }, createElement('span', { className: 'icon' }, '•')),
        ),
      ),
    );
    expect(await readAll()).toEqual(texts);
  });

  it('Element Plus', async () => {
    document.body.append(host);
    app = createApp({
      render: () =>
        texts.map((content) =>
          h('div', { style: 'height:40px;padding:0 200px' }, [
            h(ElTooltip, { content }, { default: () => h('span', { class: 'icon' }, '•') }),
          ]),
        ),
    });
    app.mount(host);
    expect(await readAll()).toEqual(texts);
  });
});
