import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { ensureBuilt } from '../../scripts/build.mjs';
import { startCluster } from '../../scripts/postgres.mjs';
import { billingDay, billingSize, openBillingDataset } from './billing-dataset.ts';
import { report } from './product.ts';

// The billing job over 10,000 organizations and 1,000,000 registered users, all due on the same day.
await ensureBuilt(new AbortController().signal);
const cluster = await startCluster({ dataDir: '.cache/bench-postgres', durable: true });
const environment = {
  ...process.env,
  ...{ NODE_ENV: 'production' as const, SANDBOX: '1', LOG_LEVEL: 'warn', DATA_DIR: '.cache/bench-data' },
  APP_SECRET: 'a-secret-for-benchmarks-only-0123456789',
};

/** Runs a command of the built product; resolves to what it printed and the most memory it held. */
async function command(args: string[], databaseUrl: string): Promise<{ printed: string; peakMb: number }> {
  const child = spawn(process.execPath, ['build/server/command.js', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...environment, DATABASE_URL: databaseUrl },
  });
  let printed = '';
  let peakMb = 0;
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peakMb = Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      clearInterval(watch);
    }
  }, 100);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}: ${printed}`);
  return { printed, peakMb };
}

const url = await openBillingDataset(cluster.url);
const began = performance.now();
const { printed, peakMb } = await command(['job', 'bill-subscriptions', '--as-of', billingDay.asOf], url);
const seconds = (performance.now() - began) / 1000;

const client = new pg.Client({ connectionString: url });
await client.connect();
const { rows } = await client.query<{ invoices: number; last: number; cents: string }>(
  `SELECT count(*)::int AS "invoices", max("last")::int AS "last", sum("excludingVat")::text AS "cents"
   FROM "Invoice", "InvoiceSeries"`,
);
await client.end();
await cluster.stop();
const n = billingSize.organizations * billingSize.users;
report('monthly-billing.duration', seconds, 's', { n, ...rows[0], ran: JSON.parse(printed) as unknown });
report('monthly-billing.memory', peakMb, 'MB', { n });
process.exitCode = rows[0]?.invoices === billingSize.organizations ? 0 : 1;
