/** Typed messages between the parts of the extension; the only place that names them. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { IssueToken } from '@/utils/audit';
import type { PageKind } from '@/utils/cabinet';
import type { Deadline } from '@/utils/campaign';
import type { GatheredEvidence, PageEvidence } from '@/utils/guidance';
import type { PageMap, TeachAnswer } from '@/utils/page-map';
import type { CollectedPage, CollectedStudent, KnownClass } from '@/utils/school';

/** What the popup and the toolbar badge know of a tab. No names, no classes: counts and sentences only. */
export interface PageState {
  page: PageKind;
  /** The page was recognised as one of the cabinet's pages that hold something to check. */
  recognised: boolean;
  /** One line that can be read aloud. */
  title: string;
  /** Further lines, the most pressing first. */
  lines: string[];
  /** Why nothing, or not everything, could be read; null when all was. */
  trouble: string | null;
  /** Open matters on this page; null when that is not known. */
  matters: number | null;
  /** What the page shows about the checklist's steps; counts only. */
  evidence: PageEvidence;
}

/** «Список на сбор согласий» as the page hands it over. */
export interface CollectionRequest {
  /** Students with their consent matters; other matters may be given and are left out. */
  people: { name: string | null; className: string | null; issues: readonly IssueToken[] }[];
  /** How much of the list was read, in words. */
  read: string | null;
}

/** The part of the settings that the page needs; checked by the background, so that the page loads no schemas. */
export interface CabinetSettings {
  enabled: Partial<Record<IssueToken, boolean>>;
  /** Dates of this school year's campaign, as seen from today. */
  deadlines: Deadline[];
  /** The user's own wording of the ready texts, by id. */
  templates: Record<string, string>;
  /** Maps of pages that the user taught. */
  pageMaps: PageMap[];
  /** Where the panel stood last; null before it was moved. */
  placement: PanelPlace | null;
}

/** One look at a list of students. */
export interface CollectedLook {
  page: CollectedPage;
  students: CollectedStudent[];
  /** ISO moment. */
  at: string;
}

/** What this browser session has seen of the cabinet. No names. */
export interface SessionKnowledge {
  classes: KnownClass[];
  evidence: GatheredEvidence;
  /** Students that have come since their class was seen first. */
  newStudents: number;
}

export interface PanelPlace {
  edge: 'left' | 'right';
  top: number;
  open: boolean | null;
  /** «Показать только проблемных» */
  onlyIssues?: boolean;
}

/** Scripts that come into a tab of the cabinet only when they are needed. */
export type LoadedScript = 'panel' | 'jobs';

interface Messages {
  /** The page tells the background what stands on it. */
  pageState(state: PageState): void;
  /** The popup asks the page. */
  getPageState(): PageState | null;
  /** The popup asks the page to open the panel, on any page: there is the way to report and to teach. */
  showPanel(): void;
  /** The page asks the background. */
  getCabinetSettings(): CabinetSettings;
  /** The background tells the page that the settings have changed. */
  cabinetSettings(settings: CabinetSettings): void;
  /** The page asks the background to remember where the panel stands. */
  keepPlacement(place: PanelPlace): void;
  /** The page asks for one more script of ours; resolved when it has run there. */
  loadScript(name: LoadedScript): void;
  /** The page hands over the students that it shows; kept for this browser session only. Answers how many are new in the list. */
  collected(look: CollectedLook): number;
  /** The page tells how many students stand on its class cards, and asks what this session knows. */
  session(cards: { key: string; students: number }[]): SessionKnowledge;
  /** The new students have their logins and passwords: nothing to remind of any more. */
  loginsHandedOut(): void;
  /** «Научить»: one more answer for the user's own page maps. Tells whether the district's map says otherwise, and holds. */
  teach(answer: TeachAnswer): { overruled: boolean };
  openWorkbench(): void;
  /** Opens the printable list; it goes there through memory and is read once. */
  openCollection(request: CollectionRequest): void;
  openOptions(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
