import { expect, it } from 'vitest';
import { createIconReader } from '@/utils/cabinet/icons';

const cell = (d: string) =>
  `<td><svg viewBox="0 0 24 24" fill="none" stroke="#000"><path d="${d}"/></svg></td>`;

it('learns a drawing once, however many cells hold it', () => {
  const table = document.createElement('table');
  document.body.append(table);
  table.innerHTML = `<tbody>${`<tr>${cell('M20 6 9 17l-5-5')}${cell('M18 6 6 18M6 6l12 12')}</tr>`.repeat(2000)}</tbody>`;
  const reader = createIconReader(document);
  const cells = Array.from(table.querySelectorAll('td'));
  const styled = window.getComputedStyle.bind(window);
  let looks = 0;
  window.getComputedStyle = (...given) => {
    looks++;
    return styled(...given);
  };
  const told = cells.map((each) => reader.read(each));
  window.getComputedStyle = styled;
  table.remove();
  expect(told.filter(({ meaning }) => meaning === 'yes')).toHaveLength(2000);
  expect(told.filter(({ meaning }) => meaning === 'no')).toHaveLength(2000);
  expect(new Set(told).size).toBe(2);
  expect(looks).toBeLessThan(20);
});

it('lets a page map say what a drawing means', () => {
  document.body.insertAdjacentHTML(
    'beforeend',
    '<p id="taught"><svg viewBox="0 0 9 9"><path d="M1 1h7v7H1z"/></svg></p>',
  );
  const element = document.querySelector('#taught') ?? document.body;
  const { drawing, meaning } = createIconReader(document).read(element);
  expect(meaning).toBe('unknown');
  const taught = createIconReader(document, { known: (key) => (key === drawing ? 'yes' : null) });
  expect(taught.read(element)).toMatchObject({
    meaning: 'yes',
    confidence: 1,
    because: 'так указано в карте страницы',
  });
  element.remove();
});
