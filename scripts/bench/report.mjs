// Tables, and the page that keeps the last ones.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../lib/run.mjs';

const file = join(root, 'docs', 'benchmarks.md');
const HEAD = `# Benchmarks

Made by \`npm run bench\`; each section can be run alone (\`npm run bench -- roster\`). Only ratios within one run say
something: the machine may have been busy with other things.
`;

/** @param {string[]} head @param {(string | number)[][]} rows */
export function table(head, rows) {
  return [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

export function number(value, digits = 0) {
  return Number.isFinite(value) ? value.toFixed(digits) : '—';
}

/** Puts a section into docs/benchmarks.md in place of its last one. */
export async function keep(name, title, text, machine) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : HEAD;
  const mark = (what) => `<!-- ${what} ${name} -->`;
  const day = new Date().toISOString().slice(0, 10);
  const section = `${mark('begin')}\n\n## ${title}\n\n${day}; ${machine}.\n\n${text}\n\n${mark('end')}`;
  const from = before.indexOf(mark('begin'));
  const to = before.indexOf(mark('end'));
  const whole =
    from >= 0 && to > from
      ? before.slice(0, from) + section + before.slice(to + mark('end').length)
      : `${before.trimEnd()}\n\n${section}\n`;
  mkdirSync(dirname(file), { recursive: true });
  const options = await resolveConfig(file);
  writeFileSync(file, await format(whole, { ...options, parser: 'markdown' }));
}
