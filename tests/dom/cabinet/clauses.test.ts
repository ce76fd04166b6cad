import { afterEach, describe, expect, it } from 'vitest';
import { facts, show } from './page';

afterEach(() => {
  document.body.innerHTML = '';
});

const told = (html: string): Record<string, string>[] =>
  show(`<h1>Ученики</h1>${html}`).rows.map((row) => {
    const { name = '', class: className = '?', verified = '?', consent = '?', profile = '?' } = facts(row);
    return { name, class: className, verified, consent, profile };
  });

const ANNA = 'Абрамова Анна Тимуровна';
const TIKHON = 'Бобров Тихон Егорович';
const YAN = 'Жук Ян';

describe('several facts in one text', () => {
  it('a name, a class and phrases in one sentence', () => {
    expect(
      told(`<ul>
        <li>${ANNA}, 7 «Б». Верификация пройдена, согласия нет</li>
        <li>${TIKHON}, 8 «А». Верификация не пройдена, согласие есть</li>
        <li>${YAN}, 10 «А». Верификация пройдена, согласие есть</li></ul>`),
    ).toEqual([
      { name: ANNA, class: '7Б', verified: '+', consent: 'absent', profile: '?' },
      { name: TIKHON, class: '8А', verified: '-', consent: 'present', profile: '?' },
      { name: YAN, class: '10А', verified: '+', consent: 'present', profile: '?' },
    ]);
  });

  it('a second line of phrases and a status, parted by dots', () => {
    expect(
      told(`<div class="tiles">
        <div class="tile"><p>${ANNA}</p><p>7 «Б» · верифицирован · Необходимо загрузить</p></div>
        <div class="tile"><p>${TIKHON}</p><p>8 «А» · не верифицирован · Загружено педагогом</p></div></div>`),
    ).toEqual([
      { name: ANNA, class: '7Б', verified: '+', consent: 'upload-required', profile: '?' },
      { name: TIKHON, class: '8А', verified: '-', consent: 'uploaded-by-teacher', profile: '?' },
    ]);
  });

  it('one column of a table for all states', () => {
    expect(
      told(`<table><tr><th>Ученик</th><th>Класс</th><th>Состояние</th></tr>
        <tr><td>${ANNA}</td><td>7 «Б»</td><td>Верификация: да; согласие: Необходимо загрузить; профиль: заполнен</td></tr>
        <tr><td>${TIKHON}</td><td>8 «А»</td><td>Верификация: нет; согласие: Подтверждено родителем; профиль: не заполнен</td></tr></table>`),
    ).toEqual([
      { name: ANNA, class: '7Б', verified: '+', consent: 'upload-required', profile: '+' },
      { name: TIKHON, class: '8А', verified: '-', consent: 'confirmed-by-parent', profile: '-' },
    ]);
  });

  it('lines of one element, below the name in it', () => {
    expect(
      told(`<div><div class="card"><b>${ANNA}</b> 7 «Б»<br>Верификация: да<br>Согласие: Загружено педагогом</div>
        <div class="card"><b>${TIKHON}</b> 8 «А»<br>Верификация: нет<br>Согласие: Не подтверждено учеником</div></div>`),
    ).toEqual([
      { name: ANNA, class: '7Б', verified: '+', consent: 'uploaded-by-teacher', profile: '?' },
      { name: TIKHON, class: '8А', verified: '-', consent: 'not-confirmed-by-student', profile: '?' },
    ]);
  });

  it('labels and answers in turn, in one line', () => {
    expect(
      told(`<div><section><h3>${ANNA}</h3><div>Верификация: <b>да</b>; согласие: <b>Необходимо загрузить</b></div></section>
        <section><h3>${TIKHON}</h3><div>Верификация: <b>нет</b>; согласие: <b>Подтверждено учеником</b></div></section></div>`),
    ).toEqual([
      { name: ANNA, class: '?', verified: '+', consent: 'upload-required', profile: '?' },
      { name: TIKHON, class: '?', verified: '-', consent: 'confirmed-by-student', profile: '?' },
    ]);
  });

  it('a name and a class before signs that stand before their words', () => {
    const sign = (is: boolean): string => `<i>${is ? '✓' : '✗'}</i>`;
    expect(
      told(`<ul><li><i class="user"></i> ${ANNA} <span>7 «Б»</span> ${sign(true)} верификация ${sign(false)} согласие</li>
        <li><i class="user"></i> ${TIKHON} <span>8 «А»</span> ${sign(false)} верификация ${sign(true)} согласие</li></ul>`),
    ).toEqual([
      { name: ANNA, class: '7Б', verified: '+', consent: 'absent', profile: '?' },
      { name: TIKHON, class: '8А', verified: '-', consent: 'present', profile: '?' },
    ]);
  });
});

describe('a text that is understood in part only', () => {
  it('a value that means nothing leaves its own fact unread', () => {
    expect(
      told(`<table><tr><th>Ученик</th><th>Класс</th><th>Состояние</th></tr>
        <tr><td>${ANNA}</td><td>7 «Б»</td><td>Верификация: на проверке; согласие: Необходимо загрузить</td></tr>
        <tr><td>${TIKHON}</td><td>8 «А»</td><td>Верификация: нет; согласие: Подтверждено родителем</td></tr></table>`),
    ).toEqual([
      { name: ANNA, class: '7Б', verified: '?', consent: 'upload-required', profile: '?' },
      { name: TIKHON, class: '8А', verified: '-', consent: 'confirmed-by-parent', profile: '?' },
    ]);
  });

  it('words that are no fact leave all of the text unread', () => {
    expect(
      told(`<table><tr><th>Ученик</th><th>Класс</th><th>Верификация</th><th>Состояние</th></tr>
        <tr><td>${ANNA}</td><td>7 «Б»</td><td>да</td><td>Профиль: заполнен; кроме отчества; согласие: есть</td></tr>
        <tr><td>${TIKHON}</td><td>8 «А»</td><td>нет</td><td>Профиль: заполнен; согласие: есть, но не то</td></tr></table>`),
    ).toEqual([
      { name: ANNA, class: '7Б', verified: '+', consent: '?', profile: '?' },
      { name: TIKHON, class: '8А', verified: '-', consent: '?', profile: '?' },
    ]);
  });

  it('a fact that is told twice, and differently', () => {
    const [row] =
      told(`<ul><li>${ANNA}, 7 «Б». Верификация пройдена, верификация не пройдена, согласие есть</li>
      <li>${TIKHON}, 8 «А». Верификация пройдена, согласие есть</li></ul>`);
    expect(row?.verified ?? '?').toBe(row?.name === ANNA ? '?' : '+');
  });

  it('news with a name above it hold no students', () => {
    expect(
      show(`<h1>Новости</h1><article><h2>Согласия</h2><p>${ANNA}, 12.10.2025</p><p>Верификация пройдена, согласие загружено у всех.</p></article>
        <article><h2>Верификация</h2><p>${TIKHON}, 13.10.2025</p><p>Профиль должен быть заполнен, верификация пройдена.</p></article>`)
        .rows,
    ).toEqual([]);
  });

  it('a status of the consent says nothing in the column of another fact', () => {
    expect(
      told(`<table><tr><th>ФИО</th><th>Класс</th><th>Верификация</th><th>Согласие</th></tr>
        <tr><td>${ANNA}</td><td>7 «Б»</td><td>Согласие: необходимо загрузить</td><td>Загружено педагогом</td></tr>
        <tr><td>${TIKHON}</td><td>8 «А»</td><td>да</td><td>Загружено педагогом</td></tr></table>`).map(
        ({ verified }) => verified,
      ),
    ).toEqual(['?', '+']);
  });
});
