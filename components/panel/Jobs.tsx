import { Button } from '@/components/parts/Button';
import { Progress } from '@/components/parts/Progress';
import { number } from '@/utils/guidance';
import type { PanelActions, PanelJob, PanelModel } from './types';

/** «прочитано 1 240 из 3 000 строк» */
export function jobWords({ kind, done, total }: PanelJob): string {
  const what = kind === 'statuses' ? 'Уточнено статусов' : 'Прочитано строк';
  return total === null
    ? `${what}: ${number(done)}`
    : `${what}: ${number(done)} из ${number(Math.max(total, done))}`;
}

/** The two things that the page does only when asked, their progress, and how the last one ended. */
export function Jobs({ model, actions }: { model: PanelModel; actions: PanelActions }) {
  const { job, audit, reading } = model;
  const vague = audit.rows.some(
    ({ reading: row }) =>
      row.kind === 'student' &&
      (row.consent.state === 'unread' || row.consent.value === 'absent' || row.consent.value === 'present'),
  );
  const more = reading.partial || (audit.total !== null && audit.read < audit.total);
  return (
    <div className="stack">
      {job ? (
        <Progress
          words={jobWords(job)}
          share={job.total ? job.done / job.total : 0}
          onStop={() => {
            actions.stopJob();
          }}
        />
      ) : vague || more ? (
        <div className="row">
          {vague ? (
            <Button
              size="small"
              onClick={() => {
                actions.clarifyStatuses();
              }}
            >
              Уточнить статусы
            </Button>
          ) : null}
          {more ? (
            <Button
              size="small"
              onClick={() => {
                actions.walkPages();
              }}
            >
              Пройти все страницы
            </Button>
          ) : null}
        </div>
      ) : null}
      <p role="status" className="soft" hidden={job !== null || model.jobResult === null}>
        {job === null ? model.jobResult : null}
      </p>
    </div>
  );
}
