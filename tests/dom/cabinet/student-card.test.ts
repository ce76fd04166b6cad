import { describe, expect, it } from 'vitest';
import { readPage } from '@/utils/cabinet';
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

  it('is chosen by components whose own choices stand in their shadow roots', () => {
    document.body.innerHTML = page(
      '<p>Наличие ОВЗ</p><label><one-choice></one-choice>Да</label><label><one-choice></one-choice>Нет</label>',
    );
    document.querySelectorAll('one-choice').forEach((choice, at) => {
      choice
        .attachShadow({ mode: 'open' })
        .setHTMLUnsafe(`<input type="radio" ${at === 1 ? 'checked' : ''}><span></span>`);
    });
    const { card } = readPage(document);
    expect(card?.ovz).toMatchObject({ state: 'read', value: false });
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

const line = (tag: string, words: string[]): string =>
  `<tr>${words.map((word) => `<${tag}>${word}</${tag}>`).join('')}</tr>`;

it('a line of values below a line of labels gives each label its own', () => {
  const labels = ['Наличие инвалидности', 'Класс', 'Наличие ОВЗ'];
  expect(ovzOf(`<table>${line('th', labels)}${line('td', ['Да', '7 «Б»', 'Нет'])}</table>`)).toBe(false);
  expect(ovzOf(`<table>${line('th', labels)}${line('td', ['Нет', '7 «Б»', 'Да'])}</table>`)).toBe(true);
});

it('«Да» below a line of labels that are more than the values is nobody’s answer', () => {
  expect(
    ovzOf(
      `<table>${line('th', ['Наличие инвалидности', 'Класс', 'Наличие ОВЗ'])}${line('td', ['Да', '7 «Б»'])}</table>`,
    ),
  ).toBe('?');
});

describe('labels and fields that take turns in one holder', () => {
  const heads = ['Фамилия', 'Имя', 'Дата рождения', 'Класс'];
  const values = ['Хмуров', 'Евгений', '15.03.2012', '7 «Б»'];
  const form = (pair: (label: string, value: string) => string, rest = ''): unknown => {
    const { card } = show(
      `<h1>Хмуров Евгений Петрович</h1><p>Данные ученика на платформе 30.09.2024</p><div>${heads.map((label, at) => pair(label, values[at] ?? '')).join('')}${rest}</div><a href="#">Скачать шаблон согласия</a>`,
    );
    const told = card && [card.birthDate, card.class, card.ovz];
    return told?.map((fact) =>
      fact.state === 'unread' ? '?' : typeof fact.value === 'object' ? fact.value.text : fact.value,
    );
  };

  it('are paired by what stands before a field', () => {
    const pair = (label: string, value: string): string =>
      `<span><label>${label}</label></span><div><div><input value="${value}"></div></div>`;
    expect(
      form(
        pair,
        '<span><label>Наличие ОВЗ</label></span><div role="radiogroup"><label><input type="radio"><div>Да</div></label><label><input type="radio" checked><div>Нет</div></label></div><span><label>Наличие инвалидности</label></span><div role="radiogroup"><label><input type="radio" checked><div>Да</div></label><label><input type="radio"><div>Нет</div></label></div>',
      ),
    ).toEqual(['15.03.2012', '7 «Б»', false]);
  });

  it('are not shifted by one where labels stand after their fields', () => {
    const pair = (label: string, value: string): string =>
      `<div><input value="${value}"></div><span>${label}</span>`;
    expect(form(pair)).not.toEqual(expect.arrayContaining(['Евгений', '7 «Б»']));
  });
});
