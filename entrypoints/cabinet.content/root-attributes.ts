import type { PageReading } from '@/utils/cabinet';

const OWN = ['data-bvb-page', 'data-bvb-scan', 'data-bvb-scan-id', 'data-bvb-theme'] as const;

/** The attributes on <html> that tell what the last settled scan saw; no names, only counts. */
export function createRootAttributes(document: Document) {
  const html = document.documentElement;
  let scans = 0;
  return {
    show({ page, rows, total }: PageReading, dark: boolean): void {
      scans += 1;
      html.setAttribute('data-bvb-theme', dark ? 'dark' : 'light');
      html.setAttribute('data-bvb-page', page);
      html.setAttribute('data-bvb-scan', `${rows.length}/${total ?? '?'}`);
      html.setAttribute('data-bvb-scan-id', String(scans));
    },
    erase(): void {
      for (const name of OWN) html.removeAttribute(name);
    },
  };
}
