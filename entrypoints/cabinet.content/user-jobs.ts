import type { PageReading, PointedAt, StudentReading } from '@/utils/cabinet';
import type { TeachAnswer } from '@/utils/page-map';
import type { Jobs } from './jobs';
import type { OnDemand } from './on-demand';
import type { StatusCache } from './status-cache';

/** A script of ours did not come: the extension has been updated, switched off or removed since this tab was opened. */
const NOT_LOADED = 'Не получилось: помощник только что обновлён или выключен. Обновите страницу';

/** The district's page map answers otherwise, and wins. */
const OVERRULED =
  'Запомнено, но район задал для этого другой ответ, и действует он. Чтобы изменить его, напишите тому, кто настраивает браузеры';

export interface UserJobsOptions {
  document: Document;
  signal: AbortSignal;
  jobs: Jobs;
  bring: OnDemand;
  statuses: StatusCache;
  /** Reads the page as it is now. */
  read: () => PageReading;
  /** The students on screen now. */
  current: () => StudentReading[];
  /** Shows what was learnt of statuses meanwhile. */
  digest: () => void;
  describe: (element: Element) => PointedAt;
  teach: (answer: TeachAnswer) => Promise<{ overruled: boolean }>;
}

/** What only a press of the user starts; its code comes into the tab at the first such press. */
export function createUserJobs(options: UserJobsOptions) {
  const { document, signal, jobs, bring, statuses, read, current, digest } = options;

  async function startTeaching(): Promise<void> {
    const door = await bring('jobs');
    if (signal.aborted || document.querySelector('bvb-teach')) return;
    if (!door) {
      jobs.say(NOT_LOADED);
      return;
    }
    door.startTeaching({
      document,
      signal,
      describe: options.describe,
      onAnswer: (answer) => {
        void options.teach(answer).then(
          ({ overruled }) => jobs.say(overruled ? OVERRULED : 'Запомнено. Страница читается заново'),
          () => jobs.say('Не удалось запомнить. Обновите страницу и попробуйте ещё раз'),
        );
      },
    });
  }

  return {
    clarifyStatuses: () => {
      jobs.start('statuses', async (ending, onProgress) => {
        const door = await bring('jobs');
        if (!door) return NOT_LOADED;
        return door.clarifyStatuses(read(), {
          document,
          signal: ending,
          statuses,
          current,
          onProgress: (done, total) => {
            digest();
            onProgress(done, total);
          },
        });
      });
    },
    walkPages: () => {
      jobs.start('pages', async (ending, onProgress) => {
        const door = await bring('jobs');
        return door ? door.walkAllPages({ document, signal: ending, read, onProgress }) : NOT_LOADED;
      });
    },
    /** «Научить»: one at a time; the answer goes to the background, which tells whether it holds. */
    teach: () => {
      void startTeaching();
    },
  };
}
