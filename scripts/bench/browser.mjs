// The shipped build and the replica cabinet, in a Chromium without and in one with the extension.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { buildCabinet } from '../../tests/cabinet/build.mjs';
import { startCabinet } from '../../tests/cabinet/server.mjs';
import { chromiumSwitches } from '../lib/chromium.mjs';
import { buildExtension, builds } from '../lib/extension.mjs';
import { fail } from '../lib/run.mjs';

/** @param {string} chromium path of the browser */
export async function prepare(chromium) {
  console.log('Building the extension and the replica …');
  const built = await buildExtension('chrome');
  if (built.code !== 0) fail(`${built.output}\nThe extension could not be built.`);
  await buildCabinet();
  const cabinet = await startCabinet({});
  const profiles = [];
  const launch = (extensions) => {
    const profile = mkdtempSync(join(tmpdir(), 'bvb-bench-'));
    profiles.push(profile);
    return puppeteer.launch({
      executablePath: chromium,
      headless: true,
      userDataDir: profile,
      pipe: true,
      ...(extensions ? { enableExtensions: extensions } : {}),
      defaultViewport: { width: 1280, height: 800 },
      args: chromiumSwitches(cabinet),
    });
  };
  const plain = await launch(null);
  const extended = await launch([builds.chrome]);
  const worker = await extended.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:'),
  );
  return {
    plain,
    extended,
    origin: `chrome-extension://${new URL(worker.url()).host}`,
    async end() {
      await plain.close().catch(() => undefined);
      await extended.close().catch(() => undefined);
      await cabinet.close();
      for (const profile of profiles) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
