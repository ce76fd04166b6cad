import { describe, expect, it } from 'vitest';
import type { PageReading, StudentReading } from '@/utils/cabinet';
import { collectedOf, collectedPage } from '@/utils/collect';
import { EMPTY_SESSION, collect, parseSession } from '@/utils/school';

const read = <T>(value: T) => ({ state: 'read', value, via: 'test' }) as const;
const unread = { state: 'unread', reason: 'нет столбца' } as const;

function row(key: string, more: Partial<StudentReading> = {}): StudentReading {
  // Elements play no part here; the reader's rows hold them, and they must not travel.
  const element = {} as HTMLElement;
  const base = {
    kind: 'student',
    element,
    parts: [],
    nameElement: null,
    cells: {},
    key,
  } as unknown as StudentReading;
  return {
    ...base,
    name: read(`Котов Пётр ${key}`),
    class: read({ grade: '9', letter: 'А', text: '9 «А»' }),
    registered: read('24.06.2024'),
    birthDate: unread,
    ovz: read(false),
    disability: unread,
    active: read(true),
    profile: read(false),
    verified: unread,
    consent: read('upload-required'),
    parent: unread,
    ...more,
  };
}

describe('what a page gives to the audit', () => {
  it('is plain data with three answers, and survives the way through storage', () => {
    const students = collectedOf([row('а'), row('б', { name: unread })], '2025-12-05T10:00:00');
    expect(students).toEqual([
      {
        key: 'а',
        name: 'Котов Пётр а',
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
    ]);
    const page = { id: 'x', label: 'Дашборд → Ученики', total: 2, partial: true };
    const session = collect(EMPTY_SESSION, { type: 'page', page, students, at: '2025-12-05T10:00:00' });
    expect(parseSession(JSON.parse(JSON.stringify(session)))).toEqual(JSON.parse(JSON.stringify(session)));
    expect(parseSession({ students: { а: { name: 1 } }, lists: {} })).toEqual(EMPTY_SESSION);
  });

  it('is a part when a row’s name was not read', () => {
    const reading = { section: null, total: 2, partial: false, loading: false, trouble: null } as PageReading;
    expect(collectedPage({ ...reading, rows: [row('а')] }, '/d').partial).toBe(false);
    expect(collectedPage({ ...reading, rows: [row('а'), row('б', { name: unread })] }, '/d').partial).toBe(
      true,
    );
  });
});
