import type { Ui } from '../../app/ui/index.ts';

const OPEN_AFTER = 180;
const CLOSE_AFTER = 500;

/**
 * One tooltip node for the whole page: listens to pointer events that bubble, points at itself by `aria-describedby`
 * and stays half a second after the pointer has left.
 */
export function shareTooltip(
  { make }: Ui,
  host: HTMLElement,
  textOf: (target: Element) => string | null,
  signal: AbortSignal,
): void {
  const tip = make(
    'div',
    'tip',
    'fixed z-50 rounded-sm px-3 py-2 text-xs bg-tip text-tip-ink shadow-lg [pointer-events:none] [transform:translateX(-50%)]',
    { id: 'cab-tip', role: 'tooltip', hidden: true },
  );
  document.body.append(tip);
  let anchor: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    tip.hidden = true;
    anchor?.removeAttribute('aria-describedby');
    anchor = null;
  };
  host.addEventListener(
    'pointerover',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const text = target && textOf(target);
      if (!target || text === null) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        hide();
        anchor = target;
        const box = target.getBoundingClientRect();
        tip.textContent = text;
        tip.style.left = `${box.left + box.width / 2}px`;
        tip.style.top = `${box.bottom + 6}px`;
        tip.hidden = false;
        target.setAttribute('aria-describedby', tip.id);
      }, OPEN_AFTER);
    },
    { signal },
  );
  host.addEventListener(
    'pointerout',
    () => {
      clearTimeout(timer);
      timer = setTimeout(hide, CLOSE_AFTER);
    },
    { signal },
  );
  signal.addEventListener('abort', () => tip.remove(), { once: true });
}
