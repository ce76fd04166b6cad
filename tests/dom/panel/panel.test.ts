import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import type { PanelPlacement } from '@/components/panel';
import { buttonOf, ending, mount, one, shadow, shown, usePage } from './mounted';
import { model, read, reading, student, unread } from './page';

usePage();

const three = () =>
  reading([
    student('а', { consent: read('upload-required') }),
    student('б'),
    student('в', { consent: read('not-confirmed-by-student'), verified: read(false) }),
  ]);

describe('the panel on a page', () => {
  it('says first who waits, lists them by who must act, and leads to a row', async () => {
    const { panel, calls } = mount();
    await shown(panel, model(three()));
    expect(one('h2').textContent).toBe('2 из 3\u00a0учеников ждут действий: 1 от вас, 1 от ученика');
    const tokens = [...shadow().querySelectorAll<HTMLElement>('[data-token]')].map(
      (each) => each.dataset.token,
    );
    expect(tokens).toEqual(['consent-upload-required', 'consent-not-confirmed', 'not-verified']);
    one('[data-token="consent-upload-required"] .name').click();
    expect(calls).toEqual(['reveal а']);
  });

  it('stands outside the body and goes wholly when its signal ends', async () => {
    const { panel } = mount();
    await shown(panel, model(three()));
    expect(document.body.querySelector('bvb-panel')).toBeNull();
    ending().abort();
    expect(document.querySelector('bvb-panel')).toBeNull();
    panel.update(model(three()));
    expect(document.querySelector('bvb-panel')).toBeNull();
  });

  it('does not move anything on the page', async () => {
    document.body.innerHTML = '<p id="text">Текст страницы</p>';
    const text = document.body.querySelector('p');
    const before = text?.getBoundingClientRect().toJSON() as unknown;
    const { panel } = mount();
    await shown(panel, model(three()));
    expect(text?.getBoundingClientRect().toJSON()).toEqual(before);
  });

  it('starts as a tab on a narrow window, whatever was remembered', async () => {
    await browserPage.viewport(1100, 800);
    const { panel } = mount({ placement: { edge: 'right', top: 0.1, open: true } });
    await shown(panel, model(three()));
    expect(one('[data-bvb-tab]').textContent).toBe('2');
  });

  it('starts as a tab where it would cover controls of the page', async () => {
    document.body.innerHTML =
      '<table style="width:100%;height:400px"><tr><td>Иванова</td><td>да</td></tr></table>';
    const { panel } = mount();
    await shown(panel, model(three()));
    expect(one('[data-bvb-tab]')).toBeTruthy();
  });

  it('opens where it covers nothing: what stands above its place, or at the other edge, does not count', async () => {
    document.body.innerHTML =
      '<div style="position:fixed;top:0;right:0"><button>Выйти</button></div>' +
      '<div style="position:fixed;top:300px;left:0;width:200px"><button style="width:100%">Меню</button></div>';
    const { panel } = mount();
    await shown(panel, model(three()));
    expect(one('aside')).toBeTruthy();
  });

  it('starts as a tab where it would cover controls at the place it was moved to', async () => {
    document.body.innerHTML =
      '<div style="position:fixed;top:700px;left:0;width:200px"><button style="width:100%">Меню</button></div>';
    const { panel } = mount({ placement: { edge: 'left', top: 0.4, open: null } });
    await shown(panel, model(three()));
    expect(one('[data-bvb-tab]')).toBeTruthy();
  });

  it('opens by Alt+Shift+B and gives the focus back when it is collapsed by Esc', async () => {
    document.body.innerHTML = '<input aria-label="поиск">';
    const field = document.querySelector('input');
    const places: PanelPlacement[] = [];
    const { panel } = mount({
      placement: { edge: 'left', top: 0.2, open: false },
      onPlacement: (placement) => places.push(placement),
    });
    await shown(panel, model(three()));
    field?.focus();
    await userEvent.keyboard('{Alt>}{Shift>}b{/Shift}{/Alt}');
    expect(shadow().activeElement).toBe(one('aside'));
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(field);
    expect(places.map(({ open }) => open)).toEqual([true, false]);
  });

  it('steps through the rows that wait, round the end, and says whom it shows', async () => {
    const { panel, calls } = mount();
    await shown(panel, model(three()));
    const step = () => userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    await step();
    await step();
    await step();
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
    expect(calls).toEqual(['reveal а', 'reveal в', 'reveal а', 'reveal в']);
    await vi.waitFor(() =>
      expect(one('.bvb-sr[role=status]').textContent).toBe(
        '2 из 2. Ученик в, 9 «А»: согласие: подтвердит ученик, нет верификации',
      ),
    );
  });

  it('keeps key presses and clicks from the page, while the focus is in it', async () => {
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    for (const type of ['keydown', 'click', 'focusin']) document.addEventListener(type, listen);
    const { panel } = mount();
    await shown(panel, model(three()));
    one('[data-token="consent-upload-required"] .name').focus();
    await userEvent.keyboard('j{Enter}');
    for (const type of ['keydown', 'click', 'focusin']) document.removeEventListener(type, listen);
    expect(heard).toEqual([]);
  });

  it('offers and stops long jobs, and shows how far they are', async () => {
    const { panel, calls } = mount();
    const page = reading([student('а', { consent: read('absent') })], { total: 3000, partial: true });
    await shown(panel, model(page));
    buttonOf('Уточнить статусы').click();
    buttonOf('Пройти все страницы').click();
    panel.update(model(page, { job: { kind: 'pages', done: 1240, total: 3000 } }));
    await vi.waitFor(() => expect(one('[role=progressbar]').getAttribute('aria-valuenow')).toBe('41'));
    expect(one('.bvb-progress').textContent).toContain('Прочитано строк: 1\u00a0240 из 3\u00a0000');
    buttonOf('Остановить').click();
    expect(calls).toEqual(['clarifyStatuses', 'walkPages', 'stopJob']);
  });

  it('moves to the other edge and remembers it', async () => {
    const places: PanelPlacement[] = [];
    const { panel } = mount({ onPlacement: (placement) => places.push(placement) });
    await shown(panel, model(three()));
    buttonOf('Переместить к левому краю').click();
    await vi.waitFor(() => expect(one('.dock').dataset.edge).toBe('left'));
    expect(places.at(-1)?.edge).toBe('left');
    expect(one('aside').getBoundingClientRect().left).toBeLessThan(20);
  });

  it('the tab is moved along and across by the arrows, and opened by Enter', async () => {
    const places: PanelPlacement[] = [];
    const { panel } = mount({
      placement: { edge: 'right', top: 0.5, open: false },
      onPlacement: (placement) => places.push(placement),
    });
    await shown(panel, model(three()));
    one('[data-bvb-tab]').focus();
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(places.at(-1)).toEqual({ edge: 'left', top: 0.45, open: false });
    await vi.waitFor(() => expect(one('.dock').getBoundingClientRect().left).toBe(0));
    await userEvent.keyboard('{Enter}');
    expect(shadow().querySelector('aside')).not.toBeNull();
  });

  it('the tab is dragged to the other edge, and that is no click', async () => {
    document.body.innerHTML =
      '<div id="left" style="position:fixed;left:0;top:600px;width:40px;height:40px"></div>';
    const target = document.querySelector('#left');
    const places: PanelPlacement[] = [];
    const { panel } = mount({
      placement: { edge: 'right', top: 0.1, open: false },
      onPlacement: (placement) => places.push(placement),
    });
    await shown(panel, model(three()));
    if (target) await userEvent.dragAndDrop(one('[data-bvb-tab]'), target);
    expect(places.at(-1)?.edge).toBe('left');
    expect(places.at(-1)?.top).toBeGreaterThan(0.5);
    expect(shadow().querySelector('aside')).toBeNull();
  });

  it('holds names of any length, in words or without a space, and classes beside them', async () => {
    const { panel } = mount({ placement: { edge: 'right', top: 0.1, open: true } });
    const long = [
      'Константинопольская-Задунайская-Преображенская-Верхнеисетская Анна-Виктория',
      'Щ'.repeat(90),
    ];
    await shown(
      panel,
      model(
        reading(
          long.map((name, at) =>
            student(String(at), {
              name: read(name),
              class: read({ text: '10 «А» (социально-экономический)', grade: '10', letter: 'А' }),
              consent: read('upload-required'),
            }),
          ),
        ),
      ),
    );
    expect([...shadow().querySelectorAll('.name')].map(({ firstChild }) => firstChild?.textContent)).toEqual(
      long,
    );
    const body = one('.body');
    expect(body.scrollWidth).toBe(body.clientWidth);
    for (const row of shadow().querySelectorAll('.name')) {
      const [name, beside] = [...row.children].map((part) => part.getBoundingClientRect());
      expect(name?.right).toBeLessThanOrEqual(beside?.left ?? 0);
      expect(name?.width).toBeGreaterThan(100);
    }
  });

  it('shows two thousand rows in portions', async () => {
    const { panel } = mount();
    const many = Array.from({ length: 2000 }, (_, index) =>
      student(String(index), { verified: read(false) }),
    );
    await shown(panel, model(reading(many)));
    const names = () => shadow().querySelectorAll('[data-token="not-verified"] .name').length;
    expect(names()).toBe(40);
    buttonOf('Показать ещё 200 из 1\u00a0960').click();
    await vi.waitFor(() => expect(names()).toBe(240));
  });

  it('names what was not read and why, and never says that all is well then', async () => {
    const { panel } = mount();
    await shown(panel, model(reading([student('а', { verified: unread('столбец скрыт') }), student('б')])));
    expect(one('.first').dataset.state).toBe('unread');
    expect(one('[data-actor=unread]').textContent).toContain('столбец скрыт');
  });

  it.each([false, true])('has no accessibility violations (dark page: %s)', async (dark) => {
    const { panel } = mount();
    const page = three();
    page.rows.push(student('г', { verified: unread() }));
    await shown(
      panel,
      model({ ...page, partial: true, total: 40 }, { dark, jobResult: 'Уточнено 12 из 12' }),
    );
    for (const fold of shadow().querySelectorAll('details')) fold.open = true;
    document.body.innerHTML = '<main><h1>Дашборд</h1></main>';
    const result = await axe.run(document);
    expect(
      result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([]);
  });

  it('has the browser draw its bars and boxes as dark as the page', async () => {
    const { panel } = mount();
    await shown(panel, model(three(), { dark: true }));
    expect(getComputedStyle(one('aside')).colorScheme).toBe('dark');
    await shown(panel, model(three(), { dark: false }));
    expect(getComputedStyle(one('aside')).colorScheme).toBe('light');
  });
});
