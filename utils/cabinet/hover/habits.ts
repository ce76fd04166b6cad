/** What a run learns about the tooltips of the page: how late they open, and how late the words come that are theirs. */

import { gap } from './box';

/** Waiting for the first tooltip of a run; some kits open after 0.7–1 s, ms. */
const FIRST_WAIT = 1600;
/** The same where rows before had their words in the page, ms. */
const STANDING_WAIT = 800;
const LEAST_WAIT = 450;
/** The same where many rows have shown how late tooltips open, ms. */
const LEAST_KNOWN = 200;
/** So many rows tell how late tooltips open. */
const KNOWN_AFTER = 5;
/** A kind of icon that has never answered is given so long where no tooltip has opened yet, ms. */
const GLANCE = 250;
/** A tooltip that nobody cancelled may still open this long after the pointer has gone, ms. */
const LATE = 250;
const LATE_KNOWN = 100;
/** Words that may be an older row's must stand still so long while the page's habits are not known, or known to be slow, ms. */
const STILL_UNKNOWN = 400;
/** The same where words have always come together with their tooltip, ms. */
const STILL_PROMPT = 50;
/** So many rows with words unlike those before must have shown the habit. */
const PROOFS = 3;

/** Where a tooltip stands beside its icon may differ by so much from row to row, px: it may still be growing. */
const PLACE = 12;
const MOST_PLACES = 8;
/** A tooltip that has arrived is no further from its icon, px. */
const ADJOINING = 24;
/** A tooltip that focus opens comes within, ms. */
const AT_FOCUS = 150;
const BY_FOCUS = 2;
/** So many rows in turn must have had a tooltip of their own before several are pointed at at once. */
const OWN_NODES = 4;
/** Where most rows take longer than this, pointing at several at once is worth its proof, ms. */
const SLOW_ROW = 90;

export class Habits {
  /** Tops and bottoms of tooltips that were proven, from the top of their icons, px. */
  private places: { top: number; bottom: number }[] = [];
  /** Tooltips that opened, with a status or other words. */
  private opened = 0;
  private slowest = 0;
  /** How late the last few tooltips opened; some kits open at once while they are warm. */
  private recent: number[] = [];
  private lag = 0;
  private proofs = 0;
  private read = 0;
  /** Rows in turn whose tooltip no row before had shown. */
  private ownNodes = 0;
  /** How long the last few rows took, ms. */
  private rows: number[] = [];
  /** Rows whose words stood in the page. */
  standing = 0;
  /** Rows whose tooltip came with the pretended focus only. */
  private focused = 0;
  /** A tooltip opens only where the one before has closed. */
  needsCalm = false;
  /** A tooltip has got its words and its place one after the other: standing in place says nothing of its words. */
  isLoose = false;

  /** For how long after the pointer's coming a tooltip is waited for, ms. */
  get wait(): number {
    if (this.opened === 0) return this.standing >= KNOWN_AFTER ? STANDING_WAIT : FIRST_WAIT;
    if (this.isKnown) return Math.max(LEAST_KNOWN, Math.min(FIRST_WAIT, this.slowest * 2 + 120));
    return Math.max(LEAST_WAIT, Math.min(FIRST_WAIT, this.slowest * 3 + 250));
  }

  /** For how long after its going, ms. */
  get late(): number {
    return this.isKnown ? LATE_KNOWN : LATE;
  }

  /** The same for icons of a kind that has never answered, ms. */
  get glance(): number {
    return this.opened === 0 ? GLANCE : Math.max(60, Math.max(...this.recent) * 1.2 + 40);
  }

  private get isKnown(): boolean {
    return this.opened >= KNOWN_AFTER;
  }

  /** Nothing is known of when tooltips open. */
  get isBlank(): boolean {
    return this.opened === 0 && this.standing < KNOWN_AFTER;
  }

  get isFirst(): boolean {
    return this.read === 0;
  }

  /** Words have always come together with their tooltip, in one task of the page: every change is looked at. */
  get isPrompt(): boolean {
    return this.proofs >= PROOFS && this.lag === 0 && !this.isLoose;
  }

  /** Only the pretended focus opens tooltips; one slow tooltip may have come with it by chance. */
  get byFocus(): boolean {
    return this.focused >= BY_FOCUS;
  }

  /** Each row seems to have a tooltip of its own, which comes with its words, and rows take their time. */
  get allowsSeveral(): boolean {
    const { rows } = this;
    const isSlow = rows.filter((row) => row > SLOW_ROW).length * 2 > rows.length;
    return (
      this.isPrompt &&
      this.isKnown &&
      !this.byFocus &&
      !this.needsCalm &&
      this.ownNodes >= OWN_NODES &&
      rows.length >= OWN_NODES &&
      isSlow
    );
  }

  /** For how long words must stand still that stand where no tooltip was proven to, ms. */
  get stillElsewhere(): number {
    return Math.max(STILL_UNKNOWN, 2 * this.lag + 40);
  }

  /** For how long words that may be an older row's must stand still, ms. */
  get still(): number {
    return this.isPrompt ? STILL_PROMPT : this.stillElsewhere;
  }

  /**
   * A row was read: `opened` ms after the pointer came; its words came `late` ms after its tooltip. Only words unlike the older ones
   * (`proves`) tell when words come: the same words would look punctual however late they were written.
   */
  learn(opened: number, late: number, proves: boolean): void {
    this.read++;
    this.answered(opened);
    if (!proves) return;
    this.proofs++;
    this.lag = Math.max(this.lag, late);
  }
  /** A tooltip came so long after the pretended focus, ms; null where it came before. */
  learnFocus(after: number | null): void {
    if (after !== null && after < AT_FOCUS) this.focused++;
  }
  /** A row took so long, ms; its tooltip was its own. */
  learnRow(took: number, own: boolean): void {
    this.rows = [...this.rows.slice(1 - OWN_NODES), took];
    this.ownNodes = own ? this.ownNodes + 1 : 0;
  }
  /** A tooltip opened, whatever it said, so long after the pointer came, ms. */
  answered(opened: number): void {
    this.opened++;
    this.slowest = Math.max(this.slowest, opened);
    this.recent = [...this.recent.slice(1 - KNOWN_AFTER), opened];
  }

  /** The tooltip was certainly this icon's, and stands there. */
  learnPlace(tooltip: DOMRect, icon: DOMRect): void {
    // Further away it may still be on its way from a row before.
    if (gap(tooltip, icon) > ADJOINING || this.isInPlace(tooltip, icon)) return;
    this.places.push({ top: tooltip.top - icon.top, bottom: tooltip.bottom - icon.top });
    if (this.places.length > MOST_PLACES) this.places.shift();
  }

  /** Stands beside the icon as proven tooltips did; one of a row before stands elsewhere. */
  isInPlace(tooltip: DOMRect, icon: DOMRect): boolean {
    return this.places.some(
      ({ top, bottom }) =>
        Math.abs(tooltip.top - icon.top - top) <= PLACE ||
        Math.abs(tooltip.bottom - icon.top - bottom) <= PLACE,
    );
  }

  /** Stands beside the icon as proven tooltips did, or on its other side, where a page puts those that have no room. */
  mayBeInPlace(tooltip: DOMRect, icon: DOMRect): boolean {
    const turned = new DOMRect(
      tooltip.left,
      2 * icon.top + icon.height - tooltip.bottom,
      tooltip.width,
      tooltip.height,
    );
    return this.isInPlace(tooltip, icon) || this.isInPlace(turned, icon);
  }
}
