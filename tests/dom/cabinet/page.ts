import { readPage, type PageReading, type RowReading } from '@/utils/cabinet';

/** Puts markup on the page and reads it. */
export function show(html: string): PageReading {
  document.body.innerHTML = html;
  return readPage(document);
}

/** A student's facts in one line of plain values; `?` for unread. */
export function facts(row: RowReading | undefined): Record<string, string> {
  if (row?.kind !== 'student') return {};
  const told: Record<string, string> = { name: row.name.state === 'read' ? row.name.value : '?' };
  if (row.class.state === 'read') told.class = `${row.class.value.grade}${row.class.value.letter}`;
  for (const key of ['ovz', 'disability', 'active', 'profile', 'verified', 'parent', 'consent'] as const) {
    const fact = row[key];
    told[key] =
      fact.state === 'unread' ? '?' : typeof fact.value === 'boolean' ? (fact.value ? '+' : '-') : fact.value;
  }
  return told;
}
