import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { takeLock } from './lock.mjs';
import { runToEnd, step } from './steps.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const generated = join(root, 'app/platform/generated');
const settingsOfTools = ['vite.config.ts', 'tsconfig.json', 'package-lock.json', 'prisma.config.ts'];

/** Prisma's client, made again when the schema changed. @param {AbortSignal} [signal] */
export async function ensureGenerated(signal) {
  const hash = hashOf(['prisma/schema', 'prisma.config.ts', 'package-lock.json']);
  await once('.cache/generated-hash', hash, existsSync(join(generated, 'client.ts')), () =>
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
  await ensureGenerated(signal);
  const hash = hashOf(['app', 'prisma', 'public', ...settingsOfTools]);
  await once('build/.sources-hash', hash, existsSync(join(root, 'build/server/server.js')), () =>
    step('Building', 'Built', () => {
      const env = { ...process.env, NODE_ENV: 'production' };
      const args = [join(root, 'node_modules/@remix-run/dev/dist/cli.js'), 'vite:build'];
      return runToEnd(process.execPath, args, { cwd: root, env, signal }, 'The product could not be built');
    }),
  );
}

/**
 * Does the work unless its result for that very input is there; two processes started together do it once.
 * @param {string} record
 * @param {string} hash
 * @param {boolean} present
 * @param {() => Promise<unknown>} work
 */
async function once(record, hash, present, work) {
  const path = join(root, record);
  const upToDate = () => existsSync(path) && readFileSync(path, 'utf8') === hash;
  if (present && upToDate()) return;
  let lock = takeLock(join(root, '.cache'));
  for (; !lock.held; lock = takeLock(join(root, '.cache'))) await pause(200);
  try {
    if (present && upToDate()) return;
    rmSync(path, { force: true });
    await work();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, hash);
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
