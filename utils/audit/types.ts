import type { EventReading, PageKind, RowReading, StudentReading } from '@/utils/cabinet';

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

/** Facts as `data-bvb-unread` names them. */
export type UnreadToken =
  'consent' | 'verified' | 'profile' | 'active' | 'parent' | 'ovz' | 'enrolment' | 'name' | 'class';

/** Who must act. `either`: it is not known yet whether the navigator or the student. */
export type Actor = 'navigator' | 'student' | 'either';

/** What a check says of one row: raised, not raised, or not told because these facts are unread. */
export type Verdict = 'raised' | 'fine' | { unread: UnreadToken[] };

interface CheckCommon {
  token: IssueToken;
  /** On unless the settings say otherwise. */
  defaultOn: boolean;
  actor: Actor;
  /** The smaller, the sooner it is named: the first is what the row's chip says. */
  urgency: number;
  /** The chip after the name: «согласие: загрузить скан». */
  chip: string;
  /** The same where there is little room: «скан». */
  shortChip: string;
  /** Heading of the group in the panel. */
  title: string;
  /** The rule in one sentence. */
  why: string;
  /** Steps in the cabinet, by the visible names of its sections. */
  how: readonly string[];
  /** Where the rule stands: a part of the instruction. */
  source: string;
}

export interface StudentCheck extends CheckCommon {
  on: 'student';
  check: (row: StudentReading, today: string) => Verdict;
}

export interface EventCheck extends CheckCommon {
  on: 'event';
  check: (row: EventReading, today: string) => Verdict;
}

export type Check = StudentCheck | EventCheck;

export interface RowAudit {
  reading: RowReading;
  key: string;
  kind: 'student' | 'event';
  name: string | null;
  className: string | null;
  /** Sorted by token. */
  issues: IssueToken[];
  /** Facts that could not be read, sorted. */
  unread: UnreadToken[];
  /** Facts that an active check needed and did not get; a part of `unread`. */
  unchecked: UnreadToken[];
}

export interface PageAudit {
  page: PageKind;
  rows: RowAudit[];
  read: number;
  total: number | null;
  counts: Partial<Record<IssueToken, number>>;
  /** Rows in which an active check lacked its fact. */
  uncheckedRows: number;
  /** Rows with at least one issue. */
  issueRows: number;
  /** Every row that the page says it has was read, and every active check had its fact in every row. */
  complete: boolean;
}

export interface AuditOptions {
  /** ISO date. Ages are counted from it. */
  today: string;
  /** Checks switched on or off in the settings; missing means the check's own default. */
  enabled?: Partial<Record<IssueToken, boolean>>;
}
