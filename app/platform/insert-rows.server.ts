import { Prisma } from '~/platform/generated/client';
import { executeRaw, sql } from '~/platform/raw-sql.server';
import { TenancyError } from '~/platform/tenancy-guard.server';
import type { Tx } from '~/platform/tenancy.server';

type Row = Readonly<Record<string, unknown>>;

type TenantTable =
  | 'Membership'
  | 'SeatEvent'
  | 'GroupMember'
  | 'ContractEvent'
  | 'Notice'
  | 'Invoice'
  | 'InvoiceLine'
  | 'InvoiceCollection';
type SharedTable = 'AuthToken' | 'OutboxMessage';

/**
 * Inserts many rows, all with the same columns, by one statement: some ten times as quick as `createMany`. Rows of a
 * tenant table must name `organizationId`. Returns how many were inserted; with `skipConflicts`, fewer than given
 * where a unique key is taken.
 */
export async function insertRows(
  tx: Tx,
  table: TenantTable,
  rows: readonly Row[],
  options: { organizationId: string; skipConflicts?: boolean },
): Promise<number> {
  if (rows.some((row) => row.organizationId !== options.organizationId)) {
    throw new TenancyError(`${table}: organizationId must be the client's organization`);
  }
  return insert(tx, table, rows, options.skipConflicts ?? false);
}

/** As {@link insertRows}, for tables that belong to no organization. */
export async function insertSharedRows(
  tx: Tx,
  table: SharedTable,
  rows: readonly Row[],
  options: { skipConflicts?: boolean } = {},
): Promise<number> {
  return insert(tx, table, rows, options.skipConflicts ?? false);
}

async function insert(tx: Tx, table: string, rows: readonly Row[], skipConflicts: boolean): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const name = Prisma.raw(`"${table}"`);
  const columns = Prisma.raw(
    Object.keys(first)
      .map((column) => `"${column}"`)
      .join(', '),
  );
  const conflicts = skipConflicts ? sql`ON CONFLICT DO NOTHING` : Prisma.empty;
  return executeRaw(
    tx,
    sql`INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::json) ${conflicts}`,
  );
}
