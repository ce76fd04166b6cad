import { describe, expect, it, vi } from 'vitest';
import type { PageReading } from '@/utils/cabinet';
import { NOTHING_GATHERED } from '@/utils/guidance';
import { png } from '../../unit/consent-file/files';
import { actions, buttonOf, ending, mount, one, shadow, shown, usePage } from './mounted';
import { event, model, read, reading, student } from './page';

usePage();

const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');

function cardPage(name = 'Хмуров Евгений Петрович'): { page: PageReading; field: HTMLInputElement } {
  const field = document.createElement('input');
  field.type = 'file';
  document.body.append(field);
  const page = reading([], {
    page: 'student-card',
    total: null,
    card: {
      name: read(name),
      class: read({ grade: '7', letter: 'Б', text: '7 «Б»' }),
      birthDate: read('15.03.2013'),
      ovz: read(false),
      consentFile: read(false),
      empty: [{ label: 'Телефон', element: field }],
      fileInput: field,
      template: null,
    },
  });
  return { page, field };
}

function choose(field: HTMLInputElement, name: string, content: BlobPart): void {
  const transfer = new DataTransfer();
  transfer.items.add(new File([content], name));
  field.files = transfer.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('a student’s card', () => {
  it('says which consent is needed, leads to empty fields and to the blank consent', async () => {
    const revealed: HTMLElement[] = [];
    const { page, field } = cardPage();
    const blank = document.createElement('a');
    if (page.card) page.card.template = blank;
    const { panel } = mount({
      placement: { edge: 'right', top: 0.1, open: true },
      actions: { ...actions(), revealElement: (element) => revealed.push(element) },
    });
    await shown(panel, model(page));
    expect(plain(one('[role=tabpanel]').textContent)).toContain(
      'Ученику 13 лет, это меньше 14: нужно согласие родителей',
    );
    buttonOf('Телефон').click();
    buttonOf('Показать шаблон согласия на странице').click();
    expect(revealed).toEqual([field, blank]);
  });

  it('judges the chosen file, lets the page have it, and forgets it on another card', async () => {
    const heard: string[] = [];
    const { page, field } = cardPage();
    field.addEventListener('change', () => heard.push(field.files?.[0]?.name ?? ''));
    const { panel } = mount({ placement: { edge: 'right', top: 0.1, open: true } });
    await shown(panel, model(page));
    choose(field, 'скан.pdf', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 2));
    await vi.waitFor(() =>
      expect(one('[role=tabpanel]').textContent).toContain('По расширению это .pdf, а внутри снимок JPEG'),
    );
    expect(heard).toEqual(['скан.pdf']);
    const other = cardPage('Другой Ученик').page;
    panel.update(model(other));
    await vi.waitFor(() => expect(one('[role=tabpanel]').textContent).not.toContain('JPEG.'));
  });
});

describe('a file that comes to the card in other ways', () => {
  const opened = async (page: PageReading) => {
    const { panel } = mount({ placement: { edge: 'right', top: 0.1, open: true } });
    await shown(panel, model(page));
  };
  const said = (words: string) =>
    vi.waitFor(() => expect(plain(one('[role=tabpanel]').textContent)).toContain(words));

  it('dropped on the page’s own area, though the page stops the event there', async () => {
    const area = document.createElement('div');
    document.body.append(area);
    document.addEventListener('drop', (event) => event.stopImmediatePropagation(), {
      capture: true,
      signal: ending().signal,
    });
    await opened(cardPage().page);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Rar!'], 'согласие.rar'));
    area.dispatchEvent(new DragEvent('drop', { bubbles: true, composed: true, dataTransfer }));
    await said('Это архив RAR, такой файл платформа не примет');
  });

  it('chosen in a field of an open shadow root', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const field = document.createElement('input');
    field.type = 'file';
    host.attachShadow({ mode: 'open' }).append(field);
    const { page } = cardPage();
    if (page.card) page.card.fileInput = null;
    await opened(page);
    const transfer = new DataTransfer();
    transfer.items.add(new File([''], 'скан.pdf'));
    field.files = transfer.files;
    // As the browser does: «input» leaves shadow roots, «change» does not.
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await said('Файл пустой, в нём 0 байт');
  });

  it('several at once: each is judged, and a choice that is taken back leaves no verdict', async () => {
    const { page, field } = cardPage();
    await opened(page);
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.7 %%EOF'], 'первый.pdf'));
    transfer.items.add(new File(['Rar!'], 'второй.rar'));
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await said('Это архив RAR');
    await said('Файл «первый.pdf» подходит по формату и размеру');
    field.files = new DataTransfer().files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(one('[role=tabpanel]').textContent).not.toContain('.pdf'));
  });

  it('opens the folded panel when something speaks against the file, without remembering that', async () => {
    const { page, field } = cardPage();
    const places: unknown[] = [];
    const { panel } = mount({
      placement: { edge: 'right', top: 0.1, open: false },
      onPlacement: (to) => places.push(to),
    });
    await shown(panel, model(page));
    expect(one('[data-bvb-tab]')).toBeTruthy();
    choose(field, 'пусто.pdf', '');
    await said('Файл пустой, в нём 0 байт');
    expect(places).toEqual([]);
  });

  it('a picture whose head promises what is not there', async () => {
    const { page, field } = cardPage();
    await opened(page);
    choose(field, 'скан.png', Uint8Array.from(png(1240, 1754)));
    await said('Снимок повреждён или сохранён не до конца');
    const canvas = new OffscreenCanvas(1240, 1754);
    canvas.getContext('2d')?.fillRect(100, 100, 300, 8);
    choose(field, 'скан2.png', await canvas.convertToBlob());
    await said('Файл «скан2.png» подходит по формату и размеру');
  });
});

describe('other pages', () => {
  it('events: how many are left, closed ones apart', async () => {
    const { panel } = mount();
    const rows = [
      event('1', { enrolment: read({ enrolled: 12, total: 25 }) }),
      event('2'),
      event('3', { open: read(false), enrolment: read({ enrolled: 0, total: 25 }) }),
    ];
    await shown(panel, model(reading(rows, { page: 'events', section: 'Внеурочная деятельность' })));
    expect(plain(one('[role=tabpanel]').textContent)).toContain(
      'Осталось записать: 1 мероприятие (записаны все: 1, не все: 1, запись закрыта: 1)',
    );
    expect(one('[role=tabpanel]').textContent).toContain('на все занятия курса');
  });

  it('classes: what this session knows of them, and a reminder after new students', async () => {
    const { panel } = mount();
    const element = document.createElement('div');
    const classes = [
      { element, name: '9 «А»', students: read(25) },
      { element, name: '7 «Б»', students: read(0) },
      { element, name: '8 «Б»', students: read(1) },
    ];
    const knownClasses = [
      { name: '9А', students: 25, noConsent: 4, notVerified: 7, unread: 0, readAt: '13:40' },
      // Read on another day: the browser was left open.
      { name: '8 «Б»', students: 1, noConsent: 1, notVerified: 0, unread: 0, readAt: '26.11 в 13:45' },
    ];
    await shown(panel, model(reading([], { page: 'classes', classes }), { knownClasses, newStudents: 3 }));
    const words = plain(one('[role=tabpanel]').textContent);
    expect(words).toContain(
      'По списку, прочитанному в 13:40: 25 учеников, без согласия 4, без верификации 7',
    );
    expect(words).toContain('По списку, прочитанному 26.11 в 13:45: 1 ученик, без согласия 1');
    expect(words).toContain('Учеников нет');
    expect(words).toContain('Выгрузите логины и пароли');
  });

  it('steps and other sections lead into the cabinet by its own names', async () => {
    const went: string[] = [];
    let handedOut = 0;
    const { panel } = mount({
      placement: { edge: 'right', top: 0.1, open: true },
      actions: {
        ...actions(),
        goTo: (section) => went.push(section),
        loginsHandedOut: () => (handedOut += 1),
      },
    });
    await shown(
      panel,
      model(reading([student('а', { verified: read(false) })]), {
        newStudents: 2,
        seen: { ...NOTHING_GATHERED, practiceLeft: 2, extracurricularLeft: 0, profileEmpty: 0 },
      }),
    );
    const ways = [...shadow().querySelectorAll<HTMLElement>('.way')];
    expect(ways.map(({ textContent }) => textContent)).toEqual([
      '«Мои ученики»',
      '«Активные классы»',
      '«Обзор»',
      '«Как работает платформа»',
      '«Обзор»',
      '«Как работает платформа»',
      '«Мероприятия»',
      '«Практико-ориентированный модуль»',
    ]);
    ways.at(-1)?.click();
    buttonOf('Логины розданы').click();
    expect([went, handedOut]).toEqual([['Практико-ориентированный модуль'], 1]);
  });

  it('a class read in part says of how many', async () => {
    const { panel } = mount();
    const classes = [{ element: document.createElement('div'), name: '7 «А»', students: read(21) }];
    const knownClasses = [
      { name: '7 «А»', students: 20, noConsent: 0, notVerified: 0, unread: 0, readAt: '13:40' },
    ];
    await shown(panel, model(reading([], { page: 'classes', classes }), { knownClasses }));
    expect(plain(one('[role=tabpanel]').textContent)).toContain('20 из 21 ученика, без согласия 0');
  });

  it.each([
    ['a list of students without rows', 'students' as const, 0],
    ['a page of classes without classes', 'classes' as const, null],
  ])('%s leads on to the first students', async (_, page, total) => {
    const went: string[] = [];
    const { panel, calls } = mount({
      placement: { edge: 'right', top: 0.1, open: true },
      actions: { ...actions(), goTo: (section) => went.push(section) },
    });
    await shown(panel, model(reading([], { page, total })));
    expect(plain(one('[role=tabpanel]').textContent)).toContain(
      'Если класса ещё нет, нажмите «Создать класс».',
    );
    buttonOf('«Активные классы»').click();
    expect(went).toEqual(['Активные классы']);
    expect(calls).toEqual([]);
  });

  it.each([
    [[0, 19, 21], 'На странице 3 класса, без учеников 1 класс'],
    [[0, 0, 0, 0, 0], 'На странице 5 классов, учеников в них нет'],
    [[0], 'На странице 1 класс, учеников в нём нет'],
  ])('classes of %j students are summed up in one line', async (counts, words) => {
    const { panel } = mount({ placement: { edge: 'right', top: 0.1, open: true } });
    const classes = counts.map((count, index) => ({
      element: document.createElement('div'),
      name: `${String(index + 6)} «А»`,
      students: read(count),
    }));
    await shown(panel, model(reading([], { page: 'classes', total: null, classes })));
    expect(plain(one('.first').textContent)).toBe(words);
  });

  it('an unknown page is said to be unknown, and does not open by itself', async () => {
    const { panel } = mount();
    await shown(panel, model(reading([], { page: 'other', total: null })));
    expect(one('[data-bvb-tab]').textContent).toBe('?');
    one('[data-bvb-tab]').click();
    expect(one('.first').dataset.state).toBe('unknown');
  });
});
