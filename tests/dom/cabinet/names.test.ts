import { describe, expect, it } from 'vitest';
import { facts, show } from './page';

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<h1>Ученики</h1><table><tr>${heads.map((text) => `<th>${text}</th>`).join('')}</tr>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`;
const namesIn = (cells: readonly string[]): (string | undefined)[] =>
  show(
    table(
      ['ФИО', 'Класс', 'ОВЗ', 'Верификация', 'Согласие'],
      cells.map((cell) => [cell, '8 «А»', 'Нет', '✓', '✗']),
    ),
  ).rows.map((row) => facts(row).name);

describe('what stands beside a name in its cell', () => {
  it.each([
    ['a login on a second line', '<b>Иванова Анна</b><br><small>bvb40125</small>', 'Иванова Анна'],
    ['a login beside it', '<b>Иванова Анна Олеговна</b> <i>anna_i</i>', 'Иванова Анна Олеговна'],
    [
      'an avatar and capitals',
      '<div style="display:flex"><span>КЕ</span><span>КИСЕЛЁВА ЕКАТЕРИНА ИЛЬИНИЧНА</span></div>',
      'КИСЕЛЁВА ЕКАТЕРИНА ИЛЬИНИЧНА',
    ],
    ['an avatar and initials', '<span>ДВ</span> <span>Дроздова В. А.</span>', 'Дроздова В. А.'],
    [
      'an avatar of a name with a particle',
      '<div style="display:flex"><i>Вд</i><span>Ван дер Мейден Анна</span></div>',
      'Ван дер Мейден Анна',
    ],
    ['a short surname in capitals', 'ЛИ АННА ИГОРЕВНА', 'ЛИ АННА ИГОРЕВНА'],
    ['particles in capitals', 'ВАН ДЕР МЕЙДЕН АННА', 'ВАН ДЕР МЕЙДЕН АННА'],
    ['a particle in front', 'фон Штейн Карл Отто', 'фон Штейн Карл Отто'],
    ['a former surname', 'Иванова (Петрова) Анна Олеговна', 'Иванова (Петрова) Анна Олеговна'],
  ])('%s', (_, cell, name) => {
    expect(namesIn([cell, cell.replaceAll(/[А-ЯЁ](?=[а-яё]+на)/g, 'Б')])[0]).toBe(name);
  });

  it('finds the column of names where its header says «Имя» or «Участник»', () => {
    for (const head of ['Имя', 'Участник', 'Ребёнок', 'Ученик / ФИО']) {
      const page = show(
        table([head, 'Класс', 'ОВЗ', 'Верификация'], [['Иванова Анна Олеговна', '8А', 'Нет', '✓']]),
      );
      expect(page.rows.map(facts), head).toMatchObject([{ name: 'Иванова Анна Олеговна', verified: '+' }]);
    }
  });
});

describe('wordings of headers', () => {
  it.each([
    ['verified', 'Телефон подтверждён'],
    ['verified', 'Аккаунт верифицирован'],
    ['verified', 'Верификация по номеру телефона'],
    ['profile', 'Полнота профиля'],
    ['profile', 'Заполнение п...'],
    ['consent', 'Родительское согласие'],
    ['consent', 'Согласие на обр. ПДн'],
    ['parent', 'Законные представители'],
    ['parent', 'Законный...'],
  ])('%s: «%s»', (fact, head) => {
    const page = show(
      table(
        ['ФИО', 'Класс', 'ОВЗ', head],
        [
          ['Иванова Анна Олеговна', '8А', 'Нет', 'Да'],
          ['Петров Олег Ильич', '8А', 'Да', 'Нет'],
        ],
      ),
    );
    const told = fact === 'consent' ? ['present', 'absent'] : ['+', '-'];
    expect(page.rows.map((row) => facts(row)[fact])).toEqual(told);
  });

  it('takes counts of attended trials and excursions for no lesson', () => {
    const page = show(
      table(
        ['ФИО', 'Класс', 'Посещено проб', 'Кол-во посещенных экскурсий', 'ОВЗ', 'Верификация'],
        [['Иванова Анна Олеговна', '8А', '4', '0', 'Нет', 'Да']],
      ),
    );
    expect(page.rows.map(facts)).toMatchObject([{ class: '8А', ovz: '-', verified: '+' }]);
  });

  it('leaves other consents and ambiguous clippings unread', () => {
    for (const head of ['Согласие на рассылку', 'Согласие на фотосъёмку', 'Наличие ...']) {
      const page = show(table(['ФИО', 'Класс', 'ОВЗ', head], [['Иванова Анна Олеговна', '8А', 'Нет', 'Да']]));
      expect(page.rows.map(facts), head).toMatchObject([{ ovz: '-', consent: '?', parent: '?' }]);
    }
  });
});
