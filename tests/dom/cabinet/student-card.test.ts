import { describe, expect, it } from 'vitest';
import { show } from './page';

const page = (ovz: string, consent = ''): string =>
  `<h1>Хмуров Евгений Петрович</h1><p>Данные ученика на платформе 30.09.2024</p>
  ${['Фамилия: Хмуров', 'Имя: Евгений', 'Отчество: Петрович', 'Дата рождения: 15.03.2012', 'Класс: 7 «Б»'].map((line) => `<div>${line}</div>`).join('')}
  ${ovz}<section><h2>Согласие на участие в проекте от родителей</h2><p>Форматы: DOC, DOCX, PDF, JPG, JPEG, PNG, ZIP — до 5 МБ</p><a href="#">Скачать шаблон согласия</a>${consent}</section>`;
const ovzOf = (html: string): unknown => {
  const { card } = show(page(html));
  return card?.ovz.state === 'read' ? card.ovz.value : '?';
};
const fileOf = (html: string): unknown => {
  const { card } = show(page('', html));
  return card?.consentFile.state === 'read' ? card.consentFile.value : '?';
};

describe('«Наличие ОВЗ» on the student’s card', () => {
  it('is what is chosen of two answers, and neither where nothing tells which', () => {
    const answers = (yes: string, no: string): string =>
      `<div><div>Наличие ОВЗ:</div><div role="group"><button ${yes}>Да</button><button ${no}>Нет</button></div></div>`;
    expect(ovzOf(answers('aria-pressed="false"', 'aria-pressed="true"'))).toBe(false);
    expect(ovzOf(answers('aria-pressed="true"', 'aria-pressed="false"'))).toBe(true);
    expect(ovzOf(answers('', ''))).toBe('?');
    expect(ovzOf('<div>Наличие ОВЗ: Да</div><div>Нет</div>')).toBe('?');
  });

  it('is a box to tick or a switch', () => {
    expect(ovzOf('<label><input type="checkbox" checked> Наличие ОВЗ</label>')).toBe(true);
    expect(ovzOf('<div role="switch" aria-checked="false" aria-label="Наличие ОВЗ"></div>')).toBe(false);
  });
});

describe('the scan of the consent', () => {
  it('is told by the status', () => {
    expect(fileOf('<p>Статус: Необходимо загрузить</p>')).toBe(false);
    expect(fileOf('<p>Загружено педагогом</p>')).toBe(true);
    expect(fileOf('<p>Загружено педагогом</p><p>Необходимо загрузить</p>')).toBe('?');
  });

  it('is not the example to look at', () => {
    expect(fileOf('<a href="#">Образец.pdf</a>')).toBe('?');
    expect(fileOf('<a href="#">Согласие Хмуров.pdf</a>')).toBe(true);
  });
});

it('«Полина» is a name and not the field «Пол»', () => {
  const { card } = show(
    `<h1>Быкова Полина Денисовна</h1><p>Данные ученика на платформе 30.09.2024</p>${['Фамилия', 'Быкова', 'Имя', 'Полина', 'Отчество', 'Денисовна', 'Класс', '7 «Б»', 'Наличие ОВЗ', 'Нет'].map((line) => `<div>${line}</div>`).join('')}`,
  );
  expect(card?.name).toMatchObject({ value: 'Быкова Полина Денисовна' });
});

it('«Да» below a line of labels is nobody’s answer', () => {
  const line = (tag: string, words: string[]): string =>
    `<tr>${words.map((word) => `<${tag}>${word}</${tag}>`).join('')}</tr>`;
  expect(
    ovzOf(
      `<table>${line('th', ['Наличие инвалидности', 'Класс', 'Наличие ОВЗ'])}${line('td', ['Да', '7 «Б»', 'Нет'])}</table>`,
    ),
  ).toBe('?');
});
