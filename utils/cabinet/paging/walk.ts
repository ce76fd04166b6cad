/** «Пройти все страницы»: one step at a time, only when asked, and back to where the user was. */

import {
  findPager,
  isCurrent,
  isDisabled,
  moreButton,
  pagerOf,
  scrollerOf,
  staysHere,
  type PagerParts,
} from './find';
import type { WalkOptions, WalkResult } from './types';

/** A page that has not changed by then is taken for stuck, ms. */
const LIMIT = 8000;
/** A scrolled list that draws nothing new in this time has nothing new here, ms. */
const SCROLL_LIMIT = 1200;
/** Rows are whole when nothing has changed for so long, ms. */
const QUIET = 90;
const MAX_STEPS = 2000;

/**
 * Gathers the rows of all pages. It presses nothing but the list's own recognised pager or «Показать ещё», never a link to another path,
 * and ends on the signal, on no change or at the last page. The first page and the scroll position are restored.
 */
export async function walkPages<Row>(options: WalkOptions<Row>): Promise<WalkResult<Row>> {
  return new Walk(options).run();
}

class Walk<Row> {
  private readonly rows = new Map<string, Row>();
  private steps = 0;

  constructor(private readonly options: WalkOptions<Row>) {}

  async run(): Promise<WalkResult<Row>> {
    this.gather();
    const list = this.list();
    const pager = list && findPager(this.options.root, list);
    if (!list) return this.end(false, 'список пропал со страницы');
    if (!pager) return this.end(this.isAll(), 'других страниц у списка не найдено');
    if (pager.kind === 'pages') return this.pages();
    return pager.kind === 'more' ? this.more() : this.scroll();
  }

  private async pages(): Promise<WalkResult<Row>> {
    // The user may stand in the middle: the pages before are walked too.
    const start = this.parts();
    const origin = start ? currentNumber(start) : null;
    if (origin !== null && origin > 1 && !(await this.toFirst()))
      return this.end(false, 'не удалось вернуться к первой странице');
    let result: WalkResult<Row> | null = null;
    while (!result) {
      if (this.isStopped()) result = this.end(false, 'остановлено');
      else if (this.steps >= MAX_STEPS) result = this.end(false, 'слишком много страниц');
      else {
        const parts = this.parts();
        const next = parts && nextOf(parts);
        if (!parts) result = this.end(false, 'переключатель страниц пропал');
        else if (!next) result = this.end(!this.isShort(), 'пройдены все страницы');
        else if (!staysHere(next))
          result = this.end(false, 'следующая страница открывается по другому адресу');
        else if (!(await this.press(next))) result = this.end(false, 'страница не сменилась');
      }
    }
    const left = this.parts();
    const now = left ? currentNumber(left) : null;
    if (this.steps > 0 && now !== 1) await this.toFirst();
    return result;
  }

  private async toFirst(): Promise<boolean> {
    for (let i = 0; i < MAX_STEPS; i++) {
      const parts = this.parts();
      if (!parts) return false;
      const one = parts.numbers.find(({ number }) => number === 1);
      if (currentNumber(parts) === 1) return true;
      const back = one?.element ?? (parts.first && !isDisabled(parts.first) ? parts.first : parts.previous);
      if (!back || isDisabled(back)) return true;
      if (!staysHere(back) || !(await this.press(back))) return false;
    }
    return false;
  }

  private async more(): Promise<WalkResult<Row>> {
    const scroller = this.scroller();
    const top = scroller?.scrollTop ?? 0;
    let reason = '';
    while (reason === '') {
      const list = this.list();
      const button = list && moreButton(list);
      if (this.isStopped()) reason = 'остановлено';
      else if (this.steps >= MAX_STEPS) reason = 'слишком много страниц';
      else if (!button || isDisabled(button)) reason = 'показаны все строки';
      else if (!(await this.press(button))) reason = 'новые строки не появились';
    }
    scroller?.scrollTo({ top, behavior: 'instant' });
    return this.end(reason === 'показаны все строки' && !this.isShort(), reason);
  }

  private async scroll(): Promise<WalkResult<Row>> {
    const scroller = this.scroller();
    if (!scroller) return this.end(false, 'список не прокручивается');
    const start = scroller.scrollTop;
    let reason = '';
    scroller.scrollTo({ top: 0, behavior: 'instant' });
    await this.settle(SCROLL_LIMIT / 4);
    this.gather();
    while (reason === '') {
      if (this.isStopped()) reason = 'остановлено';
      else if (this.steps >= MAX_STEPS) reason = 'слишком длинный список';
      else {
        const [before, height] = [scroller.scrollTop, scroller.scrollHeight];
        // A step shorter than the window: no row can be jumped over.
        scroller.scrollTo({ top: before + Math.max(40, scroller.clientHeight * 0.8), behavior: 'instant' });
        this.steps++;
        const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
        await this.settle(atEnd ? SCROLL_LIMIT : SCROLL_LIMIT / 4);
        this.gather();
        const grew = scroller.scrollHeight > height + 2;
        const still = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
        if (atEnd && still && !grew) reason = 'список прокручен до конца';
      }
    }
    scroller.scrollTo({ top: start, behavior: 'instant' });
    await this.settle(SCROLL_LIMIT / 4);
    return this.end(reason === 'список прокручен до конца' && !this.isShort(), reason);
  }

  /** Presses a control of the recognised pager and waits until the rows are others. */
  private async press(control: HTMLElement): Promise<boolean> {
    const before = this.fingerprint();
    // While the next page loads there may be no rows at all.
    const changed = this.settle(LIMIT, () => ![before, ''].includes(this.fingerprint()));
    control.click();
    this.steps++;
    const done = await changed;
    if (done) this.gather();
    return done;
  }

  private fingerprint(): string {
    return this.options
      .readRows()
      .map(({ key }) => key)
      .join('\n');
  }

  /** Resolves when the page has been quiet after the wanted change; false when the limit came first. */
  private settle(limit: number, wanted: () => boolean = () => true): Promise<boolean> {
    const { root, signal } = this.options;
    return new Promise((resolve) => {
      let quiet: ReturnType<typeof setTimeout> | undefined;
      const end = (result: boolean) => {
        clearTimeout(quiet);
        clearTimeout(last);
        observer.disconnect();
        signal?.removeEventListener('abort', stop);
        resolve(result);
      };
      const stop = () => end(false);
      const last = setTimeout(() => end(wanted()), limit);
      const observer = new MutationObserver(() => {
        clearTimeout(quiet);
        quiet = setTimeout(() => {
          if (wanted()) end(true);
        }, QUIET);
      });
      observer.observe(root.body, { subtree: true, childList: true, characterData: true });
      signal?.addEventListener('abort', stop);
    });
  }

  private gather(): void {
    for (const { key, row } of this.options.readRows()) this.rows.set(key, row);
    this.options.onProgress?.({ rows: this.rows.size, steps: this.steps });
  }

  private list(): HTMLElement | null {
    const { list } = this.options;
    const element = typeof list === 'function' ? list() : list;
    return element?.isConnected ? element : null;
  }

  private parts(): PagerParts | null {
    const list = this.list();
    return list && pagerOf(list);
  }

  private scroller(): HTMLElement | null {
    const list = this.list();
    return list && scrollerOf(list);
  }

  private isStopped(): boolean {
    return this.options.signal?.aborted === true;
  }

  /** Fewer rows than the page promises. */
  private isShort(): boolean {
    const { total } = this.options;
    return typeof total === 'number' && this.rows.size < total;
  }

  private isAll(): boolean {
    const { total } = this.options;
    return typeof total === 'number' && this.rows.size >= total;
  }

  private end(complete: boolean, reason: string): WalkResult<Row> {
    const short =
      this.isShort() && !complete ? `; прочитано ${this.rows.size} из ${this.options.total ?? 0}` : '';
    return { rows: this.rows, complete, reason: `${reason}${short}`, steps: this.steps };
  }
}

function currentNumber(parts: PagerParts): number | null {
  return parts.numbers.find(({ element, current }) => current || isCurrent(element))?.number ?? null;
}

/** The control of the next page; null on the last. */
function nextOf(parts: PagerParts): HTMLElement | null {
  if (parts.next) return isDisabled(parts.next) ? null : parts.next;
  const now = currentNumber(parts);
  return parts.numbers.find(({ number }) => now !== null && number === now + 1)?.element ?? null;
}
