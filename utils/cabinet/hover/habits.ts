/** What a run learns about the tooltips of the page: how late they open, and how late the words come that are theirs. */

/** Waiting for the first tooltip of a run; some kits open after 0.7–1 s, ms. */
const FIRST_WAIT = 1600;
const LEAST_WAIT = 450;
/** Words that may be an older row's must stand still so long while the page's habits are not known, or known to be slow, ms. */
const STILL_UNKNOWN = 400;
/** The same where words have always come together with their tooltip, ms. */
const STILL_PROMPT = 80;
/** So many rows with words unlike those before must have shown the habit. */
const PROOFS = 3;

export class Habits {
  private slowest = 0;
  private lag = 0;
  private proofs = 0;
  private read = 0;
  /** Only the pretended focus opened a tooltip. */
  byFocus = false;

  /** For how long after the pointer's coming a tooltip is waited for, ms. */
  get wait(): number {
    if (this.read === 0) return FIRST_WAIT;
    return Math.max(LEAST_WAIT, Math.min(FIRST_WAIT, this.slowest * 3 + 250));
  }

  get isFirst(): boolean {
    return this.read === 0;
  }

  /** Words have always come together with their tooltip, in one task of the page: every change is looked at. */
  get isPrompt(): boolean {
    return this.proofs >= PROOFS && this.lag === 0;
  }

  /** For how long words that may be an older row's must stand still, ms. */
  get still(): number {
    return this.isPrompt ? STILL_PROMPT : Math.max(STILL_UNKNOWN, 2 * this.lag + 40);
  }

  /**
   * A row was read: `opened` ms after the pointer came; its words came `late` ms after its tooltip. Only words unlike the older ones
   * (`proves`) tell when words come: the same words would look punctual however late they were written.
   */
  learn(opened: number, late: number, proves: boolean): void {
    this.read++;
    this.slowest = Math.max(this.slowest, opened);
    if (!proves) return;
    this.proofs++;
    this.lag = Math.max(this.lag, late);
  }
}
