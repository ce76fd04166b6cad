/** Events that the page's own shortcuts, focus traps and «click outside» listeners must not see. */
const KEPT = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'copy',
  'cut',
  'paste',
  'focusin',
  'focusout',
  'pointerdown',
  'mousedown',
  'click',
  'dblclick',
  'contextmenu',
  'wheel',
] as const;

/** Stops what happens in the panel at its shadow root; React, which listens further in, has had it by then. */
export function keepEventsInside(shadow: ShadowRoot, signal: AbortSignal): void {
  const stop = (event: Event) => event.stopPropagation();
  for (const type of KEPT) shadow.addEventListener(type, stop, { signal, passive: true });
}
