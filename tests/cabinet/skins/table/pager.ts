import type { List } from '../../app/list.ts';
import type { Ui } from '../../app/ui/index.ts';

/** «Назад · Страница 1 из 2 · Вперёд» with the number of records. */
export function drawPager<T>(ui: Ui, list: List<T>): HTMLElement {
  const { page, pages, total } = list.state();
  const { make } = ui;
  return make(
    'nav',
    'paging',
    'flex flex-wrap items-center gap-4 py-4 text-sm',
    { 'aria-label': 'Страницы' },
    ui.button('Предыдущая', { disabled: page <= 1, onclick: () => list.setPage(page - 1) }),
    make('span', 'paging-current', 'tabular-nums', {}, `Страница ${page} из ${pages}`),
    ui.button('Следующая', { disabled: page >= pages, onclick: () => list.setPage(page + 1) }),
    make('span', 'paging-total', 'text-muted', {}, `Всего записей: ${total}`),
  );
}
