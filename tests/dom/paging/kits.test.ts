import { afterEach, describe, expect, it } from 'vitest';
import { findPager, walkPages, type WalkOptions } from '@/utils/cabinet/paging';

const host = document.createElement('main');
document.body.append(host);

afterEach(() => {
  host.replaceChildren();
});

const names = (count: number) => Array.from({ length: count }, (_, i) => `Ученик ${i + 1}`);
const SIZE = 10;

interface Paged {
  list: HTMLElement;
  page: () => number;
  options: WalkOptions<string>;
}

type Markup = (page: number, pages: number) => string;

/** A list of `count` names in pages of ten; `markup` draws the pager, `data-to` on a control says where it leads. */
function paged(count: number, markup: Markup, { at = 1, load = 0 } = {}): Paged {
  host.innerHTML =
    '<section><h2>Ученики</h2><table><tbody></tbody></table><div class="below"></div></section>';
  const body = host.querySelector('tbody');
  const below = host.querySelector('.below');
  const list = host.querySelector('table');
  if (!body || !below || !list) throw new Error('no table');
  const pages = Math.ceil(count / SIZE);
  let page = at;
  const render = () => {
    body.innerHTML = names(count)
      .slice((page - 1) * SIZE, page * SIZE)
      .map((name) => `<tr><td>${name}</td></tr>`)
      .join('');
    below.innerHTML = markup(page, pages);
  };
  below.addEventListener('click', (event) => {
    const to = event.target instanceof Element ? event.target.closest('[data-to]') : null;
    if (!to) return;
    event.preventDefault();
    const wanted = Number(to.getAttribute('data-to'));
    if (wanted < 1 || wanted > pages) return;
    page = wanted;
    if (load === 0) {
      render();
      return;
    }
    body.innerHTML = '<tr class="skeleton"><td></td></tr>';
    setTimeout(render, load);
  });
  render();
  const options: WalkOptions<string> = {
    root: document,
    list,
    total: count,
    isLoading: () => body.querySelector('.skeleton') !== null,
    readRows: () =>
      Array.from(body.querySelectorAll('tr:not(.skeleton)'), (element) => ({
        key: element.textContent,
        row: element.textContent,
        element,
      })),
  };
  return { list, page: () => page, options };
}

const icon = '<svg viewBox="0 0 8 8" width="8" height="8"><path d="M2 1l4 3-4 3"/></svg>';
const gaps = (page: number, pages: number) =>
  [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((one) => one >= 1 && one <= pages)
    .flatMap((one, i, all) => (i > 0 && one > (all[i - 1] ?? 0) + 1 ? ['…', one] : [one]));

const KITS: [string, Markup][] = [
  [
    'icons named in English, switched off by aria-disabled',
    (page, pages) =>
      `<div role="navigation"><button type="button" aria-label="Go to previous page" data-to="${page - 1}" aria-disabled="${page === 1}">${icon}</button><button type="button" aria-label="Go to next page" data-to="${page + 1}" aria-disabled="${page === pages}">${icon}</button></div>`,
  ],
  [
    'icons beside «1–10 из 34», no words at all',
    (page, pages) =>
      `<div><span>Строк на странице: <select><option>10</option><option>20</option></select></span><span>${(page - 1) * 10 + 1}–${Math.min(page * 10, 34)} из 34</span><button type="button" data-to="${page - 1}" ${page === 1 ? 'disabled' : ''}>${icon}</button><button type="button" data-to="${page + 1}" ${page === pages ? 'disabled' : ''}>${icon}</button></div>`,
  ],
  [
    'links to # with gaps and the current number as plain text',
    (page, pages) =>
      `<p>${gaps(page, pages)
        .map((one) =>
          one === page
            ? `<b>${page}</b>`
            : one === '…'
              ? '<i>…</i>'
              : `<a href="#" data-to="${one}">${one}</a>`,
        )
        .join(
          ' ',
        )} <a href="#" data-to="${page + 1}" style="${page === pages ? 'display:none' : ''}">»</a></p>`,
  ],
  [
    'items with class names and links without href',
    (page, pages) =>
      `<ul><li class="${page === 1 ? 'disabled' : ''}"><a data-to="${page - 1}" tabindex="0" title="Предыдущая страница">${icon}</a></li>${Array.from({ length: pages }, (_, i) => `<li class="${i + 1 === page ? 'active' : ''}"><a tabindex="0" data-to="${i + 1}">${i + 1}</a></li>`).join('')}<li class="${page === pages ? 'disabled' : ''}"><a data-to="${page + 1}" tabindex="0" title="Следующая страница">${icon}</a></li></ul>`,
  ],
  [
    'first, previous, next, last by signs; next missing at the end',
    (page, pages) =>
      `<div><span role="button" data-to="1">«</span><span role="button" data-to="${page - 1}" class="${page === 1 ? 'is-disabled' : ''}">‹</span><em>Страница ${page} из ${pages}</em>${page < pages ? `<span role="button" data-to="${page + 1}">›</span><span role="button" data-to="${pages}">»</span>` : ''}</div>`,
  ],
  [
    'ligatures of an icon font',
    (page, pages) =>
      `<nav><button type="button" data-to="${page - 1}" ${page === 1 ? 'disabled' : ''}><i>chevron_left</i></button><button type="button" data-to="${page + 1}" ${page === pages ? 'disabled' : ''}><i>chevron_right</i></button></nav>`,
  ],
  [
    'boxes that only the pointer’s shape shows to be pressable',
    (page, pages) =>
      `<div class="x-pagination"><div style="cursor:${page === 1 ? 'not-allowed' : 'pointer'}" data-to="${page - 1}">${icon}</div>${Array.from({ length: pages }, (_, i) => `<div style="cursor:pointer" class="${i + 1 === page ? 'item--active' : 'item'}" data-to="${i + 1}">${i + 1}</div>`).join('')}<div style="cursor:${page === pages ? 'not-allowed' : 'pointer'}" data-to="${page + 1}">${icon}</div></div>`,
  ],
  [
    'arrows around a field with the number of the page',
    (page, pages) =>
      `<div class="x-paging"><span class="x-prev" style="cursor:${page === 1 ? 'not-allowed' : 'pointer'}" data-to="${page - 1}">${icon}</span><span><input value="${page}"> / ${pages}</span><span class="x-next" style="cursor:${page === pages ? 'not-allowed' : 'pointer'}" data-to="${page + 1}">${icon}</span></div>`,
  ],
  [
    'every control with a class of its pressed look, the page shown by aria-current',
    (page, pages) =>
      `<div><button type="button" class="kit-active" data-to="${page - 1}" ${page === 1 ? 'disabled' : ''}>${icon}</button>${Array.from({ length: pages }, (_, i) => `<button type="button" class="kit-active" ${i + 1 === page ? 'aria-current="page"' : ''} data-to="${i + 1}">${i + 1}</button>`).join('')}<button type="button" class="kit-active" data-to="${page + 1}" ${page === pages ? 'disabled' : ''}>${icon}</button></div>`,
  ],
];

describe('pagers of kits not met before', () => {
  it.each(KITS)('%s', async (_, markup) => {
    const { list, options, page } = paged(34, markup);
    expect(findPager(document, list)?.kind).toBe('pages');
    const result = await walkPages(options);
    expect([...result.rows.keys()].sort()).toEqual(names(34).sort());
    expect(result.complete).toBe(true);
    expect(page()).toBe(1);
  });

  it.each(KITS)('from the third page and back to it: %s', async (_, markup) => {
    const { options, page } = paged(34, markup, { at: 3 });
    const result = await walkPages(options);
    expect(result.rows.size).toBe(34);
    expect(result.complete).toBe(true);
    expect(page()).toBe(3);
  });

  it('waits for a slow server behind skeletons', async () => {
    const [kit] = KITS;
    const { options } = paged(34, kit?.[1] ?? (() => ''), { load: 900 });
    const result = await walkPages(options);
    expect(result).toMatchObject({ complete: true, reason: 'пройдены все страницы' });
    expect(result.rows.size).toBe(34);
  });
});

describe('what is no pager of the list', () => {
  it.each([
    [
      'the steps of a wizard',
      '<div><button type="button">Назад</button><button type="button">Далее</button></div>',
    ],
    ['a menu of further commands', '<div><button type="button" aria-haspopup="menu">Ещё</button></div>'],
    [
      'page sizes',
      '<div><button type="button" class="active">10</button><button type="button">25</button><button type="button">50</button></div>',
    ],
    [
      'the steps of a form beside each other',
      '<div><button type="button">Предыдущий шаг</button><button type="button">Следующий шаг</button></div><form><button>Отправить далее</button></form>',
    ],
    [
      'pictures that lead on in a box of pages to print',
      `<div class="page-tools"><span style="cursor:pointer">${icon}</span><span style="cursor:pointer">${icon}</span></div>`,
    ],
    ['a sending button', '<form><button>Показать ещё</button></form>'],
    ['a single icon', `<div><button type="button">${icon}</button></div>`],
  ])('%s', async (_, after) => {
    const pressed: EventTarget[] = [];
    const { list, options } = paged(8, () => after);
    host.addEventListener('click', (event) => event.target && pressed.push(event.target));
    expect(['pages', 'more']).not.toContain(findPager(document, list)?.kind);
    await walkPages(options);
    expect(pressed).toEqual([]);
  });

  it('leaves the pager of another list alone', () => {
    const { list } = paged(8, () => '');
    const other = document.createElement('section');
    other.innerHTML = `<table><tr><td>Новость</td></tr></table><nav><a href="#" rel="next">Следующая</a></nav>`;
    host.append(other);
    expect(findPager(document, list)?.kind).not.toBe('pages');
  });

  it('does not let a link load another address of this path', async () => {
    const { options } = paged(8, () => '<nav><a href="?page=2">Следующая страница</a></nav>');
    const before = location.href;
    const result = await walkPages({ ...options, total: null });
    expect(result).toMatchObject({
      complete: false,
      reason: 'следующая страница открывается по другому адресу',
    });
    expect(location.href).toBe(before);
  });
});

describe('scrolling for more', () => {
  it('an inner list that loads at its end', async () => {
    host.innerHTML = '<div style="height:200px;overflow:auto"></div>';
    const list = host.firstElementChild as HTMLElement;
    let shown = 20;
    const draw = () => {
      list.innerHTML = names(shown)
        .map((name) => `<p style="height:30px;margin:0">${name}</p>`)
        .join('');
    };
    list.addEventListener('scroll', () => {
      if (shown >= 50 || list.scrollTop + list.clientHeight < list.scrollHeight - 10) return;
      shown += 10;
      setTimeout(draw, 300);
    });
    draw();
    const result = await walkPages({
      root: document,
      list,
      total: 50,
      readRows: () =>
        Array.from(list.children, (element) => ({
          key: element.textContent,
          row: element.textContent,
          element,
        })),
    });
    expect(result.rows.size).toBe(50);
    expect(result.complete).toBe(true);
    expect(list.scrollTop).toBe(0);
  });
});
