import { checkOf } from '@/utils/audit';
import type { PageAudit } from '@/utils/audit';
import { type HeadlineContext, headline, nounOf } from './headline';
import { unreadByFact } from './waiting';
import { FACT_WORDS, agreed, counted, number, ofSome, readSome } from './words';

/**
 * How much of the page's list has been read: «прочитано 24 из 132 учеников», and beside matters also what was not: «у 3 не
 * прочитано согласие». Null where there is no list.
 */
export function completeness(audit: PageAudit, context: Pick<HeadlineContext, 'reading'>): string | null {
  const read = readOf(audit, context);
  // Where there are no matters the headline says it.
  if (read === null || audit.issueRows === 0 || audit.uncheckedRows === 0) return read;
  const facts = unreadByFact(audit.rows).map(({ token }) => token);
  return `${read}, у\u00a0${number(audit.uncheckedRows)} не ${agreed('прочитан', facts)}`;
}

function readOf(audit: PageAudit, context: Pick<HeadlineContext, 'reading'>): string | null {
  const noun = nounOf(audit);
  if (audit.rows.length === 0 && (audit.total ?? 0) === 0) return null;
  if (audit.total !== null && audit.total >= audit.read) {
    return `Прочитано ${number(audit.read)} из ${ofSome(audit.total, noun)}`;
  }
  const here = readSome(audit.read, noun);
  return context.reading.partial ? `${here}; сколько их всего, страница не показывает` : here;
}

/**
 * Further lines after the headline, the most pressing first: each matter with its count, what was not read, how much
 * was read. A trouble of the reading is told apart from them. No names.
 */
export function summaryLines(audit: PageAudit, context: HeadlineContext): string[] {
  const { reading } = context;
  const lines: string[] = [];
  if (reading.translated) {
    lines.push('Страница переведена браузером. Верните русский язык, чтобы показания были верны.');
  }
  const tokens = (Object.keys(audit.counts) as (keyof typeof audit.counts)[])
    .map(checkOf)
    .toSorted((a, b) => a.urgency - b.urgency);
  for (const check of tokens) lines.push(`${check.title}: ${number(audit.counts[check.token] ?? 0)}`);
  for (const { token, rows } of unreadByFact(audit.rows)) {
    lines.push(`Не прочитано «${FACT_WORDS[token]}»: ${counted(rows.length, 'строка', 'строки', 'строк')}`);
  }
  const read = readOf(audit, context);
  if (read !== null && headline(audit, context).state !== 'fine') lines.push(read);
  return lines;
}
