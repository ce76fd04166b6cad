import { SEVERITIES, verdictLine } from '@/components/check/words';
import type { FindingFilter, JudgeClient, Verdict } from '@/utils/judge';

/** Longest list that is copied: a chat takes no more, and Excel has the report. */
const COPIED = 2000;
/** Longest list that is printed. */
export const PRINTED = 3000;

const oneLine = (text: string) => text.replace(/[\t\r\n]+/g, ' ');

/**
 * The chosen findings as text that pastes into a chat as lines and into Excel as columns. No line begins with a value
 * of the file, so that nothing of it can become a formula.
 */
export async function listAsText(
  client: JudgeClient,
  verdict: Verdict,
  filter: FindingFilter,
): Promise<{ text: string; shown: number; total: number }> {
  const { total, items } = await client.ask('findings', { filter, from: 0, count: COPIED });
  const manySheets = verdict.sheets.length > 1;
  const lines = items.map(({ sheet, cell, severity, message }) =>
    [
      cell === '' ? 'файл' : manySheets ? `лист ${oneLine(sheet)}, ${cell}` : cell,
      SEVERITIES[severity].one,
      oneLine(message),
    ].join('\t'),
  );
  const head = `Файл «${oneLine(verdict.name)}». ${verdictLine(verdict)}`;
  return { text: [head, ...lines].join('\n'), shown: items.length, total };
}
