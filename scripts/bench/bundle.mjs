// The TypeScript pieces of tests/bench as plain scripts.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../lib/run.mjs';

const shared = { root, configFile: false, logLevel: 'warn', resolve: { alias: { '@': root } } };

/** For Node: `child.mjs`, and `school.mjs` where that is there. */
export async function bundle(cache) {
  const input = { child: join(root, 'tests/bench/child.ts') };
  const school = join(root, 'tests/bench/school.ts');
  if (existsSync(school)) input.school = school;
  await build({
    ...shared,
    build: {
      ssr: true,
      outDir: join(cache, 'node'),
      emptyOutDir: true,
      minify: false,
      rollupOptions: { input, output: { entryFileNames: '[name].mjs' } },
    },
  });
}

/** For a page: one script that puts the cabinet's reader on `globalThis.cabinetBench`. */
export async function bundleReader(cache) {
  await build({
    ...shared,
    build: {
      outDir: join(cache, 'page'),
      emptyOutDir: true,
      lib: {
        entry: join(root, 'tests/bench/cabinet.ts'),
        formats: ['iife'],
        name: 'cabinetBench',
        fileName: () => 'reader.js',
      },
    },
  });
  return join(cache, 'page', 'reader.js');
}
