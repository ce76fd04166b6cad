import { describe, expect, it } from 'vitest';
import type { EventReading, PageReading } from '@/utils/cabinet';
import { facts, show } from './page';

const events = (page: PageReading): (string | number)[][] =>
  page.rows.map((row) => {
    const { name, enrolment } = row as EventReading;
    return [
      name.state === 'read' ? name.value : '?',
      enrolment.state === 'read' ? String(enrolment.value.enrolled) : '?',
    ];
  });

/** A page of the last decade: its frame is a table, with the menu in one cell and everything else in another. */
const framed = (body: string): string =>
  `<table width="100%"><tbody><tr><td colspan="2"><b>Билет в будущее</b></td></tr><tr>
  <td width="160"><table><tbody><tr><td><a href="#">Обзор</a></td></tr><tr><td><a href="#">Мероприятия</a></td></tr></tbody></table></td>
  <td>${body}</td></tr><tr><td colspan="2">© 2008</td></tr></tbody></table>`;

describe('a page framed by a table', () => {
  it('shows its events', () => {
    const page = show(
      framed(`<h1>Мероприятия</h1><h2>Внеурочная деятельность</h2><div>
        <div style="padding:8px"><div style="font-weight:600">Тема 1. Познаю себя</div><div>Занятие</div><div>Записано 3 из 20</div><button>Записать класс</button></div>
        <div style="padding:8px"><div style="font-weight:600">Тема 2. Россия аграрная</div><div>Занятие</div><div>Записано 0 из 20</div><button>Записать класс</button></div></div>`),
    );
    expect([page.page, page.section]).toEqual(['events', 'Внеурочная деятельность']);
    expect(events(page)).toEqual([
      ['Тема 1. Познаю себя', '3'],
      ['Тема 2. Россия аграрная', '0'],
    ]);
  });

  it('has no students where its heading speaks of teachers', () => {
    const page = show(
      framed(`<h1>Педагоги</h1><table border="1"><tbody><tr bgcolor="#ccc"><td><b>ФИО педагога</b></td><td><b>Верификация</b></td><td><b>Согласие</b></td><td><b>Профиль</b></td><td><b>Класс</b></td></tr>
        <tr><td>Тарасов Матвей Ильич</td><td>✓</td><td>✗</td><td>✓</td><td>8 «Б»</td></tr><tr><td>Панова Анна Олеговна</td><td>✓</td><td>✓</td><td>✗</td><td>7 «А»</td></tr></tbody></table>`),
    );
    expect([page.page, page.rows.length]).toEqual(['other', 0]);
  });

  it('still reads its students', () => {
    const page = show(
      framed(`<h1>Ученики</h1><table border="1"><tbody><tr><td><b>ФИО</b></td><td><b>Класс</b></td><td><b>ОВЗ</b></td><td><b>Верификация</b></td></tr>
        <tr><td>Тарасов Матвей Ильич</td><td>8 «Б»</td><td>Нет</td><td>✓</td></tr></tbody></table>`),
    );
    expect(page.rows.map(facts)).toMatchObject([
      { name: 'Тарасов Матвей Ильич', class: '8Б', ovz: '-', verified: '+' },
    ]);
  });
});

describe('cards', () => {
  it('takes plain lines of one event for no further events', () => {
    const card = (title: string, enrolled: string, state: string): string =>
      `<div><div style="font-weight:600">${title}</div><div>Занятие</div><div>Актовый зал</div><div>17.09.2025</div><div>${enrolled}</div><span>${state}</span><button>Записать класс</button></div>`;
    const page = show(
      `<h1>Мероприятия</h1><div>${card('Россия комфортная: транспорт', 'Записано 0 из 22', 'Запланировано')}${card('Познаю себя', 'Записано 8 из 13', 'Запланировано')}${card('Россия умная: образование', 'Записано 27 из 27', 'Запланировано')}</div>`,
    );
    expect(events(page)).toEqual([
      ['Россия комфортная: транспорт', '0'],
      ['Познаю себя', '8'],
      ['Россия умная: образование', '27'],
    ]);
  });

  it('tells a label that could be a state from the value that a bare box draws', () => {
    const tick = 'polygon(14% 44%,0 65%,50% 100%,100% 16%,80% 0%,43% 62%)';
    const cross =
      'polygon(20% 0%,0% 20%,30% 50%,0% 80%,20% 100%,50% 70%,80% 100%,100% 80%,70% 50%,100% 20%,80% 0%,50% 30%)';
    const sign = (path: string): string =>
      `<b style="display:inline-block;width:16px;height:16px;background:#333;clip-path:${path}"></b>`;
    const card = (name: string, verified: string, profile: string): string =>
      `<article><h4>${name}</h4><div><span>Верификация</span><span>${verified}</span></div><div><span>Профиль заполнен</span><span>${sign(profile)}</span></div><div><span>ОВЗ</span><span>Нет</span></div></article>`;
    const page = show(
      `<h1>Ученики</h1><div>${card('Иванова Анна Олеговна', 'Пройдена', cross)}${card('Петров Олег Ильич', 'Не пройдена', tick)}</div>`,
    );
    expect(page.rows.map(facts)).toMatchObject([
      { name: 'Иванова Анна Олеговна', verified: '+', profile: '-', ovz: '-' },
      { name: 'Петров Олег Ильич', verified: '-', profile: '+', ovz: '-' },
    ]);
  });
});
