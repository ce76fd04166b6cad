import { afterEach, describe, expect, it } from 'vitest';
import { classAlone } from '@/utils/cabinet';

afterEach(() => document.body.replaceChildren());

const found = (html: string) => {
  document.body.innerHTML = html;
  const card = classAlone(document);
  return card && [card.name, card.students.state === 'read' ? card.students.value : '?'];
};

describe('the page of one class', () => {
  it.each<[string, string, unknown]>([
    ['a heading and a count', '<h1>Класс 7 «А»</h1><p>21 ученик</p>', ['7 «А»', 21]],
    [
      'a count with a label',
      '<main><header><h2>10Б класс</h2></header><p>Учеников: 0</p></main>',
      ['10Б класс', 0],
    ],
    ['nobody in it', '<h1>7 «А»</h1><div>В классе пока нет учеников. Добавьте их</div>', ['7 «А»', 0]],
    ['no count', '<h1>7 «А»</h1><table><tr><td>Иванова Анна</td></tr></table>', ['7 «А»', '?']],
    [
      'two different counts tell nothing',
      '<h1>7 «А»</h1><p>21 ученик</p><p>Учеников: 19</p>',
      ['7 «А»', '?'],
    ],
    ['a number in a sentence is no count', '<h1>7 «А»</h1><p>21 ученик прошёл тест</p>', ['7 «А»', '?']],
    ['two classes', '<h2>7 «А»</h2><h2>7 «Б»</h2>', null],
    ['a school number', '<h1>7</h1>', null],
    ['a lesson of a class', '<h1>Занятие 7 «А»</h1>', null],
    ['not drawn', '<h1 style="display:none">7 «А»</h1>', null],
  ])('%s', (_, html, expected) => {
    expect(found(html)).toEqual(expected);
  });
});
