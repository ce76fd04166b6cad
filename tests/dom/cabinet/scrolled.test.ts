import { beforeEach, describe, expect, it } from 'vitest';
import { createReader } from '@/utils/cabinet';
import { facts } from './page';
import { cellsOf, columns, expected, pupils } from './school';

const all = pupils(30);
const told = all.map((pupil) => expected(pupil));
const line = (cells: readonly string[], style = ''): string =>
  `<div style="display:flex;${style}">${cells.map((cell) => `<div style="width:120px;height:40px;flex:none;overflow:hidden;white-space:nowrap">${cell}</div>`).join('')}</div>`;
const head = (style = ''): string => line([...columns], `background:#fff;${style}`);
const body = all.map((pupil) => line(cellsOf(pupil))).join('');
const scroller = 'id="scroller" style="height:300px;overflow:auto;position:relative"';

beforeEach(() => {
  document.documentElement.scrollTop = 0;
});

describe('a list of divs that is scrolled is the same list', () => {
  it.each<[string, string]>([
    ['the header above the box that scrolls', `${head()}<div ${scroller}><div>${body}</div></div>`],
    [
      'a header that sticks to the top of the box',
      `<div ${scroller}><div>${head('position:sticky;top:0;z-index:1')}<div>${body}</div></div></div>`,
    ],
    [
      'one grid of all cells whose header cells stick',
      `<div ${scroller}><div style="display:grid;grid-template-columns:repeat(${columns.length},120px)">${[
        columns.map((text) => [text, 'position:sticky;top:0;z-index:1;background:#fff'] as const),
        ...all.map((pupil) => cellsOf(pupil).map((cell) => [cell, ''] as const)),
      ]
        .flat()
        .map(
          ([cell, style]) =>
            `<div style="height:40px;overflow:hidden;white-space:nowrap;${style}">${cell}</div>`,
        )
        .join('')}</div></div>`,
    ],
    ['a header that is scrolled away with its rows', `<div ${scroller}><div>${head()}${body}</div></div>`],
  ])('%s', (_, html) => {
    document.body.innerHTML = `<header><b>Смирнова Ольга Павловна</b></header><h1>Ученики</h1>${html}`;
    const reader = createReader(document);
    expect(reader.read().rows.map(facts)).toEqual(told);
    const box = document.getElementById('scroller');
    for (const top of [50, 95, 400, 5000]) {
      box?.scrollTo(0, top);
      expect(createReader(document).read().rows.map(facts), String(top)).toEqual(told);
    }
  });

  it.each([
    ['sticks to the top of the window', 'position:sticky;top:40px;z-index:1'],
    ['is scrolled away under the bar of the page', ''],
  ])('a header that %s', (_, style) => {
    document.body.innerHTML = `<header style="position:fixed;top:0;left:0;height:40px;background:#fff"><b>Смирнова Ольга Павловна</b></header><h1>Ученики</h1><div>${head(style)}${body}</div><div style="height:3000px"></div>`;
    for (const top of [0, 200, 900]) {
      document.documentElement.scrollTop = top;
      expect(createReader(document).read().rows.map(facts), String(top)).toEqual(told);
    }
    document.documentElement.scrollTop = 0;
  });
});
