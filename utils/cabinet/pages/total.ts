import { childElements } from '@/utils/dom';
import {
  ancestorsOf,
  boxOf,
  drawnInside,
  fold,
  isDrawn,
  isText,
  linesOf,
  parentOf,
  piecesOf,
  tidy,
} from '../tree';
import type { FoundList } from '../lists';

export interface Extent {
  /** Rows that the page says there are. */
  total: number | null;
  /** A pager, a virtual list or a filter was seen. */
  partial: boolean;
  because: string;
  /** What says the total; two lists may share it. */
  source: Element | null;
}

const number = '(\\d+)';
const wordings: readonly RegExp[] = [
  new RegExp(
    `(?:показан\\S*|записи?|строки|с|отображ\\S*)?\\s*(?:с )?\\d+\\s*(?:[-–—]|по|до|\\.\\.)\\s*\\d+\\s*(?:записей |строк )?(?:из|of|/)\\s*${number}`,
  ),
  new RegExp(`показано\\s*:?\\s*\\d+\\s*(?:\\S+\\s*)?из\\s*${number}`),
  new RegExp(
    `(?:^|[\\s(])(?:всего|итого|найдено|общее количество)(?: (?:учеников|обучающихся|записей|строк|элементов|человек|мероприятий|результатов|в списке))?\\s*[:—–-]?\\s*${number}`,
  ),
  new RegExp(
    `(?:^|[\\s(])(?:количество )?(?:учеников|обучающихся|учащихся|записей|строк|мероприятий|занятий)\\s*[:—–-]\\s*${number}`,
  ),
  new RegExp(`^(?:мои |все |список )?(?:ученики|обучающиеся|учащиеся|учеников)\\s*\\(\\s*${number}\\s*\\)$`),
  new RegExp(`${number}\\s*(?:ученик\\S*|запис\\S*|обучающ\\S*|строк\\S*|элемент\\S*) всего`),
];

/** «1 240» within one text is one number; numbers of different texts are never joined. */
const grouped = (text: string): string =>
  text.replace(/(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/g, (digits) => digits.replaceAll(' ', ''));

/** «Показано 1–20 из 132», «Всего: 132»; `texts` are the pieces of one place, in order. */
export function totalIn(texts: readonly string[]): number | null {
  const folded = fold(texts.map(grouped).join(' '));
  for (const wording of wordings) {
    const found = wording.exec(folded);
    const value = found?.[1] === undefined ? Number.NaN : Number(found[1]);
    if (Number.isInteger(value) && value < 1_000_000) return value;
  }
  return null;
}

const pagerWords = /^(?:следующая|далее|вперед|показать еще|загрузить еще|еще|next|›|»|>|→)$/;

/** Words that stand in an element beside its children. */
const ownTexts = (element: Element): string[] =>
  [...element.childNodes]
    .filter(isText)
    .map((node) => tidy(node.data))
    .filter((text) => text !== '' && text.length < 200);

/** How much of the list stands on the page. */
export function extentOf(list: FoundList, read: number): Extent {
  let total = list.declared;
  let because = total === null ? '' : 'aria-rowcount';
  let source: Element | null = null;
  let partial = false;
  const holding = new Set<Element>(ancestorsOf(list.root));
  let above: Node | null = null;
  const hold = (part: Element): void => {
    // Rows stand side by side: what holds one holds the next.
    const same = above !== null && part.parentNode === above && part.assignedSlot === null;
    if (same) holding.add(part);
    else
      for (
        let here: Element | null = part;
        here && here !== list.root && !holding.has(here);
        here = parentOf(here)
      )
        holding.add(here);
    above = part.assignedSlot ? null : part.parentNode;
  };
  for (const row of list.rows) {
    // Only where a line has no element of its own do its cells stand elsewhere.
    const cells = list.shape === 'visual' ? row.cells : [];
    hold(row.element);
    for (const part of row.parts) hold(part);
    for (const cell of cells) if (cell) hold(cell);
  }
  let steps = 0;
  for (const up of ancestorsOf(list.rows.at(-1)?.element ?? list.root)) {
    if (!drawnInside(list.root, up) && up !== list.root) continue;
    if (++steps > 6) break;
    // What stands beside the list, not in it: words of the holder itself, then its children.
    const own = up === list.root ? [] : ownTexts(up);
    const loose = own.length === 0 ? null : totalIn(own);
    if (loose !== null && loose >= read && total === null) {
      total = loose;
      source = up;
      because = `текст «${own.join(' ').slice(0, 40)}»`;
    }
    const all = childElements(up);
    const kin = all.length > 40 ? [...all].filter((_, at) => at < 6 || at >= all.length - 6) : all;
    for (const beside of kin) {
      if (beside === list.root || holding.has(beside)) continue;
      if (beside.textContent.length > 600 || !isDrawn(beside)) continue;
      const lines = linesOf(beside);
      const pieces = piecesOf(beside);
      const said = totalIn(pieces);
      // Whether `aria-rowcount` counts the header row differs; words on the page decide.
      const counted = because === 'aria-rowcount' && said !== null && said + 1 === total;
      if (said !== null && said >= read && (total === null || counted)) {
        total = said;
        source = beside;
        because = `текст «${pieces.join(' ').slice(0, 40)}»`;
      }
      if (said === null || total === null) partial ||= isPager(beside, lines);
    }
    const sure = total !== null && (because !== 'aria-rowcount' || steps > 2);
    if (sure || (total === null && partial) || up.localName === 'body') break;
  }
  if (!partial && isVirtual(list)) partial = true;
  if (total !== null && total < read) total = null;
  return {
    total,
    partial: partial && (total === null || total > read) ? true : total !== null && total > read,
    because,
    source,
  };
}

/** The extents of several lists as one; one «Всего» for two lists counts once. */
export function together(extents: readonly { extent: Extent; read: number }[]): {
  total: number | null;
  partial: boolean;
} {
  const shares = new Map<object, { total: number; read: number }>();
  let known = true;
  let partial = false;
  for (const { extent, read } of extents) {
    if (extent.total === null) {
      // A header without rows, drawn apart from its list, says nothing of how many there are.
      if (read === 0 && extents.length > 1) continue;
      known = false;
      partial ||= extent.partial;
      continue;
    }
    const share = shares.get(extent.source ?? extent);
    if (share) share.read += read;
    else shares.set(extent.source ?? extent, { total: extent.total, read });
  }
  const all = [...shares.values()];
  partial ||= all.some(({ total, read }) => total > read);
  return { total: known && all.length > 0 ? all.reduce((sum, { total }) => sum + total, 0) : null, partial };
}

/** Controls for another page that can be used. */
function isPager(element: Element, lines: readonly string[]): boolean {
  const words = [...element.querySelectorAll('button,a,[role="button"],li')].concat(
    element.matches('button,a') ? [element] : [],
  );
  const usable = words.filter(
    (one) =>
      !one.matches(':disabled,[aria-disabled="true"]') &&
      !/(?:^|[\s_-])(?:is-)?disabled(?:$|[\s_])/.test(
        `${one.getAttribute('class') ?? ''} ${one.parentElement?.getAttribute('class') ?? ''}`,
      ),
  );
  const label = (one: Element): string =>
    fold(one.textContent) || fold(one.getAttribute('aria-label') ?? one.getAttribute('title') ?? '');
  if (
    usable.some(
      (one) =>
        pagerWords.test(label(one)) ||
        /следующ(?:ая|ую) страниц|next page|показать еще|загрузить еще/.test(
          fold(one.getAttribute('aria-label') ?? one.getAttribute('title') ?? '') || fold(one.textContent),
        ),
    )
  )
    return true;
  const numbers = lines.filter((line) => /^\d{1,4}$/.test(line)).map(Number);
  return numbers.length >= 2 && numbers[0] === 1 && numbers[1] === 2;
}

/** Rows fill only a part of the place that the scroll area keeps for them. A line without words only keeps such a place. */
function isVirtual(list: FoundList): boolean {
  const worded = ({ element }: { element: Element }): boolean => element.textContent.trim() !== '';
  const first = list.rows.find(worded)?.element;
  const last = list.rows.findLast(worded)?.element;
  if (!first || !last || list.rows.length < 5) return false;
  const boxes = [boxOf(first), boxOf(last)];
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const height = (bottom - top) / list.rows.length;
  if (height <= 0) return false;
  for (const end of [list.rows[0], list.rows.at(-1)])
    if (end && !worded(end) && boxOf(end.element).height > 4 * height) return true;
  let steps = 0;
  for (const up of ancestorsOf(first)) {
    if (++steps > 8 || up.localName === 'body') return false;
    if (
      up.scrollHeight > up.clientHeight + 4 &&
      up.clientHeight > 0 &&
      /auto|scroll|hidden/.test(getComputedStyle(up).overflowY)
    ) {
      return up.scrollHeight - (bottom - top) > Math.max(4 * height, 160);
    }
  }
  return false;
}
