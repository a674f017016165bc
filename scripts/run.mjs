import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuilt, root } from './build.mjs';
import { checkSettings, childEnvironment, decideMode } from './installation.mjs';
import { applyMigrations } from './migrate.mjs';
import { openDatabase } from './open-database.mjs';
import { isMain, runMain } from './problem.mjs';

/**
 * Runs one command of the product (`job`, `operator`) on its database, whether the product runs or not.
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runCommand(args) {
  const { env } = checkSettings(process.env);
  const database = await openDatabase(env);
  try {
    await Promise.all([ensureBuilt(), applyMigrations(database.url)]);
    const sandbox = await decideMode(database.url, process.env);
    const recorded = join(resolve(env.DATA_DIR), 'running.json');
    const more = existsSync(recorded) ? JSON.parse(readFileSync(recorded, 'utf8')) : {};
    const environment = childEnvironment({ source: process.env, url: database.url, sandbox, more });
    return await new Promise((finish, reject) => {
      const child = spawn(process.execPath, ['build/server/command.js', ...args], {
        ...{ cwd: root, env: environment, stdio: 'inherit' },
      });
      child.on('error', reject);
      child.on('exit', (code) => finish(code ?? 1));
    });
  } finally {
    await database.close();
  }
}

if (isMain(import.meta.url)) await runMain(() => runCommand(process.argv.slice(2)));
