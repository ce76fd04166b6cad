import {
  ancestorsOf,
  boxOf,
  childrenOf,
  commonAncestor,
  drawnInside,
  elementsOf,
  fold,
  isDrawn,
  isElement,
  isText,
  linesOf,
  piecesOf,
  textOf,
  tidy,
} from '../tree';
import { read, unread } from '../cells';
import { classOf } from '../words';
import type { ClassCardReading } from '../types';

const skipped = new Set(['script', 'style', 'template', 'noscript', 'svg', 'option', 'select']);

/** «7 «Б» класс (учеников: 24)»: the class, and how many it has in the same words. */
const COUNTED =
  /^(.{1,14}?)\s*[(,:;·—–-]\s*(?:\d{1,3} (?:уч|обуч|чел)|(?:учеников|обучающихся|учащихся)\D{0,3}\d).{0,20}$/i;

/** Cards of classes: a class's name with how many students it has. */
export function readClasses(root: Document | Element | ShadowRoot): ClassCardReading[] {
  const names: { element: Element; name: string }[] = [];
  const walk = (here: Node): void => {
    for (const child of childrenOf(here)) {
      if (isText(child)) {
        const text = tidy(child.data);
        const counted = COUNTED.exec(text)?.[1];
        if ((text.length <= 20 || counted !== undefined) && isElement(here)) {
          const whole = classOf(counted ?? text) ?? classOf(tidy(here.textContent));
          if (
            whole &&
            (whole.letter !== '' || /класс/i.test(whole.text)) &&
            isDrawn(here) &&
            names.at(-1)?.element !== here
          )
            names.push({ element: here, name: whole.text });
        }
      } else if (isElement(child) && !skipped.has(child.localName)) walk(child);
    }
  };
  walk(root instanceof Document ? root.body : root);
  const counts = new Map<Element, number>();
  for (const { element } of names)
    for (const up of ancestorsOf(element)) counts.set(up, (counts.get(up) ?? 0) + 1);
  const top = names.length > 1 ? commonAncestor(names.map(({ element }) => element)) : null;
  return names
    .map(({ element, name }) => {
      let card = element;
      for (const up of ancestorsOf(element)) {
        if ((counts.get(up) ?? 0) > 1 || up === top || up.localName === 'body' || up.localName === 'main')
          break;
        if (
          names.length === 1 &&
          (up.matches('li,article,a,tr,[role="listitem"],button') || /\d+ учен/.test(fold(card.textContent)))
        ) {
          if (!/\d+ учен/.test(fold(card.textContent))) card = up;
          break;
        }
        card = up;
      }
      const students = studentsIn(card);
      return {
        element: card as HTMLElement,
        name,
        students: students.state === 'read' ? students : (inColumn(element) ?? students),
      };
    })
    .filter(
      (one, index, all) =>
        !all.some(
          (other, at) =>
            at !== index && other.element !== one.element && drawnInside(one.element, other.element),
        ),
    );
}

/** The number in the column «Учеников» of a table of classes, or of lines that stand like one. */
function inColumn(name: Element): ClassCardReading['students'] | null {
  for (const row of ancestorsOf(name)) {
    if (row.localName === 'body') return null;
    const cells = elementsOf(row);
    if (cells.length < 2) continue;
    const header =
      row.localName === 'tr' ? headOf(row.closest('table')?.querySelector('tr')) : headAbove(row);
    if (!header || drawnInside(header, row)) continue;
    const below = cells.filter((cell) => isUnder(header, cell));
    const text = below.length === 1 && below[0] ? textOf(below[0]) : '';
    return /^\d{1,3}$/.test(text) ? read(Number(text), 'столбец таблицы') : null;
  }
  return null;
}

const HEAD =
  /^(?:(?:количество|число|всего|кол-во) )?(?:учени(?:ков|ки)|обучающихся|учащихся|человек)$|^численность$/;

/** The one cell of a line that heads numbers of students. */
function headOf(line: Element | null | undefined): Element | null {
  const heads = line ? elementsOf(line).filter((cell) => HEAD.test(fold(textOf(cell)))) : [];
  return heads.length === 1 ? (heads[0] ?? null) : null;
}

/** The same in a line before the row, or before what holds the rows. */
function headAbove(row: Element): Element | null {
  let steps = 0;
  for (const up of [row, ...ancestorsOf(row)]) {
    if (++steps > 4) return null;
    for (let at = up.previousElementSibling; at; at = at.previousElementSibling) {
      if (at.textContent.length > 400) continue;
      for (const line of [at, ...elementsOf(at), ...elementsOf(at).flatMap(elementsOf)]) {
        const head = elementsOf(line).length > 1 ? headOf(line) : null;
        if (head) return head;
      }
    }
  }
  return null;
}

const isUnder = (header: Element, cell: Element): boolean => {
  const [above, below] = [boxOf(header), boxOf(cell)];
  const middle = below.left + below.width / 2;
  const own = above.left + above.width / 2;
  return (
    below.top >= above.bottom - 2 &&
    ((middle >= above.left && middle <= above.right) || (own >= below.left && own <= below.right))
  );
};

function studentsIn(card: Element): ClassCardReading['students'] {
  const text = fold(linesOf(card).join(' '));
  if (/нет учеников|учеников нет|без учеников|нет обучающихся|пока никого/.test(text))
    return read(0, 'текст');
  const found =
    /(\d{1,3}) (?:учени|обучающ|учащ|чел|школьник|уч(?=\.|\s|$))/.exec(text) ??
    /(?:учеников|обучающихся|учащихся|ученики|количество|человек)\s*:?\s*(\d{1,3})(?!\d|\.)/.exec(text);
  if (found) return read(Number(found[1]), 'текст карточки');
  const told = namedCount(card) ?? countApart(card);
  return told === null ? unread('число учеников не указано') : read(told, 'число с подписью');
}

const WHAT =
  /^(?:(?:количество|число|кол-во|всего) )?(?:учеников|ученики|обучающихся|учащихся|детей|человек)(?: в классе)?:?$/;

/** A bare number that its own title or label says is one of students. */
function namedCount(card: Element): number | null {
  const told = new Set<number>();
  for (const element of [card, ...card.querySelectorAll('[title],[aria-label],[data-tooltip]')]) {
    const name = ['title', 'aria-label', 'data-tooltip'].map((key) => fold(element.getAttribute(key) ?? ''));
    const said = name.map((text) => /^(\d{1,3}) учени/.exec(text)?.[1]).find((one) => one !== undefined);
    const number = name.some((text) => WHAT.test(text)) ? tidy(element.textContent) : (said ?? '');
    if (/^\d{1,3}$/.test(number)) told.add(Number(number));
  }
  const [only] = told;
  return told.size === 1 && only !== undefined ? only : null;
}

/** The only bare number of a card, where what it counts stands on a line of its own. */
function countApart(card: Element): number | null {
  const lines = piecesOf(card).map(fold);
  const numbers = lines.filter((line) => /\d/.test(line) && classOf(line) === null);
  const bare = lines.filter((line) => /^\d{1,3}$/.test(line));
  const [only] = bare;
  const named = lines.filter((line) => WHAT.test(line)).length;
  // «11» alone could be the class itself.
  return named === 1 && bare.length === 1 && numbers.every((line) => line === only) ? Number(only) : null;
}
