/** What the keys do. */
export interface KeyActions {
  toggle(): void;
  collapse(): void;
  step(by: 1 | -1): void;
}

/**
 * Alt+Shift+B opens and collapses, Alt+Shift+↓ and ↑ go to the next and previous row that waits, Esc collapses while the
 * focus is in the panel. Physical keys, so the Russian layout does not matter. Arrows are left to text fields.
 */
export function listenToKeys(
  document: Document,
  shadow: ShadowRoot,
  signal: AbortSignal,
  actions: KeyActions,
): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      if (event.code === 'KeyB') actions.toggle();
      else if (event.code === 'ArrowDown' && !inTextField(event)) actions.step(1);
      else if (event.code === 'ArrowUp' && !inTextField(event)) actions.step(-1);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
  shadow.addEventListener(
    'keydown',
    (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || event.defaultPrevented) return;
      // There Esc closes the browser's own list or ends an input method; a draft must not go with it.
      if (inTextField(event)) return;
      event.preventDefault();
      actions.collapse();
    },
    { signal },
  );
}

function inTextField(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]),textarea,select'))
  );
}
