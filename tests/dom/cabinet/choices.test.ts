import { describe, expect, it } from 'vitest';
import { facts, show } from './page';
import { readPage } from '@/utils/cabinet';

const table = (head: string, ...rows: (readonly [string, string])[]): string =>
  `<h1>Ученики</h1><table><tr><th>ФИО</th><th>Класс</th><th>${head}</th></tr>
  ${rows.map(([name, cell]) => `<tr><td>${name}</td><td>8А</td><td>${cell}</td></tr>`).join('')}</table>`;
const both = (head: string, one: string, other: string): Record<string, string>[] =>
  show(table(head, ['Шубин Пётр Олегович', one], ['Ли Анна Игоревна', other])).rows.map(facts);

describe('one of several answers in a cell', () => {
  it('is the chosen one: buttons that stay pressed, roles, fields', () => {
    const buttons = (yes: boolean): string =>
      `<div role="group"><button aria-pressed="${yes}"><span>Есть</span></button><button aria-pressed="${!yes}"><span>Нет</span></button></div>`;
    expect(both('Согласие', buttons(true), buttons(false))).toMatchObject([
      { consent: 'present' },
      { consent: 'absent' },
    ]);
    // The chosen one's words stand there twice: a bold copy keeps the place.
    const option = (text: string, chosen: boolean): string =>
      `<button role="radio" aria-checked="${chosen}"><span><b>${text}</b><span aria-hidden="true">${text}</span></span></button>`;
    const segments = (yes: boolean): string =>
      `<div role="radiogroup">${option('Да', yes)}${option('Нет', !yes)}</div>`;
    expect(both('Верификация', segments(true), segments(false))).toMatchObject([
      { verified: '+' },
      { verified: '-' },
    ]);
    const fields = (name: string, yes: boolean): string =>
      `<label><input type="radio" name="${name}" ${yes ? 'checked' : ''}> Заполнен</label><label><input type="radio" name="${name}" ${yes ? '' : 'checked'}> Не заполнен</label>`;
    expect(both('Профиль', fields('a', true), fields('b', false))).toMatchObject([
      { profile: '+' },
      { profile: '-' },
    ]);
  });

  it('is unread where none or several are chosen', () => {
    const buttons = (state: string): string =>
      `<button aria-pressed="${state}">Есть</button><button aria-pressed="${state}">Нет</button>`;
    expect(both('Согласие', buttons('true'), buttons('false'))).toMatchObject([
      { consent: '?' },
      { consent: '?' },
    ]);
  });

  it('is not looked for in a form that the cell keeps folded', () => {
    const cell = (shown: string, kept: string): string =>
      `${shown}<div style="display:none">${['Да', 'Нет'].map((text) => `<label><input type="radio" name="${shown}" ${text === kept ? 'checked' : ''}>${text}</label>`).join('')}</div>`;
    expect(both('Верификация', cell('Да', 'Нет'), cell('Нет', 'Да'))).toMatchObject([
      { verified: '+' },
      { verified: '-' },
    ]);
    expect(both('Верификация', cell('', 'Нет'), cell('', 'Да'))).toMatchObject([
      { verified: '?' },
      { verified: '?' },
    ]);
  });

  it('is read of one button whose words and state agree, and not where they do not', () => {
    const button = (text: string, on: boolean): string => `<button aria-pressed="${on}">${text}</button>`;
    expect(both('Верификация', button('Да', true), button('Нет', false))).toMatchObject([
      { verified: '+' },
      { verified: '-' },
    ]);
    expect(both('Верификация', button('Да', false), button('Нет', true))).toMatchObject([
      { verified: '?' },
      { verified: '?' },
    ]);
  });
});

describe('a switch', () => {
  it('has worded ends, which say nothing of where it stands', () => {
    const ends = (on: boolean): string =>
      `<label>Нет<input type="checkbox" ${on ? 'checked' : ''} disabled><span class="lever"></span>Да</label>`;
    expect(both('Профиль', ends(true), ends(false))).toMatchObject([{ profile: '+' }, { profile: '-' }]);
    const told = (on: boolean): string =>
      `<input type="checkbox" ${on ? 'checked' : ''}><label><span>Состояние</span><span>Да</span><span>Нет</span></label>`;
    expect(both('Активность', told(true), told(false))).toMatchObject([{ active: '+' }, { active: '-' }]);
  });

  it('may be one by its class alone, read by its knob', () => {
    const page = (on: boolean): string =>
      `<style>.x-switch{position:relative;width:44px;height:24px;border:1px solid #aaa;border-radius:12px}.x-switch i{position:absolute;top:3px;left:4px;width:16px;height:16px;border-radius:50%;background:#777}.x-switch.x-lit i{left:22px}</style><div class="x-switch ${on ? 'x-lit' : ''}"><i></i></div>`;
    expect(both('Активность', page(true), page(false))).toMatchObject([{ active: '+' }, { active: '-' }]);
  });
});

it('a tick that is there and fully transparent is not seen; one that fades in with its page will be', () => {
  const box = (on: boolean): string =>
    `<span><svg viewBox="0 0 24 24" width="24" style="opacity:${on ? 0 : 1}"><rect x="4" y="4" width="16" height="16" fill="none" stroke="#000" stroke-width="2"/></svg><svg viewBox="0 0 24 24" width="24" fill="none" stroke="#000" stroke-width="2" style="opacity:${on ? 1 : 0}"><path d="M5 12l5 5L20 7"/></svg></span>`;
  expect(both('Верификация', box(true), box(false))).toMatchObject([{ verified: '+' }, { verified: '?' }]);
  const fading = table('Верификация', ['Шубин Пётр Олегович', box(true)], ['Ли Анна Игоревна', box(true)]);
  expect(show(`<div style="opacity:0">${fading}</div>`).rows.map(facts)).toMatchObject([
    { verified: '+' },
    { verified: '+' },
  ]);
});

describe('answers of a student’s card', () => {
  const ovz = (html: string, inside = ''): boolean | '?' => {
    document.body.innerHTML = `<h1>Уткин Виктор Антонович</h1><p>Данные ученика на платформе 30.09.2024</p>${['Фамилия|Уткин', 'Имя|Виктор', 'Дата рождения|15.03.2012', 'Класс|7 «Б»'].map((field) => `<label>${field.split('|')[0] ?? ''}<input value="${field.split('|')[1] ?? ''}"></label>`).join('')}<div>Наличие ОВЗ</div>${html}<a href="#">Скачать шаблон согласия</a>`;
    for (const radio of document.querySelectorAll('x-radio'))
      radio
        .attachShadow({ mode: 'open' })
        .setHTMLUnsafe(
          `<div class="${radio.hasAttribute('on') ? 'c checked' : 'c'}">${inside}</div><slot></slot>`,
        );
    const { card } = readPage(document);
    return card?.ovz.state === 'read' ? card.ovz.value : '?';
  };

  it('are components that say which is chosen by an attribute or inside themselves', () => {
    expect(ovz('<p><x-radio value="y">Да</x-radio><x-radio value="n" checked>Нет</x-radio></p>')).toBe(false);
    expect(ovz('<label><x-radio on></x-radio>Да</label><label><x-radio></x-radio>Нет</label>')).toBe(true);
    expect(ovz('<p><x-radio checked>Да</x-radio><x-radio on>Нет</x-radio></p>')).toBe('?');
  });

  it('are fields whose label stands right after them', () => {
    const answer = (text: string, on: boolean): string =>
      `<div><input type="radio" ${on ? 'checked' : ''}><label>${text}</label></div>`;
    expect(ovz(answer('Да', true) + answer('Нет', false))).toBe(true);
    expect(
      ovz('<p><input type="radio" checked><label>Да</label><input type="radio"><label>Нет</label></p>'),
    ).toBe(true);
  });

  it('are unread where labels stand before their fields, and none is tied to one', () => {
    expect(
      ovz('<p><label>Да</label><input type="radio" checked><label>Нет</label><input type="radio"></p>'),
    ).toBe('?');
  });
});

it('a switch whose component says that it is on while it does not is unread', () => {
  const toggle = (on: boolean, inside: boolean): string =>
    `<x-toggle ${on ? 'checked' : ''}><span role="switch" aria-checked="${inside}"></span></x-toggle>`;
  expect(both('Верификация', toggle(true, false), toggle(false, false))).toMatchObject([
    { verified: '?' },
    { verified: '-' },
  ]);
});

it('a switch whose knob is drawn by its style is read by where that stands', () => {
  const style =
    '<style>.x-switch{display:inline-block;position:relative;width:44px;height:22px}.x-switch::after{content:"";position:absolute;left:0;top:1px;width:18px;height:18px;background:#777}.x-lit::after{left:24px}</style>';
  const drawn = (on: boolean): string =>
    `${style}<span tabindex="0" class="x-switch ${on ? 'x-lit' : ''}"><input type="hidden"><span></span></span>`;
  expect(both('Активность', drawn(true), drawn(false))).toMatchObject([{ active: '+' }, { active: '-' }]);
});

it('a component that is a switch holds its own label', () => {
  const card = (name: string, on: boolean): string =>
    `<section><h3>${name}</h3><p>8А</p><x-toggle><label slot="label">Верификация</label><input type="checkbox" slot="input" ${on ? 'checked' : ''}></x-toggle><p>Согласие: есть</p></section>`;
  document.body.innerHTML = `<h1>Ученики</h1>${card('Шубин Пётр Олегович', true)}${card('Ли Анна Игоревна', false)}`;
  for (const toggle of document.querySelectorAll('x-toggle'))
    toggle
      .attachShadow({ mode: 'open' })
      .setHTMLUnsafe('<div><slot name="label"></slot></div><div><slot name="input"></slot><i></i></div>');
  expect(readPage(document).rows.map(facts)).toMatchObject([{ verified: '+' }, { verified: '-' }]);
});
