import type { RowAudit } from '@/utils/audit';
import type { RowReading } from '@/utils/cabinet';
import { statusInCell } from './cell-status';
import type { CellStatus } from './cell-status';
import { chipOf } from './chips';
import { placeChip } from './chip-place';
import type { ChipPlace, Named } from './chip-place';
import type { Chip, Tone } from './chips';
import { PAGE_STYLE, ROOM_MOST, ROOM_STEP, atRule, spotRule } from './page-style';

type Attributes = Map<string, string>;

/** Attributes that this module writes; anything else on the page is the site's. */
const OWN = [
  'data-bvb-row',
  'data-bvb-issues',
  'data-bvb-unread',
  'data-bvb-edge',
  'data-bvb-chip',
  'data-bvb-tone',
  'data-bvb-room',
  'data-bvb-at',
  'data-bvb-status',
  'data-bvb-spot',
  'data-bvb-anchor',
  'data-bvb-field',
  'data-bvb-dim',
  'data-bvb-pulse',
] as const;

export interface PaintOptions {
  /** Rows that wait for nobody are dimmed. */
  onlyIssues: boolean;
  /** Cards that are no rows: classes. */
  cards?: readonly { card: Named; chip: Chip }[];
  /** Fields of a form that should be filled. */
  fields?: readonly HTMLElement[];
}

/** What the page should show. */
export interface Marks {
  /** Makes the page show it: writes the differences only, and looks at no layout. */
  write(): void;
}

export interface Painter {
  /** Computes what should stand where, looking at layout where needed; changes nothing. */
  plan(rows: readonly RowAudit[], options: PaintOptions): Marks;
  /** Scrolls to a row and pulses it. */
  reveal(row: RowAudit): void;
  /** The same for an element that is no row. */
  revealElement(element: HTMLElement): void;
  /** Forgets how much room there was beside each name: the window has another size. */
  remeasure(): void;
  /** Takes everything off the page again. */
  erase(): void;
}

/**
 * Marks the site's own rows by attributes, never by nodes: a framework's re-render keeps or drops them without harm,
 * and the next scan sets them right.
 */
export function createPainter(document: Document): Painter {
  let painted = new Map<HTMLElement, Attributes>();
  const styles = new Map<Document | ShadowRoot, HTMLStyleElement>();

  let places = new WeakMap<RowReading | HTMLElement, { long: string; place: ChipPlace | null }>();

  /** Measured once for each reading of a row: what did not change is not measured again. */
  function placeOf(key: RowReading | HTMLElement, named: Named, chip: Chip): ChipPlace | null {
    const known = places.get(key);
    if (known?.long === chip.long) return known.place;
    const place = placeChip(named, chip);
    places.set(key, { long: chip.long, place });
    return place;
  }

  function placeInRow({ reading, name }: RowAudit, chip: Chip | null): ChipPlace | null {
    const { element, nameElement } = reading;
    return chip && nameElement ? placeOf(reading, { element, nameElement, name }, chip) : null;
  }

  let spots = new WeakMap<RowReading, CellStatus | null>();

  function spotOf(row: RowAudit): CellStatus | null {
    const known = spots.get(row.reading);
    if (known !== undefined) return known;
    const spot = statusInCell(row);
    spots.set(row.reading, spot);
    return spot;
  }

  let rules = '';
  let rulesWritten = '';
  const offsets = new Set<string>();

  /** A rule for each distance that a mark stands at; distances come in steps of a few px. */
  function offset(rule: string): void {
    if (offsets.has(rule)) return;
    offsets.add(rule);
    rules += rule;
  }

  function styleFor(element: HTMLElement): void {
    const root = element.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    const known = styles.get(root);
    if (known?.isConnected) return;
    const style = known ?? document.createElement('style');
    style.dataset.bvbStyle = '';
    style.textContent = PAGE_STYLE + rules;
    (root instanceof Document ? root.head : root).append(style);
    styles.set(root, style);
  }

  function write(wanted: Map<HTMLElement, Attributes>): void {
    for (const [element, attributes] of painted) {
      if (!wanted.has(element)) for (const name of attributes.keys()) element.removeAttribute(name);
    }
    if (rules !== rulesWritten) for (const style of styles.values()) style.textContent = PAGE_STYLE + rules;
    rulesWritten = rules;
    for (const [element, attributes] of wanted) {
      styleFor(element);
      for (const name of OWN) {
        const value = attributes.get(name);
        if (value === undefined) {
          if (name !== 'data-bvb-pulse' && element.hasAttribute(name)) element.removeAttribute(name);
        } else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
    }
    for (const root of styles.keys()) removeStrays(root, wanted);
    painted = wanted;
  }

  function pulse(element: HTMLElement): void {
    styleFor(element);
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: smooth ? 'smooth' : 'auto' });
    element.setAttribute('data-bvb-pulse', '');
    const done = () => element.removeAttribute('data-bvb-pulse');
    // Without motion there is no animation to end: the next thing the user does ends the mark.
    if (smooth) element.addEventListener('animationend', done, { once: true });
    else for (const type of ['pointerdown', 'keydown']) document.addEventListener(type, done, { once: true });
  }

  return {
    plan(rows, { onlyIssues, cards = [], fields = [] }) {
      const wanted = new Map<HTMLElement, Attributes>();
      const put = (element: HTMLElement, name: (typeof OWN)[number], value: string) => {
        const attributes = wanted.get(element) ?? new Map<string, string>();
        attributes.set(name, value);
        wanted.set(element, attributes);
      };
      const chips = rows.map((row) => {
        const chip = chipOf(row);
        return { row, chip, place: placeInRow(row, chip), status: spotOf(row) };
      });
      const onCards = cards.map(({ card, chip }) => ({
        card,
        chip,
        place: placeOf(card.element, card, chip),
      }));
      const hang = (place: ChipPlace, tone: Tone) => {
        put(place.holder, 'data-bvb-chip', place.text);
        put(place.holder, 'data-bvb-tone', tone);
        put(place.holder, 'data-bvb-room', roomStep(place.room));
        if (place.at === null) return;
        put(place.holder, 'data-bvb-at', String(place.at));
        if (place.anchor) put(place.holder, 'data-bvb-anchor', '');
        offset(atRule(place.at));
      };
      for (const { card, chip, place } of onCards) {
        if (chip.tone !== 'given') put(card.element, 'data-bvb-edge', chip.tone);
        if (place && place.text !== '') hang(place, chip.tone);
      }
      for (const field of fields) put(field, 'data-bvb-field', '');
      for (const { row, chip, place, status } of chips) {
        const { element, parts } = row.reading;
        for (const part of [element, ...parts]) {
          put(part, 'data-bvb-row', row.kind);
          if (onlyIssues && row.issues.length === 0 && row.unchecked.length === 0)
            put(part, 'data-bvb-dim', '');
        }
        if (row.issues.length > 0) put(element, 'data-bvb-issues', row.issues.join(' '));
        if (row.unread.length > 0) put(element, 'data-bvb-unread', row.unread.join(' '));
        if (status) {
          const { holder, left, top } = status;
          put(holder, 'data-bvb-status', status.text);
          put(holder, 'data-bvb-tone', status.tone);
          put(holder, 'data-bvb-spot', `${left} ${top}`);
          if (status.anchor) put(holder, 'data-bvb-anchor', '');
          offset(spotRule(left, top));
        }
        if (!chip) continue;
        put(edgeOf(element), 'data-bvb-edge', chip.tone);
        if (place) hang(place, chip.tone);
      }
      return { write: () => write(wanted) };
    },
    reveal: (row) => pulse(row.reading.element),
    revealElement: pulse,
    remeasure() {
      places = new WeakMap();
      spots = new WeakMap();
    },
    erase() {
      for (const element of painted.keys()) for (const name of OWN) element.removeAttribute(name);
      painted = new Map();
      for (const [root, style] of styles) {
        removeStrays(root, painted);
        style.remove();
      }
      styles.clear();
    },
  };
}

/** A framework may have cloned a marked row; a mark that nobody asked for is a lie. */
function removeStrays(root: Document | ShadowRoot, wanted: Map<HTMLElement, Attributes>): void {
  for (const element of root.querySelectorAll<HTMLElement>(
    '[data-bvb-row],[data-bvb-chip],[data-bvb-edge],[data-bvb-status],[data-bvb-field]',
  )) {
    if (!wanted.has(element)) for (const name of OWN) element.removeAttribute(name);
  }
}

/** The row's first cell where the row is made of table cells (their backgrounds cover the row's), else the row itself. */
function edgeOf(row: HTMLElement): HTMLElement {
  const first = row.firstElementChild;
  if (!(first instanceof HTMLElement)) return row;
  const cell = first.matches('td,th,[role="cell"],[role="gridcell"],[role="rowheader"]');
  return cell ? first : row;
}

function roomStep(room: number): string {
  return String(Math.max(2, Math.min(ROOM_MOST, Math.ceil(room / ROOM_STEP))));
}
