// Child processes: started with the project's own Node first on the path, ended with their parent.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const ownNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The Node that the project brings along; the one that runs us while that is not installed yet. */
export function nodePath() {
  return existsSync(ownNode) ? ownNode : process.execPath;
}

export function environment(extra = {}) {
  const path = [dirname(nodePath()), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ capture?: boolean, env?: Record<string, string>, cwd?: string, tee?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>} `output` only with `capture` or `tee`
 */
export function run(program, args, options = {}) {
  const capture = options.capture ?? options.tee ?? false;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: environment(options.env),
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && !program.endsWith('.exe'),
    });
    let output = '';
    for (const stream of capture ? [child.stdout, child.stderr] : []) {
      stream.on('data', (chunk) => {
        output += chunk;
        if (options.tee) process.stdout.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs one of the project's tools (a file in node_modules) on the project's Node. */
export function tool(file, args, options) {
  return run(nodePath(), [join(root, 'node_modules', file), ...args], options);
}

/** Ends the program with one clear line. */
export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
