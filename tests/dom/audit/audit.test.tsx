import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { AuditPage } from '@/components/audit/AuditPage';
import type { Measure } from '@/utils/school';
import { click, mount, violations } from '../components/mount';
import { newDesk, partSession, propsOf, schoolFile } from './school';

async function opened() {
  const desk = newDesk();
  await desk.open(schoolFile());
  return { desk, view: desk.view({ filter: {}, by: 'class' }) };
}

function button(stage: Element, text: string | RegExp): Element | null {
  const fits = (words: string) => (typeof text === 'string' ? words === text : text.test(words));
  return (
    [...stage.querySelectorAll('button')].find((one) =>
      fits(one.getAttribute('aria-label') ?? one.textContent.trim()),
    ) ?? null
  );
}

/** The charts' code is there, and they have drawn. */
const drawn = () => act(() => import('@/components/audit/charts/all').then(() => undefined));

/** Whether anything was drawn on it. */
function painted(canvas: HTMLCanvasElement | null): boolean {
  const { data } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
  return data?.some((value) => value > 0) ?? false;
}

const tab = (stage: Element, text: string) =>
  [...stage.querySelectorAll('[role=tab]')].find((one) => one.textContent === text) ?? null;

describe('the audit page', () => {
  it('says what to do when there is nothing, while reading, and when it failed', async () => {
    const desk = newDesk();
    const { stage, rerender } = await mount(<AuditPage {...propsOf(desk, null)} />);
    expect(stage.textContent).toContain('Считать пока нечего');
    await rerender(
      <AuditPage
        {...propsOf(desk, null, { work: { words: 'students.xlsx: прочитано 1 240 строк', share: 0.4 } })}
      />,
    );
    expect(stage.textContent).toContain('прочитано 1 240 строк');
    expect(stage.textContent).toContain('Файл читается');
    await rerender(<AuditPage {...propsOf(desk, null, { failed: 'Браузеру не хватило памяти.' })} />);
    expect(stage.querySelector('[role=alert]')?.textContent).toContain('Браузеру не хватило памяти.');
  });

  it('answers first, then bars with their numbers, then the heat table', async () => {
    const { desk, view } = await opened();
    const { stage } = await mount(<AuditPage {...propsOf(desk, view)} />);
    expect(stage.querySelector('.au-answer')?.textContent).toContain('47\u00a0учеников');
    await drawn();
    expect(painted(stage.querySelector('.au-bars canvas'))).toBe(true);
    const verified = [...stage.querySelectorAll('.au-bars tbody tr')].find((row) =>
      row.textContent.startsWith('Верификация'),
    );
    expect([...(verified?.querySelectorAll('.au-number') ?? [])].map((cell) => cell.textContent)).toEqual([
      '66\u00a0%',
      '31',
      '16',
      '—',
    ]);
    expect(
      [...stage.querySelectorAll('.au-heat tbody th')].map((cell) => cell.textContent.slice(0, 3)),
    ).toEqual(['8 А', '8 Б', '9 А', '9 Б']);
    expect(await violations()).toEqual([]);
  });

  it('opens the names behind a number', async () => {
    const { desk, view } = await opened();
    const { stage } = await mount(<AuditPage {...propsOf(desk, view)} />);
    await click(button(stage, /^Показать: без верификации/));
    await act(() => Promise.resolve());
    expect(stage.querySelector('dialog')?.textContent).toContain('16\u00a0учеников');
    expect(stage.querySelectorAll('dialog tbody tr')).toHaveLength(16);
    expect(await violations()).toEqual([]);
  });

  it('narrows to a group and sorts with the unread last', async () => {
    const { desk, view } = await opened();
    const onQuery = vi.fn();
    const schools = desk.view({ filter: {}, by: 'school' });
    const { stage, rerender } = await mount(
      <AuditPage {...propsOf(desk, schools, { onQuery, query: { filter: {}, by: 'school' } })} />,
    );
    await click(button(stage, 'МБОУ СОШ №\u00a02'));
    expect(onQuery).toHaveBeenCalledWith({ filter: { school: 0 }, by: 'class' });
    await rerender(<AuditPage {...propsOf(desk, view)} />);
    await click(
      [...stage.querySelectorAll('.au-sort')].find((one) => one.textContent.startsWith('Учеников')) ?? null,
    );
    expect(stage.querySelector('th[aria-sort=descending]')?.textContent).toContain('Учеников');
  });

  it('never shows a part as the whole', async () => {
    const desk = newDesk();
    desk.setSession(partSession());
    const { stage } = await mount(<AuditPage {...propsOf(desk, desk.view({ filter: {}, by: 'class' }))} />);
    expect(stage.querySelector('.au-partial')?.textContent).toContain('прочитано 2 из 132');
    expect(stage.textContent).toContain('Это часть, а не вся школа');
    expect(stage.textContent).toContain('Необходимо загрузить');
    expect(await violations()).toEqual([]);
  });

  it('draws days as lines with a table of the same numbers, and says the week in words', async () => {
    const { desk, view } = await opened();
    const { stage } = await mount(<AuditPage {...propsOf(desk, view)} />);
    await click(tab(stage, 'По дням'));
    expect(stage.textContent).toContain('с 01.11.2025 +14 верификаций');
    await drawn();
    expect(stage.querySelectorAll('.au-trend canvas')).toHaveLength(1);
    expect(stage.querySelector('.au-trend [role=img]')?.getAttribute('aria-label')).toBe(
      'Верификация: верифицированы: с 01.11.2025 по 15.11.2025, от 10 до 24. Числа в таблице ниже',
    );
    expect([...stage.querySelectorAll('.au-trend tbody tr')].map((row) => row.textContent)).toEqual([
      '15.11.20252447всё',
      '08.11.20251747часть',
      '01.11.20251047всё',
    ]);
    expect(await violations()).toEqual([]);
  });

  it('prints a class a page, each with date, source and completeness', async () => {
    const { desk, view } = await opened();
    const measures: Measure[] = ['verified'];
    const made = desk.print({}, measures, 'Чего не хватает');
    if ('trouble' in made) throw new Error(made.trouble);
    const handout = { ...propsOf(desk, view).handout, print: { view: made, measures } };
    const { stage } = await mount(<AuditPage {...propsOf(desk, view, { handout })} />);
    await click(tab(stage, 'Раздать'));
    await expect.poll(() => stage.querySelectorAll('.au-page').length).toBe(4);
    const pages = [...stage.querySelectorAll('.au-page')];
    for (const page of pages)
      expect(page.textContent).toContain(
        'Составлено 05.12.2025. Источник: students.xlsx от 01.12.2025. Полнота: источник прочитан полностью, не прочитаны значения (из 47): диагностики: 10',
      );
    expect(await violations()).toEqual([]);
  });

  it('tells a comparison in numbers and lists', async () => {
    const { desk, view } = await opened();
    const changes = desk.changes(1, 2);
    expect(changes).toEqual({ trouble: 'Выберите две разные выгрузки учеников.' });
    const second = await desk.open({ ...schoolFile(), name: 'позже.xlsx' });
    const found = desk.changes(1, second.id);
    const compare = { ...propsOf(desk, view).compare, changes: found };
    const { stage } = await mount(
      <AuditPage {...propsOf(desk, desk.view({ filter: {}, by: 'class' }), { compare })} />,
    );
    await click(tab(stage, 'Сравнить'));
    expect(stage.textContent).toContain('Пришли 0, ушли 0');
    expect(stage.textContent).toContain('Показатели общих учеников не изменились.');
    expect(await violations()).toEqual([]);
  });
});
