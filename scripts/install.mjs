import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Installs the dependencies when the lock file is not the one that was installed.
 * @param {string} root
 * @returns {Promise<boolean>} false when npm failed, which npm has explained
 */
export async function ensureInstalled(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  const record = join(root, 'node_modules/.assidu-lock-hash');
  if (existsSync(join(root, 'node_modules/.bin/node'))) {
    if (readOr(record, '') === hash) return true;
    if (!existsSync(record) && matches(root, JSON.parse(lock.toString()))) {
      writeFileSync(record, hash);
      return true;
    }
  }
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.warn('node_modules is a link: what it leads to is used as it is, since npm ci would empty it.');
    return true;
  }
  console.log('Installing dependencies (npm ci) …');
  const startedAt = Date.now();
  const code = await npm(root, ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  if (code !== 0) {
    console.error('The dependencies could not be installed: see what npm says above.');
    return false;
  }
  writeFileSync(record, hash);
  console.log(`Installed dependencies in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return true;
}

/**
 * True when somebody has just installed that very lock file by hand.
 * @param {string} root
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} lock
 */
function matches(root, lock) {
  const installed = JSON.parse(
    readOr(join(root, 'node_modules/.package-lock.json'), '{"packages":{}}'),
  ).packages;
  return Object.entries(lock.packages).every(
    ([path, wanted]) =>
      path === '' || installed[path]?.version === wanted.version || (wanted.optional && !installed[path]),
  );
}

/**
 * npm by the Node that is not in node_modules, since that one is about to be replaced.
 * @param {string} root @param {string[]} args @returns {Promise<number>}
 */
function npm(root, args) {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(join(root, 'node_modules')));
  const env = { ...process.env, PATH: path.join(delimiter), NODE_ENV: 'development' };
  return new Promise((resolve) => {
    const child = spawn('npm', args, { cwd: root, env, stdio: 'inherit' });
    child.on('error', (error) => {
      console.error(`npm could not run: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** @param {string} path @param {string} otherwise */
function readOr(path, otherwise) {
  return existsSync(path) ? readFileSync(path, 'utf8') : otherwise;
}
