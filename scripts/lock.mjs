import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the lock of a data directory: a file that names the holder's process and when that process started, so that
 * a holder killed without warning, or a pid given to another process since, leaves no lock behind.
 * @param {string} directory
 * @returns {{ held: true, release: () => void } | { held: false, holder: number }}
 */
export function takeLock(directory) {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, 'lock');
  const own = `${path}.${process.pid}`;
  const content = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  writeFileSync(own, content, { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(own, path); // creates the lock with its content, or fails when there is one
        return { held: true, release: () => releaseOwn(path, content) };
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
      const found = read(path);
      if (found === undefined) continue;
      const holder = liveHolder(found);
      if (holder !== undefined) return { held: false, holder };
      removeStale(path, found);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** @param {string} path @param {string} stale its content when it was found stale */
function removeStale(path, stale) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  // Another process may have replaced the stale lock by its own in between: put that one back.
  if (read(aside) !== stale) linkSync(aside, path);
  rmSync(aside, { force: true });
}

/** @param {string} path @param {string} content */
function releaseOwn(path, content) {
  if (read(path) === content) rmSync(path, { force: true });
}

/** @param {string} content @returns {number | undefined} the pid of the holder when it lives */
function liveHolder(content) {
  try {
    const { pid, started } = JSON.parse(content);
    process.kill(pid, 0);
    return startOf(pid) === started ? pid : undefined;
  } catch (error) {
    return codeOf(error) === 'EPERM' ? JSON.parse(content).pid : undefined;
  }
}

/** When a process started, in clock ticks since the machine did; null where /proc does not say. @param {number} pid */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return afterName[0] === 'Z' ? 'ended' : `${boot} ${afterName[19]}`;
  } catch {
    return null;
  }
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code;
