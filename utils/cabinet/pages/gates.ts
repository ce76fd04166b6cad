import { rootsBelow } from '../tree';
import { isLoading } from './signs';

type Page = 'students' | 'waiting' | 'events' | 'card' | 'classes' | 'profile' | 'modal' | 'imports';

/** Whether a page could be one of this kind, by one cheap look at its text; told when asked. */
export type Gates = (page: Page) => boolean;

/** As short as headers are clipped: «Согл.», «Вериф.», «Актив.». */
const states = ['согл', 'сопд', 'вериф', 'вер.', 'овз', 'инвал', 'родит', 'профил', 'актив'];
const naming = ['data-label', 'data-title', 'data-th', 'data-header', 'data-column', 'data-content'];
const selfNaming = naming.map((name) => `td[${name}]`).join();
const count = (root: Document | Element | ShadowRoot, selector: string): number =>
  rootsBelow(root).reduce((sum, here) => sum + here.querySelectorAll(selector).length, 0);

/** Narrow tables draw their headers from attributes of the cells; a narrow column, or a field of a card, may be headed by a drawing with a name. */
function namesIn(root: Document | Element | ShadowRoot): string {
  let names = '';
  for (const here of rootsBelow(root)) {
    for (const cell of [...here.querySelectorAll(selfNaming)].slice(0, 40))
      for (const name of naming) names += ` ${cell.getAttribute(name) ?? ''}`;
    for (const named of [...here.querySelectorAll('[title],[aria-label]')].slice(0, 60))
      names += ` ${named.getAttribute('title') ?? ''} ${named.getAttribute('aria-label') ?? ''}`;
  }
  return names.toLowerCase();
}

/**
 * Looks once at the whole text; what has not the words for it is not looked for. `taught`: further words for what is told of
 * students; '' where the page's columns are known by their place.
 */
export function gatesOf(root: Document | Element | ShadowRoot, taught: Iterable<string> = []): Gates {
  let whole = '';
  for (const here of rootsBelow(root))
    whole += ` ${(here instanceof Document ? here.body : here).textContent}`;
  // Plain searches: the text may be a megabyte, and most of these words are not in it.
  const text = whole.toLowerCase();
  const has = (...words: readonly string[]): boolean => words.some((word) => text.includes(word));
  // Names in attributes are asked for only where the text has not the words.
  let named: string | null = null;
  const told = (...words: readonly string[]): boolean =>
    has(...words) || words.some((word) => (named ??= namesIn(root)).includes(word));
  const tests: Record<Page, () => boolean> = {
    students: () =>
      told(
        'фио',
        'фамилия',
        'имя',
        'ученик',
        'учени',
        'обучающ',
        'учащ',
        'ф.и.о',
        'ф. и. о',
        'ф.и. о',
        'ф. и.о',
      ) && told(...states, ...taught),
    // A list of students that is still to come has none of their words.
    waiting: () => text.length < 20_000 && has('ученики') && isLoading(root),
    events: () =>
      told('запис', 'участник', 'мест', 'завершен', 'завершён', 'ученик') &&
      told('мероприяти', 'внеурочн', 'практико'),
    card: () =>
      told(
        'согласие на участие',
        'согласия на участие',
        'данные ученика',
        'наличие овз',
        'шаблон согласия',
      ) ||
      (told('овз', 'инвалидност') && told('дата рождения') && told('класс')),
    classes: () => has('активные классы', 'создать класс', 'мои классы'),
    profile: () =>
      has('профил', 'личный кабинет', 'личные данные', 'мои данные') &&
      count(root, 'input,select,textarea,[role="textbox"]') > 2,
    modal: () =>
      has('согласи', 'согласен') &&
      has('персональн', 'обработк', 'опд') &&
      count(root, 'input[type="checkbox"],[role="checkbox"]') > 1,
    imports: () => has('импорт', 'отчет о загрузке', 'отчёт о загрузке'),
  };
  const known = new Map<Page, boolean>();
  return (page) => {
    const before = known.get(page);
    if (before !== undefined) return before;
    const open = tests[page]();
    known.set(page, open);
    return open;
  };
}
