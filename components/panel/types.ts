import type { PageAudit } from '@/utils/audit';
import type { PageReading } from '@/utils/cabinet';

/** A long job that the user started: pointing at icons, or walking the pages of a list. */
export interface PanelJob {
  kind: 'statuses' | 'pages';
  /** Rows done so far. */
  done: number;
  /** Rows in all; null when the page does not say. */
  total: number | null;
}

/** Everything that the panel shows. The content script makes it anew after each scan; the panel keeps no facts. */
export interface PanelModel {
  reading: PageReading;
  audit: PageAudit;
  /** ISO date. */
  today: string;
  job: PanelJob | null;
  /** How the last job ended, in Russian; null before any. */
  jobResult: string | null;
  onlyIssues: boolean;
  /** The page itself is dark. */
  dark: boolean;
  /** When the page was last read, HH:MM. */
  readAt: string;
}

/** What the user can ask for; the content script does it. */
export interface PanelActions {
  /** Scrolls to the row and pulses it. */
  reveal(key: string): void;
  setOnlyIssues(on: boolean): void;
  /** «Уточнить статусы» */
  clarifyStatuses(): void;
  /** «Пройти все страницы» */
  walkPages(): void;
  stopJob(): void;
  openWorkbench(): void;
  openOptions(): void;
}
