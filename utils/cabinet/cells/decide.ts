import { fold } from '../tree';
import type { ConsentStatus, Fact } from '../types';
import { consentIsThere, dateIn, isPending, isPerson, labelOf, meaningOf, personIn, shareOf } from '../words';
import { statusesOf, type DrawnMark, type Evidence, type Learnt } from './evidence';
import { oppositesIn, type Opposite } from './pairs';

export const read = <T>(value: T, via: string): Fact<T> => ({ state: 'read', value, via });
export const unread = (reason: string): { state: 'unread'; reason: string } => ({ state: 'unread', reason });

/** What is known of a whole column before one of its cells is judged. */
export interface ColumnSense {
  learnt: Learnt;
  /** «+» and «−» stand for yes and no in this column. */
  plusMinus: boolean;
  /** «1» and «0» stand for yes and no in this column. */
  digits: boolean;
  /** What boxes and switches are called, whatever state they are in: names of the matter, not of its state. */
  titles: ReadonlySet<string>;
  /** Boxes that are all in one state, while their words differ, say nothing by it. */
  stuck: boolean;
  /** Drawings that stand in nearly every cell beside another one: decoration. */
  constant: ReadonlySet<string>;
  /** Signs that say something by standing beside the only other one. */
  opposites: ReadonlyMap<string, Opposite>;
}

/** `column`: its cells, and how many of each there are. `signs`: other columns of the list are written in «+» and «−». */
export function senseOf(column: ReadonlyMap<Evidence, number>, learnt: Learnt, signs = false): ColumnSense {
  let all = 0;
  let minus = false;
  let plus = false;
  let other = false;
  const counts = new Map<string, number>();
  const written = new Set<string>();
  const named = new Map<string, Set<boolean>>();
  const states = new Set<boolean>();
  const words = new Set<string>();
  for (const [evidence, times] of column) {
    all += times;
    written.add(evidence.texts.join(' '));
    for (const state of evidence.states) {
      states.add(state);
      for (const { text } of evidence.names) {
        words.add(meaningOf(text));
        named.set(text, (named.get(text) ?? new Set()).add(state));
      }
    }
    for (const text of evidence.texts) {
      if (text === '+') plus = true;
      else if (/^[-−–]$/.test(text)) minus = true;
      else other = true;
    }
    if (evidence.marks.length < 2) continue;
    for (const drawing of new Set(evidence.marks.map((mark) => mark.drawing)))
      counts.set(drawing, (counts.get(drawing) ?? 0) + times);
  }
  const constant = new Set([...counts].filter(([, count]) => count >= all * 0.8).map(([drawing]) => drawing));
  return {
    learnt,
    plusMinus: minus && (plus || signs) && !other,
    digits: written.size === 2 && written.has('0') && written.has('1'),
    titles: new Set([...named].filter(([, seen]) => seen.size === 2).map(([text]) => text)),
    stuck: states.size === 1 && words.has('yes') && words.has('no'),
    constant,
    opposites: oppositesIn(column),
  };
}

interface Said {
  yes: Set<string>;
  no: Set<string>;
  open: string | null;
}

/** «Профиль Иванова Анна Петровна», as a box for its reader is labelled. */
function isOfSomebody(text: string): boolean {
  const [, head = '', name = ''] = /^(\S+) (.+)$/.exec(text) ?? [];
  return name !== '' && labelOf(head) !== null && isPerson(name);
}

/** Words that say nothing of the state and need not be understood. */
const harmless = (text: string): boolean =>
  !/[а-яёa-z]/i.test(text) ||
  dateIn(text) !== null ||
  isPerson(text) ||
  personIn(text) !== null ||
  labelOf(text) !== null ||
  isOfSomebody(text) ||
  /^(?:от|до|с|по) /.test(fold(text));

/** «Признак ОВЗ: нет» in the cell of ОВЗ says «нет»; null where the text begins with no such label. */
function tailOf(text: string, label: string): string | null {
  const [, head = '', tail = ''] = /^([^:]{2,60}):\s*(.+)$/.exec(text) ?? [];
  return tail !== '' && labelOf(head)?.label === label ? tail : null;
}

/** A tick in a box tells the same of everything; other opposites tell what is good, which ОВЗ is not. */
const speaks = (opposite: Opposite | undefined, label: string): opposite is Opposite =>
  opposite !== undefined && (opposite.box || !(label === 'ovz' || label === 'disability'));

/** What a drawing means in its column. */
function meaningIn(mark: DrawnMark, sense: ColumnSense, label: string): 'yes' | 'no' | 'unknown' {
  const opposite = sense.opposites.get(mark.drawing);
  return speaks(opposite, label) && !sense.learnt.knows(mark) ? opposite.meaning : sense.learnt.of(mark);
}

/** Collects what words, attributes, switches and drawings say of the matter that the label names. */
function hear(evidence: Evidence, sense: ColumnSense, label: string): Said {
  const said: Said = { yes: new Set(), no: new Set(), open: null };
  for (const text of evidence.texts) {
    const explained = sense.learnt.ofText(text);
    if (explained === 'unknown') said.open = `обозначение «${text}» не понято`;
    else if (explained) said[explained].add(`обозначение «${text}»`);
    const opposite = explained ? undefined : sense.opposites.get(text.replace(/\uFE0F/g, ''));
    if (speaks(opposite, label)) {
      if (opposite.meaning === 'unknown') said.open = `непонятный текст «${text}»`;
      else said[opposite.meaning].add(`обозначение «${text}»`);
    }
    if (explained || speaks(opposite, label)) continue;
    const status = label === 'consent' ? [...statusesOf([text])][0] : undefined;
    const word = status
      ? consentIsThere(status)
        ? 'yes'
        : 'no'
      : meaningOf((meaningOf(text) === 'odd' ? tailOf(text, label) : null) ?? text);
    if (word === 'yes' || word === 'no') said[word].add(`текст «${text}»`);
    else if (word === 'odd') {
      if (sense.digits) said[text === '1' ? 'yes' : 'no'].add(`цифра ${text}`);
      else if (sense.plusMinus && /^[-−–]$/.test(text)) said.no.add('минус');
      else if (isPending(text) || !harmless(text)) said.open = `непонятный текст «${text.slice(0, 40)}»`;
      else if (/^[-−–—?…]+$/.test(text)) said.open = 'прочерк';
    }
  }
  const names = [
    ...evidence.names,
    ...[...evidence.tooltips, ...evidence.described].map((text) => ({ text, via: 'подсказка' })),
  ];
  for (const { text, via } of names) {
    if (/^[-−–—+×xх]$/i.test(text) || sense.titles.has(text)) continue;
    const tail = /^.{2,60}(?::| [—–-]) (.+)$/.exec(text)?.[1];
    const status = [...statusesOf([text])][0];
    let word = status ? (consentIsThere(status) ? 'yes' : 'no') : meaningOf(text);
    if (word === 'odd' && tail !== undefined) word = meaningOf(tail);
    if (word === 'yes' || word === 'no') said[word].add(`${via}: «${text.slice(0, 60)}»`);
    else if (isPending(text)) said.open = `«${text.slice(0, 40)}»`;
  }
  for (const state of sense.stuck ? [] : evidence.states) said[state ? 'yes' : 'no'].add('переключатель');
  const meant = evidence.marks.map((mark) => ({ mark, meaning: meaningIn(mark, sense, label) }));
  const known = meant.filter(({ meaning }) => meaning !== 'unknown');
  for (const { mark, meaning } of known)
    said[meaning === 'yes' ? 'yes' : 'no'].add(`рисунок: ${mark.because}`);
  const strange = meant.find(
    ({ mark, meaning }) => meaning === 'unknown' && !mark.idle && !sense.constant.has(mark.drawing),
  );
  // What is drawn on a switch is its own.
  const alone = said.yes.size === 0 && said.no.size === 0;
  if (strange && (alone || (known.length > 0 && evidence.states.length === 0)))
    said.open ??= 'непонятный значок';
  return said;
}

const contradiction = (said: Said): string => `противоречие: ${[...said.yes, ...said.no].join('; ')}`;

/** A yes-or-no fact. */
export function decideFlag(evidence: Evidence | null, label: string, sense: ColumnSense): Fact<boolean> {
  if (!evidence) return unread('ячейки нет');
  if (label === 'profile') {
    const share = evidence.texts.map(shareOf).find((value) => value !== null) ?? evidence.share;
    if (share !== null) return read(share >= 100, `заполнен на ${String(Math.round(share))} %`);
  }
  if (label === 'parent' && evidence.marks.length === 0) {
    const person = evidence.texts.find((text) => isPerson(text));
    const clash = evidence.texts.some((text) => meaningOf(text) === 'no');
    if (person !== undefined && !clash) return read(true, 'имя родителя');
  }
  const said = hear(evidence, sense, label);
  if (said.yes.size > 0 && said.no.size > 0) return unread(contradiction(said));
  if (said.open !== null) return unread(said.open);
  const [yes] = said.yes;
  const [no] = said.no;
  if (yes !== undefined) return read(true, yes);
  if (no !== undefined) return read(false, no);
  return unread(
    evidence.texts.length > 0
      ? `непонятный текст «${evidence.texts.join(' ').slice(0, 40)}»`
      : 'пустая ячейка',
  );
}

/** The consent: an exact status wherever it is written, else what the icon says; a contradiction is neither. */
export function decideConsent(evidence: Evidence | null, sense: ColumnSense): Fact<ConsentStatus> {
  if (!evidence) return unread('ячейки нет');
  const written = statusesOf([...evidence.texts, ...evidence.actions, evidence.texts.join(' ')]);
  const named = statusesOf([
    ...evidence.names.map((name) => name.text),
    ...evidence.tooltips,
    ...evidence.described,
  ]);
  const exact = new Set([...written, ...named]);
  const said = hear(evidence, sense, 'consent');
  if (exact.size > 1) return unread(`противоречие: в ячейке названы разные статусы`);
  let [status] = exact;
  if (!status && said.yes.size + said.no.size > 0) {
    // A tooltip that waits in the markup counts when the icon agrees; copies for other states are several.
    const waiting = statusesOf(evidence.hidden);
    const [only] = waiting;
    if (waiting.size === 1 && only && said[consentIsThere(only) ? 'no' : 'yes'].size === 0) status = only;
  }
  if (status) {
    const against = consentIsThere(status) ? said.no : said.yes;
    return against.size > 0
      ? unread(contradiction(said))
      : read(status, written.size > 0 ? 'текст' : 'подсказка в разметке');
  }
  const flag = decideFlag(evidence, 'consent', sense);
  return flag.state === 'read' ? read(flag.value ? 'present' : 'absent', flag.via) : flag;
}
