import { expect, test } from 'vitest';
import { keptModels, purgedModels } from '~/domain/lifecycle/purge-plan';
import { dataModel } from '~/platform/data-model.server';
import { database } from '~/platform/database.server';
import { sharedModels } from '~/platform/tenancy-guard.server';

test('every tenant table is purged, or kept with the law that keeps it', () => {
  const tenant = [...dataModel.keys()].filter((model) => !sharedModels.includes(model));
  expect([...purgedModels, ...Object.keys(keptModels)].sort()).toEqual(tenant.sort());
});

test('tables are purged before those they point to', async () => {
  const keys = await database.$queryRaw<{ from: string; to: string }[]>`
    SELECT f.relname AS "from", t.relname AS "to" FROM pg_constraint c
    JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
    JOIN pg_namespace n ON n.oid = c.connamespace AND n.nspname = 'public' WHERE c.contype = 'f'`;
  const rank = new Map<string, number>(purgedModels.map((model, index) => [model, index]));
  // A course points to its current version and is pointed to by it: the purge empties that column first.
  const circular = new Set(['Course>CourseVersion']);
  for (const { from, to } of keys) {
    const [first, second] = [rank.get(from), rank.get(to)];
    if (first === undefined || second === undefined || from === to || circular.has(`${from}>${to}`)) continue;
    expect(first, `${from} before ${to}`).toBeLessThan(second);
  }
});
