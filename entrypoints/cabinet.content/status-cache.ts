import type { ConsentStatus, StudentReading } from '@/utils/cabinet';

/** What a status leaves on the bare icon; a tick can never mean «Необходимо загрузить». */
const ICON_OF: Record<ConsentStatus, 'present' | 'absent'> = {
  'not-confirmed-by-student': 'absent',
  'upload-required': 'absent',
  'uploaded-by-teacher': 'present',
  'confirmed-by-parent': 'present',
  'confirmed-by-student': 'present',
  present: 'present',
  absent: 'absent',
};

export interface StatusCache {
  remember(key: string, status: ConsentStatus): void;
  /** Puts the remembered statuses into the rows whose icon still agrees with them. */
  apply(rows: StudentReading[]): StudentReading[];
  has(key: string): boolean;
}

/**
 * Exact statuses that were read by pointing, by student, for as long as the page lives. A status is dropped as soon as
 * the student's icon changes, and never shared by two rows that cannot be told apart.
 */
export function createStatusCache(): StatusCache {
  const known = new Map<string, ConsentStatus>();
  /** One object for one reading: what is measured of a row on the page is kept with it. */
  const applied = new WeakMap<StudentReading, StudentReading>();
  return {
    remember: (key, status) => known.set(key, status),
    has: (key) => known.has(key),
    apply(rows) {
      if (known.size === 0) return rows;
      const seen = new Map<string, number>();
      for (const row of rows) seen.set(row.key, (seen.get(row.key) ?? 0) + 1);
      return rows.map((row) => {
        const status = known.get(row.key);
        if (status === undefined || seen.get(row.key) !== 1 || row.consent.state === 'unread') return row;
        const shown = row.consent.value;
        if (shown !== 'present' && shown !== 'absent') return row;
        if (ICON_OF[status] !== shown) {
          known.delete(row.key);
          return row;
        }
        const before = applied.get(row);
        if (before?.consent.state === 'read' && before.consent.value === status) return before;
        const next: StudentReading = {
          ...row,
          consent: { state: 'read', value: status, via: 'подсказка при наведении' },
        };
        applied.set(row, next);
        return next;
      });
    },
  };
}
