import { spawn } from 'node:child_process';
import pg from 'pg';
import { id, openSessions, size } from './dataset.ts';
import { percentile, report, startProduct } from './product.ts';
import { steadyLoad } from './steady-load.ts';

// One organization of 10,000 learners and 1,000,000 evidence records is purged while learners of others read lessons.
const learners = 10_000;
const recordsEach = 100;
const completionsEach = 20;
const perSecond = 40;

const product = await startProduct();
const organizationId = await addDoomedOrganization(product.databaseUrl);

const people = Array.from({ length: 400 }, (_, n) => ({
  organization: ((n * 7) % size.organizations) + 1,
  learner: (n % size.learners) + 1,
}));
const cookies = await openSessions(product.databaseUrl, people);
const requests = people.map(({ organization, learner }, n) => ({
  path: `/learn/courses/${id('enrolment', organization, learner)}/lessons/${id('lesson', organization, (n % 20) + 1)}`,
  headers: { cookie: cookies[n] ?? '', 'accept-language': 'fr', 'accept-encoding': 'gzip' },
}));
const load = (seconds: number) => steadyLoad(product.origin, requests, { perSecond, seconds });

await load(5);
const quiet = await load(20);

const began = performance.now();
let answered: string | null = null;
const purge = runPurge(product.databaseUrl).then((output) => {
  answered = output;
  return (performance.now() - began) / 1000;
});
const busy = { latencies: [] as number[], bad: 0 };
while (answered === null) {
  const { latencies, bad } = await load(3);
  busy.latencies.push(...latencies);
  busy.bad += bad;
}
const seconds = await purge;
busy.latencies.sort((a, b) => a - b);

const left = await rowsLeft(product.databaseUrl, organizationId);
const [before, during] = [percentile(quiet.latencies, 95), percentile(busy.latencies, 95)];
const facts = { learners, evidence: learners * recordsEach, left };
report('purge.duration', seconds, 's', facts);
report('purge.p95', during, 'ms', { n: busy.latencies.length, undisturbed: Math.round(before * 100) / 100 });
report('purge.slowdown', during / before, 'x', { rate: perSecond, bad: quiet.bad + busy.bad });
await product.stop();
process.exitCode = left > 0 || quiet.bad + busy.bad > 0 ? 1 : 0;

/** The job as `npm run job` runs it: a process of its own, as the worker is. */
function runPurge(databaseUrl: string): Promise<string> {
  const env = {
    ...process.env,
    ...{ NODE_ENV: 'production' as const, DATABASE_URL: databaseUrl, SANDBOX: '1', LOG_LEVEL: 'warn' },
    ...{ APP_SECRET: 'a-secret-for-benchmarks-only-0123456789', DATA_DIR: '.cache/bench-data' },
  };
  const child = spawn(process.execPath, ['build/server/command.js', 'job', 'purge-organizations'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`the job ended with ${code}`)),
    );
  });
}

/** An organization whose Test ended, written as SQL; its chains are linked but their hashes are not real. */
async function addDoomedOrganization(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const organization = id('doomed', process.pid, Date.now());
  await client.query(
    `SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB'`,
  );
  await client.query(
    `CREATE FUNCTION pg_temp.u(name text) RETURNS uuid LANGUAGE sql IMMUTABLE
       AS $$ SELECT overlay(overlay(md5(name) placing '7' from 13 for 1) placing '8' from 17 for 1)::uuid $$`,
  );
  const o = `'${organization}'::uuid`;
  const of = (what: string) => `pg_temp.u('${what}:${organization}')`;
  const each = (what: string) => `pg_temp.u('${what}:${organization}:' || k)`;
  const past = `now() - interval '20 days'`;
  await client.query(`INSERT INTO "Organization" ("id","name","kind","country","street","postalCode","city","plan","state","planStartedAt","planEndsAt","createdAt")
    VALUES (${o}, 'Organisme à effacer', 'company', 'FR', '1 rue', '75001', 'Paris', 'test', 'test', ${past}, now() - interval '6 days', ${past})`);
  await client.query(
    `INSERT INTO "ContractAgenda" ("organizationId","purgeAt") VALUES (${o}, now() - interval '5 days')`,
  );
  await client.query(
    `CREATE TEMP TABLE l AS SELECT k, ${each('member')} AS m, ${each('user')} AS u, ${each('enrolment')} AS e FROM generate_series(1, ${learners}) k`,
  );
  await client.query(`INSERT INTO "User" ("id","email","emailConfirmedAt","firstName","lastName","passwordHash","createdAt")
    SELECT u, u || '@doomed.test', now(), 'Prénom', 'Nom ' || k, '', now() FROM l`);
  await client.query(
    `INSERT INTO "AccountMembership" ("userId","organizationId","membershipId") SELECT u, ${o}, m FROM l`,
  );
  await client.query(`INSERT INTO "Membership" ("organizationId","id","userId","email","firstName","lastName","role","status","registeredAt","activatedAt")
    SELECT ${o}, m, u, u || '@doomed.test', 'Prénom', 'Nom ' || k, (CASE k WHEN 1 THEN 'owner' ELSE 'learner' END)::"Role", 'active', now(), now() FROM l`);
  await client.query(
    `INSERT INTO "SeatEvent" ("organizationId","id","membershipId","kind","occurredAt","recordedAt") SELECT ${o}, m, m, 'registered', now(), now() FROM l`,
  );
  await client.query(`INSERT INTO "Course" ("organizationId","id","title","language","currentVersionId","createdAt","updatedAt")
    VALUES (${o}, ${of('course')}, 'Formation', 'fr', ${of('version')}, now(), now())`);
  await client.query(`INSERT INTO "CourseVersion" ("organizationId","id","courseId","number","title","programme","outline","minutes","contentHash","publishedAt")
    VALUES (${o}, ${of('version')}, ${of('course')}, 1, 'Formation', '{}', '{}', 200, repeat('0', 64), now())`);
  await client.query(`INSERT INTO "Enrolment" ("organizationId","id","courseId","versionId","membershipId","enrolledAt","minutesPlanned","lessonsTotal")
    SELECT ${o}, e, ${of('course')}, ${of('version')}, m, ${past}, 200, 20 FROM l`);
  await client.query(`INSERT INTO "EvidenceStream" ("organizationId","stream","sequence","hash")
    SELECT ${o}, 'enrolment:' || e, ${recordsEach}, md5(e::text) || md5(e::text) FROM l`);
  await client.query(`INSERT INTO "EvidenceRecord" ("organizationId","id","stream","sequence","kind","source","occurredAt","recordedAt","payload","previousHash","hash")
    SELECT ${o}, pg_temp.u('evidence:' || e || ':' || p), 'enrolment:' || e, p, 'lesson-read', 'web', ${past}, ${past},
      jsonb_build_object('lessonId', ${of('lesson')}, 'readingMs', 60000), repeat('0', 64), md5(e::text || p) || md5(e::text)
    FROM l, generate_series(1, ${recordsEach}) p`);
  await client.query(`INSERT INTO "LessonCompletion" ("organizationId","enrolmentId","lessonId","minutes","occurredAt","recordedAt","evidenceId")
    SELECT ${o}, e, pg_temp.u('lesson:' || p), 10, ${past}, ${past}, pg_temp.u('evidence:' || e || ':' || p)
    FROM l, generate_series(1, ${completionsEach}) p`);
  await client.query('SET session_replication_role = origin');
  await client.query('VACUUM ANALYZE');
  await client.end();
  return organization;
}

async function rowsLeft(url: string, organization: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: number }>(
    `SELECT (SELECT count(*) FROM "EvidenceRecord" WHERE "organizationId" = $1)::int
          + (SELECT count(*) FROM "Membership" WHERE "organizationId" = $1)::int
          + (SELECT count(*) FROM "Organization" WHERE "id" = $1)::int AS "count"`,
    [organization],
  );
  await client.end();
  return rows[0]?.count ?? -1;
}
