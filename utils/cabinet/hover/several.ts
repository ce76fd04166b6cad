/**
 * Several icons at once, one close after another, where each has a tooltip of its own: the page's delays pass for all of them together.
 * No real pointer does that, so the page must show first, on rows whose words are known, that it keeps them apart.
 */

import { restingBoxOf } from './box';
import { innermost } from './icon';
import { kindOf } from './kinds';
import { resolved } from './order';
import { isInView } from './place';
import { Pointer } from './pointer';
import { SECOND_MOVE, THIRD_MOVE } from './pointing';
import type { Run } from './run';
import { distanceOf, isLinked, NEAR, STILL_NEW } from './sight';
import { linked } from './text';
import type { HoverTarget } from './types';
import { isLaidOut, isShown, tooltipRoot, tooltipText } from './watch';

/** From icon to icon, ms: where only one tooltip may be open, each still stands for as long as its words must. */
const STEP = 48;
/** So many are waited for at once. */
const MOST_WAITING = 12;
const MOST = 24;
/** Fewer are not worth the test. */
const LEAST = 4;
/** Tooltips that are waited for together may come so unevenly, ms. */
const UNEVEN = 150;
/** So many rows are pointed at once more. */
const ASKED_AGAIN = 2;
/** So many rows of known words are kept to test the page with. */
const MOST_KNOWN = 60;

interface Flight {
  target: HoverTarget;
  element: Element;
  icon: Element;
  pointer: Pointer;
  start: number;
  /** What is known to be right; null for a row that is to be read. */
  expects: string | null;
  text: string | null;
  provenAt: number;
  moves: number;
  /** The pointer has gone. */
  over: boolean;
  /** Other icons were pointed at before its tooltip opened. */
  overtaken: boolean;
  /** Its tooltip stood there before its words came. */
  late: boolean;
  /** Its words were written when it was pointed at; else they may have waited there since the row was read. */
  fresh: boolean;
}

/** A tooltip that has come since. */
interface Arrival {
  added: boolean;
  /** When it was noticed. */
  first: number;
  text: string;
  /** It was seen without these words. */
  late: boolean;
  fresh: boolean;
  /** Since when these words stand beside this icon. */
  since: number;
  flight: Flight | null;
  claimed: boolean;
}

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
    if (!this.judge(flights)) {
      for (const target of rows) this.tried.delete(target);
      return read;
    }
    const overtaking = new Set<HoverTarget>();
    for (const { target, text, expects, overtaken, late } of flights) {
      if (expects !== null || text === null) continue;
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

  /** Points once more at some of the overtaken rows, each of which said something else. */
  private async isConfirmed(
    read: ReadonlyMap<HoverTarget, string>,
    overtaken: ReadonlySet<HoverTarget>,
    readAlone: (target: HoverTarget) => Promise<string | null>,
  ): Promise<boolean> {
    const asked = new Map<string, HoverTarget>();
    for (const target of overtaken) {
      const text = read.get(target);
      if (text !== undefined && asked.size < ASKED_AGAIN) asked.set(text, target);
    }
    for (const [text, target] of asked) {
      await this.run.untilGone();
      if ((await readAlone(target)) !== text) return false;
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
    if (controls.some(({ expects, text }) => text !== expects)) {
      this.trust = 'none';
      return false;
    }
    // The last of them was overtaken by rows that may say the same, and so may those before it have been.
    const proofs = controls.filter(
      (one, at) =>
        one.overtaken &&
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

/** One flight over a screenful of icons. */
class Volley {
  private readonly flights: Flight[] = [];
  private readonly arrivals = new Map<Element, Arrival>();
  /** What each icon that is waited for names as its description, in this look. */
  private links = new Map<Flight, Element[]>();
  private isMixed = false;

  constructor(private readonly run: Run) {}

  async fly(rows: readonly { target: HoverTarget; expects: string | null }[]): Promise<Flight[]> {
    const { run, flights } = this;
    const { clock, habits } = run;
    const wait = habits.wait;
    let entered = -Infinity;
    let next = 0;
    run.watch.reset();
    try {
      while (!run.isStopped() && !this.isMixed) {
        const now = clock.now();
        const waiting = flights.filter(({ over }) => !over);
        const row = rows[next];
        if (!row && waiting.length === 0) break;
        const isTest = flights.some(({ expects, text }) => expects !== null && text === null);
        const mayEnter = row && waiting.length < MOST_WAITING && (row.expects !== null || !isTest);
        if (mayEnter && now - entered >= STEP) {
          next++;
          entered = now;
          this.enter(row.target, row.expects, now);
        }
        this.links = new Map(flights.filter(({ over }) => !over).map((one) => [one, linked(one.element)]));
        this.notice(now);
        this.prove(now);
        for (const flight of flights) {
          if (flight.over) continue;
          if (!flight.element.isConnected || now - flight.start >= Math.min(wait, this.patience()))
            this.end(flight);
          else if (
            flight.moves < 2 &&
            now - flight.start >= (flight.moves === 0 ? SECOND_MOVE : THIRD_MOVE)
          ) {
            flight.moves++;
            flight.pointer.move();
          }
        }
        // A row of known words that said nothing, or something else, says enough.
        if (this.hasFailed()) break;
        await run.watch.next();
      }
    } finally {
      for (const flight of flights) this.end(flight);
      for (const tooltip of this.arrivals.keys()) {
        run.leftovers.add(tooltip);
        // Of what is believed here no row is pointed at again.
        run.shown.doubt(tooltip);
      }
    }
    run.lastIsRead = !this.isMixed && flights.every(({ text }) => text !== null);
    return this.isMixed ? flights.map((flight) => ({ ...flight, text: null })) : flights;
  }

  private hasFailed(): boolean {
    return this.flights.some(({ expects, over, text }) => expects !== null && over && text !== expects);
  }

  /** For how long it is waited for, ms: a tooltip should come about as soon as those of the others. */
  private patience(): number {
    const times = this.flights.map(({ start, provenAt }) => provenAt - start).filter(Number.isFinite);
    return times.length === 0 ? Infinity : Math.max(...times) + UNEVEN;
  }

  private enter(target: HoverTarget, expects: string | null, now: number): void {
    const element = resolved(target);
    if (!element?.isConnected) return;
    const icon = innermost(element);
    const pointer = new Pointer(this.run.root, true);
    for (const flight of this.flights) flight.overtaken ||= !this.hasArrived(flight);
    this.flights.push({
      target,
      element,
      icon,
      pointer,
      start: now,
      expects,
      text: null,
      provenAt: Infinity,
      moves: 0,
      over: false,
      overtaken: false,
      late: false,
      fresh: false,
    });
    pointer.rest(icon);
  }

  private hasArrived(flight: Flight): boolean {
    if (flight.text !== null) return true;
    for (const arrival of this.arrivals.values()) if (arrival.flight === flight) return true;
    return false;
  }

  private end(flight: Flight): void {
    if (flight.over) return;
    flight.over = true;
    flight.pointer.leave();
  }

  private notice(now: number): void {
    const [any] = this.flights;
    const noticed = this.run.watch.noticed();
    if (!any || noticed.size === 0) return;
    const links = [...this.links.values()].flat();
    for (const [at, { added, written }] of noticed) {
      const tooltip = tooltipRoot(at, any.icon, links);
      if (!tooltip || this.flights.some(({ icon }) => tooltip.contains(icon))) continue;
      const isNew = added && (at === tooltip || at.contains(tooltip));
      const known = this.arrivals.get(tooltip);
      if (!known) {
        // One of a flight before may still be on its way.
        if (!this.run.leftovers.has(tooltip)) this.arrivals.set(tooltip, arrivalAt(now, isNew, written));
        continue;
      }
      known.added ||= isNew;
      known.fresh ||= isNew || written;
      // Words that change in a tooltip that was believed: nothing here may be.
      if (known.claimed && written && isShown(tooltip, true) && tooltipText(tooltip) !== known.text)
        this.isMixed = true;
    }
    this.run.watch.reset();
  }

  private prove(now: number): void {
    const { run } = this;
    for (const [tooltip, arrival] of this.arrivals) {
      if (arrival.claimed) continue;
      const text = isShown(tooltip, arrival.added) ? tooltipText(tooltip) : '';
      // A transparent one that has its words is not late with them.
      arrival.late ||= isLaidOut(tooltip) && !run.accept(tooltipText(tooltip));
      arrival.late ||= arrival.text !== '' && text !== '' && text !== arrival.text;
      if (text === '' || !run.accept(text)) {
        arrival.flight = null;
        continue;
      }
      run.recent.add(text);
      const flight = this.ownerOf(tooltip, arrival);
      if (text !== arrival.text || flight !== arrival.flight) arrival.since = now;
      arrival.text = text;
      arrival.flight = flight;
      if (!flight || now - arrival.since < STILL_NEW) continue;
      arrival.claimed = true;
      flight.text = text;
      flight.late = arrival.late;
      flight.fresh = arrival.fresh;
      flight.provenAt = now;
      run.shown.remember(tooltip, text, flight.icon.getBoundingClientRect(), flight.target.key);
      this.end(flight);
    }
  }

  /** Whose tooltip it is: that of the icon that names it, else of the only one that it can stand beside. */
  private ownerOf(tooltip: Element, { first }: Arrival): Flight | null {
    const waiting = this.flights.filter(({ text, start }) => text === null && start <= first);
    const named = waiting.filter((one) => isLinked(tooltip, this.links.get(one) ?? []));
    const box = restingBoxOf(tooltip);
    const beside = named.length > 0 ? named : waiting.filter((one) => this.mayHave(one, box));
    const [owner, ...others] = beside;
    if (!owner || others.length > 0 || owner.over) return null;
    if (!this.run.shown.isOwn(tooltip, owner.target.key)) return null;
    const anchor = owner.icon.getBoundingClientRect();
    if (distanceOf(tooltip, owner.icon, anchor) > NEAR) return null;
    return named.length > 0 || this.run.habits.isInPlace(box, anchor) ? owner : null;
  }

  private mayHave({ icon }: Flight, box: DOMRect): boolean {
    return this.run.habits.mayBeInPlace(box, icon.getBoundingClientRect());
  }
}

const arrivalAt = (now: number, added: boolean, written: boolean): Arrival => ({
  added,
  first: now,
  text: '',
  late: false,
  fresh: added || written,
  since: now,
  flight: null,
  claimed: false,
});
