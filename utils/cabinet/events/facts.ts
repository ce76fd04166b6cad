import { read, unread } from '../cells';
import { ancestorsOf, drawnInside, fold } from '../tree';
import type { EventReading, Fact } from '../types';
import {
  enrolmentOf,
  isClosed,
  isEnrolAction,
  isOpened,
  placesIn,
  tellsSomebody,
  type Enrolment,
  type Label,
} from '../words';
import { labelOfLine, statements, type Line } from './lines';

/** What an event's words say, its title left out. */
export interface Told {
  texts: string[];
  actions: { text: string; enabled: boolean }[];
}

const isValue = (text: string): boolean =>
  /^\d[\d\s]*(?:(?:из|\/|от)\s*\d+)?(?:\s*%)?$|^(?:нет|никого|никто|все|весь класс|частично)$/.test(
    fold(text),
  );

/** The label that a bare value belongs to: of its column, before it, or after it, as the lines around are laid. */
function labelFor(line: Line, at: number, lines: readonly Line[]): Label | null {
  if (line.label !== null) return line.label;
  const element = line.pieces[0]?.element;
  if (!element) return null;
  for (const up of [element, ...ancestorsOf(element)]) {
    const here = lines
      .map((one, index) => ({ one, index }))
      .filter(({ one }) => one.pieces.some((piece) => drawnInside(piece.element, up)));
    const labels = here.filter(({ one }) => labelOfLine(one) !== null);
    if (labels.length === 0) {
      if (here.length === lines.length) return null;
      continue;
    }
    const values = here.filter(({ one }) => isValue(one.text));
    const [only] = labels;
    if (labels.length === 1 && values.length === 1 && only && here.length <= 3) return labelOfLine(only.one);
    break;
  }
  const before = lines[at - 1];
  const behind = lines[at + 1];
  const first = before ? labelOfLine(before) : null;
  const second = behind ? labelOfLine(behind) : null;
  if (first !== null && second !== null) {
    // Labels on both sides: a label that ends in a colon goes before, else the order at the start decides.
    if (before?.text.endsWith(':') === true) return first;
    const start = lines.findIndex((one) => labelOfLine(one) !== null);
    return start > 0 && isValue(lines[start - 1]?.text ?? '') ? null : first;
  }
  return first ?? second;
}

const prefix: Partial<Record<Label, string>> = {
  enrolled: 'Записано',
  action: 'Записано',
  places: 'Мест',
};

/** Sorts an event's lines into statements and buttons; a bare number is said together with its label. */
export function tell(lines: readonly Line[]): Told {
  const told: Told = { texts: [], actions: [] };
  lines.forEach((line, at) => {
    if (line.action) {
      told.actions.push({ text: line.text, enabled: line.action.enabled });
      if (enrolmentOf(line.text) !== null || isClosed(line.text)) told.texts.push(line.text);
      return;
    }
    // «Записано:» in one element and «12 из 25» in the next are one line; so is a bare value in a column.
    if (isValue(line.text)) {
      const word = prefix[labelFor(line, at, lines) ?? 'number'];
      const bare = fold(line.text);
      if (word === 'Записано' && /^(?:никого|никто|нет)$/.test(bare)) told.texts.push('Никто не записан');
      else if (word === 'Записано' && /^(?:все|весь класс)$/.test(bare)) told.texts.push('Записаны все');
      else if (word === 'Записано' && bare === 'частично') told.texts.push('Записаны частично');
      else told.texts.push(word === undefined ? line.text : `${word}: ${line.text}`);
      return;
    }
    told.texts.push(...statements(line));
  });
  return told;
}

/** «Записано 25 из 25» and «Записаны все» say the same. */
const agree = (counted: Enrolment, worded: Enrolment): boolean =>
  worded.enrolled === counted.enrolled ||
  (worded.enrolled === 'all' && (counted.enrolled === counted.total || counted.enrolled === 'all')) ||
  (worded.enrolled === 'some' && counted.enrolled !== 0 && counted.enrolled !== counted.total) ||
  (worded.enrolled === 'some' &&
    typeof counted.enrolled === 'number' &&
    counted.enrolled > 0 &&
    counted.total === null);

function claims(texts: readonly string[]): { value: Enrolment; text: string }[] {
  const places = new Set(texts.map(placesIn).filter((number) => number !== null));
  const told = new Map<string, { value: Enrolment; text: string }>();
  for (const text of texts) {
    let value = enrolmentOf(text);
    if (!value) continue;
    // «Мест: 25» beside «записано 12 из 25»: out of places, and not of students.
    if (
      value.total !== null &&
      places.has(value.total) &&
      value.enrolled !== value.total &&
      value.enrolled !== 0
    )
      value = { ...value, total: null };
    told.set(`${String(value.enrolled)}/${String(value.total)}`, { value, text });
  }
  let found = [...told.values()];
  // «Дозаписать» beside a count is a button's word; the count is the fact.
  const isButton = ({ text }: { text: string }): boolean => /^(?:до)?записать/.test(fold(text));
  if (found.some((one) => one.value.total !== null)) found = found.filter((one) => !isButton(one));
  // The fullest statement stands for all that agree with it.
  const ranked = found.toSorted((a, b) => rank(b.value) - rank(a.value));
  return ranked.filter(({ value }, at) => ranked.slice(0, at).every((better) => !agree(better.value, value)));
}

const rank = (value: Enrolment): number =>
  value.total === null ? (typeof value.enrolled === 'number' ? 1 : 0) : 2;

/** Whether the words tell of enrolled people, so that a lone button elsewhere in the list means nobody. */
export const showsEnrolled = ({ texts, actions }: Told): boolean =>
  texts.some((text) => tellsSomebody(text) || ![undefined, 0].includes(numberOf(text))) ||
  actions.some(({ text }) => tellsSomebody(text));

const numberOf = (text: string): number | undefined => {
  const enrolled = enrolmentOf(text)?.enrolled;
  return enrolled === undefined ? undefined : enrolled === 0 ? 0 : 1;
};

/** How many are enrolled; `others`: other events of the list show enrolled people in words or by their buttons. */
export function enrolmentFact(told: Told, others: boolean): EventReading['enrolment'] {
  const { texts, actions } = told;
  const found = claims(texts);
  const [only] = found;
  if (found.length > 1) return unread(`противоречие: ${found.map(({ text }) => `«${text}»`).join(', ')}`);
  const enrol = actions.find(({ text }) => isEnrolAction(text));
  // «Записаны» and «0 из 25 учеников» apart are one line, and not two statements.
  const heads = typeof only?.value.total === 'number' ? /^записан[оы]$/ : null;
  const somebody = [...texts, ...actions.map(({ text }) => text)].find(
    (text) => tellsSomebody(text) && heads?.test(fold(text).replace(/ ?:$/, '')) !== true,
  );
  if (only) {
    if (only.value.enrolled === 0 && somebody !== undefined)
      return unread(`противоречие: «${only.text}» и «${somebody}»`);
    return read(only.value, `текст «${only.text.slice(0, 60)}»`);
  }
  if (somebody !== undefined) return unread(`«${somebody}» не говорит, все ли записаны`);
  if (!enrol) return unread('о записи ничего не сказано');
  // Without places, or once the event is full, the button is off for those too who are enrolled.
  if (!enrol.enabled) return unread('кнопка записи выключена: не видно, записан ли кто-нибудь');
  // A bare number may well be the count that the button's neighbour stands for.
  const number = texts.find((text) => /^\d{1,3}(?:\s*(?:\/|из)\s*\d{1,3})?$/.test(text));
  if (number !== undefined) return unread(`рядом с кнопкой записи непонятное число ${number}`);
  if (!others) return unread('только кнопка записи: не видно, записан ли кто-нибудь');
  return read({ enrolled: 0, total: null }, 'только кнопка записи, а у других мероприятий видно записанных');
}

/** Whether enrolling is still possible; only words close an event, a past date never does. */
export function openFact({ texts, actions }: Told): Fact<boolean> {
  const shut = texts.find(isClosed) ?? actions.find(({ text }) => isClosed(text))?.text;
  const open = texts.find((text) => isOpened(text) && !isClosed(text));
  if (shut !== undefined) {
    const free = open !== undefined && /мест|свободн|осталось/.test(fold(open));
    const noPlaces = /мест|лимит|лист ожидания|группа/.test(fold(shut));
    if (open !== undefined && (free || !noPlaces)) return unread(`противоречие: «${shut}» и «${open}»`);
    return read(false, `текст «${shut.slice(0, 60)}»`);
  }
  if (open !== undefined) return read(true, `текст «${open.slice(0, 60)}»`);
  if (actions.some(({ text, enabled }) => enabled && isEnrolAction(text))) return read(true, 'кнопка записи');
  if (actions.some(({ text, enabled }) => !enabled && isEnrolAction(text)))
    return unread('кнопка записи выключена');
  return read(true, 'нет слов о завершении, отмене и нехватке мест');
}
