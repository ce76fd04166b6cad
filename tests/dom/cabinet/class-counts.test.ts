import { expect, it } from 'vitest';
import { show } from './page';

const counts = (card: (name: string, count: number) => string): unknown[] =>
  show(
    `<h1>Мои ученики</h1><div role="tablist"><button role="tab" aria-selected="true">Активные классы</button></div><button>Создать класс</button><ul>${card('7 «Б»', 24)}${card('11 «А»', 0)}</ul>`,
  ).classes.map(({ name, students }) => [name, students.state === 'read' ? students.value : '?']);

it('how many students a class has may be a number with a title', () => {
  const told = [
    ['7 «Б»', 24],
    ['11 «А»', 0],
  ];
  expect(counts((name, count) => `<li>${name}<span title="Учеников">${String(count)}</span></li>`)).toEqual(
    told,
  );
  expect(
    counts((name, count) => `<li>${name}<b aria-label="${String(count)} учеников">${String(count)}</b></li>`),
  ).toEqual(told);
  expect(
    counts(
      (name, count) =>
        `<li><div><h4>${name}</h4><p>учеников в классе</p></div><span>${String(count)}</span></li>`,
    ),
  ).toEqual(told);
});

it('a class and how many students it has may stand in one text', () => {
  const told = [
    ['7 «Б» класс', 24],
    ['11 «А» класс', 0],
  ];
  expect(
    counts((name, count) => `<li>${name} класс (учеников: ${String(count)}) <a href="#">Открыть</a></li>`),
  ).toEqual(told);
  expect(counts((name, count) => `<li>${name} класс — ${String(count)} уч.</li>`)).toEqual(told);
  expect(counts((name, count) => `<li><b>${name}</b> <i>${String(count)} уч.</i></li>`)).toEqual([
    ['7 «Б»', 24],
    ['11 «А»', 0],
  ]);
});

it('a number that is not the only one, or that nothing names, is no count of students', () => {
  const nothing = [
    ['7 «Б»', '?'],
    ['11 «А»', '?'],
  ];
  expect(counts((name, count) => `<li>${name}<span>${String(count)}</span></li>`)).toEqual(nothing);
});

it('counts stand under their header in lines of plain blocks, one spare block at the end of the header', () => {
  const cell = (text: string): string => `<div style="flex:1"><span>${text}</span></div>`;
  const line = (texts: string[], spare = ''): string =>
    `<div style="display:flex;width:600px">${texts.map(cell).join('')}${spare}</div>`;
  const page = (body: string): unknown[] =>
    show(
      `<h1>Мои ученики</h1><button aria-current="true">Активные классы</button><button>Создать класс</button><div>${body}</div>`,
    ).classes.map(({ name, students }) => [name, students.state === 'read' ? students.value : '?']);
  const head = line(['Класс', 'Учеников', 'Занятий'], '<div style="flex:0 0 0"></div>');
  expect(page(`${head}<div>${line(['7 «Б»', '24', '5'])}${line(['11 «А»', '0', '3'])}</div>`)).toEqual([
    ['7 «Б»', 24],
    ['11 «А»', 0],
  ]);
  const other = line(['Класс', 'Занятий', 'Мероприятий']);
  expect(page(`${other}<div>${line(['7 «Б»', '24', '5'])}${line(['11 «А»', '0', '3'])}</div>`)).toEqual([
    ['7 «Б»', '?'],
    ['11 «А»', '?'],
  ]);
});
