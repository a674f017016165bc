import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/free-port.mjs';
import { report } from './product.ts';

// From the command to the first page: with nothing built and no data, with no data, then again.
rmSync('build', { recursive: true, force: true });
const dataDir = mkdtempSync(join(tmpdir(), 'assidu-start-'));
const port = await freePort(undefined);

/** Starts the product, waits for its landing page, stops it; resolves to the seconds to that page. */
async function start(): Promise<number> {
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    for (;;) {
      const page = await fetch(`http://localhost:${port}/`).catch(() => null);
      if (page?.ok) return (performance.now() - began) / 1000;
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

report('start.duration', await start(), 's', { from: 'nothing built, empty data directory' });
rmSync(dataDir, { recursive: true, force: true });
report('start.duration', await start(), 's', { from: 'empty data directory' });
report('start.duration', await start(), 's', { from: 'second start' });
rmSync(dataDir, { recursive: true, force: true });
