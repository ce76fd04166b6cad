// npm run dev: WXT's development build with reload, on the replica cabinet.
import { fail } from './lib/run.mjs';
import { setUp } from './lib/setup.mjs';

const { chromium } = await setUp();
const { chromiumSwitches } = await import('./lib/chromium.mjs');
const { buildCabinet } = await import('../tests/cabinet/build.mjs');
const { startCabinet } = await import('../tests/cabinet/server.mjs');
const { createServer } = await import('wxt');

await buildCabinet();
const port = process.env.PORT ? Number(process.env.PORT) : undefined;
const cabinet = await startCabinet({ port }).catch((error) =>
  fail(`The replica cabinet did not start: ${error.message}`),
);
const visible = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const server = await createServer({
  webExt: {
    disabled: !visible,
    binaries: { chrome: chromium },
    chromiumArgs: chromiumSwitches(cabinet),
    startUrls: ['https://bvbinfo.ru/cabinet/dashboard/students'],
  },
});
await server.start();
if (!visible) {
  console.log(
    `No display: start a browser by hand with .output/chrome-mv3-dev loaded and\n${chromiumSwitches(cabinet)
      .map((one) => (one.includes(' ') ? `"${one}"` : one))
      .join(' ')}`,
  );
}

async function end() {
  await server.stop();
  await cabinet.close();
  process.exit(0);
}
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
