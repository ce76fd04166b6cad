// npm run zip: the packages for the stores, and the sources archive that addons.mozilla.org asks for.
import { fail, tool } from './lib/run.mjs';
import { setUp } from './lib/setup.mjs';

await setUp();
for (const args of [
  ['zip', '-b', 'chrome'],
  ['zip', '-b', 'firefox', '--mv3'],
]) {
  const { code } = await tool('wxt/bin/wxt.mjs', args);
  if (code !== 0) fail('The packages could not be made.');
}
