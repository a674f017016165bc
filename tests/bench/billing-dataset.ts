import { readFileSync } from 'node:fs';
import pg from 'pg';
import { applyMigrations } from '../../scripts/migrate.mjs';

export const billingSize = { organizations: 10_000, users: 100 } as const;

/** The day on which every one of them is billed, and the instant it is run. */
export const billingDay = {
  from: '2027-03-15',
  to: '2027-04-15',
  asOf: '2027-04-15T00:05:00+02:00',
} as const;

type Size = { organizations: number; users: number };

/**
 * A database of 10,000 organizations on Business with 100 registered users each: 1,000,000 memberships, each with its
 * line in the seat ledger.
 */
export async function openBillingDataset(server: string): Promise<string> {
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
  await fillBilling(client, billingSize);
  await client.query('ANALYZE');
  await client.end();
  return url.href;
}

const uuid = (kind: number, n: string) =>
  `(lpad(to_hex(${kind}), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const began = `'${billingDay.from}T09:00:00Z'::timestamptz`;

/** Organizations on Business that are all billed on the same day, a fifth of their users come within the month before. */
export async function fillBilling(
  client: pg.Client | pg.Pool,
  { organizations, users }: Size,
): Promise<void> {
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
           ${began} + (CASE WHEN u <= ${users} * 0.8 THEN -interval '1 day' ELSE u % 20 * interval '1 day' END), ${began}
    FROM generate_series(1, ${organizations}) o, generate_series(1, ${users}) u;`);
  const { terms, policy } = JSON.parse(readFileSync('tests/bench/business-terms.json', 'utf8')) as Contract;
  await client.query(
    `INSERT INTO "Subscription" ("organizationId", "id", "contract")
     SELECT ${uuid(1, 'o')}, ${uuid(4, 'o')}, $1::jsonb FROM generate_series(1, ${organizations}) o`,
    [JSON.stringify({ ...contract, terms, policy, periodTerms: terms })],
  );
  await client.query(`
    INSERT INTO "ContractAgenda" ("organizationId", "billAt")
    SELECT ${uuid(1, 'o')}, '${billingDay.to}T00:00:00+02:00' FROM generate_series(1, ${organizations}) o`);
}

type Contract = Readonly<Record<string, unknown>>;

const contract: Contract = {
  ...{ timeZone: 'Europe/Paris', plan: 'business', endsAt: null, endReason: null, beforeNotice: null },
  ...{ startedAt: `${billingDay.from}T08:00:00Z`, planStartedAt: `${billingDay.from}T08:00:00Z` },
  ...{ anchorOn: billingDay.from, period: { from: billingDay.from, to: billingDay.to } },
  ...{ periodStartedAt: null, upgrade: null, scheduled: null, revision: null, pastDueSince: null },
  ...{ suspendedAt: null, recovery: null, purgeNotBefore: null, purgingAt: null, purgedAt: null },
};
