// npm test: types, lint, layers, unit, office (where LibreOffice is), dom, build, end-to-end; ends with «N passed, N failed».
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, builds, packageFaults, sizes } from './lib/extension.mjs';
import { findOffice } from './lib/office.mjs';
import { root, tool } from './lib/run.mjs';
import { setUp } from './lib/setup.mjs';

const { chromium, firefox } = await setUp({ firefox: true });
const reports = join(root, '.cache', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;
const only = process.argv.slice(2);

async function step(name, body) {
  if (only.length > 0 && !only.includes(name)) return;
  const began = Date.now();
  console.log(`\n── ${name}`);
  let counts;
  try {
    counts = await body();
  } catch (error) {
    console.error(error);
    counts = { passed: 0, failed: 1 };
  }
  passed += counts.passed;
  failed += counts.failed;
  console.log(
    `── ${name}: ${counts.passed} passed, ${counts.failed} failed (${((Date.now() - began) / 1000).toFixed(0)} s)`,
  );
}

const one = ({ code }) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A runner that leaves no readable report has failed, whatever it printed. */
async function counted(file, runner, counts) {
  const { code } = await runner;
  let report;
  try {
    report = counts(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
  if (code !== 0 && report.failed === 0) report.failed = 1;
  if (report.passed === 0 && report.failed === 0) report.failed = 1;
  return report;
}

function vitest(project) {
  const file = join(reports, `${project}.json`);
  return counted(
    file,
    tool('vitest/vitest.mjs', [
      'run',
      '--project',
      project,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]),
    (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests }),
  );
}

await step('types', async () => {
  const prepared = await tool('wxt/bin/wxt.mjs', ['prepare'], { capture: true });
  if (prepared.code !== 0) console.error(prepared.output);
  return one(await tool('typescript/bin/tsc', ['--noEmit']));
});
await step('lint', async () => {
  const eslint = one(await tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']));
  const prettier = one(await tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']));
  return { passed: eslint.passed + prettier.passed, failed: eslint.failed + prettier.failed };
});
await step('layers', async () =>
  one(await tool('dependency-cruiser/bin/dependency-cruise.mjs', ['entrypoints', 'components', 'utils'])),
);
await step('unit', () => vitest('unit'));
await step('office', () => {
  if (findOffice() !== null) return vitest('office');
  console.log('There is no LibreOffice on this machine: files that we write were not opened in it.');
  return { passed: 0, failed: 0 };
});
await step('dom', () => vitest('dom'));
await step('build', async () => {
  const total = { passed: 0, failed: 0 };
  const check = (ok, words) => {
    total[ok ? 'passed' : 'failed'] += 1;
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${words}`);
  };
  for (const browser of ['chrome', 'firefox']) {
    const { code, output } = await buildExtension(browser);
    if (code !== 0) console.error(output);
    check(code === 0, `${browser}: builds`);
    if (code !== 0) continue;
    const faults = packageFaults(builds[browser]);
    check(
      faults.length === 0,
      `${browser}: nothing in the package that must not be there ${faults.join('; ')}`,
    );
    for (const { name, bytes, budget } of sizes(builds[browser])) {
      check(bytes <= budget, `${browser}: ${name} ${(bytes / 1024).toFixed(1)} of ${budget / 1024} KB gzip`);
    }
  }
  const lint = await tool(
    'web-ext/bin/web-ext.js',
    ['lint', '--source-dir', builds.firefox, '--output', 'json'],
    {
      capture: true,
    },
  );
  const summary = /"summary":\s*(\{[^}]*\})/.exec(lint.output)?.[1];
  check(summary !== undefined && JSON.parse(summary).errors === 0, `web-ext lint ${summary ?? lint.output}`);
  return total;
});
await step('end-to-end', () => {
  const file = join(reports, 'e2e.json');
  return counted(
    file,
    tool('@playwright/test/cli.js', ['test', '-c', 'tests/e2e/playwright.config.ts'], {
      env: { CHROMIUM_PATH: chromium, FIREFOX_PATH: firefox, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    }),
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }),
  );
});

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
