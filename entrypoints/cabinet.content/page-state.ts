import type { PageAudit } from '@/utils/audit';
import type { PageReading } from '@/utils/cabinet';
import { headline, pageEvidence, summaryLines } from '@/utils/guidance';
import type { HeadlineContext } from '@/utils/guidance';
import type { PageState } from '@/utils/messages';

/** What the popup and the badge get: the panel's own words and numbers, and no names. */
export function pageState(audit: PageAudit, context: HeadlineContext & { reading: PageReading }): PageState {
  const { state, text } = headline(audit, context);
  return {
    page: audit.page,
    recognised: state !== 'unknown',
    title: text,
    lines: summaryLines(audit, context),
    trouble: context.reading.trouble,
    matters: mattersOn(audit, context.reading, state),
    evidence: pageEvidence(audit, context.reading, context.today),
  };
}

/** A number only where the page was read; a page that holds nothing to check has none open. */
function mattersOn(audit: PageAudit, reading: PageReading, state: string): number | null {
  if (state === 'unknown' || state === 'unread' || state === 'loading' || state === 'partial') {
    return audit.issueRows > 0 ? audit.issueRows : null;
  }
  if (reading.page === 'consent-modal') return 1;
  if (audit.rows.length === 0 && reading.profile) return reading.profile.empty.length;
  return audit.issueRows;
}
