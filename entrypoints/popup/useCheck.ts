import { useCallback, useEffect, useRef, useState } from 'react';
import { CallStopped } from '@/utils/calls';
import {
  type ChangeWindow,
  type JudgeClient,
  type JudgeProgress,
  startJudge,
  type Verdict,
} from '@/utils/judge';
import { saveFile } from '@/utils/download';
import type { KeptReport } from '@/utils/storage';

/** What the popup knows of a file. Empty, loading, done, stopped and failed are different things. */
export type CheckState =
  | { kind: 'none' }
  | { kind: 'working'; name: string; progress: JudgeProgress }
  | { kind: 'stopped'; name: string }
  | { kind: 'failed'; name: string; message: string }
  /** `file`: null when it was too large to be kept. */
  | { kind: 'kept'; report: KeptReport; file: File | null }
  | {
      kind: 'done';
      file: File;
      verdict: Verdict;
      mended: ChangeWindow | null;
      busy: boolean;
      trouble: string | null;
    };

const SHOWN_CHANGES = 100;
const CORRECTED = { kind: 'corrected' } as const;
const START: JudgeProgress = { stage: 'read', rows: 0, share: 0 };
const UNREAD_SETTINGS =
  'Настройки не читаются: хранилище браузера закрыто или повреждено. ИНН и КПП школы с файлом не сверены.';
const UNKEPT =
  'Этот отчёт не запомнен: в памяти браузера нет места. Пока окно открыто, сохраните исправленный файл или откройте подробную проверку.';
const sentence = (error: unknown) =>
  error instanceof Error ? error.message : 'Не получилось. Попробуйте ещё раз.';

function toKeep(verdict: Verdict): KeptReport {
  const { name, readable, file, counts, unlisted, errorRows, safe, first } = verdict;
  return {
    name,
    readable,
    file,
    counts,
    unlisted,
    errorRows,
    safe,
    findings: first,
    checkedAt: new Date().toISOString(),
  };
}

/** Checks a file in a worker, mends it, and keeps the last report for the session. */
export function useCheck() {
  const [state, setState] = useState<CheckState>({ kind: 'none' });
  const judge = useRef<JudgeClient | null>(null);

  useEffect(() => {
    let gone = false;
    // Schemas are heavy; the drop zone does not wait for them.
    void import('@/utils/storage')
      .then(({ readLastReport, readLastFile }) => Promise.all([readLastReport(), readLastFile()]))
      .then(([report, file]) => {
        if (!gone && report) setState((now) => (now.kind === 'none' ? { kind: 'kept', report, file } : now));
      });
    return () => {
      gone = true;
      judge.current?.stop();
    };
  }, []);

  const check = useCallback(async (file: File) => {
    judge.current?.stop();
    const client = startJudge();
    judge.current = client;
    const { name } = file;
    setState({ kind: 'working', name, progress: START });
    try {
      const { readSettings, keepLastFile, keepLastReport, readKnownStudents } =
        await import('@/utils/storage');
      const [held, onPlatform] = await Promise.all([
        readSettings().catch(() => null),
        readKnownStudents().catch(() => []),
      ]);
      const verdict = await client.open(
        file,
        name,
        { ...(held ? { school: held.settings.school } : {}), onPlatform },
        (progress) => {
          if (judge.current === client) setState({ kind: 'working', name, progress });
        },
      );
      const trouble = held ? null : UNREAD_SETTINGS;
      setState({ kind: 'done', file, verdict, mended: null, busy: false, trouble });
      try {
        await keepLastReport(toKeep(verdict));
        await keepLastFile(file);
      } catch {
        // The report is on screen and stays there; it only will not come again by itself.
        if (judge.current !== client) return;
        setState((now) =>
          now.kind === 'done' ? { ...now, trouble: [now.trouble, UNKEPT].filter(Boolean).join(' ') } : now,
        );
      }
    } catch (error) {
      if (judge.current !== client) return;
      setState(
        error instanceof CallStopped
          ? { kind: 'stopped', name }
          : { kind: 'failed', name, message: sentence(error) },
      );
    }
  }, []);

  const stop = useCallback(() => {
    judge.current?.stop();
  }, []);

  /** Runs something on the open file; trouble is shown beside the result and does not take it away. */
  const work = useCallback(
    async (
      job: (client: JudgeClient) => Promise<Partial<{ verdict: Verdict; mended: ChangeWindow | null }>>,
    ) => {
      const client = judge.current;
      if (!client) return;
      setState((now) => (now.kind === 'done' ? { ...now, busy: true, trouble: null } : now));
      try {
        const next = await job(client);
        setState((now) => (now.kind === 'done' ? { ...now, ...next, busy: false } : now));
      } catch (error) {
        setState((now) => (now.kind === 'done' ? { ...now, busy: false, trouble: sentence(error) } : now));
      }
    },
    [],
  );

  const mend = useCallback(
    () =>
      work(async (client) => {
        const verdict = await client.ask('fixSafe', {});
        const mended = await client.ask('changes', { from: 0, count: SHOWN_CHANGES });
        saveFile(await client.ask('make', CORRECTED));
        return { verdict, mended };
      }),
    [work],
  );
  const saveAgain = useCallback(
    () =>
      work(async (client) => {
        saveFile(await client.ask('make', CORRECTED));
        return {};
      }),
    [work],
  );
  const unmend = useCallback(
    () => work(async (client) => ({ verdict: await client.ask('undo', {}), mended: null })),
    [work],
  );
  const clear = useCallback(() => {
    judge.current?.stop();
    judge.current = null;
    setState({ kind: 'none' });
    void import('@/utils/storage').then(({ forgetLastReport }) => forgetLastReport());
  }, []);

  return { state, check, stop, mend, saveAgain, unmend, clear };
}
