import { afterEach, describe, expect, it } from 'vitest';
import { findPager, walkPages, type WalkOptions } from '@/utils/cabinet/paging';

const host = document.createElement('main');
document.body.append(host);
const pressed: string[] = [];

afterEach(() => {
  host.replaceChildren();
  pressed.length = 0;
});

const names = (count: number) => Array.from({ length: count }, (_, i) => `Ученик ${i + 1}`);

/** A table that shows ten names of a page, and the rest of the markup around it. */
function table(after: string): HTMLElement {
  host.innerHTML = `<section><table><tbody></tbody></table>${after}</section><button type="button" id="delete">Удалить</button>`;
  const list = host.querySelector('table');
  if (!list) throw new Error('no table');
  host.querySelector('#delete')?.addEventListener('click', () => pressed.push('delete'));
  return list;
}

function draw(list: HTMLElement, rows: readonly string[]): void {
  const body = list.querySelector('tbody');
  body?.replaceChildren(
    ...rows.map((name) => {
      const row = document.createElement('tr');
      row.innerHTML = `<td>${name}</td><td><button type="button">…</button></td>`;
      return row;
    }),
  );
}

const optionsFor = (list: HTMLElement, total: number | null = null): WalkOptions<string> => ({
  root: document,
  list,
  total,
  readRows: () =>
    Array.from(list.querySelectorAll('tr'), (row) => {
      const name = row.firstElementChild?.textContent ?? '';
      return { key: name, row: name };
    }),
});

/** A pager whose controls are told apart by the test; loads after a task, as a server would. */
function paged(
  all: readonly string[],
  markup: (page: number, pages: number) => string,
): { list: HTMLElement; page: () => number } {
  const list = table('<div class="below"></div>');
  const below = host.querySelector('.below');
  const pages = Math.ceil(all.length / 10);
  let page = 1;
  const render = () => {
    draw(list, all.slice((page - 1) * 10, page * 10));
    if (below) below.innerHTML = markup(page, pages);
  };
  below?.addEventListener('click', (event) => {
    event.preventDefault();
    const to =
      event.target instanceof Element ? event.target.closest('[data-to]')?.getAttribute('data-to') : null;
    if (!to || Number(to) < 1 || Number(to) > pages) return;
    page = Number(to);
    draw(list, []);
    queueMicrotask(render);
  });
  render();
  return { list, page: () => page };
}

const numbers = (page: number, pages: number) =>
  Array.from(
    { length: pages },
    (_, i) =>
      `<button type="button" data-to="${i + 1}" ${i + 1 === page ? 'aria-current="page"' : ''}>${i + 1}</button>`,
  ).join('');
const arrow = (d: string, to: number, off: boolean) =>
  `<button type="button" data-to="${to}" ${off ? 'disabled' : ''}><svg viewBox="0 0 24 24" width="16" height="16"><path d="${d}"/></svg></button>`;

describe('pages', () => {
  it.each<[string, (page: number, pages: number) => string]>([
    [
      'words',
      (page, pages) =>
        `<nav><a href="#" data-to="${page - 1}" aria-disabled="${page === 1}">Назад</a><a href="#" data-to="${page + 1}" aria-disabled="${page === pages}">Следующая</a></nav>`,
    ],
    [
      'signs around numbers',
      (page, pages) =>
        `<ul><li data-to="${page - 1}" tabindex="0">‹</li>${numbers(page, pages)}<li class="${page === pages ? 'disabled' : ''}" data-to="${page + 1}" tabindex="0">›</li></ul>`,
    ],
    [
      'wordless arrows around numbers',
      (page, pages) =>
        `<div>${arrow('M15 6l-6 6 6 6', page - 1, page === 1)}${numbers(page, pages)}${arrow('M9 6l6 6-6 6', page + 1, page === pages)}</div>`,
    ],
    ['numbers alone', (page, pages) => `<div>${numbers(page, pages)}</div>`],
    [
      'accessible names',
      (page, pages) =>
        `<div class="pagination"><button type="button" aria-label="Next page" data-to="${page + 1}" ${page === pages ? 'disabled' : ''}>→</button></div>`,
    ],
  ])('%s', async (_, markup) => {
    const { list, page } = paged(names(34), markup);
    expect(findPager(document, list)?.kind).toBe('pages');
    const result = await walkPages(optionsFor(list, 34));
    expect([...result.rows.keys()]).toEqual(names(34));
    expect(result.complete).toBe(true);
    expect(result.reason).toBe('пройдены все страницы');
    expect(pressed).toEqual([]);
    if (_ !== 'accessible names') expect(page()).toBe(1);
  });

  it('says so when the page promises more rows than its pages hold', async () => {
    const { list } = paged(names(20), (page, pages) => `<nav>${numbers(page, pages)}</nav>`);
    const result = await walkPages(optionsFor(list, 25));
    expect(result.complete).toBe(false);
    expect(result.reason).toBe('пройдены все страницы; прочитано 20 из 25');
  });

  it('never follows a link to another path', async () => {
    const list = table(
      '<nav><a href="/another" rel="next">Следующая</a><a href="/" rel="prev">Назад</a></nav>',
    );
    draw(list, names(3));
    const result = await walkPages(optionsFor(list));
    expect(result).toMatchObject({
      complete: false,
      steps: 0,
      reason: 'следующая страница открывается по другому адресу',
    });
  });

  it('stops when asked', async () => {
    const stop = new AbortController();
    const { list } = paged(names(50), (page, pages) => `<nav>${numbers(page, pages)}</nav>`);
    const result = await walkPages({
      ...optionsFor(list),
      signal: stop.signal,
      onProgress: ({ steps }) => {
        if (steps === 2) stop.abort();
      },
    });
    expect(result).toMatchObject({ complete: false, reason: 'остановлено', steps: 2 });
    expect(result.rows.size).toBe(30);
  });
});

describe('other ways', () => {
  it('presses «Показать ещё» until it is gone', async () => {
    const list = table('<button type="button" class="next">Показать ещё</button>');
    let shown = 10;
    draw(list, names(shown));
    const button = host.querySelector('.next');
    button?.addEventListener('click', () => {
      shown += 10;
      draw(list, names(25).slice(0, shown));
      if (shown >= 25) button.remove();
    });
    const result = await walkPages(optionsFor(list, 25));
    expect(result).toMatchObject({ complete: true, reason: 'показаны все строки', steps: 2 });
    expect(result.rows.size).toBe(25);
    expect(pressed).toEqual([]);
  });

  it('scrolls a virtual list through and back', async () => {
    host.innerHTML = '<div style="height:200px;overflow-y:auto"><div style="position:relative"></div></div>';
    const scroller = host.firstElementChild as HTMLElement;
    const inner = scroller.firstElementChild as HTMLElement;
    const all = names(120);
    inner.style.height = `${all.length * 20}px`;
    const render = () => {
      const from = Math.floor(scroller.scrollTop / 20);
      inner.innerHTML = all
        .slice(from, from + 12)
        .map(
          (name, i) =>
            `<div class="row" style="position:absolute;height:20px;top:${(from + i) * 20}px">${name}</div>`,
        )
        .join('');
    };
    scroller.addEventListener('scroll', render);
    scroller.scrollTop = 400;
    render();
    expect(findPager(document, inner)?.kind).toBe('scroll');
    const result = await walkPages({
      root: document,
      list: inner,
      total: 120,
      readRows: () => Array.from(inner.children, (row) => ({ key: row.textContent, row: row.textContent })),
    });
    expect([...result.rows.keys()].sort()).toEqual([...all].sort());
    expect(result.complete).toBe(true);
    expect(scroller.scrollTop).toBe(400);
  });

  it('finds nothing to press where there is nothing', async () => {
    const list = table(
      '<div><button type="button">Создать класс</button><button type="button">2</button></div>',
    );
    draw(list, names(2));
    expect(findPager(document, list)?.kind).not.toBe('pages');
    const result = await walkPages(optionsFor(list, 2));
    expect(result.rows.size).toBe(2);
    expect(pressed).toEqual([]);
  });
});
