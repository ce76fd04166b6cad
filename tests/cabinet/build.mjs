// Builds the replica into .cache/cabinet, only when its sources or its libraries changed.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../../', import.meta.url));
const stamp = join(project, '.cache', 'cabinet.hash');

/** Where the built replica lies. */
export const cabinetRoot = join(project, '.cache', 'cabinet');

async function hashOfSources() {
  const hash = createHash('sha256');
  const entries = await readdir(here, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx|html|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, join(project, 'package-lock.json')])
    hash
      .update(file.slice(project.length))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  return hash.digest('hex');
}

/**
 * Builds the replica unless a build of these very sources is there.
 * @returns {Promise<string>} the folder to serve
 */
export async function buildCabinet() {
  const wanted = await hashOfSources();
  const built = await readFile(stamp, 'utf8').catch(() => '');
  const page = await readFile(join(cabinetRoot, 'index.html'), 'utf8').catch(() => '');
  if (built === wanted && page) return cabinetRoot;
  const { build } = await import('vite');
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile: join(here, 'vite.config.ts'), mode: 'production' });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
  await mkdir(join(project, '.cache'), { recursive: true });
  await writeFile(stamp, wanted);
  return cabinetRoot;
}
