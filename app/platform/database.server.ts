import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from '~/platform/generated/client';

const connectionString = process.env.DATABASE_URL;
if (!connectionString) throw new Error('DATABASE_URL is not set');

/** Connections of this process; PostgreSQL serves several processes, so each takes few. */
export const pool = new Pool({
  connectionString,
  max: Number(process.env.DATABASE_POOL ?? 10),
  connectionTimeoutMillis: 10_000,
});
// A connection lost while idle (database restarted) is replaced at the next query.
pool.on('error', () => undefined);

// PostgreSQL parses and plans a statement once for each connection instead of at every call. Statements whose text varies
// (lists of any length) would fill it: past this many, the rest go without a name.
const namedStatements = 500;
const statementNames = new Map<string, string>();

function statementName({ sql }: { sql: string }): string {
  const known = statementNames.get(sql);
  if (known !== undefined) return known;
  if (statementNames.size >= namedStatements) return '';
  const name = `s${statementNames.size}`;
  statementNames.set(sql, name);
  return name;
}

/** The unguarded client: only the files of `platform` may import it. Use `tenancy.server` elsewhere. */
export const database = new PrismaClient({
  adapter: new PrismaPg(pool, { statementNameGenerator: statementName }),
  transactionOptions: { maxWait: 10_000, timeout: 30_000 },
});

export async function closeDatabase(): Promise<void> {
  await database.$disconnect();
  await pool.end();
}
