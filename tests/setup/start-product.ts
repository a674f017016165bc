import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/free-port.mjs';
import { recordedUrl } from '../../scripts/postgres.mjs';

export type Product = {
  origin: string;
  dataDir: string;
  databaseUrl: string;
  mailboxUrl: string;
  /** The process id of one of the processes that run now. */
  processOf: (entry: 'server' | 'worker') => number;
  stop: () => Promise<void>;
};

/** The built product with its demo as `npm start` runs it, on a data directory and a port of its own. */
export async function startProduct(settings: Record<string, string> = {}): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'assidu-e2e-'));
  const port = await freePort(undefined);
  const own = { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn', SANDBOX: '1' };
  const supervisor = spawn(process.execPath, ['scripts/supervise.mjs'], {
    env: { ...process.env, ...own, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    supervisor.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Assidu is ready on')) resolve();
    });
    supervisor.once('exit', (code) => reject(new Error(`The product did not start (${code}):\n${said}`)));
  });
  const running = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as Record<string, string>;
  return {
    origin: `http://localhost:${port}`,
    dataDir,
    databaseUrl: recordedUrl(dataDir) ?? '',
    mailboxUrl: running.SANDBOX_MAILBOX_URL ?? '',
    processOf: (entry) => childOf(supervisor, `build/server/${entry}.js`),
    async stop() {
      const ended = new Promise((resolve) => supervisor.once('exit', resolve));
      supervisor.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The supervisor's child that runs a program, by what the system tells of its processes. */
function childOf({ pid }: ChildProcess, program: string): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/);
  const found = children.find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(program));
  if (!found) throw new Error(`no process runs ${program}`);
  return Number(found);
}
