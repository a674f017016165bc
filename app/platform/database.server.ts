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

/** The unguarded client: only the files of `platform` may import it. Use `tenancy.server` elsewhere. */
export const database = new PrismaClient({
  adapter: new PrismaPg(pool),
  transactionOptions: { maxWait: 10_000, timeout: 30_000 },
});

export async function closeDatabase(): Promise<void> {
  await database.$disconnect();
  await pool.end();
}
