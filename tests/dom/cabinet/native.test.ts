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
});
