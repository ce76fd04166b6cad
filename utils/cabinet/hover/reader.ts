/** The walk for «Уточнить статусы»: point, read what appears, let go, next. */

import { probing } from './order';
import { Pointing, told, type Reading } from './pointing';
import { Run } from './run';
import { Several } from './several';
import type { HoverOptions, HoverReader, HoverResult, HoverRunOptions, HoverTarget } from './types';

/** Makes a walker over tooltips of `root`; nothing happens before `run`. */
export function createHoverReader(options: HoverOptions): HoverReader {
  return { run: (targets, runOptions) => walk(options, targets, runOptions ?? {}) };
}

async function* walk(
  options: HoverOptions,
  targets: readonly HoverTarget[],
  { onProgress, cached }: HoverRunOptions,
): AsyncGenerator<HoverResult, void, undefined> {
  const run = new Run(options);
  const pointing = new Pointing(run);
  const several = new Several(run);
  const progress = { done: 0, total: targets.length, read: 0 };
  const passed: { target: HoverTarget; reading: Reading }[] = [];
  const order = probing(targets.filter(({ key }) => cached?.has(key) !== true));
  /** Read together with a row before. */
  const ready = new Map<HoverTarget, string>();
  const count = (reading: Reading): void => {
    if (reading.text !== null) progress.read++;
    onProgress?.({ ...progress });
  };
  try {
    run.watch.start();
    for (const target of targets) {
      const text = cached?.get(target.key);
      if (run.isStopped()) return;
      if (text === undefined) continue;
      progress.done++;
      const reading = { text, reason: 'прочитано раньше', passed: null };
      count(reading);
      yield resultOf(target, reading);
    }
    for (const [at, target] of order.entries()) {
      if (run.isStopped()) return;
      if (!ready.has(target) && several.isDue(target)) {
        const upcoming = order.slice(at).filter((one) => !ready.has(one));
        const readAlone = async (one: HoverTarget) => (await pointing.readTarget(one)).text;
        const together = await several.read(upcoming, () => pointing.leave(), readAlone);
        for (const [one, text] of together) ready.set(one, text);
      }
      const text = ready.get(target);
      if (text === undefined) await run.untilGone();
      const reading = text === undefined ? await pointing.readTarget(target) : told(text, null);
      if (reading.text === null && run.isStopped()) return;
      if (reading.text !== null && reading.tooltip) several.learn(target, reading.text);
      progress.done++;
      count(reading);
      if (reading.passed === null) yield resultOf(target, reading);
      else passed.push({ target, reading });
    }
    // What was only glanced at is pointed at once more where its kind has answered since.
    for (const { target, reading } of passed) {
      const answers = reading.passed !== null && run.kinds.answers(reading.passed);
      const again = answers ? await pointing.readTarget(target) : reading;
      if (run.isStopped()) return;
      count(again);
      yield resultOf(target, again);
    }
  } finally {
    pointing.leave();
    // The last tooltip closes, unless the user wants an end.
    if (!run.isStopped()) await run.untilClosed();
    run.watch.stop();
    run.place.restore();
  }
}

const resultOf = ({ key }: HoverTarget, { text, reason }: Reading): HoverResult => ({ key, text, reason });
