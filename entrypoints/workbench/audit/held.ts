import { CallStopped } from '@/utils/calls';
import { type DeskClient, startDesk } from './client';

/** State that outlives a tab's own mounting, for `useSyncExternalStore`, and the worker that answers for it. */
export abstract class Held<S extends object> {
  private readonly listeners = new Set<() => void>();
  private client: DeskClient | null = null;

  protected constructor(
    protected readonly today: string,
    protected state: S,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): S => this.state;

  protected set(change: Partial<S>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** The worker; started when it is first asked. */
  protected desk(): DeskClient {
    if (!this.client) {
      this.client = startDesk();
      this.ignore(this.client.ask('start', { today: this.today }));
    }
    return this.client;
  }

  /** Ends the worker with all that it holds. */
  protected endDesk(): void {
    this.client?.stop();
    this.client = null;
  }

  /** Lets work go on by itself. A failure is shown, and the worker is started anew; a stop is the user's own wish. */
  protected ignore(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      if (error instanceof CallStopped) return;
      this.client = null;
      this.failed(error);
    });
  }

  /** What the tab shows when its worker failed. */
  protected abstract failed(error: unknown): void;
}
