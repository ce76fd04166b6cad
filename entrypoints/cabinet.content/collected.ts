import type { Fact, PageReading, StudentReading } from '@/utils/cabinet';
import type { CollectedLook } from '@/utils/messages';
import type { CollectedStudent } from '@/utils/school';

const known = <T>(fact: Fact<T>): T | 'unread' => (fact.state === 'read' ? fact.value : 'unread');

function studentOf(row: StudentReading, at: string): CollectedStudent {
  return {
    key: row.key,
    name: row.name.state === 'read' ? row.name.value : '',
    className: row.class.state === 'read' ? row.class.value.text : '',
    ...(row.registered.state === 'read' ? { registered: row.registered.value } : {}),
    ...(row.navigator.state === 'read' ? { navigator: row.navigator.value } : {}),
    ...(row.birthDate.state === 'read' ? { birthDate: row.birthDate.value } : {}),
    facts: {
      consent: known(row.consent),
      verified: known(row.verified),
      profile: known(row.profile),
      active: known(row.active),
      parent: known(row.parent),
      ovz: known(row.ovz),
    },
    readAt: at,
  };
}

/** The students on screen as they are gathered for the audit of this session; null where the page shows none. */
export function lookOf(
  reading: PageReading,
  address: string,
  title: string,
  at: string,
): CollectedLook | null {
  const students = reading.rows.filter((row) => row.kind === 'student');
  if (reading.page !== 'students' || students.length === 0 || reading.loading) return null;
  return {
    page: {
      id: `${address} ${reading.section ?? ''} ${reading.total ?? '?'}`,
      place: `${address} ${reading.section ?? ''}`,
      label: reading.section ?? title,
      total: reading.total,
      partial: reading.partial,
    },
    students: students.map((row) => studentOf(row, at)),
    at,
  };
}

/** Hands a look over only when it says something that the one before did not. */
export function createCollector(
  send: (look: CollectedLook) => Promise<number>,
  onNew: (newStudents: number) => void,
  onFull: () => void,
) {
  let said = '';
  return (look: CollectedLook | null): void => {
    if (!look) return;
    // The time of reading is no news.
    const words = JSON.stringify([look.page, look.students], (name, value: unknown) =>
      name === 'readAt' ? undefined : value,
    );
    if (words === said) return;
    said = words;
    void send(look)
      .then(onNew)
      // The background is being updated; the next look will be taken.
      .catch((error: unknown) => {
        said = '';
        if (/quota/iu.test(String(error))) onFull();
      });
  };
}
