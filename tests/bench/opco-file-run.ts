import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import type { openOrder } from './opco-file-work.ts';

// Loads the product's own code, as the tests do, to have an order of so many learners and to ask for its file; who makes
// the file is another process, and that one is measured.
const vite = await createServer({
  ...{ configFile: false, appType: 'custom', logLevel: 'error' },
  server: { middlewareMode: true, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  resolve: { alias: { '~': fileURLToPath(new URL('../../app', import.meta.url)) } },
});
const work = (await vite.ssrLoadModule('/tests/bench/opco-file-work.ts')) as { openOrder: typeof openOrder };
const makeFile = await work.openOrder(Number(process.argv[2] ?? '12'));
process.send?.('held');
await once(process, 'message');
process.send?.(await makeFile());
await vite.close();
process.exit(0);
