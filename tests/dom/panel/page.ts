import { auditPage } from '@/utils/audit';
import type { EventReading, Fact, PageReading, StudentReading } from '@/utils/cabinet';
import type { PanelActions, PanelModel } from '@/components/panel';

export const read = <T>(value: T): Fact<T> => ({ state: 'read', value, via: 'test' });
export const unread = (reason = 'столбца нет'): { state: 'unread'; reason: string } => ({
  state: 'unread',
  reason,
});

export function student(key: string, facts: Partial<StudentReading> = {}): StudentReading {
  return {
    kind: 'student',
    element: document.createElement('div'),
    parts: [],
    nameElement: null,
    cells: {},
    key,
    name: read(`Ученик ${key}`),
    class: read({ grade: '9', letter: 'А', text: '9 «А»' }),
    registered: unread(),
    birthDate: unread(),
    navigator: unread(),
    ovz: read(false),
    disability: read(false),
    active: read(true),
    profile: read(true),
    verified: read(true),
    consent: read('confirmed-by-student'),
    parent: read(true),
    ...facts,
  };
}

export function event(key: string, facts: Partial<EventReading> = {}): EventReading {
  return {
    kind: 'event',
    element: document.createElement('div'),
    parts: [],
    nameElement: null,
    key,
    name: read(`Экскурсия ${key}`),
    enrolment: read({ enrolled: 25, total: 25 }),
    open: read(true),
    ...facts,
  };
}

export function reading(rows: PageReading['rows'], more: Partial<PageReading> = {}): PageReading {
  return {
    page: 'students',
    section: null,
    rows,
    total: rows.length,
    partial: false,
    trouble: null,
    loading: false,
    translated: false,
    profile: null,
    classes: [],
    card: null,
    why: [],
    ...more,
  };
}

export function model(page: PageReading, more: Partial<PanelModel> = {}): PanelModel {
  return {
    reading: page,
    audit: auditPage(page, { today: '2026-11-10' }),
    today: '2026-11-10',
    job: null,
    jobResult: null,
    onlyIssues: false,
    dark: false,
    readAt: '14:05',
    ...more,
  };
}

/** Actions that only remember being called. */
export function remember(): { actions: PanelActions; calls: string[] } {
  const calls: string[] = [];
  const noted = (name: string) => () => {
    calls.push(name);
  };
  return {
    calls,
    actions: {
      reveal: (key) => {
        calls.push(`reveal ${key}`);
      },
      setOnlyIssues: (on) => {
        calls.push(`onlyIssues ${String(on)}`);
      },
      clarifyStatuses: noted('clarifyStatuses'),
      walkPages: noted('walkPages'),
      stopJob: noted('stopJob'),
      openWorkbench: noted('openWorkbench'),
      openOptions: noted('openOptions'),
    },
  };
}
