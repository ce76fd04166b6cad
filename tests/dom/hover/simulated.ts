/** A tooltip engine with every habit that kits have, each of them a number or a switch. */
import { host, list } from './engines';

export interface Habits {
  /** From the pointer's coming to the tooltip on screen, ms. */
  open: number;
  /** From the pointer's going to the tooltip gone, ms. */
  close: number;
  /** From the tooltip on screen to its right words, ms; until then it says what it said before. */
  words: number;
  /** From the tooltip on screen to its place at the icon, ms; until then it stands where it stood. */
  move: number;
  /** One node for all rows, one of each row kept in the page, or one made anew each time. */
  nodes: 'shared' | 'kept' | 'made';
  /** What opens it. */
  by: 'mouseenter' | 'mouseover' | 'pointermove' | 'focusin';
  /** How it is out of sight. */
  hiding: 'display' | 'visibility' | 'opacity' | 'removal';
  /** A word that stands there before the right ones. */
  loading: boolean;
  /** The same words are written again, too. */
  rewrites: boolean;
  role: boolean;
  described: boolean;
  /** A closing one stays although the next has opened; one node for all rows may be closed under the next row. */
  lingers: boolean;
  /** A node that is new to a row says at first what the row before said. */
  echoes: boolean;
  /** From transparent to opaque, ms. */
  fade: number;
  /** One variable holds the words of all rows: what opens says what was pointed at last. */
  mixes: boolean;
  /** Words come later in some rows than in others. */
  uneven: boolean;
}

export interface Row {
  /** What the row's tooltip says; null where it has none. */
  says: string | null;
  /** How its icon is drawn. */
  kind?: 'tick' | 'dash';
}

export interface Simulated {
  cells: HTMLElement[];
  targets: { key: string; element: Element }[];
  /** Takes everything away. */
  end: () => void;
}

const OPENS: Readonly<Record<Habits['by'], readonly [string, string]>> = {
  mouseenter: ['mouseenter', 'mouseleave'],
  mouseover: ['mouseover', 'mouseout'],
  pointermove: ['pointermove', 'pointerleave'],
  focusin: ['focusin', 'focusout'],
};

/** Draws the rows and lives with `habits` until it is ended. */
export function simulate(rows: readonly Row[], habits: Habits): Simulated {
  const cells = list(rows.length, '<b tabindex="-1">•</b>');
  cells.forEach((cell, i) => cell.firstElementChild?.classList.add(rows[i]?.kind ?? 'tick'));
  const made = new Set<HTMLElement>();
  const timers = new Set<number>();
  const after = (ms: number, act: () => void): number => {
    if (ms === 0) {
      act();
      return 0;
    }
    const timer = window.setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
    return timer;
  };
  const drop = (timer: number): void => {
    window.clearTimeout(timer);
    timers.delete(timer);
  };
  const hide = (node: HTMLElement): void => {
    if (habits.hiding === 'display') node.style.display = 'none';
    else if (habits.hiding === 'visibility') node.style.visibility = 'hidden';
    else if (habits.hiding === 'opacity') node.style.opacity = '0';
    else node.remove();
  };
  const show = (node: HTMLElement): void => {
    if (!node.isConnected) document.body.append(node);
    if (habits.hiding === 'display') node.style.display = 'block';
    else if (habits.hiding === 'visibility') node.style.visibility = 'visible';
    else if (habits.hiding === 'opacity') node.style.opacity = '1';
  };
  const make = (id: string): HTMLElement => {
    const node = document.createElement('div');
    node.id = id;
    if (habits.role) node.setAttribute('role', 'tooltip');
    node.style.cssText = 'position:fixed;width:180px;height:20px;left:-400px;top:-400px';
    made.add(node);
    return node;
  };
  let written = '';
  let last: string | null = null;
  const write = (node: HTMLElement, text: string): void => {
    written = text;
    if (habits.rewrites || node.textContent !== text) node.textContent = text;
  };
  const stand = (node: HTMLElement, cell: Element): void => {
    const box = cell.getBoundingClientRect();
    node.style.left = `${box.left + box.width / 2 - 90}px`;
    node.style.top = `${box.top - 26}px`;
  };
  const common = make('tip');
  const own = rows.map((_, i) => make(`tip-${i}`));
  if (habits.hiding !== 'removal' && habits.nodes !== 'made') {
    for (const node of habits.nodes === 'shared' ? [common] : own) {
      document.body.append(node);
      hide(node);
    }
  }
  // Timers of the one node are common: coming to the next row ends the closing of the row before.
  const sharedTimers: number[] = [];
  let counter = 0;
  cells.forEach((cell, i) => {
    const says = rows[i]?.says ?? null;
    if (says === null) return;
    const ownTimers: number[] = [];
    const pending = habits.nodes === 'shared' && !habits.lingers ? sharedTimers : ownTimers;
    let node: HTMLElement | null = null;
    const opening = (): void => {
      for (const timer of pending.splice(0)) drop(timer);
      pending.push(
        after(habits.open, () => {
          node ??=
            habits.nodes === 'shared'
              ? common
              : habits.nodes === 'kept'
                ? (own[i] ?? common)
                : make(`tip-made-${counter++}`);
          const shown = node;
          if (habits.described) cell.firstElementChild?.setAttribute('aria-describedby', shown.id);
          if (habits.echoes) shown.textContent = written;
          show(shown);
          if (habits.fade > 0 && habits.hiding !== 'opacity') {
            // Goes on when the pointer has gone, as a transition does.
            shown.style.opacity = '0';
            after(habits.fade / 2, () => (shown.style.opacity = '0.5'));
            after(habits.fade, () => (shown.style.opacity = '1'));
          }
          if (habits.loading) write(shown, 'Загрузка…');
          pending.push(
            after(habits.move, () => stand(shown, cell)),
            after(habits.uneven ? Math.round((habits.words * ((i * 3) % 5)) / 4) : habits.words, () =>
              write(shown, (habits.mixes ? last : null) ?? says),
            ),
          );
        }),
      );
    };
    const closing = (): void => {
      for (const timer of pending.splice(0)) drop(timer);
      cell.firstElementChild?.removeAttribute('aria-describedby');
      const shown = node;
      if (!shown) return;
      node = null;
      pending.push(
        after(habits.close, () => {
          hide(shown);
          if (habits.nodes === 'made') shown.remove();
        }),
      );
    };
    const [enter, leave] = OPENS[habits.by];
    let isIn = false;
    cell.addEventListener(enter, () => {
      if (isIn) return;
      isIn = true;
      last = says;
      opening();
    });
    cell.addEventListener(leave, () => {
      if (!isIn) return;
      isIn = false;
      closing();
    });
  });
  return {
    cells,
    targets: cells.map((element, i) => ({ key: `s${i}`, element })),
    end: () => {
      for (const timer of timers) window.clearTimeout(timer);
      for (const node of made) node.remove();
      host.replaceChildren();
      host.remove();
    },
  };
}
