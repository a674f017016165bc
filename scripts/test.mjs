import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureGenerated, root } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { isMain, runMain } from './problem.mjs';
import { playwrightCounts, vitestCounts } from './test-results.mjs';

const vitestReport = join(root, '.cache/vitest.json');
const playwrightReport = join(root, '.cache/playwright.json');
const layersOf = ['app', 'prisma', 'scripts', 'tests'];

/** @type {[name: string, run: () => Promise<import('./test-results.mjs').Counts>][]} */
const checks = [
  ['types', () => one('typescript/bin/tsc', ['--noEmit'])],
  ['lint', () => one('eslint/bin/eslint.js', ['.'])],
  ['format', () => one('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])],
  [
    'layers and cycles',
    () => one('dependency-cruiser/bin/dependency-cruiser.mjs', [...layersOf, '--output-type', 'err']),
  ],
  ['unit, use case, route, scenario and architecture tests', vitest],
  ['production build', build],
  ['browser tests', playwright],
];

/** All checks, one after the other; the last line counts them. */
async function main() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  await ensureGenerated();
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, run] of checks) {
    console.log(`\n— ${name}`);
    const startedAt = performance.now();
    const counts = await run().catch((error) => {
      console.error(error.message);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    console.log(`— ${name}: ${describe(counts)} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  console.log(`\n${describe(total)}`);
  return total.failed === 0 ? 0 : 1;
}

/** @param {import('./test-results.mjs').Counts} counts */
function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A check that passes or fails as a whole. @param {string} program @param {string[]} args */
async function one(program, args) {
  const code = await run(program, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function vitest() {
  rmSync(vitestReport, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`];
  return vitestCounts(vitestReport, await run('vitest/vitest.mjs', ['run', ...reporters]));
}

async function build() {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  await ensureBuilt();
  return { passed: 1, failed: 0, skipped: 0 };
}

async function playwright() {
  await ensureChromium();
  rmSync(playwrightReport, { force: true });
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport };
  const code = await run('@playwright/test/cli.js', ['test', '--reporter=line,json'], env);
  return playwrightCounts(playwrightReport, code);
}

/** @param {string} program within node_modules @param {string[]} args @param {NodeJS.ProcessEnv} [more] @returns {Promise<number>} */
function run(program, args, more = {}) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...more };
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      env,
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

if (isMain(import.meta.url)) await runMain(main);
