import { afterEach, describe, expect, it } from 'vitest';
import { findWay, hasMenu, linkOf } from '@/utils/ways';

afterEach(() => document.body.replaceChildren());

const found = (html: string, name: string): string | null => {
  document.body.innerHTML = html;
  const way = findWay(document, name);
  return way === null ? null : way.id || way.localName;
};

describe('the page’s own way into a section', () => {
  it.each<[string, string, string | null]>([
    ['a link', '<nav><a id="x" href="/events">Мероприятия</a></nav>', 'x'],
    [
      'a link with an icon and a number',
      '<a id="x" href="/e"><svg></svg><span>Мероприятия</span> (5)</a>',
      'x',
    ],
    ['a tab', '<div role="tablist"><div role="tab" id="x"><span>Мероприятия</span></div></div>', 'x'],
    ['a button', '<button id="x"> мероприятия </button>', 'x'],
    ['what only looks pressable', '<div id="x" style="cursor:pointer">Мероприятия</div>', 'x'],
    [
      'a link before a button that comes first',
      '<button>Мероприятия</button><a id="x" href="/e">Мероприятия</a>',
      'x',
    ],
    ['a heading is none', '<h1>Мероприятия</h1>', null],
    ['further words make it another thing', '<a href="/e">Мероприятия района</a>', null],
    ['what is not drawn', '<a href="/e" style="display:none">Мероприятия</a>', null],
    ['a row of a list', '<table><tr><td><a href="/e">Мероприятия</a></td></tr></table>', null],
    ['a link of the panel', '<bvb-panel><a href="/e">Мероприятия</a></bvb-panel>', null],
  ])('%s', (_, html, expected) => {
    expect(found(html, 'Мероприятия')).toBe(expected);
  });

  it('is found in an open shadow root', () => {
    document.body.innerHTML = '<div></div>';
    const host = document.body.firstElementChild?.attachShadow({ mode: 'open' });
    if (host) host.innerHTML = '<a id="x" href="/o">Обзор</a>';
    expect(findWay(document, 'Обзор')?.id).toBe('x');
  });

  it('leads only within the site, and to another place than this', () => {
    const link = (attributes: string): boolean => {
      document.body.innerHTML = `<a ${attributes}>Обзор</a>`;
      const way = findWay(document, 'Обзор');
      return way !== null && linkOf(way) !== null;
    };
    expect(link('href="/overview"')).toBe(true);
    expect(link('href="#/overview"')).toBe(true);
    expect(link('href="#"')).toBe(false);
    expect(link('href="javascript:void 0"')).toBe(false);
    expect(link('href="https://example.org/"')).toBe(false);
    expect(link('href="/file" download')).toBe(false);
  });
});

it('the cabinet’s menu is known by most of its names', () => {
  const menu = ['Обзор', 'Обучение', 'Мои ученики', 'Мои занятия', 'Мероприятия', 'Портфолио'];
  document.body.innerHTML = `<ul>${menu.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul>`;
  expect(hasMenu(document)).toBe(true);
  document.body.innerHTML =
    '<a href="/o">Обзор</a><a href="/m">Мероприятия</a><p>Мои ученики. Портфолио.</p>';
  expect(hasMenu(document)).toBe(false);
});
