import { auditPage } from '@/utils/audit';
import type { PageAudit } from '@/utils/audit';
import { createReader } from '@/utils/cabinet';
import type { PageReading } from '@/utils/cabinet';
import { observe } from '@/utils/dom';
import { pageState } from '@/utils/guidance';
import type { CabinetSettings, PageState } from '@/utils/messages';
import { createJobs } from './jobs';
import { createPainter } from './paint';
import { mountPanel } from './panel';
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

  const reader = createReader(document);
  const painter = createPainter(document);
  const attributes = createRootAttributes(document);
  const statuses = createStatusCache();
  const jobs = createJobs({ document, signal, statuses, onProgress: show, onRead: () => scan() });

  const panel = mountPanel({
    document,
    signal,
    actions: {
      reveal: (key) => {
        const row = latest?.audit.rows.find((candidate) => candidate.key === key);
        if (row) painter.reveal(row);
      },
      setOnlyIssues: (on) => {
        onlyIssues = on;
        show();
      },
      clarifyStatuses: () => {
        if (latest) jobs.clarifyStatuses(latest.reading);
      },
      walkPages: () => {
        if (latest) jobs.walkPages(latest.reading, read);
      },
      stopJob: () => jobs.stop(),
      openWorkbench: options.openWorkbench,
      openOptions: options.openOptions,
    },
  });

  function read(changed?: ReadonlySet<Node>): PageReading {
    const reading = reader.read(changed);
    const students = statuses.apply(reading.rows.filter((row) => row.kind === 'student'));
    return { ...reading, rows: [...students, ...reading.rows.filter((row) => row.kind === 'event')] };
  }

  function scan(changed?: ReadonlySet<Node>): void {
    const reading = read(changed);
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
      job: jobs.current(),
      jobResult: jobs.result(),
      onlyIssues,
      dark: pageIsDark(document),
      readAt,
    });
    const state = pageState(reading, audit);
    if (JSON.stringify(state) === JSON.stringify(published)) return;
    published = state;
    options.publish(state);
  }

  observe(document, (changed) => scan(changed), signal);
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
