import type { PageAudit } from '@/utils/audit';
import { cardConsent } from './card';
import { type HeadlineContext, headline } from './headline';

/** The number that the badge and the panel's tab show; null where the page, or a part of it, could not be told. */
export function openMatters(audit: PageAudit, context: HeadlineContext): number | null {
  const { reading, today } = context;
  if (reading.page === 'consent-modal') return 1;
  if (audit.issueRows > 0) return audit.issueRows;
  switch (headline(audit, context).state) {
    case 'unknown':
    case 'unread':
    case 'loading':
    case 'partial':
      return null;
    case 'matters':
      break;
    default:
      return 0;
  }
  const { card, profile, classes } = reading;
  if (card) return card.empty.length + Number(cardConsent(card, today).missing);
  if (profile) return profile.empty.length;
  return classes.filter(({ students }) => students.state === 'read' && students.value === 0).length;
}
