import { spawn } from 'node:child_process';
import { root } from './build.mjs';
import { Problem } from './problem.mjs';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 30_000;
const STEADY_AFTER_MS = 60_000;
const LONGEST_WAIT_MS = 30_000;

/** The exit code with which a process asks to be started again at once. */
export const START_AGAIN = 75;

/**
 * Starts a process, and starts it again with growing pauses whenever it ends by itself.
 * It runs in a group of its own: Ctrl-C in the terminal reaches the supervisor only, which stops its processes in
 * order. It ends by itself when its channel to the supervisor closes.
 * @param {string} name
 * @param {string[]} args of node
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ ready: Promise<unknown>, stop: (hurry: AbortSignal) => Promise<void> }}
 */
export function keepRunning(name, args, env) {
  /** @type {import('node:child_process').ChildProcess} */
  let child;
  /** @type {NodeJS.Timeout | undefined} */
  let again;
  let wasReady = false;
  let stopping = false;
  let failures = 0;
  const ready = Promise.withResolvers();
  const tooLate = setTimeout(
    () => ready.reject(new Problem(`The ${name} is not ready after a minute.`)),
    READY_WITHIN_MS,
  );
  ready.promise.catch(() => {}).finally(() => clearTimeout(tooLate));

  const launch = () => {
    const launchedAt = performance.now();
    const stdio = /** @type {const} */ (['ignore', 'inherit', 'inherit', 'ipc']);
    child = spawn(process.execPath, args, { cwd: root, env, detached: true, stdio: [...stdio] });
    child.on('message', (message) => {
      if (/** @type {{ type?: string }} */ (message).type !== 'ready') return;
      wasReady = true;
      ready.resolve(undefined);
    });
    child.on('exit', (code, signal) => {
      if (stopping) return;
      if (!wasReady)
        return ready.reject(new Problem(`The ${name} ended before it was ready (${signal ?? code}).`));
      if (code === START_AGAIN) return launch();
      failures = performance.now() - launchedAt > STEADY_AFTER_MS ? 0 : failures + 1;
      const wait = failures === 0 ? 0 : Math.min(LONGEST_WAIT_MS, 250 * 2 ** failures);
      console.error(
        `The ${name} ended unexpectedly (${signal ?? code}): starting it again in ${wait / 1000} s`,
      );
      again = setTimeout(launch, wait);
    });
  };
  launch();

  const stop = async (/** @type {AbortSignal} */ hurry) => {
    stopping = true;
    clearTimeout(again);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const kill = () => child.kill('SIGKILL');
    const overdue = setTimeout(kill, STOP_WITHIN_MS);
    hurry.addEventListener('abort', kill);
    child.kill(hurry.aborted ? 'SIGKILL' : 'SIGTERM');
    await ended;
    clearTimeout(overdue);
    hurry.removeEventListener('abort', kill);
  };
  return { ready: ready.promise, stop };
}
