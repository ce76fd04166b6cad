import { folded, rootsOf } from './names';

/** The cabinet's main menu: most of these stand on every page of it. */
const MENU = ['обзор', 'обучение', 'мои ученики', 'мои занятия', 'мероприятия', 'портфолио'];

/** Whether the cabinet's own menu is on the page: the user is logged in, whatever the page shows. */
export function hasMenu(document: Document): boolean {
  const seen = new Set<string>();
  for (const root of rootsOf(document))
    for (const { textContent } of [...root.querySelectorAll('a,button,li,[role],[tabindex]')].slice(0, 300))
      if (textContent.length < 60) seen.add(folded(textContent));
  return MENU.filter((name) => seen.has(name)).length >= 4;
}
