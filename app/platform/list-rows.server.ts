import { Prisma } from '~/platform/generated/client';
import { dataModel } from '~/platform/data-model.server';
import type { RowKey } from '~/platform/erase-rows.server';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { isTenantModel, TenancyError } from '~/platform/tenancy-guard.server';
import type { Tx } from '~/platform/tenancy.server';

export type ListedRow = { row: Record<string, unknown>; key: string[] };

const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?$/;

/**
 * The rows of an organization in a tenant table as plain JSON, in the order of their key, after the key given. Instants
 * are in UTC with milliseconds, as evidence writes them. The organization itself is one row.
 */
export async function listRows(
  tx: Tx,
  table: string,
  {
    organizationId,
    key,
    after,
    limit,
  }: { organizationId: string; key: RowKey; after: readonly string[] | null; limit: number },
): Promise<ListedRow[]> {
  const isTenant = isTenantModel(table) && dataModel.has(table);
  if (!isTenant && table !== 'Organization') throw new TenancyError(`${table} is no tenant table`);
  const own = Prisma.raw(isTenant ? '"organizationId"' : '"id"');
  const name = Prisma.raw(`"${table}"`);
  const columns = Prisma.raw(key.map(({ column }) => `"${column}"`).join(', '));
  const texts = Prisma.raw(key.map(({ column }) => `"${column}"::text`).join(', '));
  const onwards = after
    ? sql`AND (${columns}) > (${Prisma.join(key.map(({ type }, index) => sql`${after[index]}::${Prisma.raw(type)}`))})`
    : Prisma.empty;
  const rows = await queryRaw<ListedRow>(
    tx,
    sql`SELECT to_jsonb(t) - 'organizationId' AS "row", ARRAY[${texts}] AS "key" FROM ${name} t
        WHERE ${own} = ${organizationId}::uuid ${onwards} ORDER BY ${columns} LIMIT ${limit}`,
  );
  return rows.map(({ row, key: at }) => ({ row: withInstants(row), key: at }));
}

function withInstants(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' && instantForm.test(value) ? new Date(value).toISOString() : value,
    ]),
  );
}
