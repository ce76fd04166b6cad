import { describe, expect, it } from 'vitest';
import { facts, show } from './page';

const tick =
  '<svg width="20" height="20" viewBox="0 0 24 24"><path d="M9 16.2L4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z"/></svg>';
const cross =
  '<svg width="20" height="20" viewBox="0 0 24 24"><path d="M19 6.4L17.6 5 12 10.6 6.4 5 5 6.4 10.6 12 5 17.6 6.4 19 12 13.4 17.6 19 19 17.6 13.4 12z"/></svg>';
const read = (around: string, one = tick, other = cross): unknown => {
  const { rows } = show(
    `<h1>Ученики</h1>${around}<table><thead><tr><th>ФИО</th><th>ОВЗ</th><th>Верификация</th></tr></thead><tbody><tr><td>Ли Анна</td><td>${one}</td><td>${other}</td></tr></tbody></table>`,
  );
  const { ovz, verified } = facts(rows[0]);
  return [ovz, verified];
};

describe('a legend', () => {
  it('says what the signs of its page mean, also the other way round', () => {
    expect(read('')).toEqual(['+', '-']);
    expect(read(`<p>${tick} есть ${cross} нет</p>`)).toEqual(['+', '-']);
    expect(read(`<p>${cross} — есть ${tick} — нет</p>`)).toEqual(['-', '+']);
    expect(
      read(
        `<table><tbody><tr><td>${tick}</td><td>Отсутствует</td></tr><tr><td>${cross}</td><td>Имеется</td></tr></tbody></table>`,
      ),
    ).toEqual(['-', '+']);
  });

  const dot = (colour: string): string =>
    `<span style="display:inline-block;width:10px;height:10px;border-radius:50%;background:${colour}"></span>`;
  const [green, red, yellow] = ['rgb(34,197,94)', 'rgb(239,68,68)', 'rgb(250,204,21)'].map(dot);

  it('explains coloured dots by a dot or by the colour’s name, and dots without it say nothing', () => {
    expect(read('', green, red)).toEqual(['?', '?']);
    expect(read(`<p>${green} есть ${red} нет</p>`, green, red)).toEqual(['+', '-']);
    expect(read(`<div>${green} зелёный — есть, </div><div>${red} красный — нет</div>`, green, red)).toEqual([
      '+',
      '-',
    ]);
    expect(read('<p>Зелёный цвет — нет, красный — есть.</p>', green, red)).toEqual(['-', '+']);
    expect(read(`<p>${green} есть ${red} нет ${yellow} на проверке</p>`, yellow, red)).toEqual(['?', '-']);
    expect(read(`<p>${green} есть ${red} нет</p>`, yellow, red)).toEqual(['?', '-']);
    expect(read(`<p>${green} мероприятия ${red} занятия</p>`, green, red)).toEqual(['?', '?']);
    expect(read(`<p>${green} онлайн</p>`, green, red)).toEqual(['?', '?']);
  });

  it('explains dots that are written and coloured, and faces that are no ticks', () => {
    const written = (colour: string): string => `<span style="color:${colour}">●</span>`;
    const [good, bad] = ['rgb(22,163,74)', 'rgb(220,38,38)'].map(written);
    expect(read('', good, bad)).toEqual(['?', '?']);
    expect(read(`<p>${good} — есть, ${bad} — нет</p>`, good, bad)).toEqual(['+', '-']);
    expect(read(`<p>${bad} — есть, ${good} — нет</p>`, good, bad)).toEqual(['-', '+']);
    expect(read('<p>Зелёный — есть, красный — нет</p>', good, bad)).toEqual(['+', '-']);
    expect(read('<p>● — есть, ○ — нет</p>', written('black'), '○')).toEqual(['+', '-']);
    expect(read('', '👍', '👎')).toEqual(['?', '?']);
    expect(read('<p><span>👍 — есть</span> <span>👎 — нет</span></p>', '👍', '👎')).toEqual(['+', '-']);
    expect(read('', '🟢', '🔴')).toEqual(['?', '?']);
    expect(read('', '🟢 есть', '🔴 нет')).toEqual(['+', '-']);
    expect(read('', '🔴 есть', '🟢 нет')).toEqual(['?', '?']);
  });

  it('may stand in the caption of its list or be what a header says when pointed at', () => {
    const [one, other] = [green, red];
    const told = (caption: string, title: string, good: string, bad: string): unknown => {
      const { rows } = show(
        `<h1>Ученики</h1><table><caption>${caption}</caption><thead><tr><th>ФИО</th><th title="${title}">ОВЗ</th><th>Верификация</th></tr></thead><tbody><tr><td>Ли Анна</td><td>${good}</td><td>${bad}</td></tr></tbody></table>`,
      );
      const { ovz, verified } = facts(rows[0]);
      return [ovz, verified];
    };
    expect(told('1 — да, 0 — нет', '', '1', '0')).toEqual(['+', '-']);
    expect(told('', 'Зелёный — да, красный — нет', one ?? '', other ?? '')).toEqual(['+', '-']);
    expect(told('', 'Зелёная точка – нет, красная точка – да', one ?? '', other ?? '')).toEqual(['-', '+']);
    expect(told('Список учеников', 'Сортировать', one ?? '', other ?? '')).toEqual(['?', '?']);
  });

  it('explains written signs, letters and figures', () => {
    expect(read('<p>Обозначения: ✗ — есть, ✓ — отсутствует</p>', '✓', '✗')).toEqual(['-', '+']);
    expect(read('<p>Д — да, Н — нет</p>', 'Д', 'Н')).toEqual(['+', '-']);
    expect(read('', 'Д', 'Н')).toEqual(['?', '?']);
    expect(read('<p>1 — есть, 0 — нет</p>', '1', '0')).toEqual(['+', '-']);
  });

  it('takes the usual meaning away where its words are not understood', () => {
    expect(read(`<div><div>${tick} требуется действие</div><div>${cross} всё в порядке</div></div>`)).toEqual(
      ['?', '+'],
    );
    expect(read('<p>Галочкой отмечены ученики, у которых пункт не выполнен.</p>')).toEqual(['?', '?']);
  });

  it('leaves the usual meaning where only a further sign is not understood', () => {
    expect(read('<p>✓ есть ✗ нет ○ уточняется</p>', '✓', '✗')).toEqual(['+', '-']);
    expect(read('<p>Крестиком отмечены ученики, у которых пункт не выполнен.</p>')).toEqual(['+', '-']);
  });

  it('is not made of buttons, menus and counts', () => {
    expect(read(`<div><button>${tick} Нет</button><button>${cross} Да</button></div>`)).toEqual(['+', '-']);
    expect(read(`<div>${tick} 12 человек ${cross} 3 человека</div>`)).toEqual(['+', '-']);
  });
});
