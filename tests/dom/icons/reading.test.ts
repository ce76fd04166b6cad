import { afterEach, describe, expect, it } from 'vitest';
import { createIconReader } from '@/utils/cabinet/icons';

const host = document.createElement('div');
document.body.append(host);
const styles = document.createElement('style');
document.head.append(styles);

afterEach(() => {
  host.replaceChildren();
  styles.textContent = '';
});

/** What the reader says of a cell with this markup. */
function meaningOf(markup: string, css = ''): string {
  styles.textContent = css;
  host.innerHTML = `<div class="cell">${markup}</div>`;
  const cell = host.firstElementChild;
  if (!cell) throw new Error('no cell');
  return createIconReader(document).read(cell).meaning;
}

const TICK = 'M20 6 9 17l-5-5';
const CROSS = 'M18 6 6 18M6 6l12 12';
const stroked = (d: string) =>
  `<svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><path d="${d}"/></svg>`;
const uri = (d: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="2"><path d="${d}"/></svg>`)}`;

describe('drawings in markup', () => {
  it.each([
    ['a stroked tick', stroked(TICK), 'yes'],
    ['a stroked cross', stroked(CROSS), 'no'],
    [
      'two lines',
      '<svg viewBox="0 0 10 10" stroke="red"><line x1="1" y1="1" x2="9" y2="9"/><line x1="9" y1="1" x2="1" y2="9"/></svg>',
      'no',
    ],
    ['a tick in a ring', stroked(`M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM8 12l3 3 5-6`), 'yes'],
    [
      'a white tick on a green disc',
      '<svg viewBox="0 0 24 24"><circle cx="12" cy="12" r="11" fill="#2a2"/><path d="M7 12l4 4 7-8" fill="none" stroke="#fff" stroke-width="2"/></svg>',
      'yes',
    ],
    ['a plus', stroked('M12 5v14M5 12h14'), 'unknown'],
    ['a minus', stroked('M5 12h14'), 'unknown'],
    ['a chevron', stroked('M6 9l6 6 6-6'), 'unknown'],
    ['an arrow', stroked('M5 12h14M12 5l7 7-7 7'), 'unknown'],
    [
      'a plus turned by style',
      `<svg style="transform:rotate(45deg)" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="2"><path d="M12 5v14M5 12h14"/></svg>`,
      'no',
    ],
    ['an image with a data URI', `<img alt="" src="${uri(CROSS)}">`, 'no'],
    [
      'a data URI in base64',
      `<img alt="" src="data:image/svg+xml;base64,${btoa(decodeURIComponent(uri(TICK).slice(19)))}">`,
      'yes',
    ],
    [
      'a symbol of the page',
      `<svg><symbol id="s1" viewBox="0 0 24 24"><path d="${TICK}" fill="none" stroke="#000" stroke-width="2"/></symbol></svg>`.replace(
        '<svg>',
        '<svg style="display:none">',
      ) + '<svg viewBox="0 0 24 24"><use href="#s1"/></svg>',
      'yes',
    ],
    ['a sprite elsewhere', '<svg><use href="/sprite.svg#icon-close-circle"/></svg>', 'no'],
    ['a sprite elsewhere, about another thing', '<svg><use href="/sprite.svg#icon-lock"/></svg>', 'unknown'],
    ['an empty cell', '', 'none'],
    ['a cell with words', 'Да', 'none'],
    ['a canvas', '<canvas></canvas>', 'unknown'],
    ['a tick written', '<b>✔️</b>', 'yes'],
    ['a cross written', '☒', 'no'],
    ['a plus written', '+', 'yes'],
    ['a hyphen written', '-', 'unknown'],
    ['a tick and a cross', stroked(TICK) + stroked(CROSS), 'unknown'],
    [
      'a tick, and a cross that is hidden',
      `${stroked(TICK)}<span style="display:none">${stroked(CROSS)}</span>`,
      'yes',
    ],
    ['a hidden tick alone', `<span style="display:none">${stroked(TICK)}</span>`, 'none'],
  ])('%s', (_, markup, meaning) => {
    expect(meaningOf(markup)).toBe(meaning);
  });
});

describe('drawings in style rules', () => {
  const mark = '<i class="mark"></i>';
  const block = '.mark{display:inline-block;position:relative;width:20px;height:20px}';
  it.each([
    [
      'a tick of two borders',
      `${block}.mark::after{content:"";position:absolute;left:7px;top:2px;width:5px;height:10px;border:solid green;border-width:0 3px 3px 0;transform:rotate(45deg)}`,
      'yes',
    ],
    [
      'a tick of the other two borders',
      `${block}.mark::before{content:"";position:absolute;left:3px;top:4px;width:12px;height:6px;border-left:2px solid;border-bottom:2px solid;transform:rotate(-45deg)}`,
      'yes',
    ],
    [
      'a cross of two bars',
      `${block}.mark::before,.mark::after{content:"";position:absolute;left:9px;top:1px;width:2px;height:18px;background:red}.mark::before{transform:rotate(45deg)}.mark::after{transform:rotate(-45deg)}`,
      'no',
    ],
    [
      'a cross cut by a polygon',
      `${block}.mark{background:red;clip-path:polygon(20% 0%, 0% 20%, 30% 50%, 0% 80%, 20% 100%, 50% 70%, 80% 100%, 100% 80%, 70% 50%, 100% 20%, 80% 0%, 50% 30%)}`,
      'no',
    ],
    [
      'a tick cut by a polygon',
      `${block}.mark{background:green;clip-path:polygon(14% 44%, 0 65%, 50% 100%, 100% 16%, 80% 0%, 43% 62%)}`,
      'yes',
    ],
    ['a mask', `${block}.mark{background:currentColor;mask:url("${uri(TICK)}") center/contain}`, 'yes'],
    ['a background', `${block}.mark{background:url("${uri(CROSS)}") center/contain}`, 'no'],
    ['a written sign', `.mark::before{content:"\\2713"}`, 'yes'],
    [
      'a green dot',
      `${block}.mark{}.mark::before{content:"";position:absolute;width:8px;height:8px;border-radius:50%;background:green}`,
      'unknown',
    ],
    ['nothing', '', 'none'],
    [
      'a chevron of two borders',
      `${block}.mark::after{content:"";position:absolute;width:8px;height:8px;border:solid;border-width:0 2px 2px 0;transform:rotate(45deg)}`,
      'unknown',
    ],
    [
      'an empty box',
      `${block}.mark::before{content:"";position:absolute;width:14px;height:14px;border:1px solid}`,
      'unknown',
    ],
  ])('%s', (_, css, meaning) => {
    expect(meaningOf(mark, css)).toBe(meaning);
  });
});

describe('what style rules draw by', () => {
  const css =
    '[data-glyph=check]::before{content:"✓"}[data-glyph="cross"]::before{content:"✗"}.oi{display:inline-block}';

  it('may be any attribute of an element, or of one above it: the same classes do not make the same drawing', () => {
    styles.textContent = css;
    host.innerHTML =
      '<p><i class="oi" data-glyph="check"></i></p><p><i class="oi" data-glyph="cross"></i></p><p><i class="oi" data-glyph="check"></i></p>';
    const reader = createIconReader(document);
    expect([...host.querySelectorAll('i')].map((one) => reader.read(one).meaning)).toEqual([
      'yes',
      'no',
      'yes',
    ]);
    styles.textContent = '.oi::before{content:"✗"}[data-so="1"] .oi::before{content:"✓"}';
    host.innerHTML =
      '<p data-so="1"><i class="oi"></i></p><p data-so="0"><i class="oi"></i></p><p data-so="1"><b><i class="oi"></i></b></p>';
    expect([...host.querySelectorAll('i')].map((one) => reader.read(one).meaning)).toEqual([
      'yes',
      'no',
      'yes',
    ]);
  });

  it('is kept apart for the parts of a drawing too', () => {
    styles.textContent = css;
    host.innerHTML =
      '<p><b><i class="oi" data-glyph="check"></i></b></p><p><b><i class="oi" data-glyph="cross"></i></b></p>';
    const reader = createIconReader(document);
    expect([...host.querySelectorAll('p')].map((one) => reader.read(one).meaning)).toEqual(['yes', 'no']);
  });
});

it.each([
  [
    'two ticks, one behind the other',
    '<svg viewBox="0 0 24 24"><path d="M.41 13.41 6 19l1.41-1.42L1.83 12m20.41-6.42L11.66 16.17 7.5 12l-1.43 1.41L11.66 19l12-12M18 7l-1.41-1.42-6.35 6.35 1.42 1.41z"/></svg>',
    'yes',
  ],
  [
    'words of an icon font that did not come',
    '<span class="material-icons" style="font-family:serif">check_circle</span>',
    'yes',
  ],
  ['a word that no icon is', '<span style="font-family:serif">check_circle</span>', 'none'],
])('%s', (_, markup, expected) => {
  expect(meaningOf(markup)).toBe(expected);
});
