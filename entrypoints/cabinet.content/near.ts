/** How far beyond the screen something counts as near it: a screen in every direction. */
const MARGIN = '100%';

export interface Nearness {
  /** On the screen, near it, or was so before; also what has no box that could come near. Reads layout. */
  has(element: HTMLElement): boolean;
  /** Waits for these, and for none of those before, to come near. */
  await(elements: ReadonlySet<HTMLElement>): void;
  /** They are near from now on, wherever they stand. */
  add(elements: Iterable<HTMLElement>): void;
  /** What was near may be so no longer. */
  forget(): void;
  /** Waits for nothing any more. */
  end(): void;
}

/**
 * Tells which elements are on the screen or near it, and calls back for awaited ones as they come near, however they do:
 * the browser itself watches them, and nothing runs while nothing moves.
 */
export function createNearness(document: Document, onNear: (elements: HTMLElement[]) => void): Nearness {
  let near = new WeakSet<HTMLElement>();
  let awaited: ReadonlySet<HTMLElement> = new Set();
  const observer = new IntersectionObserver(
    (entries) => {
      const come = entries.flatMap(({ isIntersecting, target }) =>
        isIntersecting && target instanceof HTMLElement && awaited.has(target) ? [target] : [],
      );
      if (come.length === 0) return;
      for (const element of come) {
        near.add(element);
        observer.unobserve(element);
      }
      onNear(come);
    },
    { rootMargin: MARGIN, scrollMargin: MARGIN },
  );

  return {
    has(element) {
      if (near.has(element)) return true;
      const { clientWidth: across, clientHeight: down } = document.documentElement;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const far =
        (right > left || bottom > top) &&
        (bottom < -down || top > 2 * down || right < -across || left > 2 * across);
      if (!far) near.add(element);
      return !far;
    },
    await(elements) {
      for (const element of awaited) if (!elements.has(element)) observer.unobserve(element);
      for (const element of elements) if (!awaited.has(element)) observer.observe(element);
      awaited = new Set(elements);
    },
    add(elements) {
      for (const element of elements) {
        near.add(element);
        observer.unobserve(element);
      }
    },
    forget() {
      near = new WeakSet();
    },
    end() {
      observer.disconnect();
      awaited = new Set();
    },
  };
}
