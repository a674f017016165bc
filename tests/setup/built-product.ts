import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/free-port.mjs';

/**
 * Starts the built product as `npm start` does, on a data directory and a port of its own, for all browser tests.
 * They find its address in E2E_URL and its folder in E2E_DATA_DIR (whose running.json tells the sandbox mailbox); where
 * both are set beforehand, the product that runs there is tried.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.E2E_URL && process.env.E2E_DATA_DIR) return () => Promise.resolve();
  const dataDir = await mkdtemp(join(tmpdir(), 'assidu-e2e-'));
  const port = await freePort(undefined);
  const product = spawn(process.execPath, ['scripts/supervise.mjs'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn', SANDBOX: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    product.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Assidu is ready on')) resolve();
    });
    product.once('exit', (code) => reject(new Error(`The product did not start (${code}):\n${said}`)));
  });
  process.env.E2E_URL = `http://localhost:${port}`;
  process.env.E2E_DATA_DIR = dataDir;
  return async () => {
    const ended = new Promise((resolve) => product.once('exit', resolve));
    product.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
}
