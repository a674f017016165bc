// The only script that runs before anything is installed: on Node 20.19 or later, without dependencies.
// `node scripts/start.mjs [script] [arguments]`: installs when the lock file changed, then runs that script (supervise
// by default) with the Node of node_modules.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Assidu needs Node 20.19 or later, and this is Node ${process.versions.node}.`);
  process.exit(1);
}
const { ensureInstalled } = await import('./install.mjs');
if (!(await ensureInstalled(root))) process.exit(1);

const [script = 'supervise', ...args] = process.argv.slice(2);
const node = `${root}node_modules/.bin/node`;
const child = spawn(node, [`${root}scripts/${script}.mjs`, ...args], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});

// Ctrl-C reaches the child by itself. A second signal soon after the first does nothing there.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
}
// npm killed without warning: the child sees its channel close, and stops.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => {
    if (process.ppid !== parent && child.connected) child.disconnect();
  }, 200).unref();
}
child.on('error', (error) => {
  console.error(`${node} could not run: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  if (signal) console.error(`Assidu was ended by ${signal}.`);
  process.exit(code ?? 1);
});
