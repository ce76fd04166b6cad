import { describe, expect, it } from 'vitest';
import { readPage } from '@/utils/cabinet';
import { facts, show } from './page';
import { cross, tick } from './school';

const head = '<thead><tr><th>ФИО</th><th>Класс</th><th>Верификация</th><th>Согласие</th></tr></thead>';
const row = (name: string, verified: string, consent: string): string =>
  `<tr><td>${name}</td><td>9 «А»</td><td>${verified}</td><td>${consent}</td></tr>`;
const list = (...rows: string[]): string => `<table>${head}<tbody>${rows.join('')}</tbody></table>`;
const hmurov = row('Хмуров Евгений Петрович', tick, cross);
const facts4 = { name: 'Хмуров Евгений Петрович', class: '9А', verified: '+', consent: 'absent' };

describe('a form whose fields bear the names of its properties', () => {
  const fields = ['children', 'title', 'className', 'style', 'hidden', 'id', 'name', 'parent', 'dataset']
    .map((name) => `<input type="hidden" name="${name}">`)
    .join('');

  it('around the list', () => {
    const page = show(`<h1>Ученики</h1><form>${fields}${list(hmurov)}</form>`);
    expect([page.page, page.rows.map(facts)]).toMatchObject(['students', [facts4]]);
  });

  it('in a cell', () => {
    const page = show(
      `<h1>Ученики</h1>${list(row('Хмуров Евгений Петрович', `<form>${fields}${tick}</form>`, cross))}`,
    );
    expect(page.rows.map(facts)).toMatchObject([facts4]);
  });

  it('as the card of a student', () => {
    const card = (name: string): string =>
      `<form style="width:300px;border:1px solid">${fields}<h3>${name}</h3><p>Класс: 9 «А»</p><p>Верификация: да</p><p>Согласие: нет</p></form>`;
    const page = show(
      `<h1>Ученики</h1><div>${card('Хмуров Евгений Петрович')}${card('Орлова Анна Ильинична')}</div>`,
    );
    expect(page.rows.map(facts)).toMatchObject([facts4, { ...facts4, name: 'Орлова Анна Ильинична' }]);
  });
});

it('five thousand levels of nesting beside the list', () => {
  document.body.innerHTML = `<h1>Ученики</h1><div id="well"></div>${list(hmurov)}`;
  let at: Element | null = document.querySelector('#well');
  for (let level = 0; level < 5000; level++) {
    const inner = document.createElement('span');
    at?.append(inner);
    at = inner;
  }
  at?.append('Орлова Анна Ильинична');
  expect(readPage(document).rows.map(facts)).toMatchObject([facts4]);
});
