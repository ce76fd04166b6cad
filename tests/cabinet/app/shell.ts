import { SKINS } from '../data.ts';
import { strokeIcon } from './icons.ts';
import type { Switches } from './switches.ts';
import type { Ui } from './ui/index.ts';

/** Top navigation in the document's order. */
const NAVIGATION = [
  ['Обзор', '/cabinet/overview'],
  ['Обучение', '/cabinet/learning'],
  ['Мои ученики', '/cabinet/students'],
  ['Мои занятия', '/cabinet/lessons'],
  ['Мероприятия', '/cabinet/events'],
  ['Портфолио', '/cabinet/portfolio'],
] as const;

export interface Shell {
  /** Shows the frame for a path and gives the empty place for its page. */
  open(path: string): HTMLElement;
}

const LINK = 'px-3 py-2 rounded text-sm font-medium no-underline whitespace-nowrap cursor-pointer';

/** A link that changes the page without a reload. */
export function pageLink(
  ui: Ui,
  look: { role: string; utilities: string },
  label: Node | string,
  path: string,
  go: (path: string) => void,
): HTMLElement {
  return ui.make(
    'a',
    look.role,
    look.utilities,
    {
      href: path + location.search,
      onclick: (event) => {
        if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
        event.preventDefault();
        go(path);
      },
    },
    label,
  );
}

function makeFooter({ make }: Ui, { skin: current }: Switches): HTMLElement {
  const links = SKINS.map((skin) => {
    const query = new URLSearchParams(location.search);
    query.set('skin', skin.id);
    return make(
      'a',
      skin.id === current ? 'foot-current' : 'foot-link',
      skin.id === current ? 'font-semibold no-underline' : 'text-muted',
      { href: `?${query.toString()}`, title: skin.madeWith },
      skin.title,
    );
  });
  return make(
    'footer',
    'foot',
    'border-t mt-8 py-4 px-6 flex flex-wrap gap-4 text-xs text-muted items-center',
    {},
    make('span', '', '', {}, 'Учебная копия кабинета, все данные вымышлены. Оформление:'),
    links,
  );
}

/** Loads the page anew in the other theme: some kits take theirs only at start. */
function toggleTheme({ dark }: Switches): void {
  const query = new URLSearchParams(location.search);
  if (dark) query.delete('theme');
  else query.set('theme', 'dark');
  location.search = query.toString();
}

/** The frame around every page: navigation above, a note that this is a copy below. */
export function createShell(app: HTMLElement, ui: Ui, switches: Switches, go: (path: string) => void): Shell {
  const { make } = ui;
  return {
    open(path) {
      const host = make('main', 'page', 'mx-auto w-full px-6 py-6 [max-width:1440px] max-md:px-3', {});
      app.replaceChildren();
      if (path === '/login') {
        app.append(host);
        return host;
      }
      const items = NAVIGATION.map(([label, target]) => {
        const here = path.startsWith(target);
        const look = here
          ? { role: 'nav-current', utilities: `${LINK} bg-accent-soft text-accent` }
          : { role: 'nav-link', utilities: `${LINK} text-ink hover:bg-soft` };
        const link = pageLink(ui, look, label, target, go);
        if (here) link.setAttribute('aria-current', 'page');
        return make('li', 'nav-item', 'list-none', {}, link);
      });
      const sideLink = (label: string, target: string): HTMLElement => {
        const look = path.startsWith(target)
          ? { role: 'head-current', utilities: `${LINK} bg-accent-soft text-accent` }
          : { role: 'head-link', utilities: `${LINK} text-muted hover:bg-soft` };
        return pageLink(ui, look, label, target, go);
      };
      const theme = make(
        'button',
        'theme-button',
        'inline-flex items-center justify-center w-9 h-9 rounded-full border bg-surface cursor-pointer shrink-0',
        {
          type: 'button',
          title: switches.dark ? 'Светлая тема' : 'Тёмная тема',
          onclick: () => toggleTheme(switches),
        },
        strokeIcon('moon', 18),
      );
      app.append(
        make(
          'header',
          'head',
          'bg-surface border-b sticky top-0 z-10',
          {},
          make(
            'div',
            'head-row',
            'mx-auto flex items-center gap-4 px-6 py-3 [max-width:1440px] overflow-x-auto max-md:px-3',
            {},
            make(
              'span',
              'logo',
              'font-bold text-accent text-base shrink-0 mr-2 whitespace-nowrap',
              {},
              'Билет в будущее',
            ),
            make(
              'nav',
              'nav',
              '',
              { 'aria-label': 'Разделы' },
              make('ul', 'nav-list', 'flex gap-1', {}, items),
            ),
            make(
              'div',
              'head-side',
              'ml-auto flex items-center gap-2',
              {},
              sideLink('Дашборд', '/cabinet/dashboard'),
              theme,
              sideLink('Профиль', '/cabinet/profile'),
            ),
          ),
        ),
        host,
        makeFooter(ui, switches),
      );
      return host;
    },
  };
}
