/** One flight over a screenful of icons: which tooltip has come for which of them. */

import { restingBoxOf } from './box';
import { innermost } from './icon';
import { resolved } from './order';
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
/** Tooltips that are waited for together may come so unevenly, ms. */
const UNEVEN = 150;

/** One icon that is pointed at, and what came of it. */
export interface Flight {
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
  /** When the next icon was pointed at. */
  overtakenAt: number;
  /** When its tooltip got its words. */
  saidAt: number;
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
  /** Its words while they could be seen. */
  text: string;
  /** Its words, seen or not, and since when it has them. */
  said: string;
  saidAt: number;
  /** It was seen without its words. */
  late: boolean;
  fresh: boolean;
  /** Since when these words stand beside this icon. */
  since: number;
  flight: Flight | null;
  claimed: boolean;
}

export class Volley {
  private readonly flights: Flight[] = [];
  private readonly arrivals = new Map<Element, Arrival>();
  /** What each icon that is waited for names as its description, in this look. */
  private links = new Map<Flight, Element[]>();
  private isMixed = false;

  constructor(private readonly run: Run) {}

  /** Points at all of them; null where the page mixes them up. */
  async fly(rows: readonly { target: HoverTarget; expects: string | null }[]): Promise<Flight[] | null> {
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
    return this.isMixed ? null : flights;
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
    for (const flight of this.flights) flight.overtakenAt = Math.min(flight.overtakenAt, now);
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
      overtakenAt: Infinity,
      saidAt: Infinity,
      late: false,
      fresh: false,
    });
    pointer.rest(icon);
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
      // One that is taken out and put back may have its words from before.
      const isFresh = isNew ? this.run.shown.isUnmet(tooltip) : written;
      const known = this.arrivals.get(tooltip);
      if (!known) {
        // One of a flight before may still be on its way.
        if (!this.run.leftovers.has(tooltip)) this.arrivals.set(tooltip, arrivalAt(now, isNew, isFresh));
        continue;
      }
      known.added ||= isNew;
      known.fresh ||= isFresh;
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
      const said = tooltipText(tooltip);
      if (said !== arrival.said) Object.assign(arrival, { said, saidAt: now });
      const text = isShown(tooltip, arrival.added) ? said : '';
      // A transparent one that has its words is not late with them.
      arrival.late ||= isLaidOut(tooltip) && !run.accept(said);
      if (text === '' || !run.accept(text)) {
        arrival.flight = null;
        continue;
      }
      run.recent.add(text);
      // One status after another: what was shown first was another row's.
      if (arrival.text !== '' && text !== arrival.text) this.isMixed = true;
      const flight = this.ownerOf(tooltip, arrival);
      if (text !== arrival.text || flight !== arrival.flight) arrival.since = now;
      arrival.text = text;
      arrival.flight = flight;
      if (!flight || now - arrival.since < STILL_NEW) continue;
      arrival.claimed = true;
      flight.text = text;
      flight.saidAt = arrival.saidAt;
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

const arrivalAt = (now: number, added: boolean, fresh: boolean): Arrival => ({
  added,
  first: now,
  text: '',
  said: '',
  saidAt: now,
  late: false,
  fresh,
  since: now,
  flight: null,
  claimed: false,
});
