import type { IssueToken, PageAudit } from '@/utils/audit';
import type { ClassCardReading, PageReading } from '@/utils/cabinet';
import type { Deadline } from '@/utils/campaign';
import type { GatheredEvidence, Templates } from '@/utils/guidance';

/** A long job that the user started: pointing at icons, or walking the pages of a list. */
export interface PanelJob {
  kind: 'statuses' | 'pages';
  /** Rows done so far. */
  done: number;
  /** Rows in all; null when the page does not say. */
  total: number | null;
}

/** What is known of a class from this session, for its card on «Активные классы». */
export interface ClassKnowledge {
  name: string;
  students: number;
  /** Without a consent, whoever must act. */
  noConsent: number;
  notVerified: number;
  /** Whose consent or verification could not be read. */
  unread: number;
  /** HH:MM of the reading, with its date when that was on another day. */
  readAt: string;
}

/** What the file that the user chose on the page looks like; made by `judgeConsentFile`. */
export interface ChosenFile {
  name: string;
  /** Null: still being read. */
  ok: boolean | null;
  problems: string[];
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
  /** Checks on or off, exactly as given to the audit: «Всё в порядке» names only what was checked. */
  enabled?: Partial<Record<IssueToken, boolean>> | undefined;
  /** Dates of the campaign; without them every matter says «Срок не задан». */
  deadlines?: readonly Deadline[] | undefined;
  /** The user's own wording of the ready texts; missing ones are the built-in. */
  templates?: Partial<Templates> | undefined;
  /** The scan just chosen on a student's card; the panel finds it out itself unless it is given here. */
  chosenFiles?: readonly ChosenFile[] | undefined;
  /** Classes read earlier in this session. */
  knownClasses?: readonly ClassKnowledge[] | undefined;
  /** The class whose page this is, where nothing else was recognised. */
  classHere?: ClassCardReading | null | undefined;
  /** Students that have come since their class or list was seen first. */
  newStudents?: number | undefined;
  /** What this session has seen of the whole cabinet; absent until it was asked, and outside of the cabinet. */
  seen?: GatheredEvidence | undefined;
}

/** What the user can ask for; the content script does it. Buttons of the optional ones appear only where they are given. */
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
  /** Scrolls to an element of the page that is not a row: an empty field, a class card. */
  revealElement?(element: HTMLElement): void;
  /** Leads to a section of the cabinet by its visible name; done by the panel itself unless it is given here. */
  goTo?(section: string): void;
  /** Says something where results of jobs stand; null takes it away. */
  say?(words: string | null): void;
  /** The user says that the new students have their logins: the reminder goes. */
  loginsHandedOut?(): void;
  /** «Научить»: point at a column or an icon and say what it means. */
  teach?(): void;
  /** «Сообщить»: how the page was read, without names, for whoever supports the extension. */
  report?(): void;
  /** «Список на сбор согласий»: the printable page. */
  openCollection?(): void;
  /** Puts text on the clipboard; false when the browser refused. */
  copy?(text: string): Promise<boolean>;
}

/** Where the panel stands; remembered by whoever mounts it. */
export interface PanelPlacement {
  edge: 'left' | 'right';
  /** Share of the window's height above the panel, 0…1. */
  top: number;
  /** What the user last chose; null before he chose anything: open on wide windows only. */
  open: boolean | null;
  /** «Показать только проблемных» */
  onlyIssues?: boolean;
}
