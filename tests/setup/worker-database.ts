import pg from 'pg';
import { inject } from 'vitest';

// Runs before a test file's imports: the file's worker has a database of its own, cloned once from the template.
const server = inject('databaseServer');
const name = `assidu_test_${inject('runId')}_${process.env.VITEST_POOL_ID ?? '1'}`;
const url = new URL(server);
url.pathname = `/${name}`;

const client = new pg.Client({ connectionString: server });
await client.connect();
await client.query('SELECT pg_advisory_lock(2)');
const exists = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
if (exists.rowCount === 0)
  await client.query(`CREATE DATABASE "${name}" TEMPLATE "${inject('templateDatabase')}"`);
await client.end();
if (exists.rowCount === 1) await forgetPlatform();

process.env.DATABASE_URL = url.href;
process.env.DATABASE_POOL = '5';
process.env.DATA_DIR = `.cache/test-data/${name}`;
process.env.SANDBOX ??= '1';
process.env.APP_URL ??= 'http://localhost:3000';

/**
 * What belongs to no organization starts anew with each file: the clock, catalogue, series, logs and agenda that another
 * file left behind, and what the vendors of the sandbox know. Its organizations stay, as strangers.
 */
async function forgetPlatform(): Promise<void> {
  const own = new pg.Client({ connectionString: url.href });
  await own.connect();
  const shared = [
    ...['BusinessClock', 'ClockMove', 'PlanVersion', 'InterestRate', 'InvoiceSeries', 'ForceMajeure'],
    ...['ContractAgenda', 'WebhookEvent', 'OperatorAuditEntry', 'JobSchedule'],
  ];
  await own.query(`BEGIN; SET LOCAL session_replication_role = replica;
    ${shared.map((table) => `DELETE FROM "${table}";`).join(' ')} COMMIT;`);
  const { rows } = await own.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS "name" FROM pg_tables WHERE schemaname = 'sandbox'`,
  );
  if (rows.length > 0)
    await own.query(`TRUNCATE ${rows.map(({ name: table }) => `sandbox.${table}`).join(', ')}`);
  await own.end();
}
