import type { RowAudit } from '@/utils/audit';
import type { RowReading } from '@/utils/cabinet';
import { statusInCell } from './cell-status';
import type { CellStatus } from './cell-status';
import { chipOf } from './chips';
import { cellOf, placeChip } from './chip-place';
import type { ChipPlace, Named } from './chip-place';
import type { Chip, Tone } from './chips';
import { OWN, put, removeStrays } from './mark-attributes';
import type { Attributes } from './mark-attributes';
import { createNearness } from './near';
import { PAGE_STYLE, ROOM_MOST, ROOM_STEP, placeAt } from './page-style';
import { createWidthWatch } from './widths';

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
  /**
   * Rows of this page will be marked: the rules come in. The browser then goes through every element there is, so that
   * this had better be before the rows.
   */
  ready(): void;
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
 * and the next scan sets them right. Every row says at once what it is and lacks; what a person sees of that (edge, chip,
 * status) is measured and drawn when the row comes near the screen, or when the page is printed.
 */
export function createPainter(document: Document, signal: AbortSignal): Painter {
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

  let last: { parent: Node | null; style: HTMLStyleElement } | null = null;

  function styleFor(element: HTMLElement): void {
    // Marks of one list come one after another.
    if (last?.style.isConnected && last.parent === element.parentNode) return;
    const root = element.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    const known = styles.get(root);
    const style = known ?? document.createElement('style');
    last = { parent: element.parentNode, style };
    if (known?.isConnected) return;
    style.dataset.bvbStyle = '';
    style.textContent = PAGE_STYLE;
    (root instanceof Document ? root.head : root).append(style);
    styles.set(root, style);
  }

  /**
   * A mark that is placed by its edges is a layer of its own, and for each new layer the browser looks for the next one
   * through all that follows on the page. So the lowest mark comes first, by itself, and the others find it at once.
   */
  function lowestFirst(marks: ReadonlyMap<HTMLElement, Attributes>): void {
    let lowest: HTMLElement | null = null;
    let fresh = 0;
    for (const [element, attributes] of marks) {
      if (!attributes.has('data-bvb-status') && !attributes.has('data-bvb-chip')) continue;
      if (element.hasAttribute('data-bvb-status') || element.hasAttribute('data-bvb-chip')) continue;
      fresh += 1;
      if (!lowest || (lowest.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
        lowest = element;
    }
    if (!lowest || fresh < 2) return;
    styleFor(lowest);
    for (const [name, value] of marks.get(lowest) ?? []) lowest.setAttribute(name, value);
    // Asks for the style, not for the layout.
    getComputedStyle(lowest).getPropertyValue('position');
  }

  function write(wanted: Map<HTMLElement, Attributes>): void {
    for (const [element, attributes] of painted) {
      if (!wanted.has(element)) for (const name of attributes.keys()) element.removeAttribute(name);
    }
    last = null;
    lowestFirst(wanted);
    for (const [element, attributes] of wanted) {
      styleFor(element);
      // Rows that were drawn anew have nothing to be taken off.
      if (!element.hasAttributes()) {
        for (const [name, value] of attributes) element.setAttribute(name, value);
        continue;
      }
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

  /** Adds to what is painted already. */
  function add(marks: ReadonlyMap<HTMLElement, Attributes>): void {
    last = null;
    lowestFirst(marks);
    for (const [element, attributes] of marks) {
      const known = painted.get(element) ?? new Map<string, string>();
      painted.set(element, known);
      styleFor(element);
      for (const [name, value] of attributes) {
        known.set(name, value);
        element.setAttribute(name, value);
      }
    }
  }

  /** Rows of the last plan whose looks are still to be drawn. */
  let undrawn = new Map<HTMLElement, RowAudit>();

  const near = createNearness(document, (elements) => {
    const rows = elements.flatMap((element) => undrawn.get(element) ?? []);
    for (const element of elements) undrawn.delete(element);
    const marks = looksOf(rows);
    watchWidths(rows);
    add(marks);
  });

  let latest: { rows: readonly RowAudit[]; options: PaintOptions } | null = null;
  const widths = createWidthWatch(redraw, signal);

  /** Watches how wide one row of each list is, and its columns that carry marks. Reads layout. */
  function watchWidths(rows: readonly RowAudit[], cards: PaintOptions['cards'] = []): void {
    for (const { reading } of rows) {
      const { element, nameElement } = reading;
      if (!nameElement) continue;
      widths.add(element.parentNode, () => {
        const status = reading.kind === 'student' ? reading.cells.consent : undefined;
        return [element, cellOf(nameElement, element), ...(status ? [cellOf(status, element)] : [])];
      });
    }
    for (const { card } of cards) widths.add(card.element.parentNode, () => [card.element]);
  }

  /** Measures and draws anew what the last plan showed, as far as it is near the screen. */
  function redraw(): void {
    if (!latest) return;
    remeasure();
    plan(latest.rows, latest.options).write();
  }

  function remeasure(): void {
    places = new WeakMap();
    spots = new WeakMap();
    near.forget();
    widths.clear();
  }
  // Names in a font that has come late are of another width.
  document.fonts.addEventListener('loadingdone', redraw, { signal });

  /** The browser lays out every row for paper. */
  document.defaultView?.addEventListener(
    'beforeprint',
    () => {
      const rows = [...undrawn.values()];
      near.add(undrawn.keys());
      undrawn = new Map();
      add(looksOf(rows));
    },
    { signal },
  );

  /** What a person sees of these rows: measures them all, writes nothing. */
  function looksOf(rows: readonly RowAudit[], wanted = new Map<HTMLElement, Attributes>()) {
    const looks = rows.map((row) => {
      const chip = chipOf(row);
      return { row, chip, place: placeInRow(row, chip), status: spotOf(row) };
    });
    for (const { row, chip, place, status } of looks) {
      if (status) {
        const { holder, left, top } = status;
        put(wanted, holder, 'data-bvb-status', status.text);
        put(wanted, holder, 'data-bvb-tone', status.tone);
        put(wanted, holder, 'data-bvb-at', placeAt(left, top));
        if (status.anchor) put(wanted, holder, 'data-bvb-anchor', '');
      }
      if (!chip) continue;
      put(wanted, edgeOf(row.reading.element), 'data-bvb-edge', chip.tone);
      if (place) hang(wanted, place, chip.tone);
    }
    return wanted;
  }

  function hang(wanted: Map<HTMLElement, Attributes>, place: ChipPlace, tone: Tone): void {
    put(wanted, place.holder, 'data-bvb-chip', place.text);
    put(wanted, place.holder, 'data-bvb-tone', tone);
    put(wanted, place.holder, 'data-bvb-room', roomStep(place.room));
    if (place.at === null) return;
    put(wanted, place.holder, 'data-bvb-at', placeAt(place.at));
    if (place.anchor) put(wanted, place.holder, 'data-bvb-anchor', '');
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

  function plan(rows: readonly RowAudit[], options: PaintOptions): Marks {
    const { onlyIssues, cards = [], fields = [] } = options;
    const wanted = new Map<HTMLElement, Attributes>();
    const onCards = cards.map(({ card, chip }) => ({
      card,
      chip,
      place: placeOf(card.element, card, chip),
    }));
    const shown: RowAudit[] = [];
    const later = new Map<HTMLElement, RowAudit>();
    for (const row of rows) {
      const { element } = row.reading;
      if (near.has(element)) shown.push(row);
      else later.set(element, row);
    }
    for (const { card, chip, place } of onCards) {
      if (chip.tone !== 'given') put(wanted, card.element, 'data-bvb-edge', chip.tone);
      if (place && place.text !== '') hang(wanted, place, chip.tone);
    }
    for (const field of fields) put(wanted, field, 'data-bvb-field', '');
    for (const row of rows) {
      const { element, parts } = row.reading;
      for (const part of [element, ...parts]) {
        put(wanted, part, 'data-bvb-row', row.kind);
        if (onlyIssues && row.issues.length === 0 && row.unchecked.length === 0)
          put(wanted, part, 'data-bvb-dim', '');
      }
      if (row.issues.length > 0) put(wanted, element, 'data-bvb-issues', row.issues.join(' '));
      if (row.unread.length > 0) put(wanted, element, 'data-bvb-unread', row.unread.join(' '));
    }
    looksOf(shown, wanted);
    latest = { rows, options };
    watchWidths(shown, cards);
    return {
      write() {
        write(wanted);
        undrawn = later;
        near.await(new Set(later.keys()));
      },
    };
  }

  return {
    plan,
    ready: () => styleFor(document.documentElement),
    reveal: (row) => pulse(row.reading.element),
    revealElement: pulse,
    remeasure,
    erase() {
      near.end();
      widths.clear();
      latest = null;
      undrawn = new Map();
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
