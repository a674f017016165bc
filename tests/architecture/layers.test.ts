import { cruise, type IConfiguration } from 'dependency-cruiser';
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const configuration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;

/** The names of the rules that a small project of these files breaks. */
async function broken(files: Record<string, string>): Promise<string[]> {
  const baseDir = mkdtempSync(join(tmpdir(), 'assidu-layers-'));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(baseDir, path)), { recursive: true });
    writeFileSync(join(baseDir, path), source);
  }
  const ruleSet = { forbidden: configuration.forbidden ?? [] };
  const { output } = await cruise(['app'], { baseDir, ruleSet, validate: true, tsPreCompilationDeps: true });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(({ rule }) => rule.name);
}

const leaf = 'export const a = 1;\n';
const from = (path: string) => `import { a } from '${path}';\nexport const b = a;\n`;
const typeFrom = (path: string) => `import type { a } from '${path}';\nexport type B = typeof a;\n`;

test.each([
  ['domain', 'platform'],
  ['domain', 'locales'],
  ['locales', 'domain'],
  ['documents', 'platform'],
  ['platform', 'use-cases'],
  ['integrations', 'records'],
  ['records', 'integrations'],
  ['use-cases', 'http'],
  ['jobs', 'records'],
  ['http', 'ui'],
  ['ui', 'platform'],
  ['ui', 'use-cases'],
  ['routes', 'platform'],
  ['routes', 'records'],
])('%s may not import %s', async (layer, other) => {
  expect(
    await broken({ [`app/${layer}/one.ts`]: from(`../${other}/two`), [`app/${other}/two.ts`]: leaf }),
  ).not.toEqual([]);
});

test.each([
  ['records', 'domain'],
  ['use-cases', 'records'],
  ['routes', 'use-cases'],
  ['ui', 'domain'],
  ['jobs', 'use-cases'],
])('%s may import %s', async (layer, other) => {
  expect(
    await broken({ [`app/${layer}/one.ts`]: from(`../${other}/two`), [`app/${other}/two.ts`]: leaf }),
  ).toEqual([]);
});

test('a use case never imports another, nor a route another', async () => {
  const two = (layer: string) => ({
    [`app/${layer}/x/one.ts`]: from('../y/two'),
    [`app/${layer}/y/two.ts`]: leaf,
  });
  expect(await broken(two('use-cases'))).toContain('use-cases-imports-its-layers');
  expect(await broken(two('routes'))).toContain('routes-imports-its-layers');
});

test('the interface names the types of use cases, nothing more', async () => {
  expect(
    await broken({ 'app/ui/one.ts': typeFrom('../use-cases/two'), 'app/use-cases/two.ts': leaf }),
  ).toEqual([]);
});

test('generated types stop at use cases, and the generated client in platform', async () => {
  const generated = { 'app/platform/generated/client.ts': leaf };
  const path = '../platform/generated/client';
  expect(await broken({ ...generated, 'app/use-cases/one.ts': typeFrom(path) })).toEqual([]);
  expect(await broken({ ...generated, 'app/use-cases/one.ts': from(path) })).toContain(
    'generated-client-as-types-only',
  );
  expect(await broken({ ...generated, 'app/http/one.ts': typeFrom(path) })).toContain(
    'generated-client-stays-in-platform',
  );
});

test('domain runs in the browser: no module of Node', async () => {
  expect(
    await broken({
      'app/domain/one.ts': `import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n`,
    }),
  ).toContain('domain-runs-in-the-browser');
});

test('no dynamic import across layers', async () => {
  const dynamic = `export const b = () => import('../domain/two');\n`;
  expect(await broken({ 'app/http/one.ts': dynamic, 'app/domain/two.ts': leaf })).toContain(
    'no-dynamic-import-across-layers',
  );
});

test('no cycle', async () => {
  const files = {
    'app/domain/one.ts': from('./two'),
    'app/domain/two.ts': `import { b } from './one';\nexport const a = () => b;\n`,
  };
  expect(await broken(files)).toContain('no-cycle');
});
