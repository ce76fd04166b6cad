import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PageReading } from '@/utils/cabinet';
import { actions, buttonOf, mount, one, shadow, shown, usePage } from './mounted';
import { model, read, reading, student, unread } from './page';

usePage();

const tab = (words: string) => {
  const found = [...shadow().querySelectorAll<HTMLElement>('[role=tab]')].find(
    ({ textContent }) => textContent === words,
  );
  if (!found) throw new Error(`no tab «${words}»`);
  found.click();
};

/** A panel whose copies are noted; `works`: the clipboard takes them. */
function mountCopying(works: boolean) {
  const copied: string[] = [];
  const { panel } = mount({
    actions: {
      ...actions(),
      copy: (text) => {
        copied.push(text);
        return Promise.resolve(works);
      },
    },
  });
  return { panel, copied };
}

describe('ready texts', () => {
  it('are copied as the user left them', async () => {
    const { panel, copied } = mountCopying(true);
    const page = reading([student('а', { consent: read('upload-required') })]);
    await shown(panel, model(page));
    tab('Тексты');
    await vi.waitFor(() => expect(one('textarea')).toBeTruthy());
    one('textarea').focus();
    await userEvent.keyboard('{Control>}{End}{/Control} До встречи.');
    panel.update(model(page));
    buttonOf('Скопировать').click();
    await vi.waitFor(() => expect(one('.soft[role=status]').textContent).toBe('Скопировано'));
    expect(copied[0]).toMatch(/^Уважаемые родители 9 «А», здравствуйте\./);
    expect(copied[0]).toMatch(/До встречи\.$/);
    expect(copied[0]).not.toContain('Ученик а');
  });

  it('Esc in the draft does not close the panel over it', async () => {
    const { panel } = mount();
    await shown(panel, model(reading([student('а', { verified: read(false) })])));
    tab('Тексты');
    await vi.waitFor(() => expect(one('select')).toBeTruthy());
    one('select').focus();
    await userEvent.keyboard('{Escape}');
    expect(shadow().querySelector('aside')).not.toBeNull();
  });
});

describe('«почему»', () => {
  it('is copied without names and rows', async () => {
    const { panel, copied } = mountCopying(false);
    const why: PageReading['why'] = [
      {
        subject: 'column',
        what: '«Верифик...» — верификация',
        because: 'рядом «Свердлова Полина»',
        confidence: 0.8,
      },
      { subject: 'row', what: 'Свердлова Полина', because: 'строка таблицы', confidence: 1 },
    ];
    await shown(
      panel,
      model(
        reading([student('а', { name: read('Свердлова Полина Петровна'), verified: unread() })], { why }),
      ),
    );
    tab('Почему');
    await vi.waitFor(() => expect(buttonOf('Скопировать описание')).toBeTruthy());
    buttonOf('Скопировать описание').click();
    await vi.waitFor(() =>
      expect(one('.soft[role=status]').textContent).toMatch(/^Браузер не дал скопировать/),
    );
    expect(copied[0]).toContain('Столбец: «Верифик...» — верификация');
    expect(copied[0]).not.toMatch(/Свердлова|Полина/);
  });
});

describe('every view', () => {
  it.each(['Тексты', 'Почему', 'Справка'])('«%s» has no accessibility violations', async (words) => {
    document.body.innerHTML = '<main><h1>Дашборд</h1></main>';
    const { panel } = mount({ placement: { edge: 'left', top: 0.1, open: true } });
    const why: PageReading['why'] = [
      { subject: 'page', what: 'дашборд', because: 'заголовки', confidence: 0.9 },
    ];
    await shown(panel, model(reading([student('а', { verified: read(false) })], { why })));
    tab(words);
    await vi.waitFor(() => expect(one('[role=tab][aria-selected=true]').textContent).toBe(words));
    const { violations } = await axe.run(document);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});
