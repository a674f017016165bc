import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { root } from './build.mjs';
import { Problem } from './problem.mjs';
import { runToEnd, step } from './steps.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];

/** Starts quietly, alone and without a network of its own; as root Chromium has no sandbox to offer. */
export const chromiumFlags = [
  ...['--disable-quic', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--no-first-run'],
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The browser that browser tests use: CHROMIUM_PATH, else an installed one. @returns {string | undefined} */
export function findChromium() {
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const given = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : [];
  return [...given, ...inPath, ...elsewhere, playwrightsOwn()].find(
    (path) => path !== undefined && isExecutable(path),
  );
}

/** Installs one where there is none: the system's package first, then Playwright's own. */
export async function ensureChromium() {
  if (findChromium()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (/** @type {string[]} */ args) =>
      runToEnd('apt-get', args, { cwd: root, env }, 'apt-get failed');
    await step('Installing Chromium by apt-get', 'Installed Chromium', async () => {
      await apt(['update', '-qq']);
      await apt(['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    }).catch((error) => console.error(error.message.split('\n').slice(-3).join('\n')));
  }
  if (findChromium()) return;
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  await step('Installing Chromium by Playwright', 'Installed Chromium', () =>
    runToEnd(
      process.execPath,
      [cli, 'install', 'chromium'],
      { cwd: root },
      'Playwright could not install Chromium',
    ),
  ).catch((error) => console.error(error.message.split('\n').slice(-3).join('\n')));
  if (!findChromium()) {
    throw new Problem('Browser tests need Chromium or Chrome: install one, or name it in CHROMIUM_PATH.');
  }
}

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    if (path.startsWith('/usr/bin/')) execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false; // absent, or the placeholder that tells to install a snap
  }
}
