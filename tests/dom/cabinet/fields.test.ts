import { afterEach, describe, expect, it } from 'vitest';
import { facts, show } from './page';

afterEach(() => {
  document.body.innerHTML = '';
});

const ANNA = 'Абрамова Анна Тимуровна';
const TIKHON = 'Бобров Тихон Егорович';

const verified = (yes: string, no: string, css = ''): string[] =>
  show(
    `<style>${css}</style><h1>Ученики</h1><table><tr><th>ФИО</th><th>Класс</th><th>Верификация</th></tr>
      <tr><td>${ANNA}</td><td>7 «Б»</td><td>${yes}</td></tr><tr><td>${TIKHON}</td><td>8 «А»</td><td>${no}</td></tr></table>`,
  ).rows.map((row) => facts(row).verified ?? '');

describe('fields that kits draw in their own way', () => {
  const css = `.t{display:inline-block;position:relative;width:40px;height:20px;background:#ccc}.t input{display:none}
    .t span{position:absolute;left:0;top:0;width:40px;height:20px;border-radius:10px}`;
  const toggle = (on: boolean): string =>
    `<label class="t"><input type="checkbox" ${on ? 'checked' : ''}><span></span></label>`;

  it('a box that is not drawn itself, in a label that is', () => {
    expect(verified(toggle(true), toggle(false), css)).toEqual(['+', '-']);
  });

  it('a box that nothing stands for is a copy for something else', () => {
    const copy = (on: boolean): string =>
      `<input type="checkbox" style="display:none" ${on ? 'checked' : ''}>`;
    expect(verified(copy(true), copy(false))).toEqual(['?', '?']);
  });

  it('a wrapper that is called a toggle is not the switch in it', () => {
    const kit = (on: boolean): string =>
      `<div class="ms-Toggle" style="width:100px;height:24px"><div style="display:flex"><button role="switch" aria-checked="${String(on)}" style="width:40px;height:20px;padding:0"><span style="display:block;width:12px;height:12px"></span></button><label>${on ? 'Да' : 'Нет'}</label></div></div>`;
    expect(verified(kit(true), kit(false))).toEqual(['+', '-']);
  });

  it('answers whose words stand loose after them', () => {
    const choice = (is: boolean, at: number): string =>
      `<input type="radio" name="v${String(at)}" ${is ? 'checked' : ''} disabled> да <input type="radio" name="v${String(at)}" ${is ? '' : 'checked'} disabled> нет`;
    expect(verified(choice(true, 1), choice(false, 2))).toEqual(['+', '-']);
    const none = '<input type="radio" name="n" disabled> да <input type="radio" name="n" disabled> нет';
    expect(verified(choice(true, 1), none)).toEqual(['+', '?']);
  });

  it('a box may be labelled with whose it is', () => {
    const box = (on: boolean, name: string): string =>
      `<div><input type="checkbox" id="b${name.charAt(0)}" ${on ? 'checked' : ''} disabled><label for="b${name.charAt(0)}">Верификация ${name}</label></div>`;
    expect(verified(box(true, ANNA), box(false, TIKHON))).toEqual(['+', '-']);
  });
});

it('a page whose headers are all clipped words is looked at', () => {
  const { page, rows } = show(
    `<h1>Список</h1><table><tr><td><b>Ф.И.О.</b></td><td><b>Класс</b></td><td><b>Вериф.</b></td><td><b>Согл.</b></td><td><b>Актив.</b></td></tr>
      <tr><td>${ANNA}</td><td>7 «Б»</td><td>да</td><td>нет</td><td>да</td></tr></table>`,
  );
  expect(page).toBe('students');
  expect(rows.map((row) => facts(row))).toMatchObject([{ verified: '+', consent: 'absent', active: '+' }]);
});

it('dots are told by colours however they are written', () => {
  const css =
    '.d{display:inline-block;width:10px;height:10px;border-radius:50%}.d-success{background:oklch(0.72 0.19 149)}.d-danger{background:oklab(0.58 0.175 0.084)}';
  expect(verified('<i class="d d-success"></i>', '<i class="d d-danger"></i>', css)).toEqual(['+', '-']);
  const turned = css.replace('149', '25').replace('oklab(0.58 0.175 0.084)', 'color(srgb 0.1 0.7 0.3)');
  expect(verified('<i class="d d-success"></i>', '<i class="d d-danger"></i>', turned)).toEqual(['?', '?']);
});
