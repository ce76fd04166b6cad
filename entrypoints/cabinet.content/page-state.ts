import type { PageAudit } from '@/utils/audit';
import type { PageReading } from '@/utils/cabinet';
import { headline, openMatters, pageEvidence, summaryLines } from '@/utils/guidance';
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
    matters: openMatters(audit, context),
    evidence: pageEvidence(audit, context.reading, context.today),
  };
}
