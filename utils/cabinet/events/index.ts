import { read, unread } from '../cells';
import type { ColumnMap } from '../columns';
import type { FoundList, ListRow } from '../lists';
import { drawnInside, fold } from '../tree';
import type { EventReading } from '../types';
import { dateIn } from '../words';
import { enrolmentFact, openFact, showsEnrolled, tell } from './facts';
import { headsIn, labelLines } from './head';
import { eventLines, speaks, type Line } from './lines';
import { parted, titleOf } from './title';
import { bandUnits } from './bands';
import { eventUnits } from './units';

interface Drawn {
  element: HTMLElement;
  parts: HTMLElement[];
  lines: Line[];
}

/** Facts of events of one list; what the others say decides what a lone button means. */
function readingsOf(drawn: readonly Drawn[]): EventReading[] {
  const counts = new Map<string, number>();
  for (const { lines } of drawn)
    for (const text of new Set(lines.map((line) => fold(line.text))))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  // A short word of several events is their kind; a longer one may well be a title that comes twice.
  const common = new Set(
    [...counts].filter(([text, count]) => count > 1 && text.split(' ').length <= 3).map(([text]) => text),
  );
  const told = drawn.map(({ lines, ...rest }) => {
    const title = titleOf(lines, common);
    return { ...rest, title, lines, said: tell(lines.filter((line) => line !== title?.line)) };
  });
  const shown = told.some(({ said }) => showsEnrolled(said));
  const seen = new Map<string, number>();
  return told.map(({ element, parts, title, lines, said }) => {
    const date = lines.map((line) => dateIn(line.text)).find((one) => one !== null) ?? '';
    const key = fold(`${title?.text ?? said.texts.join(' ').slice(0, 80)}|${date}`);
    const twin = (seen.get(key) ?? 0) + 1;
    seen.set(key, twin);
    return {
      kind: 'event',
      element,
      parts,
      nameElement: title?.element ?? null,
      key: twin === 1 ? key : `${key}|${String(twin)}`,
      name: title
        ? read(title.text, title.line.heading ? 'заголовок' : 'название')
        : unread('названия не видно'),
      enrolment: enrolmentFact(said, shown),
      open: openFact(said),
    };
  });
}

/** Events of a table with columns of its own; empty where nothing in it speaks of enrolling. */
export function readEventTable(list: FoundList, columns: ColumnMap): EventReading[] {
  const { places } = columns;
  if (places.has('name') || places.has('surname') || places.has('error') || places.has('importRow'))
    return [];
  const enrols = places.has('enrolled');
  if (!enrols && (places.has('price') || isTimetable(list))) return [];
  if (!enrols && !places.has('title')) return [];
  const labels = new Map([...places].map(([label, place]) => [place.index, label]));
  const drawn: Drawn[] = [];
  let speaking = false;
  let last: Drawn | null = null;
  for (const row of list.rows) {
    const parts = [row.element, ...row.parts];
    if (row.spanning) {
      // Details that unfold under their row belong to it; a group's heading or «Нет данных» stands before rows.
      const lines = eventLines(row.element).flatMap(parted);
      if (last && lines.some(speaks) && lines.length > 1) last.lines.push(...lines);
      continue;
    }
    const lines: Line[] = [];
    row.cells.forEach((cell, index) => {
      if (!cell) return;
      const own = eventLines(cell).flatMap(parted);
      // A number under a header of its own is none of its neighbours' («Всего» before a button «Записать»).
      const headed = list.columns[index]?.texts.some((text) => /\p{L}/u.test(text)) === true;
      for (const line of own) line.label = labels.get(index) ?? (headed ? 'number' : null);
      lines.push(...own);
    });
    // Columns that found no place stand below, under no header.
    for (const part of parts)
      lines.push(...eventLines(part, (element) => row.cells.includes(element)).flatMap(parted));
    if (lines.length === 0 || isHeaderCopy(row, list)) continue;
    speaking ||= lines.some(speaks);
    const title = titleOf(lines);
    if (!title) continue;
    const home = parts.find((part) => drawnInside(title.element, part)) ?? row.element;
    last = { element: home, parts: parts.filter((part) => part !== home), lines };
    drawn.push(last);
  }
  return speaking || enrols ? readingsOf(drawn) : [];
}

/** A copy of the header, drawn to measure the columns or to stay in view. */
const isHeaderCopy = ({ cells }: ListRow, list: FoundList): boolean => {
  const filled = cells
    .map((cell, index) => ({
      text: fold(cell?.textContent ?? ''),
      header: list.columns[index]?.header ?? null,
    }))
    .filter(({ text }) => text !== '');
  return filled.every(({ text, header }) => header !== null && text === fold(header.textContent));
};

/** Days of the week or marks head its columns. */
const isTimetable = (list: FoundList): boolean =>
  list.columns.some(({ texts }) =>
    texts.some((text) =>
      /^(?:понедельник|вторник|среда|четверг|пятница|оценк|балл|посещ|домашнее)/.test(fold(text)),
    ),
  );

/** Events drawn as cards, lines or grids of plain blocks, found by their words of enrolment; `skip` are lists read already. */
export function readEventCards(
  root: Document | Element | ShadowRoot,
  skip: readonly Element[] = [],
): EventReading[] {
  const top = root instanceof Document ? root.body : root instanceof ShadowRoot ? root.host : root;
  const all = eventLines(top, (element) => skip.includes(element)).flatMap(parted);
  const heads = headsIn(all);
  const inHead = (line: Line): boolean =>
    heads.some((head) => line.pieces.some((piece) => drawnInside(piece.element, head.element)));
  const lines = heads.length === 0 ? all : all.filter((line) => !inHead(line));
  labelLines(lines, heads);
  const units = bandUnits(lines, heads) ?? eventUnits(top, lines);
  const drawn = units.map(({ element, parts }) => ({
    element: element as HTMLElement,
    parts: parts as HTMLElement[],
    lines: lines.filter((line) =>
      [element, ...parts].some((part) => line.pieces.some((piece) => drawnInside(piece.element, part))),
    ),
  }));
  between(drawn, lines);
  return readingsOf(drawn);
}

/** Words that stand bare between two events, in what holds them both, are of the event before them. */
function between(drawn: readonly Drawn[], lines: readonly Line[]): void {
  const owners = new Map<Line, Drawn>();
  for (const one of drawn) for (const line of one.lines) owners.set(line, one);
  let last: Drawn | null = null;
  for (const line of lines) {
    const owner = owners.get(line);
    if (owner) last = owner;
    else if (
      last &&
      speaks(line) &&
      line.pieces.every(({ element }) => drawn.filter((one) => element.contains(one.element)).length > 1)
    )
      last.lines.push(line);
  }
}
