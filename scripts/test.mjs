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

/** @typedef {import('./test-results.mjs').Counts} Counts */
/** @typedef {[name: string, run: () => Promise<Counts>]} Check */

/** Those that only read the sources: two at a time, each shown whole when it has ended. @type {Check[]} */
const readings = [
  ['types', () => one('typescript/bin/tsc', ['--noEmit'])],
  ['lint', () => one('eslint/bin/eslint.js', ['.'])],
  ['format', () => one('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])],
  [
    'layers and cycles',
    () => one('dependency-cruiser/bin/dependency-cruiser.mjs', [...layersOf, '--output-type', 'err']),
  ],
];

/** One after the other. @type {Check[]} */
const trials = [
  ['unit, use case, route, scenario and architecture tests', vitest],
  ['production build', build],
  ['browser tests', playwright],
];

/** All checks; the last line counts them. */
async function main() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  await ensureGenerated();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const waiting = readings.values();
  const lane = async () => {
    for (const check of waiting) add(total, await perform(check));
  };
  await Promise.all([lane(), lane()]);
  for (const check of trials) {
    console.log(`\n— ${check[0]}`);
    add(total, await perform(check));
  }
  console.log(`\n${describe(total)}`);
  return total.failed === 0 ? 0 : 1;
}

/** Runs a check and says what it came to. @param {Check} check @returns {Promise<Counts>} */
async function perform([name, run]) {
  const startedAt = performance.now();
  const counts = await run().catch((error) => {
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  console.log(`— ${name}: ${describe(counts)} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return counts;
}

/** @param {Counts} total @param {Counts} counts */
function add(total, { passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** @param {import('./test-results.mjs').Counts} counts */
function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A check that passes or fails as a whole; what it says is shown at its end. @param {string} program @param {string[]} args */
async function one(program, args) {
  /** @type {Buffer[]} */
  const said = [];
  const code = await run(program, args, {}, (chunk) => said.push(chunk));
  process.stdout.write(Buffer.concat(said));
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

/**
 * Runs a program of a dependency to its end; `hear` is given what it says, which is shown otherwise.
 * @param {string} program within node_modules
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [more]
 * @param {(chunk: Buffer) => void} [hear]
 * @returns {Promise<number>}
 */
function run(program, args, more = {}, hear) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      env: { ...process.env, ...more },
      stdio: ['inherit', hear ? 'pipe' : 'inherit', hear ? 'pipe' : 'inherit'],
    });
    if (hear) for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

if (isMain(import.meta.url)) await runMain(main);
