import type { Fact } from '@/utils/cabinet';
import type { UnreadToken, Verdict } from '../types';

/** A yes/no column: a cross raises, a tick is fine, anything else is unread. */
export function raisedByCross(fact: Fact<boolean>, token: UnreadToken): Verdict {
  if (fact.state === 'unread') return { unread: [token] };
  return fact.value ? 'fine' : 'raised';
}
