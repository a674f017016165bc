import { Pool } from 'pg';
import { createWorld, type World } from './world.ts';
import { StripeProblem } from './stripe-problem.ts';

export const tableLock = 4_721_553; // two fakes started together make the tables once
const workLock = 4_721_554; // one change at a time, whichever process makes it

export const businessNow = `clock_timestamp()
  + coalesce((SELECT "offsetMs" FROM "BusinessClock" WHERE id = 1), 0) * interval '1 millisecond'`;

/** What the fake keeps, in the schema `sandbox` of the product's database. */
export async function openStripeStore(databaseUrl: string, address: () => string) {
  const pool = new Pool({ connectionString: databaseUrl, max: 4 });
  pool.on('error', () => undefined); // a database restarted: the next query connects anew
  await pool.query(`
    BEGIN;
    SELECT pg_advisory_xact_lock(${tableLock});
    CREATE SCHEMA IF NOT EXISTS sandbox;
    CREATE TABLE IF NOT EXISTS sandbox.stripe_object (
      seq bigint GENERATED ALWAYS AS IDENTITY,
      id text PRIMARY KEY,
      kind text NOT NULL,
      customer text,
      data jsonb NOT NULL,
      hidden jsonb NOT NULL
    );
    CREATE INDEX IF NOT EXISTS stripe_object_kind ON sandbox.stripe_object (kind, seq);
    CREATE INDEX IF NOT EXISTS stripe_object_customer ON sandbox.stripe_object (customer, kind, seq);
    CREATE TABLE IF NOT EXISTS sandbox.stripe_due (
      seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at timestamptz(3) NOT NULL,
      action text NOT NULL,
      object_id text NOT NULL
    );
    CREATE INDEX IF NOT EXISTS stripe_due_at ON sandbox.stripe_due (at, seq);
    CREATE TABLE IF NOT EXISTS sandbox.stripe_answer (
      key text PRIMARY KEY,
      fingerprint text NOT NULL,
      status integer NOT NULL,
      body jsonb NOT NULL,
      answered_at timestamptz(3) NOT NULL
    );
    CREATE TABLE IF NOT EXISTS sandbox.stripe_delivery (
      seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      event_id text NOT NULL,
      attempts integer NOT NULL,
      next_attempt_at timestamptz(3) NOT NULL,
      delivered_at timestamptz(3)
    );
    CREATE INDEX IF NOT EXISTS stripe_delivery_due ON sandbox.stripe_delivery (next_attempt_at) WHERE delivered_at IS NULL;
    DELETE FROM sandbox.stripe_answer WHERE answered_at < now() - interval '24 hours';
    COMMIT`);

  return {
    pool,
    /**
     * Runs `work` as one change of the vendor's world. A refusal that keeps what was done is committed and thrown
     * on; anything else thrown leaves nothing.
     */
    async change<Result>(
      work: (world: World) => Promise<Result>,
      request?: World['request'],
    ): Promise<Result> {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        await client.query('SELECT pg_advisory_xact_lock($1)', [workLock]);
        const { rows } = await client.query<{ now: Date }>(`SELECT ${businessNow} AS now`);
        const world = createWorld({
          client,
          now: rows[0]!.now,
          address: address(),
          request: request ?? null,
        });
        const result = await work(world);
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query(error instanceof StripeProblem && error.keeps ? 'COMMIT' : 'ROLLBACK');
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

export type StripeStore = Awaited<ReturnType<typeof openStripeStore>>;
