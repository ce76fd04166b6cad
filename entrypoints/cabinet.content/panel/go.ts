import { sectionAbove } from '@/utils/guidance';
import { findWay, linkOf } from '@/utils/ways';

/** How long a section that was opened may take to draw what stands in it, ms. */
const PATIENCE = 5000;

export interface Leading {
  /** To a section of the cabinet by its visible name: the user has pressed that name in the panel. */
  goTo(section: string): void;
  /** The page has been read again: what the way led through may be drawn now. */
  goOn(): void;
}

/**
 * Leads to sections of the cabinet. A plain link or a tab of the site is followed as the user would; anything else is only
 * shown, and the user presses it himself.
 * @param show scrolls to an element and pulses it
 * @param say null: nothing needs saying
 */
export function createLeading(
  document: Document,
  show: (way: HTMLElement) => void,
  say: (words: string | null) => void,
): Leading {
  let next: { section: string; until: number } | null = null;

  function follow(section: string, way: HTMLElement): void {
    if (isHere(way)) say(null);
    else if (linkOf(way) ?? way.getAttribute('role') === 'tab') {
      say(null);
      way.click();
    } else {
      show(way);
      say(`Раздел «${section}» подсвечен на странице: нажмите на него`);
    }
  }

  return {
    goTo(section) {
      next = null;
      const way = findWay(document, section);
      const above = way ? null : sectionAbove(section);
      const through = above === null ? null : findWay(document, above);
      if (way) follow(section, way);
      else if (through && above !== null) {
        next = { section, until: performance.now() + PATIENCE };
        follow(above, through);
      } else say(`Раздела «${above ?? section}» на этой странице не видно. Откройте меню кабинета`);
    },
    goOn() {
      if (!next) return;
      const { section, until } = next;
      if (performance.now() > until) next = null;
      const way = next && findWay(document, section);
      if (!way) return;
      next = null;
      follow(section, way);
    },
  };
}

/** The page says of this way itself that it leads to where the user is. */
function isHere(way: HTMLElement): boolean {
  return (
    way.getAttribute('aria-selected') === 'true' ||
    /^(?:page|true)$/.test(way.getAttribute('aria-current') ?? '')
  );
}
