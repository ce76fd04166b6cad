// Runs one task of tests/bench/child.ts in a process of its own.
import { join } from 'node:path';
import { nodePath, run } from '../lib/run.mjs';

/** @returns {Promise<any>} what the task printed last, parsed */
export async function child(cache, task, args = [], flags = []) {
  const script = join(cache, 'node', 'child.mjs');
  const { code, output } = await run(nodePath(), [...flags, script, task, ...args.map(String)], {
    capture: true,
  });
  const last = output.trim().split('\n').at(-1) ?? '';
  if (code !== 0) return { failed: last.slice(0, 200), code };
  return JSON.parse(last);
}
