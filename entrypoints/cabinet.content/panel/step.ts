import { checkOf } from '@/utils/audit';
import type { RowAudit } from '@/utils/audit';
import { number } from '@/utils/guidance';

/**
 * The next (1) or previous (-1) row that waits, in the page's order, round the end; and what a screen reader hears of
 * it. Null when nobody waits.
 */
export function stepFrom(
  rows: readonly RowAudit[],
  current: string | null,
  by: 1 | -1,
): { key: string; words: string } | null {
  const waiting = rows.filter((row) => row.issues.length > 0);
  const at = waiting.findIndex((row) => row.key === current);
  const from = at === -1 && by === -1 ? 0 : at;
  const place = (from + by + waiting.length) % Math.max(1, waiting.length);
  const next = waiting[place];
  if (!next) return null;
  const matters = next.issues
    .map(checkOf)
    .toSorted((a, b) => a.urgency - b.urgency)
    .map(({ chip }) => chip);
  const who = [next.name ?? 'Имя не прочитано', next.className].filter((part) => part !== null).join(', ');
  return {
    key: next.key,
    words: `${number(place + 1)} из ${number(waiting.length)}. ${who}: ${matters.join(', ')}`,
  };
}
