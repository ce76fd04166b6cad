/** «Пройти все страницы»: one step at a time, only when asked, and back to where the user was. */

import { isDisabled, press, staysHere } from './controls';
import { findPager, moreButton } from './find';
import { Gathered, LIMIT, MAX_STEPS } from './gathered';
import { pagerOf, type PagerParts } from './pager';
import { isVirtual, scrollersOf } from './scrollers';
import { sweep } from './sweep';
import type { WalkOptions, WalkResult } from './types';

/** Everything promised was read: a further page would be a surprise, and is waited for only so long, ms. */
const SURPRISE = 2500;
/** A control that is switched off while its page loads is on again by then, ms. */
const SWITCHED_ON = 700;
const ELSEWHERE_BEFORE = 'предыдущая страница открывается по другому адресу';
const ELSEWHERE = 'следующая страница открывается по другому адресу';

/**
 * Gathers the rows of all pages. It presses nothing but the list's own recognised pager or «Показать ещё», never a link to another path,
 * and ends on the signal, on no change or at the last page. The page on screen and the scroll positions are restored.
 */
export async function walkPages<Row>(options: WalkOptions<Row>): Promise<WalkResult<Row>> {
  const walk = new Gathered(options);
  walk.gather();
  const list = walk.list();
  if (!list) return walk.end(false, 'список пропал со страницы');
  const pager = findPager(options.root, list, walk.elements());
  if (!pager) return walk.end(walk.isAll(), 'других страниц у списка не найдено');
  if (pager.kind === 'pages') return new Pages(walk).run();
  if (pager.kind === 'more') return more(walk);
  const reason = await sweep(walk);
  return walk.end(reason === 'список прокручен до конца' && !walk.isShort(), reason);
}

async function more<Row>(walk: Gathered<Row>): Promise<WalkResult<Row>> {
  const button = () => {
    const list = walk.list();
    return list && moreButton(list, walk.elements());
  };
  const list = walk.list();
  const places = (list ? scrollersOf(list, walk.elements()) : []).map((at) => ({ at, top: at.scrollTop }));
  const restore = () => {
    for (const { at, top } of places) at.scrollTo({ top, behavior: 'instant' });
  };
  let reason = '';
  while (reason === '') {
    if (walk.isShort() && walk.steps > 0 && !usable(button()))
      await walk.wait(SWITCHED_ON, () => (usable(button()) ? 'on' : null));
    const next = button();
    if (walk.isStopped()) reason = 'остановлено';
    else if (walk.steps >= MAX_STEPS) reason = 'слишком много страниц';
    else if (!usable(next)) reason = 'показаны все строки';
    else if (!(await turn(walk, next)))
      reason = walk.isStopped() ? 'остановлено' : 'новые строки не появились';
  }
  restore();
  const whole = reason === 'показаны все строки' ? !walk.isShort() : walk.isAll() && reason !== 'остановлено';
  return walk.end(whole, reason);
}

const usable = (control: HTMLElement | null): control is HTMLElement =>
  control !== null && !isDisabled(control);

/** Presses a recognised control and waits until the rows are others. */
async function turn<Row>(
  walk: Gathered<Row>,
  control: HTMLElement,
  isLast: () => boolean = () => true,
): Promise<boolean> {
  const before = walk.keys();
  if (walk.isStopped() || !press(control)) return false;
  walk.steps++;
  const done = await walk.othersThan(before, walk.isAll() ? SURPRISE : LIMIT, isLast);
  if (done) walk.gather();
  return done;
}

class Pages<Row> {
  /** Pages passed since the first, counted. */
  private at = 0;
  /** Pages before cannot be reached without leaving this path. */
  private isCut = false;

  constructor(private readonly walk: Gathered<Row>) {}

  async run(): Promise<WalkResult<Row>> {
    const { walk } = this;
    await this.wholePage();
    // The user may stand in the middle: the pages before are walked too.
    const home = await this.toFirst();
    if (home === null)
      return walk.end(false, walk.isStopped() ? 'остановлено' : 'не удалось вернуться к первой странице');
    const result = await this.toLast();
    if (walk.isStopped()) this.leapTo(home);
    else await this.backTo(home);
    return result;
  }

  private async toLast(): Promise<WalkResult<Row>> {
    const { walk } = this;
    const seen = new Set([walk.keys()]);
    for (;;) {
      if (walk.isStopped()) return walk.end(false, 'остановлено');
      if (walk.steps >= MAX_STEPS) return walk.end(false, 'слишком много страниц');
      const parts = this.parts();
      if (!parts) return walk.end(walk.isAll(), 'переключатель страниц пропал');
      const next = await this.next(parts);
      if (!next) {
        const early = parts.page !== null && parts.pages !== null && parts.page < parts.pages;
        const whole = !walk.isShort() && (!(early || this.isCut) || walk.isAll());
        return walk.end(whole, this.isCut ? ELSEWHERE_BEFORE : 'пройдены все страницы');
      }
      if (!staysHere(next)) return walk.end(false, ELSEWHERE);
      const steps = walk.steps;
      if (!(await turn(walk, next, () => this.isAtEnd()))) {
        if (walk.isStopped()) return walk.end(false, 'остановлено');
        if (walk.steps === steps) return walk.end(false, ELSEWHERE);
        return walk.end(walk.isAll(), walk.isAll() ? 'пройдены все страницы' : 'страница не сменилась');
      }
      this.at++;
      await this.wholePage();
      const keys = walk.keys();
      if (seen.has(keys)) return walk.end(walk.isAll(), 'страницы пошли по кругу');
      seen.add(keys);
    }
  }

  /** A page whose rows are drawn only when scrolled to. */
  private async wholePage(): Promise<void> {
    const { walk } = this;
    const list = walk.list();
    const rows = walk.elements();
    const scroller = list ? scrollersOf(list, rows).find((at) => isVirtual(at, rows)) : undefined;
    if (scroller && scroller !== scroller.ownerDocument.scrollingElement) await sweep(walk, scroller);
  }

  /** How many pages back the first was; null when it was not reached. */
  private async toFirst(): Promise<number | null> {
    const { walk } = this;
    let back = 0;
    const origin = this.parts()?.page ?? null;
    for (let i = 0; i < MAX_STEPS; i++) {
      const parts = this.parts();
      if (!parts) return null;
      if (parts.page === 1) break;
      const control = (origin === null ? null : toOne(parts)) ?? parts.previous;
      if (!usable(control)) break;
      if (!staysHere(control)) {
        this.isCut = true;
        break;
      }
      const steps = walk.steps;
      if (!(await turn(walk, control))) {
        if (walk.isStopped() || walk.steps > steps) return null;
        this.isCut = true;
        break;
      }
      await this.wholePage();
      back++;
    }
    return origin === null ? back : origin - 1;
  }

  private async backTo(home: number): Promise<void> {
    for (let i = 0; i < MAX_STEPS && this.walk.steps > 0; i++) {
      const parts = this.parts();
      if (!parts) return;
      const page = parts.page ?? this.at + 1;
      if (page === home + 1) return;
      const control = leap(parts, home + 1) ?? (page > home + 1 ? parts.previous : parts.next);
      if (!usable(control) || !staysHere(control) || !(await turn(this.walk, control))) return;
      this.at = parts.page === null ? this.at - 1 : this.at;
    }
  }

  /** One press without waiting: the user asked to stop. */
  private leapTo(home: number): void {
    const parts = this.parts();
    if (!parts || this.walk.steps === 0 || parts.page === home + 1) return;
    const control =
      parts.numbers.find(({ number }) => number === home + 1)?.element ?? (home === 0 ? parts.first : null);
    if (usable(control) && staysHere(control)) press(control);
  }

  /** The control of the next page; null on the last. */
  private async next(parts: PagerParts): Promise<HTMLElement | null> {
    const found = nextOf(parts);
    // Some pagers are switched off while their page loads.
    if (found || this.walk.isAll() || this.walk.steps === 0) return found;
    const next = () => {
      const now = this.parts();
      return now && nextOf(now);
    };
    await this.walk.wait(SWITCHED_ON, () => (next() ? 'on' : null));
    return next();
  }

  private isAtEnd(): boolean {
    const parts = this.parts();
    return parts !== null && nextOf(parts) === null;
  }

  private parts(): PagerParts | null {
    const list = this.walk.list();
    return list && pagerOf(list, this.walk.elements());
  }
}

function toOne({ numbers, first }: PagerParts): HTMLElement | null {
  const one = numbers.find(({ number, current }) => number === 1 && !current)?.element ?? null;
  return one ?? (usable(first) ? first : null);
}

/** The number that is nearest to the page wanted, where it leads nearer. */
function leap({ numbers, page }: PagerParts, wanted: number): HTMLElement | null {
  if (page === null) return null;
  const [nearest] = numbers
    .filter(({ current }) => !current)
    .sort((a, b) => Math.abs(a.number - wanted) - Math.abs(b.number - wanted));
  return nearest && Math.abs(nearest.number - wanted) < Math.abs(page - wanted) ? nearest.element : null;
}

function nextOf(parts: PagerParts): HTMLElement | null {
  if (parts.next) return isDisabled(parts.next) ? null : parts.next;
  const { page } = parts;
  const following = parts.numbers.find(({ number }) => page !== null && number === page + 1)?.element ?? null;
  return usable(following) ? following : null;
}
