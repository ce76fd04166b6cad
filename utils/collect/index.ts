/**
 * From a page of the cabinet to what the audit gathers of it. A door of its own, so that the content script takes
 * these few lines and nothing else of the audit.
 */
import type { Fact, PageReading, RowReading } from '@/utils/cabinet';
import type { CollectedPage, CollectedStudent } from '@/utils/school';

function flag(fact: Fact<boolean>): boolean | 'unread' {
  return fact.state === 'read' ? fact.value : 'unread';
}

function text(fact: Fact<string>): string | undefined {
  return fact.state === 'read' && fact.value !== '' ? fact.value : undefined;
}

/** The students among a page's rows, as plain JSON. Rows without a name are left out: nobody could be found by them. */
export function collectedOf(rows: readonly RowReading[], readAt: string): CollectedStudent[] {
  return rows.flatMap((row): CollectedStudent[] => {
    if (row.kind !== 'student' || row.name.state === 'unread') return [];
    const registered = text(row.registered);
    const birthDate = text(row.birthDate);
    return [
      {
        key: row.key,
        name: row.name.value,
        className: row.class.state === 'read' ? row.class.value.text : '',
        ...(registered === undefined ? {} : { registered }),
        ...(birthDate === undefined ? {} : { birthDate }),
        facts: {
          consent: row.consent.state === 'read' ? row.consent.value : 'unread',
          verified: flag(row.verified),
          profile: flag(row.profile),
          active: flag(row.active),
          parent: flag(row.parent),
          ovz: flag(row.ovz),
        },
        readAt,
      },
    ];
  });
}

/** The list itself: what it is called, and how much of it the page says there is. */
export function collectedPage(reading: PageReading, path: string): CollectedPage {
  return {
    id: `${path} ${reading.section ?? ''}`.trim(),
    label: reading.section ?? 'Дашборд → Ученики',
    total: reading.total,
    // A row whose name is unread is one that was not covered.
    partial:
      reading.partial ||
      reading.loading ||
      reading.trouble !== null ||
      reading.rows.some(({ name }) => name.state === 'unread'),
  };
}
