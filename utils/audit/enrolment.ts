import type { EventReading } from '@/utils/cabinet';
import type { UnreadToken } from './types';

/**
 * How far an event is filled: nobody, a part, everyone, or past the moment when anything can be done. Finished,
 * cancelled and full events are no fault of the navigator.
 */
export function enrolmentState(
  row: EventReading,
): 'nobody' | 'part' | 'all' | 'closed' | { unread: UnreadToken[] } {
  if (row.open.state === 'read' && !row.open.value) return 'closed';
  if (row.enrolment.state === 'unread') return { unread: ['enrolment'] };
  const { enrolled, total } = row.enrolment.value;
  if (enrolled === 'all') return 'all';
  if (enrolled === 0) return 'nobody';
  if (enrolled === 'some') return 'part';
  // «Записано 12» without «из 25» does not tell whether that is everyone.
  if (total === null) return { unread: ['enrolment'] };
  return enrolled >= total ? 'all' : 'part';
}
