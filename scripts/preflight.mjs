import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { takeLock } from './lock.mjs';
import { Problem } from './problem.mjs';

const PREDECESSOR_MAY_TAKE_MS = 3000; // one that was killed, and whose processes are ending by themselves

/** @param {string} dataDir @returns {Promise<() => void>} releases the lock */
export async function lockDataDir(dataDir) {
  const giveUpAt = Date.now() + PREDECESSOR_MAY_TAKE_MS;
  for (;;) {
    const lock = takeLock(dataDir);
    if (lock.held) return lock.release;
    if (Date.now() > giveUpAt) {
      throw new Problem(
        `The data directory ${dataDir} is in use by another Assidu (process ${lock.holder}): stop that one, or set DATA_DIR.`,
      );
    }
    await pause(100);
  }
}

/** @param {number} port @param {string} host */
export async function checkPort(port, host) {
  const giveUpAt = Date.now() + PREDECESSOR_MAY_TAKE_MS;
  for (;;) {
    const code = await whyNotListening(port, host);
    if (code === undefined) return;
    if (code !== 'EADDRINUSE')
      throw new Problem(`Cannot listen on ${host}, port ${port} (${code}): set HOST or PORT.`);
    if (Date.now() > giveUpAt)
      throw new Problem(`Port ${port} is in use by another program: stop it, or set PORT.`);
    await pause(100);
  }
}

/** @param {number} port @param {string} host @returns {Promise<string | undefined>} */
function whyNotListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
