import type { Ui } from '../../app/ui/index.ts';

const OPEN_AFTER = 250;
const CLOSE_AFTER = 120;

/**
 * A tooltip of its own: opens late, in a portal at the end of the body, closes late and fades.
 * Listens for pointer events that do not bubble, as component frameworks do.
 */
export function attachTooltip({ make }: Ui, anchor: HTMLElement, text: string, signal: AbortSignal): void {
  let shown: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    if (shown) return;
    const box = anchor.getBoundingClientRect();
    shown = make(
      'div',
      'tip',
      'fixed z-50 rounded-sm px-3 py-1 text-xs bg-tip text-tip-ink shadow-lg whitespace-nowrap [pointer-events:none] [transform:translate(-50%,-100%)]',
      {},
      text,
    );
    shown.style.left = `${box.left + box.width / 2}px`;
    shown.style.top = `${box.top - 6}px`;
    shown.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 100 });
    document.body.append(shown);
  };
  const close = (): void => {
    shown?.remove();
    shown = null;
  };
  const plan = (run: () => void, after: number): void => {
    clearTimeout(timer);
    timer = setTimeout(run, after);
  };
  anchor.addEventListener('mouseenter', () => plan(open, OPEN_AFTER));
  anchor.addEventListener('mouseleave', () => plan(close, CLOSE_AFTER));
  signal.addEventListener('abort', () => plan(close, 0), { once: true });
}
