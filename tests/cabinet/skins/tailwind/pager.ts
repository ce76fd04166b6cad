import type { List } from '../../app/list.ts';
import type { Ui } from '../../app/ui/index.ts';

const BUTTON = 'w-9 h-9 rounded border text-sm cursor-pointer';

/** Numbers of the pages to show: the ends, the neighbours, gaps as null. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, pages])].filter((one) => one >= 1 && one <= pages);
  return wanted.flatMap((one, index) => {
    const before = wanted[index - 1];
    return before !== undefined && one > before + 1 ? [null, one] : [one];
  });
}

/** «1–20 из 40» and buttons. */
export function drawPager<T>({ make }: Ui, list: List<T>): HTMLElement {
  const { page, pages, size, total } = list.state();
  const from = total === 0 ? 0 : (page - 1) * size + 1;
  const arrow = (label: string, title: string, target: number): HTMLElement =>
    make(
      'button',
      'pager-arrow',
      `${BUTTON} bg-surface disabled:opacity-[.4]`,
      {
        type: 'button',
        'aria-label': title,
        disabled: target < 1 || target > pages,
        onclick: () => list.setPage(target),
      },
      label,
    );
  return make(
    'div',
    'pager',
    'flex flex-wrap items-center justify-between gap-3 py-4',
    {},
    make(
      'div',
      'pager-count',
      'text-sm text-muted',
      {},
      `Показано ${from}–${Math.min(page * size, total)} из ${total}`,
    ),
    make(
      'div',
      'pager-buttons',
      'flex gap-1 items-center',
      {},
      arrow('‹', 'Предыдущая страница', page - 1),
      pageNumbers(page, pages).map((one) =>
        one === null
          ? make('span', 'pager-gap', 'px-2 text-muted', {}, '…')
          : make(
              'button',
              one === page ? 'pager-current' : 'pager-page',
              one === page ? `${BUTTON} bg-accent text-accent-ink` : `${BUTTON} bg-surface hover:bg-soft`,
              {
                type: 'button',
                'aria-current': one === page ? 'page' : null,
                onclick: () => list.setPage(one),
              },
              String(one),
            ),
      ),
      arrow('›', 'Следующая страница', page + 1),
    ),
  );
}
