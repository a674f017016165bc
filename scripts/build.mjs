import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { takeLock } from './lock.mjs';
import { runToEnd, step } from './steps.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const generated = join(root, 'app/platform/generated');
const settingsOfTools = ['vite.config.ts', 'tsconfig.json', 'package-lock.json', 'prisma.config.ts'];

/**
 * Prisma's client, made again when the schema changed.
 * @param {AbortSignal} [signal]
 * @returns {Promise<boolean>} whether it was made now
 */
export async function ensureGenerated(signal) {
  const hash = hashOf(['prisma/schema', 'prisma.config.ts', 'package-lock.json']);
  return once('.cache/generated-hash', hash, join(generated, 'client.ts'), () =>
    step('Generating the database client', 'Generated the database client', () => {
      // Prisma checks that its native engine exists, then does not run it: any program will do.
      const env = {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      };
      const args = [join(root, 'node_modules/prisma/build/index.js'), 'generate'];
      return runToEnd(
        process.execPath,
        args,
        { cwd: root, env, signal },
        'The database client could not be generated',
      );
    }),
  );
}

/** The production build, made again when the sources changed. @param {AbortSignal} [signal] */
export async function ensureBuilt(signal) {
  // The browser's half, built first, knows nothing of the database client: both are made at once.
  const generating = ensureGenerated(signal);
  const hash = hashOf(['app', 'prisma', 'public', ...settingsOfTools]);
  const building = once('build/.sources-hash', hash, join(root, 'build/server/server.js'), () =>
    step('Building', 'Built', () => {
      const env = { ...process.env, NODE_ENV: 'production' };
      const args = [join(root, 'node_modules/@remix-run/dev/dist/cli.js'), 'vite:build'];
      const build = () =>
        runToEnd(process.execPath, args, { cwd: root, env, signal }, 'The product could not be built');
      // Should the server's half have come too early, it is built again.
      return build().catch(async (error) => ((await generating) ? build() : Promise.reject(error)));
    }),
  );
  await Promise.all([generating, building]);
}

/**
 * Does the work unless its result for that very input is there; two processes started together do it once.
 * @param {string} record
 * @param {string} hash
 * @param {string} result a file of it
 * @param {() => Promise<unknown>} work
 * @returns {Promise<boolean>} whether it was done now
 */
async function once(record, hash, result, work) {
  const path = join(root, record);
  const upToDate = () => existsSync(result) && existsSync(path) && readFileSync(path, 'utf8') === hash;
  if (upToDate()) return false;
  const lockFolder = join(root, '.cache/locks', basename(record));
  let lock = takeLock(lockFolder);
  for (; !lock.held; lock = takeLock(lockFolder)) await pause(200);
  try {
    if (upToDate()) return false;
    rmSync(path, { force: true });
    await work();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, hash);
    return true;
  } finally {
    lock.release();
  }
}

/** @param {string[]} paths files and folders of the project */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn)) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  const full = join(root, path);
  if (!existsSync(full) || full === generated || /\.test\.tsx?$/.test(path)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
