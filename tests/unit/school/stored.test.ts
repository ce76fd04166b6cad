import { describe, expect, it } from 'vitest';
import {
  type DayCounts,
  EMPTY_SESSION,
  type SchoolSession,
  collect,
  parseHistory,
  parseSession,
} from '@/utils/school';

const SESSION: SchoolSession = collect(EMPTY_SESSION, {
  type: 'page',
  page: { id: 'x', label: 'Дашборд → Ученики', total: 2, partial: true },
  students: [
    {
      key: 'а',
      name: 'Котов Пётр Ильич',
      className: '9 «А»',
      registered: '24.06.2024',
      facts: {
        consent: 'upload-required',
        verified: 'unread',
        profile: false,
        active: true,
        parent: 'unread',
        ovz: false,
      },
      readAt: '2025-12-05T10:00:00',
    },
  ],
  at: '2025-12-05T10:00:00',
});

const DAY: DayCounts = {
  day: '2025-12-05',
  scope: 'Кабинет',
  students: 30,
  complete: true,
  counts: { consent: { yes: 3, read: 30 } },
};

describe('what is kept', () => {
  it('survives the way through storage', () => {
    const kept: unknown = JSON.parse(JSON.stringify(SESSION));
    expect(parseSession(kept)).toEqual(kept);
    expect(parseHistory(JSON.parse(JSON.stringify([DAY])))).toEqual([DAY]);
  });

  it('is empty when it is spoilt, and one spoilt day does not cost the others', () => {
    expect(parseSession({ students: { а: { name: 1 } }, lists: {} })).toEqual(EMPTY_SESSION);
    expect(parseSession(null)).toEqual(EMPTY_SESSION);
    expect(
      parseHistory([{ ...DAY, day: 'вчера' }, DAY, { ...DAY, counts: { verified: { yes: -1, read: 2 } } }]),
    ).toEqual([DAY]);
    expect(parseHistory('x')).toEqual([]);
  });
});
