import type { PageKind } from '@/utils/cabinet';

/** Tokens of `data-bvb-issues`; stable. */
export type IssueToken =
  | 'consent-upload-required'
  | 'consent-not-confirmed'
  | 'consent-missing'
  | 'not-verified'
  | 'profile-incomplete'
  | 'not-active'
  | 'no-parent'
  | 'not-enrolled'
  | 'partly-enrolled';

/** Who must act. */
export type Actor = 'navigator' | 'student' | 'anyone';

export interface RowAudit {
  key: string;
  element: HTMLElement;
  parts: HTMLElement[];
  kind: 'student' | 'event';
  name: string | null;
  className: string | null;
  /** Sorted by token. */
  issues: IssueToken[];
  /** Facts that could not be read, as named in `data-bvb-unread`, sorted. */
  unread: string[];
}

export interface PageAudit {
  page: PageKind;
  rows: RowAudit[];
  read: number;
  total: number | null;
  counts: Partial<Record<IssueToken, number>>;
  /** Rows with at least one unread fact that an active check needs. */
  unreadRows: number;
  /** Every row that the page says it has was read, and every active check had its fact in every row. */
  complete: boolean;
}
