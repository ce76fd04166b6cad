import { strokeIcon } from '../icons.ts';
import type { PageContext } from '../skin.ts';
import { openModal, tabs, titleRow } from './parts.ts';

const TABS = [
  ['Новости', '/cabinet/overview'],
  ['Как работает платформа', '/cabinet/overview/how'],
] as const;

const NEWS = [
  ['01.09.2025', 'Старт нового учебного года', 'Проверьте списки классов и обновите согласия учеников.'],
  ['28.08.2025', 'Обновлён раздел «Мероприятия»', 'Занятия курса собраны на отдельной вкладке.'],
  ['20.08.2025', 'Методические материалы', 'В разделе «Обучение» опубликованы новые записи вебинаров.'],
] as const;

function showConsent(context: PageContext): void {
  const { make } = context.ui;
  openModal(
    context,
    'Согласие на обработку персональных данных',
    (close) => {
      const boxes = [
        'Я даю согласие на обработку моих персональных данных',
        'Я ознакомлен(а) с политикой обработки персональных данных',
      ].map((text) => {
        const box = make('input', '', '', { type: 'checkbox', onchange: () => update() });
        return {
          box,
          row: make('label', 'consent-row', 'flex gap-3 items-start text-sm mb-3', {}, box, text),
        };
      });
      const confirm = make(
        'button',
        'consent-button',
        'rounded px-4 py-2 text-sm font-medium bg-accent text-accent-ink border-0 cursor-pointer disabled:opacity-[.5]',
        { type: 'button', disabled: true, onclick: close },
        'Подтвердить',
      );
      const update = (): void => {
        confirm.disabled = !boxes.every(({ box }) => box.checked);
      };
      return [
        make(
          'p',
          'consent-text',
          'text-sm text-muted mb-4',
          {},
          'Чтобы продолжить работу в личном кабинете, подтвердите новое согласие. Установите обе галочки и нажмите кнопку «Подтвердить».',
        ),
        boxes.map(({ row }) => row),
        confirm,
      ];
    },
    { closable: false },
  );
}

/** «Обзор»; with `?modal=1` the consent stands over it. */
export function drawOverview(context: PageContext): void {
  const { ui, host, switches, path } = context;
  const { make } = ui;
  host.append(
    titleRow(context, 'Обзор'),
    tabs(context, TABS, path),
    make(
      'div',
      'news',
      'grid gap-4 grid-cols-[repeat(auto-fit,minmax(260px,1fr))]',
      {},
      NEWS.map(([date, title, text]) =>
        ui.panel(
          make('div', 'news-date', 'text-xs text-muted mb-1', {}, date),
          ui.heading(2, title),
          make('p', 'news-text', 'text-sm text-muted mt-2', {}, text),
        ),
      ),
    ),
  );
  if (switches.modal) showConsent(context);
}

/** «Обзор → Как работает платформа» (Рис. 7). */
export function drawHow(context: PageContext): void {
  const { ui, host, path } = context;
  const { make } = ui;
  const guides = [
    'Инструкция по верификации учеников',
    'Как создать класс и добавить учеников',
    'Как записать учеников на мероприятие',
    'Как загрузить согласие родителей',
  ];
  host.append(
    titleRow(context, 'Обзор'),
    tabs(context, TABS, path),
    ui.panel(
      ui.heading(2, 'Как работает платформа'),
      make(
        'p',
        'how-text',
        'text-sm text-muted mt-2 mb-4',
        {},
        'Краткие инструкции для педагога-навигатора.',
      ),
      make(
        'ul',
        'guides',
        'grid gap-2',
        {},
        guides.map((text) =>
          make(
            'li',
            'guide',
            'list-none flex items-center gap-3 border rounded px-4 py-3 text-sm cursor-pointer hover:bg-soft',
            {},
            strokeIcon('download', 18),
            text,
          ),
        ),
      ),
    ),
  );
}
