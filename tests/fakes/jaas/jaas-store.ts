import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import { businessNow, tableLock } from '../stripe/stripe-store.ts';

export type JaasConsoleAccount = {
  appId: string;
  keyId: string;
  privateKey: string;
  publicKey: string;
  webhookSecret: string;
};

export type RoomNews = { type: string; room: string; meeting: string; data: Record<string, unknown> };

/** What the fake keeps, in the schema `sandbox` of the product's database: its one account, and events to deliver. */
export async function openJaasStore(databaseUrl: string) {
  const pool = new Pool({ connectionString: databaseUrl, max: 3 });
  pool.on('error', () => undefined); // a database restarted: the next query connects anew
  await pool.query(`
    BEGIN;
    SELECT pg_advisory_xact_lock(${tableLock});
    CREATE SCHEMA IF NOT EXISTS sandbox;
    CREATE TABLE IF NOT EXISTS sandbox.jaas_account (
      one boolean PRIMARY KEY DEFAULT true CHECK (one),
      data jsonb NOT NULL
    );
    CREATE TABLE IF NOT EXISTS sandbox.jaas_delivery (
      seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      body text NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      next_attempt_at timestamptz(3) NOT NULL DEFAULT now(),
      delivered_at timestamptz(3)
    );
    COMMIT`);
  const account = await readAccount(pool);

  return {
    pool,
    account,
    /** Has an event delivered; it happened now by the business clock, unless told. */
    async tell({ type, room, meeting, data }: RoomNews, how: { key: string; at?: Date }): Promise<void> {
      const { rows } = await pool.query<{ now: Date }>(`SELECT ${businessNow} AS now`);
      const body = JSON.stringify({
        ...{ idempotencyKey: how.key, customerId: account.appId.slice(-32), appId: account.appId },
        ...{ eventType: type, sessionId: meeting, timestamp: (how.at ?? rows[0]!.now).getTime() },
        ...{ fqn: `${account.appId}/${room}`, data },
      });
      await pool.query('INSERT INTO sandbox.jaas_delivery (body) VALUES ($1)', [body]);
    },
    close: () => pool.end(),
  };
}

export type JaasStore = Awaited<ReturnType<typeof openJaasStore>>;

/** The account, made with its key at the first start and the same ever after. */
async function readAccount(pool: Pool): Promise<JaasConsoleAccount> {
  const read = 'SELECT data FROM sandbox.jaas_account';
  const known = await pool.query<{ data: JaasConsoleAccount }>(read);
  if (known.rows[0]) return known.rows[0].data;
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const appId = `vpaas-magic-cookie-${randomBytes(16).toString('hex')}`;
  const made: JaasConsoleAccount = {
    ...{ appId, keyId: `${appId}/${randomBytes(3).toString('hex')}` },
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    webhookSecret: `whsec_${randomBytes(24).toString('hex')}`,
  };
  await pool.query('INSERT INTO sandbox.jaas_account (data) VALUES ($1) ON CONFLICT DO NOTHING', [made]);
  return (await pool.query<{ data: JaasConsoleAccount }>(read)).rows[0]!.data;
}
