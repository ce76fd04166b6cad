import { fold, isDrawn, rootsBelow, textOf } from '../tree';

/** What a page says of itself outside its lists; folded texts. */
export interface PageContext {
  headings: string[];
  /** Active tabs and navigation links. */
  active: string[];
  /** Address path, decoded; only helps. */
  path: string;
  title: string;
}

const headingSelector = 'h1,h2,h3,h4,[role="heading"],legend,caption';
const activeSelector =
  '[aria-current]:not([aria-current="false"]),[aria-selected="true"],[data-state="active"],[data-active="true"],[data-selected="true"],[class*="active"],[class*="selected"],[class*="current"],[aria-pressed="true"]';
const activeClass =
  /(?:^|[\s_-])(?:is-)?(?:active|selected|current)(?:$|[\s_-])|(?:Active|Selected|Current)(?:$|[\s_-])|--active|-active/;
const inTable = 'td,th,[role="gridcell"],[role="row"],tr';

export function contextOf(root: Document | Element | ShadowRoot): PageContext {
  const headings = new Set<string>();
  const active = new Set<string>();
  for (const here of rootsBelow(root)) {
    for (const element of here.querySelectorAll(headingSelector)) {
      if (element.closest(inTable) || !isDrawn(element)) continue;
      const text = fold(textOf(element));
      if (text !== '' && text.length < 120) headings.add(text);
    }
    let looked = 0;
    for (const element of here.querySelectorAll(activeSelector)) {
      if (++looked > 400) break;
      if (element.textContent.length > 80 || element.closest(inTable)) continue;
      const said = [
        'aria-current',
        'aria-selected',
        'data-state',
        'data-active',
        'data-selected',
        'aria-pressed',
      ].some((name) => /^(?:true|page|location|step|active)$/.test(element.getAttribute(name) ?? ''));
      if (!said && !activeClass.test(element.getAttribute('class') ?? '')) continue;
      if (!isDrawn(element)) continue;
      const text = fold(textOf(element)).replace(/\s*\(?\d+\)?$/, '');
      if (text !== '') active.add(text);
    }
  }
  const document = root instanceof Document ? root : root.ownerDocument;
  return {
    headings: [...headings],
    active: [...active],
    path: pathOf(document),
    title: fold(document.title),
  };
}

function pathOf(document: Document): string {
  try {
    const url = new URL(document.URL);
    return decodeURIComponent(url.pathname + url.hash).toLowerCase();
  } catch {
    return '';
  }
}

const says = (texts: readonly string[], words: RegExp): boolean => texts.some((text) => words.test(text));

/** «Ученики», «Мои ученики», «Дашборд»: a page of students. */
export const speaksOfStudents = (context: PageContext): boolean =>
  says(
    context.headings,
    /^(?:дашборд|(?:мои |все |список |наши )?(?:ученики|учеников|обучающиеся|обучающихся|учащиеся))(?:$|[\s.:(—–-])/,
  ) || says(context.active, /^(?:дашборд|(?:мои )?ученики|обучающиеся)$/);

/** «Педагоги», «Сотрудники», «Коллеги»: a page of other people. */
export const speaksOfStaff = (context: PageContext): boolean =>
  says(
    [...context.headings, ...context.active],
    /(?:^|\s)(?:педагог(?:и|ов)|педагогическ\S* (?:состав|коллектив)|педсостав|сотрудник(?:и|ов)|коллег(?:и|)|учител(?:я|ей)|преподавател(?:и|ей)|навигатор(?:ы|ов)|персонал|кадр(?:ы|ов)|администратор(?:ы|ов))(?:$|[\s.:,(—–-])/,
  );
