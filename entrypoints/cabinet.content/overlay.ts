import { auditPage } from '@/utils/audit';
import type { PageAudit } from '@/utils/audit';
import { readPage } from '@/utils/cabinet';
import type { PageReading } from '@/utils/cabinet';
import { observe } from '@/utils/dom';
import type { CabinetSettings, PageState, PanelPlace } from '@/utils/messages';
import { pageState } from './page-state';
import { createPainter } from './paint';
import { createLazyPanel } from './panel-loader';
import type { MountOptions } from './panel/types';
import { createRootAttributes } from './root-attributes';
import { createStatusCache } from './status-cache';
import { pageIsDark } from './theme';

export interface OverlayOptions {
  document: Document;
  /** Ends everything: marks, panel, observers. */
  signal: AbortSignal;
  settings: CabinetSettings;
  /** ISO date of today. */
  today: () => string;
  /** HH:MM of now. */
  now: () => string;
  publish: (state: PageState) => void;
  openWorkbench: () => void;
  openOptions: () => void;
  keepPlacement: (place: PanelPlace) => void;
  /** Brings the panel's script into this tab. */
  loadPanel: () => Promise<void>;
}

export interface Overlay {
  /** What the popup shows; null until the first scan. */
  state(): PageState | null;
  setSettings(settings: CabinetSettings): void;
}

/** Reads the page, marks it, and keeps both up with whatever the page does until the signal ends it. */
export function startOverlay(options: OverlayOptions): Overlay {
  const { document, signal } = options;
  let settings = options.settings;
  let onlyIssues = false;
  let latest: { reading: PageReading; audit: PageAudit; readAt: string } | null = null;
  let published: PageState | null = null;

  const painter = createPainter(document);
  const attributes = createRootAttributes(document);
  const statuses = createStatusCache();

  const mounting: MountOptions = {
    document,
    signal,
    placement: settings.placement ?? undefined,
    onPlacement: options.keepPlacement,
    actions: {
      reveal: (key) => {
        const row = latest?.audit.rows.find((candidate) => candidate.key === key);
        if (row) painter.reveal(row);
      },
      setOnlyIssues: (on) => {
        onlyIssues = on;
        show();
      },
      clarifyStatuses: () => {},
      walkPages: () => {},
      stopJob: () => undefined,
      openWorkbench: options.openWorkbench,
      openOptions: options.openOptions,
    },
  };
  const panel = createLazyPanel(mounting, options.loadPanel);

  function read(): PageReading {
    const reading = readPage(document);
    const students = statuses.apply(reading.rows.filter((row) => row.kind === 'student'));
    return { ...reading, rows: [...students, ...reading.rows.filter((row) => row.kind === 'event')] };
  }

  function scan(): void {
    const reading = read();
    const audit = auditPage(reading, { today: options.today(), enabled: settings.enabled });
    latest = { reading, audit, readAt: options.now() };
    show();
    attributes.show(audit, pageIsDark(document));
  }

  /** Paints and publishes what is known; called when facts, filters or a job's progress change. */
  function show(): void {
    if (!latest || signal.aborted) return;
    const { reading, audit, readAt } = latest;
    painter.paint(audit, { onlyIssues });
    panel.update({
      reading,
      audit,
      today: options.today(),
      job: null,
      jobResult: null,
      enabled: settings.enabled,
      deadlines: settings.deadlines,
      templates: settings.templates,
      onlyIssues,
      dark: pageIsDark(document),
      readAt,
    });
    const state = pageState(audit, { reading, today: options.today(), readAt, enabled: settings.enabled });
    if (JSON.stringify(state) === JSON.stringify(published)) return;
    published = state;
    options.publish(state);
  }

  observe(document, () => scan(), signal, { isOwn: (node) => node.nodeName === 'BVB-PANEL' });
  signal.addEventListener('abort', () => {
    painter.erase();
    attributes.erase();
  });
  scan();

  return {
    state: () => published,
    setSettings: (next) => {
      settings = next;
      scan();
    },
  };
}
