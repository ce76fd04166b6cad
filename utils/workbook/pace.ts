/** How long one stretch of work may hold its thread, in milliseconds: well under a frame or two. */
const STRETCH = 12;

/**
 * Cuts long work into stretches, so that messages (a cancel, above all) and painting get their turn.
 * Used as `if (pace.due()) await pace.breathe()`; `breathe` throws the signal's reason once it is aborted.
 */
export class Pace {
  private since = performance.now();
  private channel: MessageChannel | null = null;

  constructor(private readonly signal?: AbortSignal) {
    signal?.throwIfAborted();
  }

  due(): boolean {
    return performance.now() - this.since > STRETCH;
  }

  /** @throws the signal's reason once it is aborted */
  heed(): void {
    this.signal?.throwIfAborted();
  }

  /** Gives way to whatever waits in the event loop. */
  async breathe(): Promise<void> {
    this.channel ??= new MessageChannel();
    const { port1, port2 } = this.channel;
    await new Promise<void>((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
    this.signal?.throwIfAborted();
    this.since = performance.now();
  }

  /** Must be called at the end: an open channel keeps a Node process alive. */
  end(): void {
    this.channel?.port1.close();
    this.channel?.port2.close();
  }
}
