import {
  ancestorsOf,
  childrenOf,
  commonAncestor,
  drawnInside,
  fold,
  isDrawn,
  isElement,
  isText,
  linesOf,
  textOf,
  tidy,
} from '../tree';
import { read, unread } from '../cells';
import { classOf } from '../words';
import type { ClassCardReading } from '../types';

const skipped = new Set(['script', 'style', 'template', 'noscript', 'svg', 'option', 'select']);

/** Cards of classes: a class's name with how many students it has. */
export function readClasses(root: Document | Element | ShadowRoot): ClassCardReading[] {
  const names: { element: Element; name: string }[] = [];
  const walk = (here: Node): void => {
    for (const child of childrenOf(here)) {
      if (isText(child)) {
        const text = tidy(child.data);
        if (text.length <= 20 && isElement(here)) {
          const whole = classOf(text) ?? classOf(tidy(here.textContent));
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

/** The number in the column «Учеников» of a table of classes. */
function inColumn(name: Element): ClassCardReading['students'] | null {
  const row = name.closest('tr');
  const table = row?.closest('table');
  const head = table instanceof HTMLTableElement ? table.rows[0] : undefined;
  if (!row || !head || head === row) return null;
  const columns = [...head.cells].flatMap((cell, at) =>
    /^(?:(?:количество|число|всего|кол-во) )?(?:учени(?:ков|ки)|обучающихся|учащихся|человек)$|^численность$/.test(
      fold(textOf(cell)),
    )
      ? [at]
      : [],
  );
  const [at] = columns;
  const text = at === undefined || columns.length > 1 ? '' : tidy(row.cells[at]?.textContent ?? '');
  return /^\d{1,3}$/.test(text) && row.cells.length === head.cells.length
    ? read(Number(text), 'столбец таблицы')
    : null;
}

function studentsIn(card: Element): ClassCardReading['students'] {
  const text = fold(linesOf(card).join(' '));
  if (/нет учеников|учеников нет|без учеников|нет обучающихся|пока никого/.test(text))
    return read(0, 'текст');
  const found =
    /(\d{1,3}) (?:учени|обучающ|учащ|чел|школьник)/.exec(text) ??
    /(?:учеников|обучающихся|учащихся|ученики|количество|человек)\s*:?\s*(\d{1,3})(?!\d|\.)/.exec(text);
  return found ? read(Number(found[1]), 'текст карточки') : unread('число учеников не указано');
}
