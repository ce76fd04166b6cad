import type { Ui } from '../../app/ui/index.ts';

const OPEN_AFTER = 120;
let hints = 0;

/**
 * A hint in the manner of headless component libraries: opens on pointer movement or focus, its visible bubble is apart
 * from the text for screen readers that `aria-describedby` names, and both leave the page when it closes.
 */
export function attachHint({ make }: Ui, anchor: HTMLElement, text: () => string, signal: AbortSignal): void {
  let portal: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = (): void => {
    clearTimeout(timer);
    timer = undefined;
    portal?.remove();
    portal = null;
    anchor.removeAttribute('aria-describedby');
  };
  const open = (): void => {
    if (portal) return;
    const id = `hint-${++hints}`;
    const box = anchor.getBoundingClientRect();
    const bubble = make(
      'div',
      '',
      '',
      { class: 'vg-hint' },
      text(),
      make('span', '', '', { id, role: 'tooltip', class: 'vg-sr' }, text()),
    );
    bubble.style.transform = `translate(${Math.round(box.left + box.width / 2)}px, ${Math.round(box.top)}px) translate(-50%, -110%)`;
    portal = make('div', '', '', {}, bubble);
    document.body.append(portal);
    anchor.setAttribute('aria-describedby', id);
  };
  anchor.addEventListener('pointermove', () => {
    timer ??= setTimeout(open, OPEN_AFTER);
  });
  anchor.addEventListener('focus', open);
  anchor.addEventListener('pointerleave', close);
  anchor.addEventListener('blur', close);
  signal.addEventListener('abort', close, { once: true });
}
