import { CallStopped } from '@/utils/calls';
import {
  type JudgeClient,
  type JudgeOptions,
  type JudgeProgress,
  startJudge,
  type Verdict,
} from '@/utils/judge';

/** One file in the workbench. Waiting, reading, stopped, failed and done are different things. */
export type Loaded =
  | { kind: 'waiting' }
  | { kind: 'working'; progress: JudgeProgress }
  | { kind: 'stopped' }
  | { kind: 'failed'; message: string }
  | { kind: 'done'; client: JudgeClient; verdict: Verdict };

export interface OpenFile {
  id: number;
  file: File;
  state: Loaded;
}

/** Checks that run at the same time; more would only make each slower. */
const AT_ONCE = 2;

/** The files of this tab and their workers. Kept outside React, since checks outlive renders. */
export interface FileShelf {
  subscribe: (listener: () => void) => () => void;
  snapshot: () => readonly OpenFile[];
  add: (files: File[]) => number[];
  /** Ends the check of a file, or takes it out of the queue. */
  stop: (id: number) => void;
  again: (id: number) => void;
  remove: (id: number) => void;
  /** A file's verdict after a change. */
  update: (id: number, verdict: Verdict) => void;
}

export function createShelf(options: () => Promise<JudgeOptions>): FileShelf {
  let files: readonly OpenFile[] = [];
  let last = 0;
  const listeners = new Set<() => void>();
  const running = new Map<number, JudgeClient>();

  const publish = (next: readonly OpenFile[]) => {
    files = next;
    for (const listener of listeners) listener();
  };
  const set = (id: number, state: Loaded) => {
    publish(files.map((one) => (one.id === id ? { ...one, state } : one)));
  };

  async function run({ id, file }: OpenFile) {
    const client = startJudge();
    running.set(id, client);
    set(id, { kind: 'working', progress: { stage: 'read', rows: 0, share: 0 } });
    try {
      const verdict = await client.open(file, file.name, await options(), (progress) => {
        set(id, { kind: 'working', progress });
      });
      set(id, { kind: 'done', client, verdict });
    } catch (error) {
      client.stop();
      set(
        id,
        error instanceof CallStopped
          ? { kind: 'stopped' }
          : {
              kind: 'failed',
              message: error instanceof Error ? error.message : 'Файл не удалось проверить.',
            },
      );
    } finally {
      running.delete(id);
      next();
    }
  }

  function next() {
    for (const one of files) {
      if (running.size >= AT_ONCE) return;
      if (one.state.kind === 'waiting') void run(one);
    }
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => files,
    add: (given) => {
      const added = given.map((file): OpenFile => {
        last += 1;
        return { id: last, file, state: { kind: 'waiting' } };
      });
      publish([...files, ...added]);
      next();
      return added.map(({ id }) => id);
    },
    stop: (id) => {
      const client = running.get(id);
      if (client) client.stop();
      else set(id, { kind: 'stopped' });
    },
    again: (id) => {
      set(id, { kind: 'waiting' });
      next();
    },
    remove: (id) => {
      const one = files.find((file) => file.id === id);
      if (one?.state.kind === 'done') one.state.client.stop();
      running.get(id)?.stop();
      publish(files.filter((file) => file.id !== id));
    },
    update: (id, verdict) => {
      const one = files.find((file) => file.id === id);
      if (one?.state.kind === 'done') set(id, { ...one.state, verdict });
    },
  };
}
