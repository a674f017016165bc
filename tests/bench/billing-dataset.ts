import pg from 'pg';
import { applyMigrations } from '../../scripts/migrate.mjs';

export const billingSize = { organizations: 10_000, users: 100 } as const;

/** The day on which every one of them is billed, and the instant it is run. */
export const billingDay = {
  from: '2027-03-15',
  to: '2027-04-15',
  asOf: '2027-04-15T00:05:00+02:00',
} as const;

/**
 * A database of 10,000 organizations on Business with 100 registered users each, 20 of whom came within the month that
 * ends: 1,000,000 memberships, each with its line in the seat ledger. Written as SQL.
 */
export async function openBillingDataset(server: string, contract: unknown): Promise<string> {
  const url = new URL(server);
  url.pathname = '/bench_billing';
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query('DROP DATABASE IF EXISTS "bench_billing" WITH (FORCE)');
  await admin.query('CREATE DATABASE "bench_billing"');
  await admin.end();
  await applyMigrations(url.href);
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const { organizations, users } = billingSize;
  const uuid = (kind: number, n: string) =>
    `(lpad(to_hex(${kind}), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  const began = `'${billingDay.from}T09:00:00Z'::timestamptz`;
  await client.query(`
    INSERT INTO "Organization" ("id", "name", "kind", "country", "siren", "street", "postalCode", "city", "timeZone",
                                "state", "plan", "planStartedAt", "createdAt")
    SELECT ${uuid(1, 'o')}, 'Organisme ' || o, 'company', 'FR', '732829320', '1 rue de l’Essai', '75001', 'Paris',
           'Europe/Paris', 'active', 'business', ${began}, ${began}
    FROM generate_series(1, ${organizations}) o;
    INSERT INTO "Membership" ("organizationId", "id", "email", "firstName", "lastName", "role", "status", "registeredAt",
                              "activatedAt")
    SELECT ${uuid(1, 'o')}, ${uuid(2, `o * 1000 + u`)}, 'u' || u || '@o' || o || '.test', 'Ana', 'Essai ' || u,
           (CASE u WHEN 1 THEN 'owner' ELSE 'learner' END)::"Role", 'active', ${began}, ${began}
    FROM generate_series(1, ${organizations}) o, generate_series(1, ${users}) u;
    INSERT INTO "SeatEvent" ("organizationId", "id", "membershipId", "kind", "occurredAt", "recordedAt")
    SELECT ${uuid(1, 'o')}, ${uuid(3, `o * 1000 + u`)}, ${uuid(2, `o * 1000 + u`)}, 'registered',
           ${began} + (CASE WHEN u <= 80 THEN -interval '1 day' ELSE u % 20 * interval '1 day' END), ${began}
    FROM generate_series(1, ${organizations}) o, generate_series(1, ${users}) u;`);
  await client.query(
    `INSERT INTO "Subscription" ("organizationId", "id", "contract")
     SELECT ${uuid(1, 'o')}, ${uuid(4, 'o')}, $1::jsonb FROM generate_series(1, ${organizations}) o`,
    [JSON.stringify(contract)],
  );
  await client.query(`
    INSERT INTO "ContractAgenda" ("organizationId", "billAt")
    SELECT ${uuid(1, 'o')}, '${billingDay.to}T00:00:00+02:00' FROM generate_series(1, ${organizations}) o`);
  await client.query('ANALYZE');
  await client.end();
  return url.href;
}
