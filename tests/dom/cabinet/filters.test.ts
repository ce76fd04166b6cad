import { expect, it } from 'vitest';
import { facts, show } from './page';

const names = ['Шубин Пётр Олегович', 'Ли Анна Игоревна', 'Уткин Виктор Антонович'];
const style =
  '<style>table{border-collapse:collapse;table-layout:fixed;width:600px}td,th{height:24px;padding:0;white-space:nowrap}</style>';

it('a line of filters under a header that stands apart is no line of the list', () => {
  const head = ['ФИО', 'Класс', 'Верификация', 'Профиль'].map((text) => `<th>${text}</th>`).join('');
  const page = show(`<h1>Ученики</h1>${style}<div><div><table><tr>${head}</tr>
    <tr><td><input type="text"></td><td><select><option>Все</option></select></td><td><input value="(Все)"></td><td><input type="checkbox" readonly></td></tr></table></div>
    <div><table>${names.map((name, at) => `<tr><td>${name}</td><td>8А</td><td>${at === 1 ? 'нет' : 'да'}</td><td>${at === 1 ? 'да' : 'нет'}</td></tr>`).join('')}</table></div></div>`);
  expect(page.rows.map(facts)).toMatchObject([
    { name: names[0], class: '8А', verified: '+', profile: '-' },
    { name: names[1], class: '8А', verified: '-', profile: '+' },
    { name: names[2], class: '8А', verified: '+', profile: '-' },
  ]);
});

it('a first line with a name and empty fields is a line of the list', () => {
  const line = (name: string): string =>
    `<tr><td>${name}</td><td><input></td><td><input type="checkbox"></td></tr>`;
  const page = show(
    `<h1>Ученики</h1><table><tr><th>ФИО</th><th>Класс</th><th>Верификация</th></tr>${names.map(line).join('')}</table>`,
  );
  expect(page.rows).toHaveLength(3);
});

it('frozen columns over a whole table, whose header keeps the place of the others, are those columns', () => {
  const over = 'style="position:absolute;top:0;left:0;width:600px;pointer-events:none"';
  const hidden = 'style="visibility:hidden"';
  const head = (frozen: boolean): string =>
    frozen
      ? '<tr><td role="columnheader">ФИО</td><td role="columnheader" colspan="3">&nbsp;</td></tr>'
      : `<tr><td role="columnheader" ${hidden} aria-label="Столбец ФИО">ФИО</td><td role="columnheader">Класс</td><td role="columnheader">Верификация</td><td role="columnheader">Профиль</td></tr>`;
  const body = (frozen: boolean): string =>
    names
      .map((name, at) =>
        frozen
          ? `<tr><td>${name}</td><td colspan="3">&nbsp;</td></tr>`
          : `<tr><td ${hidden}>${name}</td><td>8А</td><td>${at === 1 ? 'нет' : 'да'}</td><td>${at === 1 ? 'да' : 'нет'}</td></tr>`,
      )
      .join('');
  const columns = '<colgroup><col style="width:240px"><col><col><col></colgroup>';
  const part = (lines: (frozen: boolean) => string): string =>
    `<div style="position:relative;width:600px"><div ${over}><table>${columns}${lines(true)}</table></div><table>${columns}${lines(false)}</table></div>`;
  const page = show(`<h1>Ученики</h1>${style}<div>${part(head)}${part(body)}</div>`);
  expect(page.rows.map(facts)).toMatchObject([
    { name: names[0], class: '8А', verified: '+', profile: '-' },
    { name: names[1], class: '8А', verified: '-', profile: '+' },
    { name: names[2], class: '8А', verified: '+', profile: '-' },
  ]);
});
