/** One icon after another: point, read what appears, let go. */

import { restingBoxOf } from './box';
import { innermost } from './icon';
import { kindOf } from './kinds';
import { resolved } from './order';
import { Pointer } from './pointer';
import type { Run } from './run';
import { FRAME, lookAt, type Aim, type Found } from './sight';
import { surroundings, textOf } from './text';
import type { HoverTarget } from './types';

/** Other words in the place of a tooltip, on a page that is never late with words, ms. */
const STILL_OTHER = 120;
/** A second, slight move on the spot, ms after the first: more of them would restart the timers of engines that wait for rest. */
export const SECOND_MOVE = 25;
/** A third for engines that took the second for the end of the way from another icon, ms. */
export const THIRD_MOVE = 45;
/** Focus is tried after this share of the wait. */
const FOCUS_AFTER = 0.55;

const SILENCE = 'подсказка не появилась';

export interface Reading {
  text: string | null;
  reason: string;
  /** The kind of icon that was only glanced at, since it had never answered. */
  passed: string | null;
  /** The tooltip that said it. */
  tooltip?: Element | null;
}

const missed = (reason: string): Reading => ({ text: null, reason, passed: null });

/** A text that was read in a tooltip. */
export const told = (text: string, tooltip: Element | null): Reading => ({
  text,
  reason: 'прочитано в подсказке',
  passed: null,
  tooltip,
});

export class Pointing {
  private readonly pointer: Pointer;
  /** The tooltip of a row before was still open when the pointer came. */
  private followsOpen = false;

  constructor(private readonly run: Run) {
    this.pointer = new Pointer(run.root);
  }

  /** Lets go. */
  leave(): void {
    this.pointer.leave();
  }

  async readTarget(target: HoverTarget): Promise<Reading> {
    const { run } = this;
    let element = resolved(target);
    if (!element?.isConnected) return missed('строки больше нет на странице');
    const standing = run.standing(element);
    if (standing !== null) {
      run.habits.standing++;
      return { text: standing, reason: 'текст есть в разметке', passed: null };
    }
    if (run.place.show(element)) {
      await run.watch.drawn();
      element = resolved(target);
      if (!element?.isConnected) return missed('строка сменилась при прокрутке');
    }
    const kind = kindOf(element);
    const passed = run.kinds.isPassed(kind) ? kind : null;
    if (run.habits.needsCalm) {
      this.leave();
      await run.untilClosed();
    }
    let found = await this.point(element, target.key, passed !== null);
    if (typeof found === 'string' && passed === null && !run.isStopped()) {
      // A tooltip of an earlier icon may have stood in the way, or have taken this one with it as it closed.
      this.leave();
      const blocked = !run.shown.isEmpty;
      const closed = await run.untilClosed();
      const still = resolved(target);
      if (
        closed &&
        still &&
        (blocked || (found === SILENCE && this.followsOpen && run.kinds.answers(kind)))
      ) {
        found = await this.point(still, target.key, false);
        run.habits.needsCalm ||= typeof found !== 'string' && !blocked;
      }
    }
    if (typeof found === 'string') {
      this.leave();
      if (passed === null && found === SILENCE) run.kinds.learn(kind, false);
      return { text: null, reason: found, passed };
    }
    run.kinds.learn(kind, true);
    return told(found.text, found.tooltip);
  }

  /** Rests on the icon until a text is certain; a Russian reason when none is. `glance`: nothing is expected. */
  private async point(element: Element, key: string, glance: boolean): Promise<Found | string> {
    const { run, pointer } = this;
    const { habits, shown, clock } = run;
    const icon = innermost(element);
    shown.settle();
    pointer.leave();
    this.followsOpen = !shown.isEmpty;
    heedLatecomers(run, icon);
    const follows = run.lastIsRead;
    run.lastIsRead = false;
    run.watch.reset();
    const titles = new Map(surroundings(element).map((at) => [at, at.getAttribute('title')]));
    const start = clock.now();
    pointer.rest(icon);
    const anchor = icon.getBoundingClientRect();
    const aim: Aim = { element, icon, anchor, titles, follows, first: new Map() };
    const wait = glance ? habits.glance : habits.wait;
    const late = glance ? 0 : habits.late;
    let limit = start + wait;
    const opened = new Opened();
    let candidate: Found | null = null;
    let saidSince = 0;
    let since = 0;
    let moves = 0;
    let focused = false;
    let focusedAt = 0;
    let left = false;
    let other = '';
    let otherSince = 0;
    const seen = new Set<string>();
    while (!run.isStopped()) {
      if (!element.isConnected) return 'строка сменилась';
      const now = clock.now();
      const heard = { inPlace: false };
      const found = lookAt(run, aim, (text, inPlace) => {
        heard.inPlace ||= inPlace && text === other;
        opened.other(now);
        other = text;
      });
      if (!heard.inPlace) otherSince = now;
      // Words that stood elsewhere have not stood here.
      const repeats = found !== null && candidate?.text === found.text;
      const stands = repeats && candidate?.inPlace === found.inPlace;
      // Words and place that come within a frame have come in one go.
      if (!repeats || (!stands && now - saidSince > FRAME)) saidSince = now;
      if (found) opened.see(found, now);
      if (found && (stands || (found.still === 0 && habits.isPrompt))) {
        if (!stands) since = now;
        // What stands after the pointer has gone may wait for words that were called off.
        if ((found.sure || !left) && now - since >= found.still) {
          const byFocus = focused && opened.by(found) >= focusedAt ? opened.by(found) - focusedAt : null;
          habits.learnFocus(byFocus);
          habits.learn(
            saidSince - (byFocus !== null && habits.byFocus ? focusedAt : start),
            saidSince - Math.min(saidSince, opened.by(found)),
            follows && !run.recent.has(found.text),
          );
          // Certain at once, or by having stood for long: one that was still growing has its full size by then.
          if (found.tooltip && (found.still === 0 || found.still >= habits.stillElsewhere))
            habits.learnPlace(restingBoxOf(found.tooltip), anchor);
          habits.learnRow(clock.now() - start, found.tooltip !== null && shown.isUnmet(found.tooltip));
          if (found.tooltip) shown.remember(found.tooltip, found.text, anchor, key);
          run.recent.clear();
          run.recent.add(found.text);
          run.lastIsRead = true;
          return found;
        }
      } else {
        if (found) seen.add(found.text);
        candidate = found;
        since = now;
      }
      // Its own tooltip says something else, on a page that is never late with words.
      if (!found && other !== '' && habits.isPrompt && now - otherSince >= STILL_OTHER && !left) break;
      // Words that are being watched are watched to the end.
      if (found) limit = Math.max(limit, since + found.still + late);
      if (now >= limit + late) break;
      if (now >= limit && !left) {
        left = true;
        pointer.leave();
      } else if (
        !found &&
        !focused &&
        !glance &&
        now >= start + (habits.byFocus ? SECOND_MOVE : wait * FOCUS_AFTER)
      ) {
        focused = true;
        focusedAt = now;
        pointer.focus();
        if (habits.isBlank) limit = now + wait;
      } else if (moves < 2 && now >= start + (moves === 0 ? SECOND_MOVE : THIRD_MOVE)) {
        moves++;
        pointer.move();
      }
      await run.watch.next();
    }
    for (const text of seen) run.recent.add(text);
    if (run.isStopped()) return 'остановлено';
    if (opened.others > 0) habits.answered(opened.others - start);
    if (other !== '') return `подсказка не о статусе: «${other}»`;
    return shown.isEmpty ? SILENCE : 'прежняя подсказка не закрылась';
  }
}

/** When tooltips came that may be this icon's. */
class Opened {
  /** The first with other words; 0 for none. */
  others = 0;
  /** The first with wanted words in the place of tooltips. */
  private inPlace = Infinity;
  private readonly nodes = new Map<Element | null, number>();

  other(now: number): void {
    if (this.others === 0) this.others = now;
  }

  see({ tooltip, inPlace }: Found, now: number): void {
    if (inPlace) this.inPlace = Math.min(this.inPlace, now);
    if (!this.nodes.has(tooltip)) this.nodes.set(tooltip, now);
  }

  /** When this one came, whatever it said then; the tooltip of a row before that is closing elsewhere is another matter. */
  by({ tooltip }: Found): number {
    const others = this.others > 0 ? this.others : Infinity;
    return Math.min(others, this.inPlace, this.nodes.get(tooltip) ?? Infinity);
  }
}

/** What was written since the row before, seen or unseen, may be shown once more. */
function heedLatecomers(run: Run, icon: Element): void {
  for (const noticed of run.watch.noticed().keys()) {
    const text = noticed.contains(icon) ? '' : textOf(noticed);
    if (run.accept(text)) run.recent.add(text);
  }
}
