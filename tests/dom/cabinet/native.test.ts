import { describe, expect, it } from 'vitest';
import { facts, show } from './page';

const head = '<h1>Ученики</h1>';
const headers = [
  'ФИО ↑',
  'Класс ↑',
  'Группы',
  'ОВЗ ↑',
  'Инвалидно... ↑',
  'Активно... ↑',
  'Профиль ↑',
  'Верифик... ↑',
  'Согласие',
  'Родитель ↑',
];
const row = (name: string, date: string, marks: string): string =>
  `<tr><td>${name}<br><small>Дата регистрации: ${date}</small></td><td>9 «А»</td><td>В</td>${Array.from(marks, (mark) => `<td>${mark}</td>`).join('')}</tr>`;

describe('a native table', () => {
  it('reads the table of the document, clipped headers and all', () => {
    const page =
      show(`${head}<table><thead><tr>${headers.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>
      ${row('Свердлова Полина Петровна', '24.06.2024', '✓✓☒✓✓✗✓')}${row('Свердлова Полина Петровна', '01.05.2024', '✓✓☒✗✓✓✓')}</tbody></table>`);
    expect(page.page).toBe('students');
    expect(page.rows.map(facts)).toEqual([
      {
        name: 'Свердлова Полина Петровна',
        class: '9А',
        ovz: '+',
        disability: '+',
        active: '-',
        profile: '+',
        verified: '+',
        consent: 'absent',
        parent: '+',
      },
      {
        name: 'Свердлова Полина Петровна',
        class: '9А',
        ovz: '+',
        disability: '+',
        active: '-',
        profile: '-',
        verified: '+',
        consent: 'present',
        parent: '+',
      },
    ]);
    expect(new Set(page.rows.map((one) => one.key)).size).toBe(2);
  });

  it('reads who leads each student where the page has a column of teachers', () => {
    const line = (name: string, teacher: string) =>
      `<tr><td>${name}</td><td>9 «А»</td><td>${teacher}</td><td>✓</td><td>✗</td></tr>`;
    const page =
      show(`${head}<table><thead><tr><th>ФИО</th><th>Класс</th><th>Педагог-навигатор</th><th>Верификация</th><th>Согласие</th></tr></thead><tbody>
      ${line('Котов Пётр Ильич', 'Орлова Инна Олеговна')}${line('Зимина Анна Олеговна', '<a>Попов О. И.</a>')}${line('Белов Иван Олегович', '—')}</tbody></table>`);
    expect(page.rows.map((one) => (one.kind === 'student' ? one.navigator : null))).toEqual([
      { state: 'read', value: 'Орлова Инна Олеговна', via: 'столбец педагога' },
      { state: 'read', value: 'Попов О. И.', via: 'столбец педагога' },
      { state: 'unread', reason: 'педагог не указан' },
    ]);
  });
});
