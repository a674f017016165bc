import { Prisma } from '~/platform/generated/client';
import { executeRaw, queryRaw, sql } from '~/platform/raw-sql.server';
import { dataModel } from '~/platform/data-model.server';
import { isTenantModel, TenancyError } from '~/platform/tenancy-guard.server';
import type { Tx } from '~/platform/tenancy.server';

/** The columns of a tenant table's primary key after the organization, with their types in SQL. */
export type RowKey = readonly { column: string; type: string }[];

/** The keys of all tables by name. */
export async function readRowKeys(tx: Tx): Promise<ReadonlyMap<string, RowKey>> {
  const rows = await queryRaw<{ table: string; column: string; type: string }>(
    tx,
    sql`SELECT t.relname::text AS "table", a.attname::text AS "column", format_type(a.atttypid, a.atttypmod) AS "type"
        FROM pg_index x
        JOIN pg_class t ON t.oid = x.indrelid AND t.relnamespace = 'public'::regnamespace
        CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY AS k(attnum, ordinality)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum
        WHERE x.indisprimary ORDER BY 1, k.ordinality`,
  );
  const keys = new Map<string, { column: string; type: string }[]>();
  for (const { table, column, type } of rows) {
    if (column === 'organizationId') continue;
    keys.set(table, [...(keys.get(table) ?? []), { column, type }]);
  }
  return keys;
}

/** From here to its end the transaction may delete what is append-only, of this organization alone. */
export async function allowErasing(tx: Tx, organizationId: string): Promise<void> {
  await executeRaw(tx, sql`SELECT set_config('assidu.purge', ${organizationId}, true)`);
}

/**
 * Deletes the first rows of an organization in a tenant table, in the order of their key, after the key given.
 * Returns how many, and the key of the last; a row that somebody is changing meanwhile is left for another pass.
 */
export async function eraseRows(
  tx: Tx,
  table: string,
  {
    organizationId,
    key,
    after,
    limit,
  }: { organizationId: string; key: RowKey; after: readonly string[] | null; limit: number },
): Promise<{ count: number; last: string[] | null }> {
  if (!dataModel.has(table) || !isTenantModel(table)) throw new TenancyError(`${table} is no tenant table`);
  const name = Prisma.raw(`"${table}"`);
  const columns = Prisma.raw(key.map(({ column }) => `"${column}"`).join(', '));
  const backwards = Prisma.raw(key.map(({ column }) => `"${column}" DESC`).join(', '));
  const texts = Prisma.raw(key.map(({ column }) => `"${column}"::text`).join(', '));
  const onwards = after
    ? sql`AND (${columns}) > (${Prisma.join(key.map(({ type }, index) => sql`${after[index]}::${Prisma.raw(type)}`))})`
    : Prisma.empty;
  const rows = await queryRaw<{ count: number; last: string[] }>(
    tx,
    sql`WITH gone AS (
          DELETE FROM ${name} WHERE ctid = ANY(ARRAY(
            SELECT ctid FROM ${name} WHERE "organizationId" = ${organizationId}::uuid ${onwards}
            ORDER BY ${columns} LIMIT ${limit}))
          RETURNING ${columns})
        SELECT (count(*) OVER ())::int AS "count", ARRAY[${texts}] AS "last" FROM gone ORDER BY ${backwards} LIMIT 1`,
  );
  return rows[0] ?? { count: 0, last: null };
}

export type NamedRows = { table: string; column: string; through?: { table: string; column: string } };

/**
 * The rows of an organization in a tenant table whose column names one of these ids, or names a row of `through` that
 * does: what stands after FROM.
 */
function named({ table, column, through }: NamedRows, organizationId: string, ids: readonly string[]) {
  for (const one of [table, ...(through ? [through.table] : [])]) {
    if (!dataModel.has(one) || !isTenantModel(one)) throw new TenancyError(`${one} is no tenant table`);
  }
  const wanted = sql`ANY(${[...ids]}::uuid[])`;
  const found = through
    ? sql`IN (SELECT "id" FROM ${Prisma.raw(`"${through.table}"`)}
            WHERE "organizationId" = ${organizationId}::uuid AND ${Prisma.raw(`"${through.column}"`)} = ${wanted})`
    : sql`= ${wanted}`;
  return sql`${Prisma.raw(`"${table}"`)} t
    WHERE t."organizationId" = ${organizationId}::uuid AND t.${Prisma.raw(`"${column}"`)} ${found}`;
}

type OfNamed<Result> = (
  tx: Tx,
  rows: NamedRows,
  organizationId: string,
  ids: readonly string[],
) => Promise<Result>;

/** Deletes the {@link named} rows. Returns how many. */
export const eraseNamedRows: OfNamed<number> = (tx, ...of) =>
  executeRaw(tx, sql`DELETE FROM ${named(...of)}`);

/** The {@link named} rows as they are stored, in no order; some thousands of one person at most. */
export const readNamedRows: OfNamed<Record<string, unknown>[]> = async (tx, ...of) => {
  const found = await queryRaw<{ row: Record<string, unknown> }>(
    tx,
    sql`SELECT to_jsonb(t) AS "row" FROM ${named(...of)}`,
  );
  return found.map(({ row }) => row);
};

/** How many the {@link named} rows of each are, by table. One statement. */
export async function countNamedRows(
  tx: Tx,
  organizationId: string,
  wanted: readonly { rows: NamedRows; ids: readonly string[] }[],
): Promise<Record<string, number>> {
  const counts = wanted.map(
    ({ rows, ids }) =>
      sql`SELECT ${rows.table} AS "table", count(*)::int AS "count" FROM ${named(rows, organizationId, ids)}`,
  );
  const found = await queryRaw<{ table: string; count: number }>(tx, Prisma.join(counts, ' UNION ALL '));
  const byTable: Record<string, number> = {};
  for (const { table, count } of found) if (count > 0) byTable[table] = (byTable[table] ?? 0) + count;
  return byTable;
}

/** How many rows an organization has in a tenant table. */
export async function countRowsOf(tx: Tx, table: string, organizationId: string): Promise<number> {
  if (!dataModel.has(table) || !isTenantModel(table)) throw new TenancyError(`${table} is no tenant table`);
  const [row] = await queryRaw<{ count: number }>(
    tx,
    sql`SELECT count(*)::int AS "count" FROM ${Prisma.raw(`"${table}"`)} WHERE "organizationId" = ${organizationId}::uuid`,
  );
  return row?.count ?? 0;
}
