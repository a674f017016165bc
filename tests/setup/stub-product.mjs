// The supervisor with processes that stand in for the built product: `node tests/setup/stub-product.mjs`.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { runMain } from '../../scripts/problem.mjs';
import { supervise } from '../../scripts/supervise.mjs';

const own = fileURLToPath(import.meta.url);
const nodeArguments = (/** @type {string} */ entry) => [own, entry];

/** @param {() => Promise<unknown> | unknown} finish */
function untilStopped(finish) {
  const stop = async () => {
    await finish();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('disconnect', stop);
  process.send?.({ type: 'ready' });
}

const [, , entry] = process.argv;
if (entry === undefined) {
  const flags = () => ({ server: [], worker: [] });
  const environment = { NODE_ENV: 'production' };
  await runMain(() => supervise({ prepare: async () => {}, nodeArguments, flags, environment }));
} else if (entry === 'server') {
  // GET /slow answers once it was asked to stop; GET /crash ends the process.
  /** @type {(() => void)[]} */
  const slow = [];
  const server = createServer((request, response) => {
    if (request.url === '/crash') process.exit(3);
    if (request.url === '/slow') slow.push(() => response.end('finished'));
    else response.end(JSON.stringify({ pid: process.pid, sandbox: process.env.SANDBOX }));
  });
  server.listen(Number(process.env.PORT), process.env.HOST, () =>
    untilStopped(() => {
      for (const finish of slow) finish();
      return new Promise((resolve) => server.close(resolve));
    }),
  );
} else if (entry === 'worker') {
  const alive = setInterval(() => {}, 60_000);
  untilStopped(() => clearInterval(alive));
}
