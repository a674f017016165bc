import { relative } from 'node:path';
import { root } from './build.mjs';
import { START_AGAIN } from './keep-running.mjs';

const reloadedByVite =
  /^app\/(ui|routes|locales|root\.tsx|routes\.ts|entry\.)|^app\/platform\/generated\/|\.test\.tsx?$/;

/** Ends the process, for the supervisor to start it again, when what it holds in memory has changed. @param {import('vite').ViteDevServer} vite */
export function startAgainOnChange(vite) {
  vite.watcher.on('change', (path) => {
    const changed = relative(root, path).replaceAll('\\', '/');
    if (/^(app|prisma)\//.test(changed) && !reloadedByVite.test(changed)) process.exit(START_AGAIN);
  });
}
