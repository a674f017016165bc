// Runs the worker, or one command, from the sources: node scripts/dev-module.mjs app/worker.ts [arguments]
import { createServer } from 'vite';
import { startAgainOnChange } from './start-again-on-change.mjs';

const [module = '', ...args] = process.argv.slice(2);
process.argv = [process.argv[0] ?? '', module, ...args];
const vite = await createServer({
  appType: 'custom',
  cacheDir: '.cache/vite-worker',
  optimizeDeps: { noDiscovery: true, include: [] },
  server: { middlewareMode: true, hmr: false, ws: false },
});
if (process.send) startAgainOnChange(vite);
await vite.ssrLoadModule(`/${module}`);
if (!process.send) await vite.close();
