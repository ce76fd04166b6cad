import { isDrawn, linesOf, textOf, tidy } from '../tree';
import type { FoundList, ListRow } from '../lists';
import { classOf } from '../words';
import { leadOf, type Places } from './lead';

/** Rows that count or say something of the whole. */
const notStudent =
  /^(?:итого|всего|в среднем|нет данных|ничего не найдено|ничего нет|список пуст|записи отсутствуют|данные отсутствуют|загрузка|показано|no data)/i;

export const isNoStudent = (text: string): boolean => notStudent.test(text);

/** A line that may be a student's. */
export interface Kept {
  row: ListRow;
  /** The class that a line above it names. */
  group: string | null;
  /** What its leading cell says. */
  lines: string[];
}

/** Lines of students apart from groups, totals, details and lines that are still to come, so many at a step. */
export function* sift(
  list: FoundList,
  places: Places,
  step: number,
  above: ReadonlyMap<Element, string> = new Map(),
): Generator<undefined, { kept: Kept[]; waiting: boolean }, undefined> {
  const kept: Kept[] = [];
  let waiting = false;
  let group = above.get(list.root) ?? null;
  for (const [at, row] of list.rows.entries()) {
    if (at % step === step - 1) yield;
    if (isMeasure(row.element)) continue;
    const lead = leadOf(row, places);
    const lines = lead ? linesOf(lead) : [];
    const text = lines.join(' ');
    if (row.spanning || lead === null || text === '') {
      const whole = row.spanning ? tidy(row.element.textContent) : '';
      const head = whole.replace(/^класс\s*:?\s*/iu, '').replace(/[:—–(,].*$/, '');
      if (row.spanning && classOf(head)) group = head;
      if (whole === '' && text === '' && row.cells.some((one) => one !== null)) waiting ||= isWaiting(row);
      continue;
    }
    // A footer repeats the header.
    if (isNoStudent(text) || list.columns[row.cells.indexOf(lead)]?.texts.includes(text) === true) continue;
    if (text.length < 4 && isWaiting(row)) {
      waiting = true;
      continue;
    }
    kept.push({ row, group: above.get(row.element) ?? group, lines });
  }
  return { kept, waiting };
}

/** A line without height by which a kit measures its columns. */
const isMeasure = (element: Element): boolean =>
  element.getAttribute('aria-hidden') === 'true' && element.getBoundingClientRect().height < 1;

const skeleton = /skeleton|shimmer|placeholder|loading|ghost/i;

/** A line drawn in place of a row that is still to come. */
function isWaiting(row: ListRow): boolean {
  const lead = row.cells.find((one) => one !== null);
  if (!lead || !isDrawn(row.element)) return false;
  if (row.element.getAttribute('aria-busy') === 'true') return true;
  const marked = [row.element, ...row.element.querySelectorAll('[class]')];
  return (
    marked.some((element) => skeleton.test(element.getAttribute('class') ?? '')) &&
    row.cells.filter((one) => one !== null && textOf(one) !== '').length <= 1
  );
}
