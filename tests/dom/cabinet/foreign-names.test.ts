import { describe, expect, it } from 'vitest';
import { facts, show } from './page';

const names = ['Иванова Анна Петровна', 'Smith John', 'Нгуен Ван Ан', 'Петров Олег Ильич'];
const read = (html: string): Record<string, string>[] =>
  show(`<h1>Ученики</h1>${html}`).rows.map((row) => {
    const { name = '', ovz = '', profile = '', consent = '' } = facts(row);
    return { name, ovz, profile, consent };
  });
const student = (name: string, ovz = '-'): Record<string, string> => ({
  name,
  ovz,
  profile: '+',
  consent: 'present',
});
const expected = [
  student('Иванова Анна Петровна'),
  student('?', '+'),
  student('Нгуен Ван Ан'),
  student('Петров Олег Ильич'),
];
const ovzOf = (name: string): string => (name === 'Smith John' ? 'Да' : 'Нет');
const each = (make: (name: string) => string): string => names.map(make).join('');

describe('a student whose name is not written in Cyrillic is shown with the name unread', () => {
  it.each<[string, string]>([
    [
      'cards of «label: value» lines',
      `<div>${each((name) => `<div class="c"><div><div>${name}</div><div>Класс: 8 «А»</div></div><div>ОВЗ: ${ovzOf(name).toLowerCase()}</div><div>Профиль: заполнен</div><div>Согласие: подтверждено</div></div>`)}</div>`,
    ],
    [
      'cards with definition lists',
      `<ul>${each((name) => `<li><img alt=""><h3>${name}</h3><p>8 «А»</p><dl><dt>ОВЗ</dt><dd>${ovzOf(name)}</dd><dt>Профиль</dt><dd>Заполнен</dd><dt>Согласие</dt><dd>Подтверждено</dd></dl></li>`)}</ul>`,
    ],
    [
      'rows of divs',
      `<div><div style="display:flex">${['ФИО', 'Класс', 'ОВЗ', 'Профиль', 'Согласие'].map((text) => `<div style="width:150px">${text}</div>`).join('')}</div><div>${each((name) => `<div style="display:flex">${[name, '8 «А»', ovzOf(name), 'Заполнен', 'Подтверждено'].map((text) => `<div style="width:150px">${text}</div>`).join('')}</div>`)}</div></div>`,
    ],
    [
      'one grid of all cells',
      `<div style="display:grid;grid-template-columns:repeat(5,150px)">${['ФИО', 'Класс', 'ОВЗ', 'Профиль', 'Согласие'].map((text) => `<div>${text}</div>`).join('')}${each((name) => [name, '8 «А»', ovzOf(name), 'Заполнен', 'Подтверждено'].map((text) => `<div>${text}</div>`).join(''))}</div>`,
    ],
  ])('%s', (_, html) => {
    expect(read(html)).toEqual(expected);
  });
});

it('foreign words of the page’s foot that stand under the names do not hide how many students there are', () => {
  const line = (cells: string[]): string =>
    `<div style="display:flex">${cells.map((text) => `<div style="width:150px">${text}</div>`).join('')}</div>`;
  const rows = ['Иванова Анна Петровна', 'Петров Олег Ильич'].map((name) =>
    line([name, '8 «А»', 'Нет', 'Заполнен', 'Подтверждено']),
  );
  const { rows: read, total } = show(
    `<main><h1>Ученики</h1><section><div>${line(['ФИО', 'Класс', 'ОВЗ', 'Профиль', 'Согласие'])}<div>${rows.join('')}</div></div>
      <div>Показано 1–2 из 40</div></section></main><footer><a>Ant Design</a> <a>Karavan</a></footer>`,
  );
  expect([read.map((row) => facts(row).name), total]).toEqual([
    ['Иванова Анна Петровна', 'Петров Олег Ильич'],
    40,
  ]);
});
