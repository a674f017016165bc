import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ensureBuilt } from '../../scripts/build.mjs';
import { freePort } from '../../scripts/free-port.mjs';
import { startCluster } from '../../scripts/postgres.mjs';
import { webFlags } from '../../scripts/process-flags.mjs';
import { openDataset } from './dataset.ts';

export type Product = {
  origin: string;
  databaseUrl: string;
  memoryMb: () => number;
  stop: () => Promise<void>;
};

/** The built product's web process on the generated database, with the settings of `npm start`. */
export async function startProduct(): Promise<Product> {
  await ensureBuilt(new AbortController().signal);
  const cluster = await startCluster({ dataDir: '.cache/bench-postgres', durable: true });
  const databaseUrl = await openDataset(cluster.url);
  const port = await freePort(undefined);
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, [...webFlags(256), 'build/server/server.js'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      APP_URL: origin,
      SANDBOX: '1',
      LOG_LEVEL: 'warn',
      APP_SECRET: 'a-secret-for-benchmarks-only-0123456789',
      DATA_DIR: '.cache/bench-data',
    },
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the web process ended with ${code}`)));
  });
  return {
    origin,
    databaseUrl,
    memoryMb: () =>
      Math.round(
        Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
      ),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await cluster.stop();
    },
  };
}

/** One line a figure, as quality wants them. */
export function report(name: string, value: number, unit: string, more: Record<string, unknown> = {}): void {
  console.log(JSON.stringify({ name, value: Math.round(value * 100) / 100, unit, ...more }));
}

/** The value below which that share of the sorted values lies. */
export function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
