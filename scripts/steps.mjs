import { spawn } from 'node:child_process';
import { Problem } from './problem.mjs';

/**
 * Runs one long step, saying that it began and how long it took.
 * @template T
 * @param {string} doing as in "Building"
 * @param {string} done as in "Built"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(doing, done, work) {
  const startedAt = performance.now();
  console.log(`${doing} …`);
  const result = await work();
  console.log(`${done} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return result;
}

/**
 * Runs a program to its end, silently unless it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal, show?: boolean }} options `show` lets its
 *   output through
 * @param {string} what goes before its output when it fails
 */
export function runToEnd(command, args, { cwd, env = process.env, signal, show = false }, what) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      signal,
      stdio: ['ignore', show ? 'inherit' : 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => (show ? process.stderr.write(chunk) : chunks.push(chunk)));
    child.on('error', (error) => reject(new Problem(`${what}: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) resolve(undefined);
      else
        reject(new Problem([`${what}.`, Buffer.concat(chunks).toString().trim()].filter(Boolean).join('\n')));
    });
  });
}
