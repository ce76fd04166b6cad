import type { Page } from '@playwright/test';

export interface MarkedRow {
  /** Everything a person reads in the row. */
  text: string;
  issues: string;
  unread: string;
}

/** Waits until a scan has settled that saw rows, or the page kind asked for. */
export async function settled(page: Page, kind: string): Promise<void> {
  await page.locator(`html[data-bvb-page="${kind}"]`).waitFor({ state: 'attached' });
}

/** Every marked row of a kind, also in open shadow roots; parts of one row (frozen columns) without the name are left out. */
export async function marks(page: Page, kind: 'student' | 'event'): Promise<MarkedRow[]> {
  return page.locator(`[data-bvb-row="${kind}"]`).evaluateAll((elements) =>
    elements.map((element) => {
      const text = (node: Node): string => {
        if (node instanceof HTMLSlotElement) return node.assignedNodes({ flatten: true }).map(text).join(' ');
        if (node instanceof Element && node.shadowRoot) return text(node.shadowRoot);
        if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
        return Array.from(node.childNodes, text).join(' ');
      };
      return {
        text: text(element).replace(/\s+/g, ' ').trim(),
        issues: element.getAttribute('data-bvb-issues') ?? '',
        unread: element.getAttribute('data-bvb-unread') ?? '',
      };
    }),
  );
}
