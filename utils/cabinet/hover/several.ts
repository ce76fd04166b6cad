/**
 * Several icons at once, one close after another, where each has a tooltip of its own: the page's delays pass for all of them together.
 * No real pointer does that, so the page must show first, on rows whose words are known, that it keeps them apart.
 */

import { kindOf } from './kinds';
import { resolved } from './order';
import { isInView } from './place';
import type { Run } from './run';
import type { HoverTarget } from './types';
import { Volley, type Flight } from './volley';

/** So many are pointed at in one go. */
const MOST = 24;
/** Fewer are not worth the test. */
const LEAST = 4;
/** So many rows of known words are kept to test the page with. */
const MOST_KNOWN = 60;

export class Several {
  /** `apart`: words stayed with their icons although others were pointed at before they came. */
  private trust: 'untried' | 'untested' | 'apart' | 'none' = 'untried';
  /** The same of words that came later than their tooltip: those of a known row may have been there all the time. */
  private isLateApart = false;
  /** Shown by words that were written anew, or by pointing once more. */
  private isCertain = false;
  private readonly known = new Map<HoverTarget, string>();
  private readonly tried = new Set<HoverTarget>();
  private right = 0;
  private lost = 0;

  constructor(private readonly run: Run) {}

  /** A row was read by itself. Where that happens too often after it was tried among several, those are given up. */
  learn(target: HoverTarget, text: string): void {
    this.keep(target, text);
    if (!this.tried.has(target)) return;
    this.lost++;
    if (this.lost > 3 && this.lost * 2 > this.right) this.trust = 'none';
  }

  /** Whether the row, and those that follow it, may be read together. */
  isDue(target: HoverTarget): boolean {
    return this.trust !== 'none' && !this.tried.has(target) && this.run.habits.allowsSeveral;
  }

  /**
   * Reads what it can of the rows that come next: nothing where the page does not allow it, or a row could not be proven.
   * @param begin called before the first of them is pointed at
   * @param readAlone points at one row by itself
   */
  async read(
    upcoming: readonly HoverTarget[],
    begin: () => void,
    readAlone: (target: HoverTarget) => Promise<string | null>,
  ): Promise<ReadonlyMap<HoverTarget, string>> {
    const { run } = this;
    const read = new Map<HoverTarget, string>();
    const [first] = upcoming;
    const least = this.trust === 'apart' ? 2 : LEAST;
    if (!first || upcoming.length < least) return read;
    const element = resolved(first);
    if (!element?.isConnected || run.standing(element) !== null) return read;
    if (run.place.show(element)) await run.watch.drawn();
    const rows: HoverTarget[] = [];
    for (const target of upcoming) {
      if (rows.length >= MOST) break;
      if (this.suits(target)) rows.push(target);
    }
    const controls = this.controls();
    if (rows.length < least || !rows.includes(first) || !controls) return read;
    for (const target of rows) this.tried.add(target);
    run.shown.settle();
    begin();
    // A row of known words must open its tooltip anew.
    if (controls.length > 0) await run.untilClosed();
    const flights = await new Volley(run).fly([
      ...controls,
      ...rows.map((target) => ({ target, expects: null })),
    ]);
    if (run.isStopped()) return read;
    if (!flights || !this.judge(flights)) {
      this.trust = 'none';
      for (const target of rows) this.tried.delete(target);
      return read;
    }
    const overtaking = new Set<HoverTarget>();
    for (const { target, text, expects, saidAt, overtakenAt, late } of flights) {
      if (expects !== null || text === null) continue;
      const overtaken = saidAt >= overtakenAt;
      if (overtaken && (this.trust !== 'apart' || (late && !this.isLateApart))) continue;
      if (overtaken) overtaking.add(target);
      read.set(target, text);
    }
    if (!this.isCertain && overtaking.size > 0 && !(await this.isConfirmed(read, overtaking, readAlone))) {
      this.trust = 'none';
      for (const target of overtaking) read.delete(target);
    }
    for (const [target, text] of read) this.keep(target, text);
    this.right += read.size;
    return read;
  }

  /** Points once more at some of the overtaken rows: at two that say different words, or at several where all say the same. */
  private async isConfirmed(
    read: ReadonlyMap<HoverTarget, string>,
    overtaken: ReadonlySet<HoverTarget>,
    readAlone: (target: HoverTarget) => Promise<string | null>,
  ): Promise<boolean> {
    const rows = [...overtaken];
    const [first] = rows;
    const other = rows.find((row) => first && read.get(row) !== read.get(first));
    const asked = new Set(other ? [first, other] : [first, rows[rows.length >> 1], rows.at(-1)]);
    for (const target of asked) {
      if (!target) continue;
      await this.run.untilGone();
      if ((await readAlone(target)) !== read.get(target)) return false;
    }
    this.isCertain = true;
    return true;
  }

  private keep(target: HoverTarget, text: string): void {
    this.known.set(target, text);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_KNOWN && oldest) this.known.delete(oldest);
  }

  private suits(target: HoverTarget): boolean {
    const element = resolved(target);
    if (!element?.isConnected || this.tried.has(target) || !isInView(element)) return false;
    return this.run.kinds.answers(kindOf(element)) && this.run.standing(element) === null;
  }

  /** Rows in view whose words are known, each unlike the one before; null where there are none and they are needed. */
  private controls(): { target: HoverTarget; expects: string }[] | null {
    if (this.trust === 'apart') return [];
    const found: { target: HoverTarget; expects: string }[] = [];
    // What was read last may still be open, and would not open anew.
    for (const [target, expects] of [...this.known].reverse().slice(2)) {
      if (found.length === 3) break;
      if (found.at(-1)?.expects === expects) continue;
      const element = resolved(target);
      if (element?.isConnected && isInView(element)) found.push({ target, expects });
    }
    return found.length < 2 ? null : found;
  }

  /** Whether the rows of known words said them. */
  private judge(flights: readonly Flight[]): boolean {
    const controls = flights.filter(({ expects }) => expects !== null);
    if (controls.some(({ expects, text }) => text !== expects)) return false;
    // Words that came after the next icon was pointed at. The last of them was overtaken by rows that may say the same, and so may those
    // before it have been.
    const proofs = controls.filter(
      (one, at) =>
        one.saidAt > one.overtakenAt &&
        at < controls.length - 1 &&
        !controls.slice(at + 1).some(({ text }) => text === one.text),
    );
    this.isLateApart ||= proofs.some(({ late }) => late);
    this.isCertain ||= proofs.some(({ fresh }) => fresh);
    if (proofs.length > 0) this.trust = 'apart';
    else if (this.trust === 'untried') this.trust = 'untested';
    return true;
  }
}
