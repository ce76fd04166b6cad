import {
  ancestorsOf,
  childrenOf,
  drawnInside,
  elementsOf,
  fold,
  isDrawn,
  isElement,
  isText,
  linesOf,
  parentOf,
  tidy,
} from '../tree';
import { dateIn, enrolmentOf, isCancel, isClosed, isEnrolAction, isOpened } from '../words';

/** A word of enrolment on the page, and what it stands in. */
const skipped = new Set(['script', 'style', 'template', 'noscript', 'svg', 'option', 'nav']);

/** Elements whose own text speaks of enrolling: states and buttons. */
export function enrolAnchors(root: Document | Element | ShadowRoot): Element[] {
  const found: Element[] = [];
  const walk = (here: Node): void => {
    for (const child of childrenOf(here)) {
      if (isText(child)) {
        const text = tidy(child.data);
        if (
          text.length >= 3 &&
          text.length < 160 &&
          isElement(here) &&
          speaks(text) &&
          isDrawn(here) &&
          found.at(-1) !== here
        )
          found.push(here);
      } else if (
        isElement(child) &&
        !skipped.has(child.localName) &&
        child.getAttribute('role') !== 'navigation'
      ) {
        const label = child.getAttribute('aria-label');
        if (label !== null && isEnrolAction(label) && isDrawn(child)) found.push(child);
        if (child.localName === 'input' && isEnrolAction((child as HTMLInputElement).value))
          found.push(child);
        walk(child);
      }
    }
  };
  walk(root instanceof Document ? root.body : root);
  return found;
}

const speaks = (text: string): boolean =>
  /запис|участник|мест|\d\s*(?:из|\/)\s*\d|завершен|отмен|ученик|свободн|никто/i.test(text) &&
  (enrolmentOf(text) !== null || isEnrolAction(text) || isCancel(text) || isClosed(text) || isOpened(text));

/** Words that are no title: dates, places of the interface, states, buttons. */
export function isTitleLike(text: string): boolean {
  const folded = fold(text);
  if (folded.length < 4 || !/[а-яё]{3}/.test(folded)) return false;
  if (speaks(text) || (dateIn(text) !== null && folded.length < 40) || /^\d/.test(folded)) return false;
  return !captions.test(folded) && !kinds.test(folded);
}

/** Labels and states, whatever follows them. */
const captions =
  /^(?:дата|время|место|адрес|статус|формат|классы?|подробнее|свободно|мест|записано|участники|организатор|действия|завершен|отменен|ученики?|запись)(?:$|[\s:.])/;
/** Kinds of events and months are titles only with something after them: «Экскурсия на завод». */
const kinds =
  /^(?:онлайн|очно|очный|дистанционно|(?:профессиональная |онлайн-)?проба|экскурсия|мастер-класс|занятие|урок|встреча|лекция|практика|диагностика|событие|мероприятие|день открытых дверей|внеурочная деятельность|практико-ориентированный модуль|сентябрь|октябрь|ноябрь|декабрь|январь|февраль|март|апрель|май|июнь)[\s:.!]*(?:\d{4})?$/;

/** The smallest element around an anchor that holds a title. */
function holderOf(anchor: Element): Element | null {
  for (const up of ancestorsOf(anchor)) {
    if (
      up.localName === 'body' ||
      up.localName === 'main' ||
      up.localName === 'table' ||
      up.localName === 'tbody'
    )
      return null;
    if (up.textContent.length > 4000) return null;
    if (linesOf(up).some(isTitleLike)) return up;
  }
  return null;
}

/** Elements that a person would call an event each, with the part that surely belongs to it. */
export function eventUnits(anchors: readonly Element[]): Element[] {
  const holders = [...new Set(anchors.map(holderOf).filter((one) => one !== null))];
  const outer = holders.filter(
    (one) =>
      !holders.some((other) => other !== one && drawnInside(one, other) && !severalInside(other, holders)),
  );
  const minimal = outer.filter((one) => !severalInside(one, holders));
  const counts = new Map<Element, number>();
  for (const unit of minimal) for (const up of ancestorsOf(unit)) counts.set(up, (counts.get(up) ?? 0) + 1);
  const units = minimal.map((unit) => {
    let whole = unit;
    if (minimal.length === 1) {
      for (const up of ancestorsOf(unit))
        if (up.matches('tr,li,article,[role="row"],[role="listitem"],[role="article"]')) return up;
      return whole;
    }
    for (const up of ancestorsOf(unit)) {
      if ((counts.get(up) ?? 0) > 1 || up.localName === 'body') break;
      whole = up;
    }
    return whole;
  });
  return withSiblings([...new Set(units)]);
}

/** Holders inside this one that stand beside each other: then it is the list and not an event. */
function severalInside(element: Element, holders: readonly Element[]): boolean {
  const inside = holders.filter((other) => other !== element && drawnInside(other, element));
  return inside.some((one) =>
    inside.some((other) => other !== one && !drawnInside(other, one) && !drawnInside(one, other)),
  );
}

/** Neighbours built like the units, though nothing in them speaks of enrolling. */
function withSiblings(units: Element[]): Element[] {
  if (units.length < 2) return units;
  const all = new Set(units);
  for (const unit of units) {
    const parent = parentOf(unit);
    const kin = parent ? elementsOf(parent) : [];
    if (kin.filter((one) => all.has(one)).length < 2) continue;
    for (const one of kin) {
      if (all.has(one) || one.localName !== unit.localName || one.querySelector('th') || !isDrawn(one))
        continue;
      if (
        one.childElementCount !== unit.childElementCount ||
        one.getAttribute('class') !== unit.getAttribute('class')
      )
        continue;
      if (linesOf(one).some(isTitleLike)) all.add(one);
    }
  }
  return [...all].toSorted((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
}
