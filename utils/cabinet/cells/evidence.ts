import { fold } from '../tree';
import type { IconReader, IconReading } from '../icons';
import { consentIsThere, consentOf, consentsIn, meaningOf } from '../words';
import type { ConsentStatus } from '../types';
import { gather, type CellContent } from './gather';
import { NO_LEGEND, type Legend } from './legend';
import { createShared, shownBy } from './shared';

export interface DrawnMark {
  drawing: string;
  meaning: 'yes' | 'no' | 'unknown';
  confidence: number;
  /** Stands in a button or link: something to press. */
  idle: boolean;
  because: string;
  /** A square frame, ticked or empty. */
  box: boolean;
  names: readonly string[];
}

/** What a cell offers to be judged by; plain data, so that cells of the same markup share it. */
export interface Evidence extends Omit<CellContent, 'drawings'> {
  marks: DrawnMark[];
  /** Texts of `refs`, filled in once it is known that they belong to this cell alone. */
  described: string[];
}

/** Reads cells of one column. `label` stands in the cell and is no part of its value. */
export type ColumnReader = (cell: Element, label?: Node) => Evidence;

/** Reads cells of one page: shares work between cells of the same markup in the same column. */
export interface EvidenceReader {
  /**
   * A reading of a whole list, or of one row of it with all its parts, begins: rows may be in other states than before. Without a list what
   * stands around the lists is read.
   */
  begin(list?: Element, row?: readonly Element[]): void;
  read(cell: Element, column: number): Evidence;
  column(place: number): ColumnReader;
  /** Drops what is remembered, for instance when style sheets may have changed. */
  forget(): void;
}

const isFaded = (element: Element): boolean => !element.checkVisibility({ opacityProperty: true });

export function createEvidenceReader(icons: IconReader, document: Document): EvidenceReader {
  const shared = createShared<Evidence>(document, ({ live, shadows, slots }) =>
    live || slots > 1 ? 'no' : shadows ? 'by markup and shadow roots' : 'by markup',
  );
  const fresh = (cell: Element, column: number, label?: Node): Evidence => {
    const place = `${String(column)} ${shared.around(cell)}`;
    const { drawings, ...content } = gather(cell, label && ((node) => node === label));
    // Equal markup around a slot says nothing of what is put into it.
    if (content.slots > 0 && shownBy(cell) === cell) content.live = true;
    const marks: DrawnMark[] = [];
    const note = (reading: IconReading, idle: boolean): void => {
      if (reading.meaning === 'none') return;
      marks.push({
        drawing: reading.drawing,
        meaning: reading.meaning,
        confidence: reading.confidence,
        idle,
        because: reading.because,
        box: reading.box === true,
        names: reading.names ?? [],
      });
    };
    for (const { element, idle } of drawings) {
      // The tick of an empty box is there and is not seen; a cell that fades in as a whole will be.
      if (isFaded(element) && !isFaded(cell)) content.covered = true;
      else note(icons.read(element, place), idle);
    }
    // What is drawn on the cell itself or on a wrapper; undrawn copies inside would be taken for it.
    if (marks.length === 0 && content.texts.length === 0 && !content.covered) {
      const reading = icons.read(cell, place);
      const inner = (reading.names ?? []).filter((name) => !cell.classList.contains(name));
      // Names that stand below the cell are the drawing's own, by which it is compared with others.
      note(inner.length > 0 ? { ...reading, names: inner } : reading, false);
    }
    return { ...content, marks, described: [] };
  };
  // A picture or font that had not arrived is asked for again.
  const stale = ({ marks }: Evidence): boolean => marks.some((mark) => mark.meaning === 'unknown');
  const columnAt = (place: number): ColumnReader => {
    const plain = shared.column(String(place));
    return (cell, label) =>
      label
        ? shared.column(`${String(place)} ${label.textContent ?? ''}`)(cell, () => fresh(cell, place, label))
        : plain(cell, () => fresh(cell, place));
  };
  return {
    begin(list, row) {
      shared.begin(list ?? null, row ?? null, row ? undefined : stale);
    },
    read: (cell, column) => columnAt(column)(cell),
    column: columnAt,
    forget() {
      shared.forget();
    },
  };
}

/** Yes or no in words, where the cell has just one answer. */
export function wordOf(evidence: Evidence): 'yes' | 'no' | null {
  const said = new Set<'yes' | 'no'>();
  for (const text of [
    ...evidence.texts,
    ...evidence.names.map((name) => name.text),
    ...evidence.tooltips,
    ...evidence.described,
  ]) {
    const status = consentOf(text);
    const word = status ? (consentIsThere(status) ? 'yes' : 'no') : meaningOf(text);
    // Glyphs are drawings too: they prove nothing about one another.
    if ((word === 'yes' || word === 'no') && /[а-яё]{2}/.test(fold(text))) said.add(word);
  }
  const [only] = said;
  return said.size === 1 && only ? only : null;
}

/** The statuses a cell names in one kind of its words; a legend that lists many names none. */
export function statusesOf(texts: readonly string[]): Set<ConsentStatus> {
  const found = new Set<ConsentStatus>();
  for (const text of texts) {
    const named = consentsIn(text);
    if (named.length === 1 && named[0] && text.length <= 160) found.add(named[0]);
  }
  return found;
}

/** What drawings mean on this page, by the words that stand beside them. */
export interface Learnt {
  /** Taught meanings and meanings with evidence; `unknown` where the page contradicts itself. */
  of(mark: DrawnMark): 'yes' | 'no' | 'unknown';
  /** A written sign that the page explains, or whose usual meaning it turns round; null for any other text. */
  ofText(text: string): 'yes' | 'no' | 'unknown' | null;
  /** A map, the legend or words beside it have told something of this drawing. */
  knows(mark: DrawnMark): boolean;
}

/**
 * Learns once per page, from its legend, and from cells and how many of each there are. `taught` are meanings from page
 * maps, which win.
 */
export function learn(
  all: Iterable<readonly [Evidence, number]>,
  taught?: ReadonlyMap<string, 'yes' | 'no' | 'unknown'>,
  legend: Legend = NO_LEGEND,
): Learnt {
  const seen = new Map<string, { yes: number; no: number }>();
  for (const [evidence, times] of all) {
    const word = wordOf(evidence);
    const marks = evidence.marks.filter((mark) => !mark.idle);
    const [only] = marks;
    // A box that is named the same in either state proves nothing of how it is drawn.
    if (word === null || evidence.states.length > 0 || marks.length !== 1 || !only || only.drawing === '')
      continue;
    const count = seen.get(only.drawing) ?? { yes: 0, no: 0 };
    count[word] += times;
    seen.set(only.drawing, count);
  }
  return {
    of(mark) {
      const told = taught?.get(mark.drawing);
      if (told) return told;
      const explained = legend.drawings.get(mark.drawing);
      if (explained) return explained;
      if (legend.turned && mark.meaning !== 'unknown') return 'unknown';
      const count = seen.get(mark.drawing);
      if (!count) return mark.meaning;
      if (count.yes > 0 && count.no > 0) return 'unknown';
      const evident = count.yes > 0 ? 'yes' : 'no';
      // A clear tick beside a word that denies it is a contradiction to be told, unless the page does so throughout.
      const clear = mark.meaning !== 'unknown' && mark.meaning !== evident && mark.confidence >= 0.7;
      return clear && count[evident] < 3 ? mark.meaning : evident;
    },
    knows: ({ drawing }) =>
      taught?.has(drawing) === true || legend.drawings.has(drawing) || legend.turned || seen.has(drawing),
    ofText(text) {
      const explained =
        legend.texts.get(fold(text)) ?? (/^[🟢🔴]$/u.test(text) ? legend.texts.get('●') : undefined);
      if (explained) return explained;
      const isSign = legend.turned && !/[\p{L}\d]/u.test(text) && /^(?:yes|no)$/.test(meaningOf(text));
      return isSign ? 'unknown' : null;
    },
  };
}
