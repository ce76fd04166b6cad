import { elementsOf, fold, isDrawn, linesOf, textOf, tidy } from '../tree';
import { read, unread } from '../cells';
import type { ColumnMap } from '../columns';
import type { FoundList } from '../lists';
import type { EventReading, Fact } from '../types';
import {
  dateIn,
  enrolmentOf,
  isCancel,
  isClosed,
  isEnrolAction,
  isOpened,
  labelOf,
  type Enrolment,
} from '../words';
import { enrolAnchors, eventUnits, isTitleLike } from './units';

const actionSelector = 'button,a,[role="button"],[role="link"],input[type="button"],input[type="submit"]';

interface Told {
  texts: string[];
  actions: { text: string; enabled: boolean }[];
}

/** Words of an event's element: states apart from buttons; a label and the value after it are one text. */
function tellings(unit: Element): Told {
  const actions: Told['actions'] = [];
  const pressed = new Set<Element>();
  for (const element of unit.querySelectorAll(actionSelector)) {
    const text = tidy(
      element.localName === 'input'
        ? (element as HTMLInputElement).value
        : textOf(element) || (element.getAttribute('aria-label') ?? element.getAttribute('title') ?? ''),
    );
    if (!isEnrolAction(text) && !isCancel(text)) continue;
    if (!isDrawn(element)) continue;
    pressed.add(element);
    const off =
      element.matches(':disabled') ||
      element.getAttribute('aria-disabled') === 'true' ||
      /(?:^|[\s_-])(?:is-)?disabled(?:$|[\s_])/.test(element.getAttribute('class') ?? '');
    actions.push({ text, enabled: !off });
  }
  const lines = linesOf(unit, (element) => pressed.has(element));
  const texts: string[] = [];
  lines.forEach((line, index) => {
    const label = labelOf(line)?.label;
    const next = lines[index + 1];
    if ((label === 'enrolled' || label === 'places') && next !== undefined && /^\d/.test(next))
      texts.push(`${line.replace(/:$/, '')}: ${next}`);
    else if (
      index > 0 &&
      /^\d/.test(line) &&
      /^(?:enrolled|places)$/.test(labelOf(lines[index - 1] ?? '')?.label ?? '')
    )
      return;
    else {
      // A div that is a button for everybody but the markup.
      if (isEnrolAction(line) && fold(line) !== 'запись') actions.push({ text: line, enabled: true });
      else if (isCancel(line)) actions.push({ text: line, enabled: true });
      // «Технопарк · Отменено» are two statements on one line.
      else texts.push(...line.split(/\s+[·•|∙⋅]\s+|\s*;\s+/).filter((part) => part !== ''));
    }
  });
  for (const bar of unit.querySelectorAll('[aria-valuetext]'))
    texts.push(tidy(bar.getAttribute('aria-valuetext') ?? ''));
  return { texts, actions };
}

function enrolmentFact({ texts, actions }: Told): EventReading['enrolment'] {
  const told = new Map<string, { value: Enrolment; text: string }>();
  for (const text of texts) {
    const value = enrolmentOf(text);
    if (value) told.set(`${String(value.enrolled)}/${String(value.total)}`, { value, text });
  }
  let found = [...told.values()];
  const numbered = found.filter(({ value }) => value.total !== null);
  if (numbered.length > 0)
    found = found.filter(
      ({ value }) => value.total !== null || numbered.every((one) => !agree(one.value, value)),
    );
  // «Дозаписать» beside a count is a button's word; the count is the fact.
  if (found.some(({ value }) => value.total !== null))
    found = found.filter(({ text }) => !/^(?:до)?записать/.test(fold(text)));
  if (found.length > 1 && new Set(found.map(({ value }) => value.enrolled)).size === 1)
    found = found.slice(0, 1);
  const [only] = found;
  if (found.length > 1) return unread(`противоречие: ${found.map(({ text }) => `«${text}»`).join(', ')}`);
  const enrol = actions.some(({ text }) => isEnrolAction(text));
  const cancel = actions.some(({ text }) => isCancel(text));
  if (only) {
    if (
      only.value.enrolled === 'all' &&
      only.value.total === null &&
      enrol &&
      !cancel &&
      /^(?:вы |уже )?записан/.test(fold(only.text))
    )
      return unread('сказано «записан», но есть и кнопка записи');
    return read(only.value, `текст «${only.text.slice(0, 60)}»`);
  }
  if (enrol && cancel) return unread('есть и кнопка записи, и кнопка отмены');
  if (cancel) return read({ enrolled: 'all', total: null }, 'кнопка отмены записи');
  if (enrol) {
    // A bare number may well be the count that the button's neighbour stands for.
    const number = texts.find((text) => /^\d{1,3}$/.test(text));
    return number === undefined
      ? read({ enrolled: 0, total: null }, 'только кнопка записи')
      : unread(`рядом с кнопкой записи непонятное число ${number}`);
  }
  return unread('о записи ничего не сказано');
}

/** «Записано 25 из 25» and «Записаны все» say the same. */
const agree = (counted: Enrolment, worded: Enrolment): boolean =>
  worded.enrolled === counted.enrolled ||
  (worded.enrolled === 'all' && (counted.enrolled === counted.total || counted.enrolled === 'all')) ||
  (worded.enrolled === 'some' && counted.enrolled !== 0 && counted.enrolled !== counted.total);

function openFact({ texts, actions }: Told): Fact<boolean> {
  const shut = texts.find(isClosed);
  const open = texts.find(isOpened);
  const active = actions.some(({ text, enabled }) => enabled && isEnrolAction(text));
  if (shut !== undefined)
    return open !== undefined
      ? unread(`противоречие: «${shut}» и «${open}»`)
      : read(false, `текст «${shut.slice(0, 60)}»`);
  if (open !== undefined) return read(true, `текст «${open.slice(0, 60)}»`);
  if (active) return read(true, 'кнопка записи');
  if (actions.some(({ text, enabled }) => !enabled && isEnrolAction(text)))
    return unread('кнопка записи выключена');
  return read(true, 'нет слов о завершении, отмене и нехватке мест');
}

function titleOf(unit: Element): { text: string; element: HTMLElement } | null {
  for (const heading of unit.querySelectorAll('h1,h2,h3,h4,h5,h6,[role="heading"]')) {
    const text = textOf(heading);
    if (isTitleLike(text) && isDrawn(heading)) return { text, element: heading as HTMLElement };
  }
  let best: { text: string; element: HTMLElement; rank: number } | null = null;
  const walk = (element: Element): void => {
    const text = tidy(element.textContent);
    if (
      element.childElementCount === 0 ||
      elementsOf(element).every((child) => /^(?:b|i|em|strong|span|mark|svg|br)$/.test(child.localName))
    ) {
      if (isTitleLike(text) && isDrawn(element)) {
        const style = getComputedStyle(element);
        const loud =
          /^(?:b|strong|a)$/.test(element.localName) ||
          element.querySelector('b,strong') !== null ||
          Number(style.fontWeight) >= 600;
        const rank =
          Math.min(text.length, 60) + (loud ? 30 : 0) + (Number.parseFloat(style.fontSize) || 0) * 3;
        if (!best || rank > best.rank) best = { text, element: element as HTMLElement, rank };
      }
      if (element.childElementCount === 0) return;
    }
    for (const child of elementsOf(element)) walk(child);
  };
  walk(unit);
  return best;
}

function eventOf(
  unit: HTMLElement,
  told: Told,
  title: { text: string; element: HTMLElement } | null,
  parts: HTMLElement[],
): EventReading {
  const dates = told.texts.map(dateIn).find((one) => one !== null) ?? '';
  return {
    kind: 'event',
    element: unit,
    parts,
    nameElement: title?.element ?? null,
    key: fold(`${title?.text ?? told.texts.join(' ').slice(0, 80)}|${dates}`),
    name: title ? read(title.text, 'заголовок') : unread('названия не видно'),
    enrolment: enrolmentFact(told),
    open: openFact(told),
  };
}

const distinct = (rows: EventReading[]): EventReading[] => {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const twin = (seen.get(row.key) ?? 0) + 1;
    seen.set(row.key, twin);
    return twin === 1 ? row : { ...row, key: `${row.key}|${String(twin)}` };
  });
};

/** Events of a table with columns of its own for the title and the enrolment. */
export function readEventTable(list: FoundList, columns: ColumnMap): EventReading[] {
  const title = columns.places.get('title')?.index;
  if (title === undefined) return [];
  const labelled = [...columns.places].filter(([label]) => label === 'enrolled' || label === 'places');
  const rows: EventReading[] = [];
  for (const row of list.rows) {
    const cell = row.cells[title];
    const text = cell ? (linesOf(cell).find(isTitleLike) ?? textOf(cell)) : '';
    if (row.spanning || !cell || text === '') continue;
    const told: Told = { texts: [], actions: [] };
    row.cells.forEach((here, index) => {
      if (!here || index === title) return;
      const own = tellings(here);
      const label = labelled.find(([, place]) => place.index === index)?.[0];
      told.actions.push(...own.actions);
      told.texts.push(
        ...own.texts.map((line) =>
          /^\d/.test(line) && label ? `${label === 'enrolled' ? 'Записано' : 'Мест'}: ${line}` : line,
        ),
      );
    });
    const parts = [row.element, ...row.parts];
    const home = parts.find((part) => part.contains(cell)) ?? row.element;
    rows.push(
      eventOf(
        home,
        told,
        { text, element: cell as HTMLElement },
        parts.filter((part) => part !== home),
      ),
    );
  }
  return distinct(rows);
}

/** Events drawn as cards or lines, found by their words of enrolment. */
export function readEventCards(root: Document | Element | ShadowRoot): EventReading[] {
  const units = eventUnits(enrolAnchors(root));
  return distinct(units.map((unit) => eventOf(unit as HTMLElement, tellings(unit), titleOf(unit), [])));
}
