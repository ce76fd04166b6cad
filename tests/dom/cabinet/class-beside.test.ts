import { describe, expect, it } from 'vitest';
import { facts, show } from './page';

const table = (names: readonly string[]): string =>
  `<table><thead><tr><th>Ученик</th><th>Верификация</th></tr></thead><tbody>${names
    .map((name) => `<tr><td>${name}</td><td>да</td></tr>`)
    .join('')}</tbody></table>`;
const classes = (html: string): unknown[] =>
  show(`<h1>Мои ученики</h1>${html}`).rows.map((row) => facts(row).class ?? '?');

describe('a class without a column of its own', () => {
  it.each([
    ['Ли Анна Игоревна 9А', '9А'],
    ['Ли Анна Игоревна 10 «Б»', '10Б'],
    ['Ли Анна Игоревна 7-В', '7В'],
    ['Ли Анна Игоревна 11 Г класс', '11Г'],
    ['Ли Анна Игоревна 9', '?'],
    ['Ли Анна Игоревна 12А', '?'],
    ['Ли Анна Игоревна, 9А или 9Б', '?'],
    ['Ли Анна Игоревна <small>8 «А»</small>', '8А'],
  ])('«%s»', (name, expected) => {
    expect(classes(table([name]))).toEqual([expected]);
  });

  it('is the heading right above its list', () => {
    expect(
      classes(
        `<h3>7 «Б» класс</h3>${table(['Ли Анна'])}<h3>Класс 8 «А»</h3>${table(['Шубин Пётр', 'Уткин Олег'])}`,
      ),
    ).toEqual(['7Б', '8А', '8А']);
    expect(classes(`<h3>8 класс</h3>${table(['Ли Анна'])}`)).toEqual(['?']);
  });

  it('is not the last of several classes named above a list of all students', () => {
    expect(
      classes(`<h3>7 «Б»</h3><p>24 ученика</p><h3>8 «А»</h3><p>19 учеников</p>${table(['Ли Анна'])}`),
    ).toEqual(['?']);
    expect(classes(`<h3>7 «Б»</h3>${table(['Ли Анна'])}${table(['Шубин Пётр'])}`)).toEqual(['7Б', '?']);
  });
});
