import { pageLink } from '../shell.ts';
import type { PageContext } from '../skin.ts';
import type { Child } from '../ui/element.ts';

/** Tabs under a heading, in the dialect's own markup: links, ARIA tabs or bare blocks. */
export function tabs(
  { ui, go }: PageContext,
  items: readonly (readonly [label: string, path: string])[],
  current: string,
): HTMLElement {
  const { make, markup } = ui;
  const base = 'px-4 py-2 text-sm font-medium cursor-pointer no-underline whitespace-nowrap border-0';
  const on = `${base} text-accent bg-none [border-bottom:2px_solid_var(--c-accent)]`;
  const off = `${base} text-muted bg-none [border-bottom:2px_solid_transparent] hover:text-ink`;
  const made = items.map(([label, path]) => {
    const here = path === current;
    const role = here ? 'tab-current' : 'tab';
    if (markup === 'utility') {
      const link = pageLink({ ...ui }, { role, utilities: here ? on : off }, label, path, go);
      if (here) link.setAttribute('aria-current', 'page');
      return link;
    }
    const onclick = (): void => go(path);
    if (markup === 'semantic')
      return make(
        'button',
        role,
        here ? on : off,
        { type: 'button', role: 'tab', 'aria-selected': String(here), onclick },
        label,
      );
    return make('div', role, here ? on : off, { onclick }, make('span', '', '', {}, label));
  });
  return make(
    'div',
    'tabs',
    'flex gap-1 border-b mb-5 overflow-x-auto',
    { role: markup === 'semantic' ? 'tablist' : null },
    made,
  );
}

/** Opens a modal over the page; gives a function that closes it. It closes with its page too. */
export function openModal(
  { ui, signal }: PageContext,
  title: string,
  content: (close: () => void) => Child,
  { closable = true }: { closable?: boolean } = {},
): void {
  const { make, markup } = ui;
  const back = make(
    'div',
    'modal-back',
    'fixed inset-0 flex items-center justify-center p-4 z-50 [background:rgb(10_16_40/.45)]',
    {},
  );
  const close = (): void => {
    back.remove();
  };
  const box = make(
    'div',
    'modal',
    'bg-surface rounded shadow-lg p-6 w-full max-w-[560px] max-h-[90vh] overflow-auto',
    markup === 'soup' ? {} : { role: 'dialog', 'aria-modal': 'true', 'aria-label': title },
    make(
      'div',
      'modal-head',
      'flex justify-between items-start gap-4 mb-4',
      {},
      ui.heading(2, title),
      closable &&
        make(
          'button',
          'modal-close',
          'border-0 bg-none text-muted cursor-pointer text-lg',
          { type: 'button', title: 'Закрыть', onclick: close },
          '×',
        ),
    ),
    content(close),
  );
  back.append(box);
  document.body.append(back);
  signal.addEventListener('abort', close, { once: true });
}

/** Name of the page with what belongs to its right. */
export function titleRow({ ui }: PageContext, title: string, ...side: Child[]): HTMLElement {
  return ui.make(
    'div',
    'title-row',
    'flex flex-wrap items-center justify-between gap-3 mb-4',
    {},
    ui.heading(1, title),
    ui.make('div', 'title-side', 'flex items-center gap-2 flex-wrap', {}, side),
  );
}
