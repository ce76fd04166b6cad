import { rootsBelow } from '../tree';
import type { Label } from '../words';
import { labelledIn } from './cards';
import { guessOf, spanOf } from './headers';
import { findHits, stateLabels, type Hit } from './hits';
import type { FoundList, ListRow, Said } from './types';

/** Without one of these, or a word that is cut short, nothing is labelled with a state. */
const stateWords =
  /согл|опд|пдн|вериф|аккаунт|телефон|номер|личност|уч[её]тн|профил|заполнен|актив|родител|законн|представител|овз|огранич|инвалид|…|\.\.|[а-яё]{4}\./;

/** By one look at its markup: most tables are wide, and hold no labels in their rows. */
function mayBeLabelled(row: Element): boolean {
  if (rootsBelow(row).length > 1 || row.querySelector('slot')) return true;
  const said = row.innerHTML.toLowerCase();
  return stateWords.test(said.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]|(?<=[а-яё])-\s?(?=[а-яё])/g, ''));
}

interface Inner {
  at: Map<Label, Element>;
  labels: Map<Element, Node>;
  said: Said;
}

/** Labelled values inside a row that no column of the table stands for. */
function innerOf(row: ListRow, known: ReadonlySet<Label>): Inner {
  const { labels: all, persons } = findHits(row.element);
  const fresh = all.filter((hit) => !known.has(hit.label));
  const proper = new Set(fresh.filter((hit) => hit.phrase !== true).map((hit) => hit.label));
  const hits = fresh.filter((hit) => hit.phrase !== true || !proper.has(hit.label));
  const { at, labels, said } = labelledIn(hits, persons);
  // A phrase without a value of its own («Активен» in a cell) is no labelled value.
  const bare = (hit: Hit): boolean =>
    hit.phrase === true && hit.clause !== true && at.get(hit.label) === hit.element;
  for (const hit of hits)
    if (bare(hit) || !(stateLabels.has(hit.label) || hit.label === 'class')) at.delete(hit.label);
  return { at, labels, said };
}

/** One cell across several columns holds all that the line says; a cell beside it only keeps the place of a button. */
function isBelow(row: ListRow): boolean {
  if (row.spanning) return true;
  if (!row.element.querySelector('[colspan],[aria-colspan]')) return false;
  const said = row.cells.filter((cell) => cell !== null && cell.textContent.trim() !== '');
  const [only] = said;
  return said.length === 1 && only instanceof Element && spanOf(only, 'colspan', 'aria-colspan') > 1;
}

/** Details that stand unfolded right below a row, in a line of their own: by the place of the row. */
function detailsOf(rows: readonly ListRow[]): Map<number, ListRow> {
  const details = new Map<number, ListRow>();
  rows.forEach((row, at) => {
    const above = rows[at - 1];
    if (above && !above.spanning && isBelow(row) && row.element.textContent.length < 2000)
      details.set(at - 1, row);
  });
  return details;
}

/**
 * A narrow table writes the columns that found no place under each row's first cells, or in a line that unfolds below it,
 * with their headers as labels; they become columns of the list. Two labels or more in its first row tell such a table:
 * one is a link to somebody's profile.
 */
export function unfold(list: FoundList): FoundList {
  const known = new Set<Label>();
  for (const { texts } of list.columns) {
    const label = guessOf(texts)?.label;
    if (label) known.add(label);
  }
  const sample = list.rows.find((row) => !row.spanning);
  if (!sample || !(known.has('name') || known.has('surname'))) return list;
  const within = mayBeLabelled(sample.element) && innerOf(sample, known).at.size >= 2;
  const details = within ? new Map<number, ListRow>() : detailsOf(list.rows);
  const [first] = details.values();
  if (!within && !(first && innerOf(first, known).at.size >= 2)) return list;
  const inner = list.rows.map((row, at) => {
    const from = within ? row : details.get(at);
    return row.spanning || !from ? null : innerOf(from, known);
  });
  const found = [...new Set(inner.flatMap((one) => [...(one?.at.keys() ?? [])]))];
  const labels = new Map<Element, Node>(inner.flatMap((one) => [...(one?.labels ?? [])]));
  return {
    ...list,
    columns: [...list.columns, ...found.map((label) => ({ header: null, texts: [label], label }))],
    rows: list.rows.map((row, index) => ({
      ...row,
      cells: [...row.cells, ...found.map((label) => inner[index]?.at.get(label) ?? null)],
    })),
    labels,
    said: new Map(inner.flatMap((one) => [...(one?.said ?? [])])),
  };
}
