// The production build, and what must hold of it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, tool } from './run.mjs';

export const builds = {
  chrome: join(root, '.output', 'chrome-mv3'),
  firefox: join(root, '.output', 'firefox-mv3'),
};

/** Bytes after gzip that a bundle may have. */
const BUDGETS = { content: 100 * 1024, panel: 100 * 1024, jobs: 30 * 1024, popup: 120 * 1024 };

export async function buildExtension(browser) {
  return tool('wxt/bin/wxt.mjs', ['build', '-b', browser, ...(browser === 'firefox' ? ['--mv3'] : [])], {
    capture: true,
  });
}

export function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

/** Scripts and styles that a page loads before anything is asked for: the tags, and what those import statically. */
function firstLoad(folder, page) {
  const html = readFileSync(join(folder, page), 'utf8');
  const seen = new Set([join(folder, page)]);
  const visit = (path) => {
    if (seen.has(path)) return;
    seen.add(path);
    if (!path.endsWith('.js')) return;
    const code = readFileSync(path, 'utf8');
    for (const [, spec] of code.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+from\s*)?["'](\.[^"']+)["']/g,
    )) {
      visit(join(path, '..', spec));
    }
  };
  for (const [, url] of html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)) visit(join(folder, url));
  return [...seen];
}

const gzipped = (paths) => paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);

/** @returns {{ name: string, bytes: number, budget: number }[]} */
export function sizes(folder) {
  const scripts = files(join(folder, 'content-scripts')).filter((path) => path.endsWith('.js'));
  return [
    { name: 'content script', bytes: gzipped(scripts), budget: BUDGETS.content },
    {
      name: 'panel, loaded on recognised pages',
      bytes: gzipped([join(folder, 'panel.js')]),
      budget: BUDGETS.panel,
    },
    {
      name: 'jobs, loaded when the user starts one',
      bytes: gzipped([join(folder, 'jobs.js')]),
      budget: BUDGETS.jobs,
    },
    { name: 'popup, first load', bytes: gzipped(firstLoad(folder, 'popup.html')), budget: BUDGETS.popup },
  ];
}

/** @returns {string[]} what the shipped package must not hold; empty when all is well */
export function packageFaults(folder) {
  const faults = [];
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const hosts = [
    ...(manifest.host_permissions ?? []),
    ...(manifest.content_scripts ?? []).flatMap((script) => script.matches),
  ];
  for (const host of hosts) {
    if (!['https://bvbinfo.ru/*', 'https://*.bvbinfo.ru/*'].includes(host))
      faults.push(`host permission ${host}`);
  }
  for (const path of files(folder)) {
    const name = relative(folder, path);
    if (/(^|\/)tests?\//.test(name)) faults.push(`${name}: a test file`);
    if (!/\.(js|html|css)$/.test(name)) continue;
    const text = readFileSync(path, 'utf8');
    if (/<script[^>]+src="https?:/.test(text)) faults.push(`${name}: remote code`);
    if (/[^\w.$]eval\(/.test(text)) faults.push(`${name}: eval`);
    if (/tests\/(cabinet|fixtures|e2e)/.test(text)) faults.push(`${name}: mentions tests/`);
    if (/\/(home|root|work|Users)\/[\w.-]+\//.test(text)) faults.push(`${name}: a path of a machine`);
  }
  return faults;
}
