import { checkOf } from '@/utils/audit';
import type { Actor, RowAudit } from '@/utils/audit';
import { FACT_WORDS } from '@/utils/guidance';

/** Who the row waits for, that something in it was not read, or that nothing is missing. */
export type Tone = Actor | 'unread' | 'given';

export interface Chip {
  tone: Tone;
  /** With enough room: «согласие: загрузить скан +1». */
  long: string;
  /** With little room: «скан +1». */
  short: string;
  /** With almost none: a shape and a number. */
  tiny: string;
}

const SHAPES: Record<Actor, string> = { navigator: '●', either: '●', student: '○' };

/** What is written on the page beside a row's name; null when the row has nothing to say. */
export function chipOf(row: RowAudit): Chip | null {
  const matters = row.issues.map(checkOf).toSorted((a, b) => a.urgency - b.urgency);
  const first = matters[0];
  if (first) {
    const more = matters.length > 1 ? ` +${matters.length - 1}` : '';
    const shape = SHAPES[first.actor];
    return {
      tone: first.actor,
      long: `${shape} ${first.chip}${more}`,
      short: `${shape} ${first.shortChip}${more}`,
      tiny: `${shape}${matters.length}`,
    };
  }
  if (row.unchecked.length === 0) return null;
  const words = row.unchecked.map((token) => FACT_WORDS[token]);
  return { tone: 'unread', long: `? не прочитано: ${words.join(', ')}`, short: '? не прочитано', tiny: '?' };
}
