import { read, unread } from '../cells';
import { ancestorsOf, fold, isDrawn, linesOf, rootsBelow, tidy } from '../tree';
import type { ClassCardReading } from '../types';
import { classOf } from '../words';

const HEADING = 'h1,h2,h3,[role="heading"]';
/** A line that says nothing but how many students there are. */
const COUNT =
  /^(?:(?:всего|в классе)\s*:?\s*)?(\d{1,3}) (?:ученик|обучающ|учащ)[а-я]*$|^(?:учеников|обучающихся|учащихся|ученики)(?: в классе)?\s*:?\s*\(?(\d{1,3})\)?$/;
const NOBODY = /^(?:в классе )?(?:пока )?(?:нет учеников|учеников (?:пока )?нет|нет обучающихся)(?:$|[.,])/;

/**
 * The one class whose page this is: a heading that is nothing but its name, «Класс 7 «А»». Null where no heading, or
 * several different ones, name a class.
 */
export function classAlone(document: Document): ClassCardReading | null {
  const headings = rootsBelow(document)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(HEADING)])
    .slice(0, 60)
    .flatMap((element) => {
      if (element.textContent.length > 40 || element.closest('table,li,[role="row"],dialog')) return [];
      const found = classOf(tidy(element.textContent).replace(/^класс\s+/iu, ''));
      return found && found.letter !== '' && isDrawn(element) ? [{ element, name: found.text }] : [];
    });
  const [first] = headings;
  if (!first || headings.some(({ name }) => name !== first.name)) return null;
  return { ...first, students: studentsNear(first.element) };
}

function studentsNear(heading: HTMLElement): ClassCardReading['students'] {
  let step = 0;
  for (const up of ancestorsOf(heading)) {
    if (++step > 4 || up.localName === 'html') break;
    const counts = new Set<number>();
    for (const line of linesOf(up).map(fold)) {
      const found = COUNT.exec(line);
      if (found) counts.add(Number(found[1] ?? found[2]));
      else if (NOBODY.test(line)) counts.add(0);
    }
    const [only] = counts;
    if (counts.size === 1 && only !== undefined) return read(only, 'текст страницы');
    if (counts.size > 1) break;
  }
  return unread('число учеников не указано');
}
