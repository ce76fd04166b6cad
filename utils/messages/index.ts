/** Typed messages between the parts of the extension; the only place that names them. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { IssueToken } from '@/utils/audit';
import type { PageKind } from '@/utils/cabinet';

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
}

/** The part of the settings that the page needs; checked by the background, so that the page loads no schemas. */
export interface CabinetSettings {
  enabled: Partial<Record<IssueToken, boolean>>;
}

interface Messages {
  /** The page tells the background what stands on it. */
  pageState(state: PageState): void;
  /** The popup asks the page. */
  getPageState(): PageState | null;
  /** The page asks the background. */
  getCabinetSettings(): CabinetSettings;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
