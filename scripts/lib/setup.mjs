// Brings a fresh clone to the point where everything runs: packages, and on Debian as root the browsers.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findChromium, findFirefox } from './browsers.mjs';
import { environment, fail, nodePath, root, run } from './run.mjs';

/** What `npm ci` last installed is what the lock file asks for. */
function packagesInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(want).every(
    ([path, wanted]) =>
      path === '' || wanted.optional || wanted.peer || have[path]?.version === wanted.version,
  );
}

async function installPackages() {
  if (packagesInstalled()) return;
  process.stdout.write('Installing packages (npm ci) …\n');
  const npm = process.env.npm_execpath;
  const { code, output } = npm
    ? await run(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], { capture: true })
    : await run('npm', ['ci', '--no-audit', '--no-fund'], { capture: true });
  if (code !== 0) {
    process.stderr.write(output.split('\n').slice(-12).join('\n'));
    fail('\nThe packages could not be installed: check the network and run the command again.');
  }
}

/** Re-runs the calling script on the project's Node when another one started it. */
async function useOwnNode() {
  if (nodePath() === process.execPath || process.env.BVB_OWN_NODE) return;
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 24) return;
  const { spawn } = await import('node:child_process');
  const child = spawn(nodePath(), process.argv.slice(1), {
    stdio: 'inherit',
    env: environment({ BVB_OWN_NODE: '1' }),
  });
  const forward = (signal) => child.kill(signal);
  process.on('SIGINT', forward);
  process.on('SIGTERM', forward);
  await new Promise((resolve) => {
    child.on('close', (code, signal) => {
      process.exitCode = signal ? 130 : (code ?? 1);
      resolve();
    });
  });
  process.exit();
}

function isDebianRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function installBrowsers(missing) {
  process.stdout.write(`Installing ${missing.join(' and ')} (apt-get) …\n`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { capture: true, env });
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...missing, 'fonts-dejavu-core'],
    { capture: true, env },
  );
  if (code !== 0) {
    process.stderr.write(output.split('\n').slice(-8).join('\n'));
    fail(
      `\n${missing.join(' and ')} could not be installed: check the network, or install a browser by hand.`,
    );
  }
}

/**
 * A bare Linux machine has no locale at all: browsers and LibreOffice there cannot spell a Russian file name, and save
 * «download» instead. Nearly every Linux has C.UTF-8.
 */
function useWideLocale() {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  const named = LC_ALL || LC_CTYPE || LANG || '';
  if (process.platform === 'linux' && !/utf-?8/i.test(named)) process.env.LC_ALL = 'C.UTF-8';
}

/**
 * @param {{ firefox?: boolean }} [needs]
 * @returns {Promise<{ chromium: string, firefox: string | null }>} paths of the browsers
 */
export async function setUp(needs = {}) {
  useWideLocale();
  if (Number(process.versions.node.split('.')[0]) < 20) fail('Node 20 or newer is needed.');
  await installPackages();
  await useOwnNode();
  const missing = [
    ...(findChromium() ? [] : ['chromium']),
    ...(needs.firefox && !findFirefox() ? ['firefox-esr'] : []),
  ];
  if (missing.length > 0 && isDebianRoot()) await installBrowsers(missing);
  const chromium = findChromium();
  if (!chromium) {
    fail(
      'No browser found: install Chromium, Google Chrome, Microsoft Edge or Yandex Browser, or name one in CHROMIUM_PATH.',
    );
  }
  const firefox = findFirefox();
  if (needs.firefox && !firefox) fail('No Firefox found: install it, or name one in FIREFOX_PATH.');
  return { chromium, firefox };
}

/** Absolute path of a file of an installed package. */
export function resolvePackage(name) {
  return createRequire(join(root, 'package.json')).resolve(name);
}
