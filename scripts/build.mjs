// npm run build: production builds for Chromium browsers and Firefox, held to their size budgets.
import { buildExtension, builds, packageFaults, sizes } from './lib/extension.mjs';
import { fail } from './lib/run.mjs';
import { setUp } from './lib/setup.mjs';

await setUp();
for (const browser of ['chrome', 'firefox']) {
  const { code, output } = await buildExtension(browser);
  if (code !== 0) fail(`${output}\nThe build for ${browser} failed.`);
  const folder = builds[browser];
  const faults = packageFaults(folder);
  for (const { name, bytes, budget } of sizes(folder)) {
    const kb = (bytes / 1024).toFixed(1);
    console.log(`${browser}: ${name} ${kb} KB gzip of ${budget / 1024} KB`);
    if (bytes > budget) faults.push(`${name} is over its budget`);
  }
  if (faults.length > 0) fail(`${browser}: ${faults.join('; ')}`);
}
