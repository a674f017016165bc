import { expect, test } from 'vitest';
import { database } from '~/platform/database.server';
import { dataModel } from '~/platform/data-model.server';
import { isTenantModel, sharedModels } from '~/platform/tenancy-guard.server';

const tenantModels = [...dataModel.keys()].filter(isTenantModel);

type Key = { table: string; name: string; columns: string[]; primary: boolean };

async function indexes(): Promise<Key[]> {
  return database.$queryRaw<Key[]>`
    SELECT t.relname AS "table", i.relname AS "name", x.indisprimary AS "primary",
           array_agg(a.attname::text ORDER BY k.ordinality) AS "columns"
    FROM pg_index x
    JOIN pg_class t ON t.oid = x.indrelid
    JOIN pg_class i ON i.oid = x.indexrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
    CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY AS k(attnum, ordinality)
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum
    GROUP BY 1, 2, 3`;
}

test('every model is tenant data, the organization, or on the list of shared tables', () => {
  expect(tenantModels).not.toContain('User');
  for (const model of sharedModels) expect([...dataModel.keys()]).toContain(model);
  for (const model of tenantModels) expect(dataModel.get(model)?.has('organizationId'), model).toBe(true);
});

test('every key and index of a tenant table starts with its organization', async () => {
  const keys = (await indexes()).filter(({ table }) => tenantModels.includes(table));
  expect(new Set(keys.map(({ table }) => table))).toEqual(new Set(tenantModels));
  for (const { name, columns, primary } of keys) {
    expect(columns[0], name).toBe('organizationId');
    if (primary) expect(columns.length, name).toBeGreaterThan(1);
  }
});

test('every foreign key between tenant tables carries the organization and restricts', async () => {
  const keys = await database.$queryRaw<
    { name: string; from: string; to: string; columns: string[]; onDelete: string }[]
  >`
    SELECT c.conname AS "name", f.relname AS "from", t.relname AS "to", c.confdeltype::text AS "onDelete",
           (SELECT array_agg(a.attname::text) FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)) AS "columns"
    FROM pg_constraint c
    JOIN pg_class f ON f.oid = c.conrelid
    JOIN pg_class t ON t.oid = c.confrelid
    JOIN pg_namespace n ON n.oid = c.connamespace AND n.nspname = 'public'
    WHERE c.contype = 'f'`;
  const between = keys.filter(({ from, to }) => tenantModels.includes(from) && tenantModels.includes(to));
  expect(between.length).toBeGreaterThan(5);
  for (const key of between) {
    expect(key.columns, key.name).toContain('organizationId');
    expect(key.onDelete, key.name).toBe('r');
  }
});
