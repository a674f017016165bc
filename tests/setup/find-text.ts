import { Prisma } from '~/platform/generated/client';
import { queryRaw } from '~/platform/raw-sql.server';
import { forAccounts } from '~/platform/tenancy.server';

/** The tables of the product that hold a text anywhere in a row (one that holds `within` too), with how many rows do, by name. */
export async function tablesWith(text: string, within = ''): Promise<Record<string, number>> {
  const tables = await queryRaw<{ name: string }>(
    forAccounts(),
    Prisma.sql`SELECT table_name::text AS "name" FROM information_schema.tables
               WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await queryRaw<{ count: number }>(
      forAccounts(),
      Prisma.sql`SELECT count(*)::int AS "count" FROM ${Prisma.raw(`"${name}"`)} t WHERE strpos(t::text, ${text}) > 0 AND strpos(t::text, ${within}) > 0`,
    );
    if (row && row.count > 0) found[name] = row.count;
  }
  return found;
}
