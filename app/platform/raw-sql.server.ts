import { Prisma } from '~/platform/generated/client';
import { allowRawSql, type Tx } from '~/platform/tenancy.server';

/**
 * SQL that Prisma cannot express (row locks, one-statement upserts, wide reads). The guard cannot read SQL, so every
 * file that imports this module is on the list in tests/architecture, and names the organization in each statement.
 */
export function queryRaw<Row>(tx: Tx, sql: Prisma.Sql): Promise<Row[]> {
  return allowRawSql(() => (tx as Prisma.TransactionClient).$queryRaw<Row[]>(sql));
}

/** As {@link queryRaw}, for statements that return no rows; resolves to how many rows they touched. */
export function executeRaw(tx: Tx, sql: Prisma.Sql): Promise<number> {
  return allowRawSql(() => (tx as Prisma.TransactionClient).$executeRaw(sql));
}

export const sql = Prisma.sql;
export const joinSql = Prisma.join;
