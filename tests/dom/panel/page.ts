import { auditPage } from '@/utils/audit';
import type { EventReading, PageReading, StudentReading } from '@/utils/cabinet';
import type { PanelActions, PanelModel } from '@/components/panel';
import { event as anyEvent, read, student as anyStudent } from '../../fixtures/readings';

export { page as reading, read, unread } from '../../fixtures/readings';

export const student = (key: string, facts: Partial<StudentReading> = {}): StudentReading =>
  anyStudent(key, { name: read(`Ученик ${key}`), ...facts });

export const event = (key: string, facts: Partial<EventReading> = {}): EventReading =>
  anyEvent(key, { name: read(`Экскурсия ${key}`), ...facts });

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
