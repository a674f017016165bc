import { ensureGenerated } from './build.mjs';
import { isMain, runMain } from './problem.mjs';
import { supervise } from './supervise.mjs';

const modules = { server: 'scripts/dev-web.mjs', worker: 'app/worker.ts', command: 'app/command.ts' };

/** As `npm start`, from the sources: pages change while one edits, the processes start again when the server does. */
const development = {
  prepare: ensureGenerated,
  nodeArguments: (/** @type {keyof typeof modules} */ entry) =>
    entry === 'server' ? [modules.server] : ['scripts/dev-module.mjs', modules[entry]],
  // What compiles the sources needs more memory than what serves them.
  flags: () => ({ server: [], worker: [] }),
  environment: { NODE_ENV: 'development' },
};

if (isMain(import.meta.url)) await runMain(() => supervise(development));
