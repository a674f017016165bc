import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureGenerated, root } from './build.mjs';
import { isMain, Problem, runMain } from './problem.mjs';

/** `npm run bench -- <name>`: runs tests/bench/<name>.ts, which prints one JSON line a figure. */
async function main() {
  const [name = '', ...args] = process.argv.slice(2);
  const file = join(root, 'tests/bench', `${name}.ts`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
    const names = readdirSync(join(root, 'tests/bench')).filter((entry) => entry.endsWith('.ts'));
    throw new Problem(`Name a benchmark: ${names.map((entry) => entry.slice(0, -3)).join(', ')}.`);
  }
  await ensureGenerated();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

if (isMain(import.meta.url)) await runMain(main);
