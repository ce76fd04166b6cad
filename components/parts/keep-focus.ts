const REACHED_BY_TAB = 'a[href], button, input, select, textarea, summary, [tabindex]';

const isReached = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility();

/**
 * Keeps the keyboard's place when what had the focus goes: a button that has done its work, a question that was answered.
 * The focus then goes to what stands there now, or before it, and never back to the top of the page. What is only disabled
 * for a while gets it back.
 * @param root holds everything whose place is kept
 * @param signal ends it; a page of our own keeps it for as long as it is open
 */
export function keepFocus(root: ShadowRoot | HTMLElement, signal?: AbortSignal): void {
  const document = root.ownerDocument;
  let held: HTMLElement | null = null;
  /** What stood before it, the nearest last. */
  let before: HTMLElement[] = [];
  /** What it stood in. */
  let group: HTMLElement | null = null;
  const all = () => [...root.querySelectorAll<HTMLElement>(REACHED_BY_TAB)];

  const onFocus = (event: Event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.matches(REACHED_BY_TAB)) return;
    held = target;
    group = target.parentElement;
    const standing = all();
    before = standing.slice(0, Math.max(0, standing.indexOf(target)));
  };
  const onLeave = () => {
    const left = held;
    // An element that is taken away may be left at that same moment; one that stays was left by the user.
    queueMicrotask(() => {
      if (left && held === left && left.isConnected && !left.matches(':disabled')) held = null;
    });
  };
  const mend = () => {
    if (!held) return;
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (!isLost) {
      if (!held.isConnected) held = null;
      return;
    }
    if (held.isConnected) {
      if (isReached(held)) held.focus();
      return;
    }
    const reached = all().filter(isReached);
    const last = before.findLast((element) => element.isConnected && isReached(element));
    const next = last === undefined ? reached[0] : (reached[reached.indexOf(last) + 1] ?? last);
    // The next of another group does something else: pressing twice must not do it.
    const isApart = group?.isConnected && group.contains(last ?? null) && !group.contains(next ?? null);
    held = null;
    (isApart ? last : next)?.focus();
  };
  const until = signal ? { signal } : {};
  root.addEventListener('focusin', onFocus, until);
  root.addEventListener('focusout', onLeave, until);
  const watch = new MutationObserver(mend);
  watch.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  signal?.addEventListener('abort', () => watch.disconnect(), { once: true });
}
