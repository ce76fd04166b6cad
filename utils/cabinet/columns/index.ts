import type { TaughtColumn } from '@/utils/page-map';
import { linesOf, textOf } from '../tree';
import { isAt } from '../maps';
import { guessOf, type FoundList, type ListColumn } from '../lists';
import { bare, classOf, isCanonical, nameOf, isNamePart, personIn, type Label } from '../words';
import type { Explanation } from '../types';
import { nameIn } from './name';

export { nameIn, registeredIn } from './name';

export interface ColumnPlace {
  index: number;
  text: string;
  confidence: number;
  /** Russian. */
  because: string;
}

export interface ColumnMap {
  places: Map<Label, ColumnPlace>;
  /** Labels that two columns claim equally: neither is taken. */
  doubtful: Map<Label, string>;
  why: Explanation[];
}

export interface ColumnOptions {
  /** Further wordings of headers, from page maps; folded text to label. */
  aliases?: ReadonlyMap<string, Label>;
  /** Columns without a header that page maps know by their place. */
  places?: readonly TaughtColumn[];
  /** Path of the page, for those. */
  path?: string;
}

const sampleSize = 12;

/** A column's first cells. */
function sample(list: FoundList, index: number): Element[] {
  const cells: Element[] = [];
  for (const row of list.rows) {
    if (row.spanning) continue;
    const cell = row.cells[index];
    // A footer repeats the header.
    if (cell && list.columns[index]?.texts.includes(textOf(cell)) !== true) cells.push(cell);
    if (cells.length >= sampleSize) break;
  }
  return cells;
}

const isNamed = (cell: Element): boolean => nameIn(cell) !== null;
/** A name in another script («Nguyen Van An») is not read, yet it is one. */
const isWorded = (cell: Element): boolean =>
  /^\p{L}[\p{L}'’.-]*(?: \(?\p{L}[\p{L}'’.)-]*){1,5}$/u.test((linesOf(cell)[0] ?? '').slice(0, 200));

const share = <T>(filled: readonly T[], fits: (one: T) => boolean): number =>
  filled.length === 0 ? 0 : filled.filter(fits).length / filled.length;

/** Whether what the cells hold can stand under such a header; null: nothing to judge by. */
function holds(label: Label, cells: readonly Element[]): boolean | null {
  const filled = cells.filter((cell) => textOf(cell) !== '');
  const texts = filled.map(textOf);
  if (texts.length === 0) return null;
  switch (label) {
    case 'name':
      return share(filled, (cell) => isNamed(cell) || isWorded(cell)) >= 0.5;
    case 'surname':
    case 'firstName':
      return share(texts, (text) => isNamePart(text)) >= 0.5;
    case 'class':
      return share(texts, (text) => classOf(text) !== null || /\d/.test(text)) >= 0.4;
    case 'consent':
    case 'verified':
    case 'profile':
    case 'active':
    case 'ovz':
    case 'disability':
      // The ends of a switch are worded, and may look like a name.
      return share(filled, (cell) => personIn(textOf(cell)) !== null && !cell.querySelector('input')) < 0.5;
    default:
      return true;
  }
}

/** Which column tells what: by header words, checked against what the cells hold. */
export function mapColumns(list: FoundList, options: ColumnOptions = {}): ColumnMap {
  const claims = new Map<Label, ColumnPlace[]>();
  const why: Explanation[] = [];
  list.columns.forEach((column, index) => {
    const taught =
      column.label ??
      column.texts.map((text) => options.aliases?.get(bare(text))).find((label) => label !== undefined) ??
      placedAt(list, index, options);
    const guess = taught
      ? { label: taught, confidence: 1, text: column.texts[0] ?? '' }
      : guessOf(column.texts);
    if (!guess) {
      why.push(unknown(column, index));
      return;
    }
    // What was told apart within one text was understood when it was.
    const cells = sample(list, index).filter((cell) => list.said?.get(cell)?.has(guess.label) !== true);
    const fits = holds(guess.label, cells);
    if (fits === false) {
      why.push({
        subject: 'column',
        what: column.texts[0] ?? '',
        because: `заголовок похож на «${guess.text}», но в ячейках другое`,
        confidence: 0.2,
      });
      return;
    }
    const place = {
      index,
      text: column.texts[0] ?? '',
      confidence: guess.confidence,
      because: taught
        ? 'по карте страницы'
        : guess.confidence === 1
          ? 'по заголовку'
          : 'по обрезанному заголовку',
    };
    claims.set(guess.label, [...(claims.get(guess.label) ?? []), place]);
  });
  const places = new Map<Label, ColumnPlace>();
  const doubtful = new Map<Label, string>();
  for (const [label, claimed] of claims) {
    const best = only(claimed, label);
    if (best) {
      places.set(label, best);
      why.push({
        subject: 'column',
        what: taken(label, best),
        because: best.because,
        confidence: best.confidence,
      });
    } else {
      doubtful.set(
        label,
        `два столбца говорят об одном: ${claimed.map((place) => `«${place.text}»`).join(', ')}`,
      );
    }
  }
  if (!places.has('name') && !places.has('surname')) byContent(list, places, why);
  return { places, doubtful, why };
}

/** «Сверено» — верификация, столбец 4. */
function taken(label: Label, { text, index }: ColumnPlace): string {
  const name = nameOf(label);
  const place = `столбец ${String(index + 1)}`;
  if (text === '') return `${name} — ${place}, без заголовка`;
  return bare(text) === name ? `«${text}» — ${place}` : `«${text}» — ${name}, ${place}`;
}

/** Said too, since that is what somebody may want to teach. */
const unknown = ({ texts }: ListColumn, index: number): Explanation => ({
  subject: 'column',
  what: texts[0] === undefined ? `столбец ${String(index + 1)} без заголовка` : `«${texts[0]}»`,
  because: texts[0] === undefined ? 'сказать о нём нечего' : 'заголовок не узнан',
  confidence: 0,
});

/** What a map says of a column without a header; nothing where maps disagree. */
function placedAt(list: FoundList, index: number, { places, path }: ColumnOptions): Label | undefined {
  if (!places || places.length === 0 || path === undefined) return undefined;
  return places.find((taught) => isAt(list, index, taught, path))?.fact;
}

/** One of several columns with the same meaning: the surer, or the one worded as the document words it. */
function only(claimed: readonly ColumnPlace[], label: Label): ColumnPlace | null {
  if (claimed.length === 1) return claimed[0] ?? null;
  const sure = claimed.filter((place) => place.confidence === 1);
  if (sure.length === 1) return sure[0] ?? null;
  const canonical = (sure.length > 0 ? sure : claimed).filter((place) => isCanonical(label, place.text));
  return canonical.length === 1 ? (canonical[0] ?? null) : null;
}

/** «Имя», «Участник»: words that head full names too. */
const loose: ReadonlySet<Label> = new Set<Label>(['firstName', 'enrolled']);

/** The header says nothing, or a word that may head full names. */
const namesPupils = (column: ListColumn): boolean => {
  const label = guessOf(column.texts)?.label;
  return label === undefined || label === 'surname' || loose.has(label);
};

/** A column of full names without a header that says so: the only one of its kind. */
function byContent(list: FoundList, places: Map<Label, ColumnPlace>, why: Explanation[]): void {
  const taken = new Set<number>();
  for (const [label, place] of places) if (!loose.has(label)) taken.add(place.index);
  const columns = list.columns
    .map((column, index) => ({ column, index }))
    .filter(
      ({ column, index }) =>
        !taken.has(index) && namesPupils(column) && share(sample(list, index), isNamed) >= 0.8,
    );
  const [found] = columns;
  if (columns.length !== 1 || !found) return;
  const text = found.column.texts[0] ?? '';
  for (const label of loose) if (places.get(label)?.index === found.index) places.delete(label);
  places.set('name', { index: found.index, text, confidence: 0.7, because: 'в ячейках полные имена' });
  why.push({
    subject: 'column',
    what: `имя — столбец ${String(found.index + 1)}`,
    because: 'в ячейках полные имена',
    confidence: 0.7,
  });
}
